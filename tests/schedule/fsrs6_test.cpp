// FSRS-6 beyond the reference rows: weights that are too high, too old, or another program's.
#include "schedule/fsrs6.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace retake::schedule::fsrs6 {
namespace {

TEST(Fsrs6, HoldsEachWeightWithinItsBounds) {
    Weights low, high;
    low.fill(-1e9);
    high.fill(1e9);
    EXPECT_EQ(clamped(default_weights), default_weights);
    EXPECT_EQ(clamped(low)[0], 0.001);
    EXPECT_EQ(clamped(low)[16], 1);
    EXPECT_EQ(clamped(high)[3], 100);
    EXPECT_EQ(clamped(high)[20], 0.8);
    EXPECT_EQ(clamped(low)[19], 0.01);
    EXPECT_EQ(clamped(low, false)[19], 0);
}

TEST(Fsrs6, KeepsRelearningFromLiftingAMemoryAboveTheLapse) {
    auto weights = default_weights;
    weights[17] = weights[18] = 2;
    const auto held = clamped(weights, true, 3);
    const double lost = -(std::log(1.4835) + std::log(std::exp2(0.2629) - 1) + 0.3 * 1.6483) / 3;
    EXPECT_NEAR(held[17], std::sqrt(lost), 1e-12);
    EXPECT_EQ(held[18], held[17]);
    EXPECT_EQ(clamped(weights)[17], 2);
}

TEST(Fsrs6, ReadsTheWeightsOfItsForerunners) {
    const std::vector<double> seventeen = {0.4,  0.9,  2.3,  10.9, 4.93, 0.94, 0.86, 0.01, 1.49,
                                           0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
    const auto from_17 = migrated(seventeen);
    ASSERT_TRUE(from_17);
    EXPECT_NEAR((*from_17)[4], 4.93 + 2 * 0.94, 1e-12);
    EXPECT_NEAR((*from_17)[5], std::log(3 * 0.94 + 1) / 3, 1e-12);
    EXPECT_NEAR((*from_17)[6], 1.36, 1e-12);
    EXPECT_EQ((*from_17)[19], 0);
    EXPECT_EQ((*from_17)[20], 0.5);

    std::vector<double> nineteen(default_weights.begin(), default_weights.begin() + 19);
    const auto from_19 = migrated(nineteen);
    ASSERT_TRUE(from_19);
    EXPECT_EQ((*from_19)[18], default_weights[18]);
    EXPECT_EQ((*from_19)[19], 0);
    EXPECT_EQ((*from_19)[20], 0.5);
    EXPECT_EQ(migrated(default_weights), default_weights);
}

TEST(Fsrs6, RefusesAnotherCountOfWeightsAndWhatIsNoNumber) {
    EXPECT_EQ(migrated(std::vector<double>(20, 1.0)), std::nullopt);
    auto weights = default_weights;
    weights[7] = std::nan("");
    EXPECT_EQ(migrated(weights), std::nullopt);
}

TEST(Fsrs6, OfOldWeightsForgetsByTheOldCurve) {
    const auto weights = *migrated(std::vector<double>(default_weights.begin(), default_weights.begin() + 19));
    EXPECT_NEAR(retrievability(weights, 10, 30), std::pow(1 + 19.0 / 81 * 30 / 10, -0.5), 1e-12);
}

TEST(Fsrs6, TakesOverACardOfSm2WithItsIntervalAndEase) {
    const auto memory = memory_from_sm2(default_weights, 2.5, 10, 0.9);
    EXPECT_NEAR(memory.stability, 10, 1e-9);
    // A Good at that recall grows the stability by the ease.
    EXPECT_NEAR(stability_after_recall(default_weights, memory, 0.9, Rating::good), 25, 1e-9);
    EXPECT_NEAR(interval(default_weights, memory_from_sm2(default_weights, 2.5, 10, 0.8).stability, 0.8), 10, 1e-9);
    EXPECT_EQ(memory_from_sm2(default_weights, 1.0, 10, 0.9).difficulty, 10);
    EXPECT_EQ(memory_from_sm2(default_weights, 2.5, 0, 0.9).stability, stability_min);
}

TEST(Fsrs6, NeverLowersAMemoryThatHeldOnItsOwnDay) {
    for (const auto rating : {Rating::hard, Rating::good, Rating::easy})
        EXPECT_GE(stability_same_day(default_weights, 40, rating), 40);
    EXPECT_LT(stability_same_day(default_weights, 40, Rating::again), 40);
}

} // namespace
} // namespace retake::schedule::fsrs6
