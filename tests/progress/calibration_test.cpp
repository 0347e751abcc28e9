// Confidence-based marking: the bonus, and when a level is called too sure.
#include "progress/calibration.hpp"
#include <gtest/gtest.h>

namespace retake::progress {
namespace {

using schedule::Confidence;

TEST(Calibration, PaysABonusToWhoTellsWhatIsKnownFromWhatIsNot) {
    const auto made = calibration_of({Share{5, 10}, Share{}, Share{20, 20}}); // guesses half right, sure always
    EXPECT_EQ(made.all, (Share{25, 30}));
    EXPECT_DOUBLE_EQ(made.mark, (5 * 1 + 20 * 3) / 30.0);
    EXPECT_NEAR(made.bonus, 0.1 * (65.0 / 30 - (9 * 25.0 / 30 - 6)), 1e-12); // "sure" alone would earn 1.5 on average
    EXPECT_GT(made.bonus, 0);
}

TEST(Calibration, TakesTheBonusAwayFromWhoIsSureOfEverything) {
    const auto made = calibration_of({Share{}, Share{}, Share{10, 20}});
    EXPECT_DOUBLE_EQ(made.mark, -1.5);
    EXPECT_NEAR(made.bonus, -0.2, 1e-12); // half right is worth 0.5 marks as a guess
}

TEST(Calibration, IsSilentWithoutResponses) { EXPECT_EQ(calibration_of({}), Calibration{}); }

TEST(Calibration, CallsALevelTooSureOnlyBeyondChance) {
    EXPECT_EQ(trust_of(Confidence::sure, {7, 10}), Trust::fits);   // (0.7 − 0.8)²·10 = 0.1
    EXPECT_EQ(trust_of(Confidence::sure, {70, 100}), Trust::over); // … ·100 = 1
    EXPECT_EQ(trust_of(Confidence::think_so, {50, 100}), Trust::over);
    EXPECT_EQ(trust_of(Confidence::think_so, {72, 100}), Trust::fits);
    EXPECT_EQ(trust_of(Confidence::think_so, {95, 100}), Trust::under);
    EXPECT_EQ(trust_of(Confidence::guess, {90, 100}), Trust::under);
    EXPECT_EQ(trust_of(Confidence::guess, {0, 100}), Trust::fits); // a guess promises nothing
    EXPECT_EQ(trust_of(Confidence::sure, {100, 100}), Trust::fits);
    EXPECT_EQ(trust_of(Confidence::sure, {}), Trust::fits);
}

} // namespace
} // namespace retake::progress
