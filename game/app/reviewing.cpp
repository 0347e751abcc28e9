// Reviewing: from the results to the round's cards again, the causes that are tagged there, and the way to retake them.
#include "app/reviewing.hpp"
#include "app/past.hpp"
#include "app/rounds.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include <algorithm>

namespace retake::app {
namespace {

namespace review = screens::review;

store::CardName name_of(const session::Card& card) { return {card.bank, card.item.id}; }

// At once, so that a review that is broken off loses nothing.
Step tag(App app, const review::CauseTagged& tagged, Instant at) {
    auto& state = std::get<review::State>(app.screen);
    const auto& attempts = state.reviewed->round.attempts;
    const auto place = static_cast<std::size_t>(std::max(0, tagged.attempt));
    if (place >= attempts.size())
        return {std::move(app), {}};
    state = review::update(std::move(state), tagged);
    if (!app.past_round)
        app.causes = state.causes;
    const int card = app.past_round ? attempts[place].card : stored_number(app, attempts[place].card);
    const TagCause effect{{card, attempts[place].pass}, tagged.cause, at, app.past_round};
    return {std::move(app), {effect}};
}

Step turn_flag(App app, const review::FlagTurned& turned, Instant at) {
    auto& state = std::get<review::State>(app.screen);
    const auto& cards = state.reviewed->now ? *state.reviewed->now : *state.reviewed->round.cards;
    const auto place = static_cast<std::size_t>(std::max(0, turned.card));
    if (place >= cards.size())
        return {std::move(app), {}};
    const auto name = name_of(cards[place]);
    const bool raised = !state.flagged.contains(turned.card);
    state = review::update(std::move(state), turned);
    std::erase_if(app.flags, [&](const store::Flag& flag) { return flag.name == name; });
    if (!raised)
        return {std::move(app), {TakeFlagDown{name, at}}};
    app.flags.push_back({name, cards[place].item.stem, "", at});
    const RaiseFlag effect{app.flags.back()};
    app.toast =
        Toast{"Flagged. You find it among the problems of “" + utf8::isolated(cards[place].bank_title) + "”: E on Home.", at};
    return {std::move(app), {effect}};
}

Step retake(App app, const std::vector<int>& cards, Instant at) {
    if (!app.past_round)
        return retake_these(std::move(app), cards, at);
    const auto reviewed = std::get<review::State>(app.screen).reviewed;
    item::Cards asked;
    for (const int card : cards)
        asked.push_back(review::card_now(*reviewed, card));
    app.past_round.reset();
    app.open_bank.reset(); // "New round" is for one that was set up here
    const auto title = app.past_rounds.lines.empty()
                           ? std::string("Retake")
                           : app.past_rounds.lines[static_cast<std::size_t>(app.past_rounds.picked)].title;
    return begin_retake(std::move(app), std::move(asked), reviewed->round.rules, title, at);
}

Step go_back(App app, Instant at) {
    if (app.past_round)
        return back_to_past_rounds(std::move(app), at);
    screens::results::State state;
    state.opened = at;
    app.screen = state;
    return {std::move(app), {}};
}

} // namespace

std::set<int> flagged_cards(const App& app, const item::Cards& cards) {
    std::set<int> flagged;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (std::ranges::find(app.flags, name_of(cards[i]), &store::Flag::name) != app.flags.end())
            flagged.insert(static_cast<int>(i));
    return flagged;
}

Step open_review(App app, Instant at) {
    auto state = review::open(std::make_shared<const review::Reviewed>(review::Reviewed{*app.round}), at);
    state.flagged = flagged_cards(app, *app.round->cards);
    app.causes.resize(app.round->attempts.size());
    state.causes = app.causes;
    CountMisses count{{}, at};
    for (const auto& card : *app.round->cards)
        count.names.push_back(name_of(card));
    for (const auto& attempt : app.round->attempts)
        count.before = std::min(count.before, attempt.at);
    app.screen = std::move(state);
    return {std::move(app), {count}};
}

Step misses_counted(App app, const MissesCounted& counted) {
    if (auto* state = std::get_if<review::State>(&app.screen)) {
        auto reviewed = *state->reviewed;
        reviewed.missed_before = counted.times;
        state->reviewed = std::make_shared<const review::Reviewed>(std::move(reviewed));
    }
    return {std::move(app), {}};
}

Step at_review(App app, const review::Event& event, Instant at) {
    auto* state = std::get_if<review::State>(&app.screen);
    if (!state || (!app.round && !app.past_round))
        return {std::move(app), {}};
    return std::visit(
        overloaded{
            [&](const review::RetakeStarted& retake_asked) { return retake(std::move(app), retake_asked.cards, at); },
            [&](const review::WentBack&) { return go_back(std::move(app), at); },
            [&](const review::CauseTagged& tagged) { return tag(std::move(app), tagged, at); },
            [&](const review::FlagTurned& turned) { return turn_flag(std::move(app), turned, at); },
            [&](const auto&) {
                *state = review::update(std::move(*state), event);
                return Step{std::move(app), {}};
            },
        },
        event);
}

} // namespace retake::app
