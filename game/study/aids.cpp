// Aids: what a learner's log adds to cards that are missed again and again.
#include "study/aids.hpp"
#include <algorithm>

namespace retake::study {
namespace {

constexpr std::size_t looked_at_max = 200; // a look is a walk through the card's history

const schedule::Known* known(const Learner& learner, const store::CardName& name) {
    const auto found = learner.memories.cards.find(number_of(name));
    return found == learner.memories.cards.end() ? nullptr : &found->second;
}

bool is_leech(const Learner& learner, const store::CardName& name) {
    const auto* card = known(learner, name);
    return card != nullptr && schedule::leech(card->lapses);
}

} // namespace

item::Aid aid_of(const Learner& learner, const store::CardName& name, const std::vector<store::Lure>& lures,
                 const std::string& reminder) {
    item::Aid aid{.repair = is_leech(learner, name)};
    if (!lures.empty()) {
        aid.lure = lures.front().text;
        aid.times = lures.front().times;
    }
    if (aid.repair)
        aid.reminder = reminder;
    return aid;
}

Result<Aids> read_aids(const store::Store& store, const Learner& learner, const std::vector<store::CardName>& cards) {
    std::vector<std::pair<int, const store::CardName*>> troubled; // by their lapses
    for (const auto& name : cards)
        if (const auto* card = known(learner, name); card != nullptr && (card->lapses > 0 || card->missed))
            troubled.emplace_back(card->lapses, &name);
    std::ranges::stable_sort(troubled, std::greater{}, [](const auto& card) { return card.first; });
    troubled.resize(std::min(troubled.size(), looked_at_max));
    Aids aids;
    for (const auto& [lapses, name] : troubled) {
        const auto lures = store.lures(*name);
        if (!lures)
            return lures.error();
        const auto reminder = schedule::leech(lapses) ? store.reminder(*name) : Result<std::string>(std::string());
        if (!reminder)
            return reminder.error();
        if (auto aid = aid_of(learner, *name, lures->known, *reminder); aid != item::Aid{})
            aids.emplace(*name, std::move(aid));
    }
    return aids;
}

void lend(item::Cards& cards, const Aids& aids) {
    for (auto& card : cards)
        if (const auto aid = aids.find({card.bank, card.item.id}); aid != aids.end())
            card.aid = aid->second;
}

} // namespace retake::study
