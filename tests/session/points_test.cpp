// The points of one attempt, and the rules in words.
#include "session/points.hpp"
#include <gtest/gtest.h>

namespace retake::session {
namespace {

constexpr auto unasked = std::nullopt;

TEST(Points, GiveSixtyForARightResponseAndNothingForAMiss) {
    EXPECT_EQ(points_for(1, unasked, false, 1), 60);
    EXPECT_EQ(points_for(0, unasked, false, 0), 0);
}

TEST(Points, StakeNothingOnAGuess) {
    EXPECT_EQ(points_for(1, Confidence::guess, false, 1), 60);
    EXPECT_EQ(points_for(0, Confidence::guess, false, 0), 0);
}

TEST(Points, StakeFifteenEitherWayOnThinkSo) {
    EXPECT_EQ(points_for(1, Confidence::think_so, false, 1), 75);
    EXPECT_EQ(points_for(0, Confidence::think_so, false, 0), -15);
}

TEST(Points, StakeThirtyAgainstSixtyOnSure) {
    EXPECT_EQ(points_for(1, Confidence::sure, false, 1), 90);
    EXPECT_EQ(points_for(0, Confidence::sure, false, 0), -60);
}

TEST(Points, ScaleBaseAndStakeByPartialCredit) {
    EXPECT_EQ(points_for(0.5, unasked, false, 0), 30);
    EXPECT_EQ(points_for(0.5, Confidence::think_so, false, 0), 30);
    EXPECT_EQ(points_for(0.5, Confidence::sure, false, 0), 15);
    EXPECT_EQ(points_for(2.0 / 3.0, Confidence::sure, false, 0), 40);
}

TEST(Points, HalveTheBaseButNotTheStakeForAHint) {
    EXPECT_EQ(points_for(1, unasked, true, 1), 30);
    EXPECT_EQ(points_for(1, Confidence::sure, true, 1), 60);
    EXPECT_EQ(points_for(0, Confidence::sure, true, 0), -60);
}

TEST(Points, AddFiveACardFromTheThirdInARowAndTwentyAtMost) {
    const std::vector<int> expected{60, 60, 65, 70, 75, 80, 80, 80};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(points_for(1, unasked, false, static_cast<int>(i) + 1), expected[i]) << "run of " << i + 1;
}

// A learner who is right with this chance earns this much on average.
double mean(Confidence confidence, double chance) {
    return chance * points_for(1, confidence, false, 1) + (1 - chance) * points_for(0, confidence, false, 0);
}

TEST(Points, MakeThinkSoWorthwhileAtHalfAndSureAtThreeQuarters) {
    EXPECT_DOUBLE_EQ(mean(Confidence::guess, 0.5), mean(Confidence::think_so, 0.5));
    EXPECT_DOUBLE_EQ(mean(Confidence::think_so, 0.75), mean(Confidence::sure, 0.75));
    EXPECT_GT(mean(Confidence::guess, 0.4), mean(Confidence::think_so, 0.4));
    EXPECT_GT(mean(Confidence::think_so, 0.6), mean(Confidence::sure, 0.6));
    EXPECT_GT(mean(Confidence::sure, 0.9), mean(Confidence::think_so, 0.9));
}

TEST(Points, AreExplainedByTheRulesOfTheRound) {
    EXPECT_EQ(explain_points({.ask_how_sure = false, .offer_hints = false, .partial_credit = false}),
              (std::vector<std::string>{
                  "A right card earns 60 points.",
                  "From the third right card in a row each earns 5 more than the one before, up to 20 more.",
                  "A round never falls under zero, and the retake earns no points.",
              }));
    EXPECT_EQ(explain_points({}).size(), 9U);
    EXPECT_EQ(explain_points({.mode = Mode::pile}),
              (std::vector<std::string>{"Retaking the pile earns no points: right cards leave it."}));
}

} // namespace
} // namespace retake::session
