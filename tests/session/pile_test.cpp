// The order of the pile: what drops where, and what leaves.
#include "session/pile.hpp"
#include <gtest/gtest.h>

namespace retake::session {
namespace {

constexpr Turn missed(int card) { return {.card = card}; }
constexpr Turn missed_sure(int card) { return {.card = card, .sure = true}; }
constexpr Turn missed_again(int card) { return {.card = card, .retake = true}; }
constexpr Turn right(int card) { return {.card = card, .right = true}; }

std::vector<int> order_after(const std::vector<Turn>& turns) {
    Pile pile;
    for (const auto& turn : turns)
        file(pile, turn);
    std::vector<int> cards;
    for (const auto& lying : pile)
        cards.push_back(lying.card);
    return cards;
}

using Cards = std::vector<int>;

TEST(Pile, TakesAMissedCardOnTop) { EXPECT_EQ(order_after({missed(1), missed(2)}), (Cards{2, 1})); }

TEST(Pile, LeavesOutARightCard) { EXPECT_EQ(order_after({right(1), missed(2), right(3)}), (Cards{2})); }

TEST(Pile, LaysASureMissAboveAllPlainOnes) { EXPECT_EQ(order_after({missed(1), missed_sure(2), missed(3)}), (Cards{2, 3, 1})); }

TEST(Pile, LaysTheLatestSureMissOnTop) {
    EXPECT_EQ(order_after({missed_sure(1), missed(2), missed_sure(3), missed(4)}), (Cards{3, 1, 4, 2}));
}

TEST(Pile, LetsARightCardGoFromAnyPlace) { EXPECT_EQ(order_after({missed(1), missed(2), missed(3), right(2)}), (Cards{3, 1})); }

TEST(Pile, PutsACardThatIsMissedAgainAtTheBottom) {
    EXPECT_EQ(order_after({missed(1), missed(2), missed(3), missed_again(3)}), (Cards{2, 1, 3}));
}

TEST(Pile, PutsASureMissOfARetakeAtTheBottomToo) {
    EXPECT_EQ(order_after({missed(1), missed(2), {.card = 2, .sure = true, .retake = true}}), (Cards{1, 2}));
}

TEST(Pile, HoldsACardOnceWhenItIsMissedInALaterRound) {
    EXPECT_EQ(order_after({missed(1), missed(2), missed(1)}), (Cards{1, 2}));
}

TEST(Pile, ForgetsThatACardWasSureOnceItWasMissedPlainly) {
    EXPECT_EQ(order_after({missed_sure(1), missed(1), missed(2)}), (Cards{2, 1}));
}

} // namespace
} // namespace retake::session
