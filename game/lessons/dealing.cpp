// Takes the cards of the class pile, then fills up from the banks.
#include "lessons/dealing.hpp"
#include "bank/deal.hpp"
#include <algorithm>

namespace retake::lessons {

Deal deal(const Plan& plan, const std::vector<const bank::Bank*>& chosen, const std::vector<const bank::Bank*>& known,
          const std::vector<classroom::OnClassPile>& pile, std::uint64_t seed) {
    std::vector<bank::Named> names;
    for (const auto& card : pile)
        names.push_back({card.bank, card.item});
    auto cards = bank::deal_named(known, names);
    const auto pile_size = static_cast<int>(cards.size());
    if (cards.size() > static_cast<std::size_t>(plan.pile_first))
        cards.resize(static_cast<std::size_t>(plan.pile_first));
    Deal dealt{.cards = std::move(cards), .pile = pile_size};
    dealt.of_pile = static_cast<int>(dealt.cards.size());

    auto others = bank::deal(chosen, {.topics = plan.topics, .level = plan.level, .length = std::nullopt}, seed);
    std::erase_if(others, [&](const item::Card& card) {
        return std::ranges::any_of(
            dealt.cards, [&](const item::Card& of_pile) { return of_pile.bank == card.bank && of_pile.item.id == card.item.id; });
    });
    if (plan.length > 0 && others.size() > static_cast<std::size_t>(plan.length))
        others.resize(static_cast<std::size_t>(plan.length));
    dealt.cards.insert(dealt.cards.end(), others.begin(), others.end());
    return dealt;
}

} // namespace retake::lessons
