// FSRS-7 beyond the reference rows: its weights' bounds.
#include "schedule/fsrs7.hpp"
#include <gtest/gtest.h>

namespace retake::schedule::fsrs7 {
namespace {

TEST(Fsrs7, HoldsItsWeightsInOrder) {
    auto weights = default_weights;
    EXPECT_EQ(clamped(weights), weights);
    weights[0] = 30;
    weights[25] = 0.8;
    weights[26] = 0.6;
    const auto held = clamped(weights);
    EXPECT_EQ(held[3], 30);
    EXPECT_EQ(held[26], 0.8);
}

} // namespace
} // namespace retake::schedule::fsrs7
