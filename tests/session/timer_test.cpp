// The time of a card: limits, ticks and pauses.
#include "session/player.hpp"
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using std::chrono::hours;
using std::chrono::seconds;
using test::noon;
using test::single_cards;

const Rules ten_seconds{.per_card = seconds{10}};

TEST(Timer, IsOffUnlessTheRulesSetIt) {
    Player player(single_cards(1));
    player.wait(hours{5}).happen(Ticked{player.at});
    EXPECT_TRUE(player.phase<Asking>());
    EXPECT_EQ(time_left(player.state, player.at), std::nullopt);
}

TEST(Timer, EndsACardWhenItsTimeIsUp) {
    Player player(single_cards(2), ten_seconds);
    player.happen(Ticked{noon(Milliseconds{9'999})});
    ASSERT_TRUE(player.phase<Asking>());
    player.happen(Ticked{noon(seconds{10})});
    ASSERT_TRUE(player.phase<Reviewing>());
    EXPECT_EQ(player.state.attempts[0].response, item::Response(item::TimedOut{}));
    EXPECT_EQ(player.state.pile, std::vector{0});
    EXPECT_EQ(player.count<SaveAttempt>(), 1);
}

TEST(Timer, NotesTheLimitAsTheTimeTakenWhenTheTickComesLate) {
    Player player(single_cards(1), ten_seconds);
    player.happen(Ticked{noon(hours{8})});
    EXPECT_EQ(player.state.attempts[0].took, seconds{10});
}

TEST(Timer, DoesNotCountPauses) {
    Player player(single_cards(1), ten_seconds);
    player.wait(seconds{4}).happen(PauseAsked{player.at});
    player.wait(hours{1}).happen(Ticked{player.at});
    ASSERT_TRUE(player.phase<Paused>());
    EXPECT_EQ(time_left(player.state, player.at), seconds{6});
    player.happen(Resumed{player.at}).wait(seconds{5}).happen(Ticked{player.at});
    ASSERT_TRUE(player.phase<Asking>());
    EXPECT_EQ(time_left(player.state, player.at), seconds{1});
    player.submit(the_key);
    EXPECT_EQ(player.state.attempts[0].took, seconds{9});
}

TEST(Timer, TakesNoResponseDuringAPause) {
    Player player(single_cards(1));
    player.happen(PauseAsked{noon()}).submit(the_key);
    EXPECT_TRUE(player.phase<Paused>());
    EXPECT_TRUE(player.state.attempts.empty());
}

TEST(Timer, RunsAnewForEachCardAndNotWhileItLiesTurned) {
    Player player(single_cards(2), ten_seconds);
    player.wait(seconds{9}).submit(the_key).wait(hours{1}).happen(Ticked{player.at});
    ASSERT_TRUE(player.phase<Reviewing>());
    EXPECT_EQ(time_left(player.state, player.at), std::nullopt);
    player.go_on();
    EXPECT_EQ(time_left(player.state, player.at), seconds{10});
}

TEST(Timer, StandsStillWhenTheClockIsSetBack) {
    Player player(single_cards(1), ten_seconds);
    player.wait(-hours{1}).happen(Ticked{player.at});
    EXPECT_EQ(time_left(player.state, player.at), seconds{10});
    EXPECT_EQ(player.submit(the_key).state.attempts[0].took, seconds{0});
}

TEST(Timer, IgnoresTheAuthorsTimeUnlessTheRulesSetOne) {
    auto item = test::single("a", "A?", {"Key", "Lure"});
    item.time = seconds{1};
    Player player(test::cards({item}));
    player.wait(seconds{60}).happen(Ticked{player.at});
    EXPECT_TRUE(player.phase<Asking>());
}

} // namespace
} // namespace retake::session
