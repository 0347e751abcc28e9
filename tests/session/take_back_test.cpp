// Taking back: the last responses are undone, one by one, by going through all the others again.
#include "session/player.hpp"
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using std::chrono::seconds;
using test::single_cards;

Player& take_back(Player& player) { return player.happen(TakenBack{player.at}); }

TEST(TakeBack, AsksTheCardAgainAsItWas) {
    Player player(single_cards(3));
    const auto before = player.state;
    player.wait(seconds{4}).submit(a_lure, Confidence::sure);
    take_back(player);
    ASSERT_TRUE(player.phase<Asking>());
    EXPECT_EQ(player.phase<Asking>()->shown, std::get<Asking>(before.phase).shown);
    EXPECT_EQ(player.phase<Asking>()->before, seconds{4});
    EXPECT_EQ(player.state.pile, before.pile);
    EXPECT_EQ(player.state.score, before.score);
    EXPECT_EQ(player.state.dealt, before.dealt);
    EXPECT_TRUE(player.state.attempts.empty());
    EXPECT_EQ(std::get<RetractAttempt>(player.effects.back()).card, 0);
}

TEST(TakeBack, GoesBackCardByCard) {
    Player player(single_cards(3));
    player.respond(the_key).respond(a_lure);
    take_back(player);
    EXPECT_EQ(player.phase<Asking>()->card, 1);
    EXPECT_EQ(player.state.score, 60);
    take_back(player);
    EXPECT_EQ(player.phase<Asking>()->card, 0);
    EXPECT_EQ(player.state.score, 0);
    const auto start = player.state;
    take_back(player);
    EXPECT_EQ(player.state, start) << "there is nothing more to take back";
}

TEST(TakeBack, WorksFromTheResultsAndInTheRetake) {
    Player player(single_cards(2));
    player.respond(the_key).respond(a_lure);
    ASSERT_TRUE(player.phase<Totalled>());
    take_back(player);
    EXPECT_EQ(player.phase<Asking>()->card, 1);
    player.respond(a_lure).happen(RetakeStarted{player.at}).submit(the_key);
    EXPECT_TRUE(player.state.pile.empty());
    take_back(player);
    EXPECT_EQ(player.state.pile, (std::vector{1}));
    EXPECT_TRUE(retaking(player.state));
}

TEST(TakeBack, OfAPileBringsItsCardsBack) {
    Player player(single_cards(3), {.mode = Mode::pile});
    player.submit(the_key);
    EXPECT_EQ(player.state.pile.size(), 2U);
    take_back(player);
    EXPECT_EQ(player.state.pile.size(), 3U);
    EXPECT_EQ(player.phase<Asking>()->card, 0);
}

TEST(TakeBack, GivesATimedOutCardItsTimeAgain) {
    Player player(single_cards(2), {.per_card = seconds{20}});
    player.wait(seconds{20}).happen(Ticked{player.at});
    take_back(player);
    EXPECT_EQ(time_left(player.state, player.at), seconds{20});
}

TEST(TakeBack, BringsTheStreakBack) {
    Player player(single_cards(4));
    player.respond(the_key).respond(the_key).respond(the_key);
    player.submit(a_lure);
    EXPECT_EQ(player.state.streak, 0);
    take_back(player);
    EXPECT_EQ(player.state.streak, 3);
    EXPECT_EQ(player.state.best_streak, 3);
}

TEST(TakeBack, IsNotPartOfASprintButOfItsRetake) {
    Player player(single_cards(3), {.mode = Mode::sprint, .in_all = std::chrono::minutes{1}});
    player.submit(a_lure);
    EXPECT_FALSE(can_take_back(player.state));
    take_back(player);
    EXPECT_EQ(player.state.attempts.size(), 1U);
    player.wait(std::chrono::minutes{1}).happen(Ticked{player.at});
    EXPECT_FALSE(can_take_back(player.state)) << "its time is over";
    player.happen(RetakeStarted{player.at}).submit(a_lure);
    EXPECT_TRUE(can_take_back(player.state));
    take_back(player);
    EXPECT_TRUE(player.phase<Asking>());
    EXPECT_EQ(player.state.attempts.size(), 1U);
    EXPECT_EQ(player.state.pile, (std::vector{0}));
}

TEST(TakeBack, IsNotPartOfAnExamButOfItsRetake) {
    Player player(single_cards(2), {.mode = Mode::exam});
    player.submit(a_lure).submit(the_key);
    EXPECT_FALSE(can_take_back(player.state));
    player.happen(HandedIn{player.at});
    EXPECT_FALSE(can_take_back(player.state)) << "a paper is handed in once";
    player.happen(RetakeStarted{player.at}).submit(the_key);
    take_back(player);
    EXPECT_EQ(player.phase<Asking>()->card, 0);
    EXPECT_EQ(player.state.attempts.size(), 2U);
    EXPECT_EQ(player.state.pile, (std::vector{0}));
}

} // namespace
} // namespace retake::session
