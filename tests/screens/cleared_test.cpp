// Cleared: what the retakes of a round come to.
#include "screens/cleared.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens::cleared {
namespace {

session::Attempt attempt(int card, int pass, bool right, int seconds) {
    session::Attempt made;
    made.card = card;
    made.pass = pass;
    made.verdict = {right ? 1.0 : 0.0, "by the test", ""};
    made.took = std::chrono::seconds(seconds);
    return made;
}

session::State round(session::Mode mode, std::vector<session::Attempt> attempts) {
    session::State state;
    state.cards = test::single_cards(3);
    state.rules.mode = mode;
    state.seed = 7;
    state.attempts = std::move(attempts);
    state.phase = session::Cleared{test::noon()};
    return state;
}

TEST(Cleared, CountsOnlyTheRetakesOfAPractice) {
    const auto state =
        open(round(session::Mode::practice, {attempt(0, 0, true, 50), attempt(1, 0, false, 50), attempt(2, 0, false, 50),
                                             attempt(1, 1, false, 10), attempt(2, 1, true, 10), attempt(1, 2, true, 10)}),
             test::noon());
    EXPECT_EQ(state, (State{2, 1, std::chrono::seconds(30), 7, test::noon()}));
}

TEST(Cleared, CountsEveryCardOfARoundFromThePile) {
    const auto state = open(
        round(session::Mode::pile, {attempt(0, 0, true, 20), attempt(1, 0, false, 20), attempt(1, 1, true, 20)}), test::noon());
    EXPECT_EQ(state, (State{2, 1, std::chrono::seconds(60), 7, test::noon()}));
}

} // namespace
} // namespace retake::screens::cleared
