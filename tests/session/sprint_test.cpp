// A sprint: cards without their backs, until the time of the round is up.
#include "session/player.hpp"
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using test::single_cards;

const Rules sprint{.mode = Mode::sprint, .in_all = minutes{1}};

TEST(Sprint, LaysTheNextCardThereAtOnce) {
    Player player(single_cards(5), sprint);
    player.submit(a_lure);
    ASSERT_TRUE(player.phase<Asking>());
    EXPECT_EQ(player.phase<Asking>()->card, 1);
    EXPECT_TRUE(silent(player.state));
    EXPECT_EQ(player.count<SaveAttempt>(), 1);
}

TEST(Sprint, EarnsPointsAsPracticeDoes) {
    Player player(single_cards(5), sprint);
    player.submit(the_key, Confidence::sure);
    EXPECT_EQ(player.state.score, 90);
}

TEST(Sprint, EndsWithTheCardsOfItsTime) {
    Player player(single_cards(5), sprint);
    player.wait(seconds{20}).submit(the_key).wait(seconds{30}).submit(a_lure);
    EXPECT_EQ(time_left_in_all(player.state, player.at), seconds{10});
    player.wait(seconds{9}).happen(Ticked{player.at});
    EXPECT_TRUE(player.phase<Asking>());
    player.wait(seconds{1}).happen(Ticked{player.at});
    ASSERT_TRUE(player.phase<Totalled>());
    EXPECT_EQ(player.state.cards->size(), 2U) << "the card in hand is not counted";
    EXPECT_EQ(player.state.pile, (std::vector{1}));
    EXPECT_EQ(player.count<CloseRound>(), 1);
    player.happen(RetakeStarted{player.at}).submit(the_key);
    EXPECT_TRUE(player.phase<Reviewing>());
    player.go_on();
    EXPECT_TRUE(player.phase<Cleared>());
}

TEST(Sprint, EndsWhenItsCardsDo) {
    Player player(single_cards(2), sprint);
    player.submit(the_key).submit(the_key);
    EXPECT_TRUE(player.phase<Totalled>());
    EXPECT_EQ(player.count<CloseRound>(), 1);
}

TEST(Sprint, InWhichNothingWasGivenTimesItsFirstCardOut) {
    Player player(single_cards(5), sprint);
    player.wait(minutes{1}).happen(Ticked{player.at});
    ASSERT_TRUE(player.phase<Totalled>());
    ASSERT_EQ(player.state.attempts.size(), 1U);
    EXPECT_EQ(player.state.cards->size(), 1U);
    EXPECT_TRUE(std::holds_alternative<item::TimedOut>(player.state.attempts[0].response));
}

TEST(Sprint, StandsStillWhilePaused) {
    Player player(single_cards(5), sprint);
    player.wait(seconds{20}).happen(PauseAsked{player.at}).wait(minutes{3}).happen(Ticked{player.at});
    EXPECT_TRUE(player.phase<Paused>());
    player.happen(Resumed{player.at});
    EXPECT_EQ(time_left_in_all(player.state, player.at), seconds{40});
}

TEST(Sprint, ThatWasBrokenOffIsOver) {
    Player player(single_cards(5), sprint);
    player.submit(the_key).submit(a_lure);
    const auto again = resume(single_cards(5), sprint, 7, player.state.attempts, player.at);
    EXPECT_TRUE(std::holds_alternative<Totalled>(again.phase));
    EXPECT_EQ(again.cards->size(), 2U);
    EXPECT_EQ(again.pile, (std::vector{1}));
}

TEST(Sprint, BrokenOffInItsRetakeGoesOnWithIt) {
    Player player(single_cards(5), sprint);
    player.submit(a_lure).submit(a_lure).wait(minutes{1}).happen(Ticked{player.at});
    player.happen(RetakeStarted{player.at}).respond(the_key);
    const auto again = resume(single_cards(5), sprint, 7, player.state.attempts, player.at);
    ASSERT_TRUE(std::holds_alternative<Asking>(again.phase));
    EXPECT_EQ(again.cards->size(), 2U) << "cards that were never asked are not asked now";
    EXPECT_EQ(again.pile, player.state.pile);
    EXPECT_TRUE(retaking(again));
}

TEST(Sprint, ThatWasBrokenOffBeforeItsFirstResponseBegins) {
    const auto again = resume(single_cards(5), sprint, 7, {}, test::noon());
    EXPECT_TRUE(std::holds_alternative<Asking>(again.phase));
    EXPECT_EQ(again.cards->size(), 5U);
}

} // namespace
} // namespace retake::session
