// A past round: its cards as they were asked, put together from the log and from what the banks hold now.
#include "app/past_round.hpp"
#include "bank/deal.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <set>

namespace retake::app {
namespace {

namespace review = screens::review;
using review::Since;

using Texts = std::set<std::pair<int, std::string>>; // what stands there to be chosen, moved or pointed at

Texts texts_of(const item::Interaction& form) {
    Texts texts;
    const auto take = [&](const auto& things, int from = 0) {
        for (const auto& thing : things)
            texts.emplace(from + thing.id, thing.text);
    };
    constexpr int right_side = 1000;
    std::visit(overloaded{
                   [&](const item::PickOne& shown) { take(shown.choices); },
                   [&](const item::PickMany& shown) { take(shown.choices); },
                   [&](const item::PutInOrder& shown) { take(shown.entries); },
                   [&](const item::PairUp& shown) {
                       take(shown.left);
                       take(shown.right, right_side);
                   },
                   [&](const item::SortInto& shown) {
                       take(shown.entries);
                       take(shown.groups, right_side);
                   },
                   [](const auto&) {},
               },
               form);
    return texts;
}

// Whether a response to what was shown can be told of the question as it stands now.
bool same_question(const item::Item& now, const session::Attempt& attempt) {
    Rng rng(1);
    const auto form = item::present(now, rng, item::Order::as_written);
    if (form.stem != attempt.shown.stem || form.interaction.index() != attempt.shown.interaction.index())
        return false;
    const auto here = texts_of(form.interaction), there = texts_of(attempt.shown.interaction);
    if (!std::ranges::includes(here, there))
        return false;
    const bool given =
        !std::holds_alternative<item::Skipped>(attempt.response) && !std::holds_alternative<item::TimedOut>(attempt.response);
    return !given || item::grade(now, attempt.response).right() == attempt.verdict.right();
}

const bank::Bank* bank_of(const store::CardName& name, const std::vector<const bank::Bank*>& banks) {
    const auto found = std::ranges::find(banks, name.bank, &bank::Bank::id);
    return found == banks.end() ? nullptr : *found;
}

std::optional<item::Card> card_now(const store::CardName& name, const std::vector<const bank::Bank*>& banks) {
    const auto* bank = bank_of(name, banks);
    if (bank == nullptr)
        return std::nullopt;
    const auto item = std::ranges::find(bank->items, name.item, &item::Item::id);
    return item == bank->items.end() ? std::nullopt : std::optional(bank::card(*bank, *item));
}

item::Card as_it_was(const store::CardName& name, const session::Attempt* attempt, const std::vector<const bank::Bank*>& banks) {
    item::Card card{.bank = name.bank, .bank_title = name.bank};
    if (const auto* bank = bank_of(name, banks))
        card.bank_title = bank->title;
    card.item.id = name.item;
    card.item.stem = attempt != nullptr ? attempt->shown.stem : name.item;
    return card;
}

} // namespace

review::Reviewed reviewed_of(const store::OpenRound& stored, const std::vector<const bank::Bank*>& banks) {
    review::Reviewed reviewed;
    item::Cards asked, now;
    auto names = stored.cards;
    for (const auto& attempt : stored.attempts) // of a damaged file the names may be lost
        names.resize(std::max(names.size(), static_cast<std::size_t>(std::max(0, attempt.card)) + 1));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& name = names[i];
        const auto of_card = [&](const session::Attempt& attempt) { return attempt.card == static_cast<int>(i); };
        const auto attempt = std::ranges::find_if(stored.attempts, of_card);
        const auto found = card_now(name, banks);
        const bool same = found && std::ranges::all_of(stored.attempts, [&](const session::Attempt& each) {
                              return !of_card(each) || same_question(found->item, each);
                          });
        reviewed.since.push_back(same ? Since::unchanged : found ? Since::edited : Since::gone);
        auto was = same ? *found : as_it_was(name, attempt == stored.attempts.end() ? nullptr : &*attempt, banks);
        now.push_back(found.value_or(was));
        asked.push_back(std::move(was));
    }
    reviewed.now = std::make_shared<const item::Cards>(std::move(now));
    reviewed.round = {.cards = std::make_shared<const item::Cards>(std::move(asked)),
                      .rules = stored.rules,
                      .seed = stored.seed,
                      .attempts = stored.attempts,
                      .phase = session::Cleared{stored.closed.value_or(stored.begun)}};
    return reviewed;
}

} // namespace retake::app
