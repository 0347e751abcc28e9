// After the last card: the totals, the retake of the pile until it is empty, and rounds of the pile alone.
#include "session/player.hpp"
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using test::noon;
using test::single_cards;

std::vector<int> order_of(const item::Presentation& shown) {
    std::vector<int> ids;
    for (const auto& choice : std::get<item::PickOne>(shown.interaction).choices)
        ids.push_back(choice.id);
    return ids;
}

TEST(Retake, IsNotNeededWhenAllWasRight) {
    Player player(single_cards(2));
    player.respond(the_key).respond(the_key);
    EXPECT_TRUE(player.phase<Totalled>());
    EXPECT_EQ(player.count<CloseRound>(), 1);
    player.happen(RetakeStarted{noon()});
    EXPECT_TRUE(player.phase<Totalled>());
}

TEST(Retake, WaitsBehindTheTotalsUntilItIsStarted) {
    Player player(single_cards(3));
    player.respond(a_lure).respond(the_key).respond(a_lure);
    ASSERT_TRUE(player.phase<Totalled>());
    EXPECT_EQ(player.count<CloseRound>(), 0);
    EXPECT_TRUE(retaking(player.state));
    player.happen(RetakeStarted{noon()});
    ASSERT_TRUE(player.phase<Asking>());
    EXPECT_EQ(player.phase<Asking>()->card, 2) << "the card missed last lies on top";
}

TEST(Retake, HasNotBegunWhileTheLastCardLiesTurned) {
    Player player(single_cards(1));
    EXPECT_FALSE(retaking(player.state));
    EXPECT_FALSE(retaking(player.submit(a_lure).state));
    EXPECT_TRUE(retaking(player.go_on().state));
    EXPECT_TRUE(retaking(player.happen(RetakeStarted{noon()}).state));
}

TEST(Retake, AsksSureMissesFirst) {
    Player player(single_cards(4));
    player.respond(a_lure).respond(a_lure, Confidence::sure).respond(a_lure).respond(a_lure, Confidence::think_so);
    EXPECT_EQ(player.state.pile, (std::vector{1, 3, 2, 0}));
}

TEST(Retake, TakesARightCardOffThePileAndClearsItWithTheLast) {
    Player player(single_cards(2));
    player.respond(a_lure).respond(a_lure).happen(RetakeStarted{noon()});
    EXPECT_EQ(player.state.pile, (std::vector{1, 0})) << "a card in hand still belongs to the pile";
    player.submit(the_key);
    EXPECT_EQ(player.state.pile, (std::vector{0}));
    player.go_on().submit(the_key);
    EXPECT_TRUE(player.state.pile.empty());
    EXPECT_EQ(player.count<CloseRound>(), 0);
    player.go_on();
    EXPECT_TRUE(player.phase<Cleared>());
    EXPECT_EQ(player.count<CloseRound>(), 1);
}

TEST(Retake, PutsACardThatIsWrongSkippedOrTimedOutAgainAtTheBottom) {
    const Rules rules{.per_card = std::chrono::seconds{10}};
    Player player(single_cards(4), rules);
    for (int i = 0; i < 4; ++i)
        player.respond(a_lure);
    player.happen(RetakeStarted{player.at});
    ASSERT_EQ(player.state.pile, (std::vector{3, 2, 1, 0}));
    player.respond(item::Picked{2});
    EXPECT_EQ(player.state.pile, (std::vector{2, 1, 0, 3}));
    player.skip().go_on();
    EXPECT_EQ(player.state.pile, (std::vector{1, 0, 3, 2}));
    player.wait(std::chrono::seconds{10}).happen(Ticked{player.at}).go_on();
    EXPECT_EQ(player.state.pile, (std::vector{0, 3, 2, 1}));
    player.respond(a_lure, Confidence::sure);
    EXPECT_EQ(player.state.pile, (std::vector{3, 2, 1, 0}));
}

TEST(Retake, ComesBackToTheSameCardWhenItIsTheOnlyOne) {
    Player player(single_cards(1));
    player.respond(a_lure).happen(RetakeStarted{noon()}).respond(a_lure).respond(a_lure).respond(a_lure);
    ASSERT_TRUE(player.phase<Asking>());
    EXPECT_EQ(player.state.attempts.back().pass, 3);
    EXPECT_EQ(attempts_at(player.state, 0).size(), 4U);
}

TEST(Retake, EarnsNoPointsAndLeavesTheStreakAlone) {
    Player player(single_cards(3));
    player.respond(a_lure).respond(the_key).respond(the_key).happen(RetakeStarted{noon()});
    const auto score = player.state.score;
    player.submit(a_lure, Confidence::sure);
    EXPECT_EQ(player.state.streak, 2);
    player.go_on().submit(the_key, Confidence::sure);
    EXPECT_EQ(player.state.score, score);
    EXPECT_EQ(player.state.streak, 2);
    EXPECT_EQ(player.state.attempts.back().points, 0);
    EXPECT_EQ(first_pass_right(player.state), 2);
}

TEST(Retake, ShowsTheChoicesInAnotherOrderWithTheLureAmongThem) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Player player(test::cards({test::single("a", "A?", {"Key", "Lure"})}), {}, seed);
        auto before = order_of(player.phase<Asking>()->shown);
        player.respond(a_lure).happen(RetakeStarted{noon()});
        for (int pass = 1; pass < 6; ++pass) {
            const auto now = order_of(player.phase<Asking>()->shown);
            EXPECT_NE(now, before) << "seed " << seed;
            EXPECT_EQ(now.size(), 2U);
            before = now;
            player.respond(a_lure);
        }
    }
}

TEST(Retake, KeepsTheOrderOfAnItemThatWantsItKept) {
    auto item = test::single("a", "A?", {"Key", "Lure", "Bait"});
    std::get<item::SingleChoice>(item.body).keep_order = true;
    Player player(test::cards({item}));
    player.respond(a_lure).happen(RetakeStarted{noon()});
    EXPECT_EQ(order_of(player.phase<Asking>()->shown), (std::vector{0, 1, 2}));
}

TEST(Retake, OfThePileAloneBeginsAtOnceInThePilesOrder) {
    Player player(single_cards(3), {.mode = Mode::pile});
    EXPECT_EQ(player.state.pile, (std::vector{0, 1, 2}));
    EXPECT_TRUE(retaking(player.state));
    player.respond(a_lure, Confidence::sure);
    EXPECT_EQ(player.state.pile, (std::vector{1, 2, 0}));
    player.respond(the_key).respond(the_key);
    EXPECT_EQ(player.phase<Asking>()->card, 0);
    player.respond(the_key);
    EXPECT_TRUE(player.phase<Cleared>());
    EXPECT_EQ(player.state.score, 0);
    EXPECT_EQ(player.state.best_streak, 0);
    EXPECT_EQ(player.count<CloseRound>(), 1);
}

} // namespace
} // namespace retake::session
