// What a few responses say of a rate.
#include "progress/share.hpp"
#include <gtest/gtest.h>

namespace retake::progress {
namespace {

TEST(Share, IsNothingOfNothing) {
    EXPECT_EQ(Share{}.rate(), 0);
    EXPECT_EQ(likely({}), (Range{0, 1}));
}

TEST(Share, KnowsHowFarItCanBeTrusted) { // the values are those of Wilson's formula worked out by hand
    const auto eight_of_ten = likely({8, 10});
    EXPECT_NEAR(eight_of_ten.low, 0.4902, 1e-4);
    EXPECT_NEAR(eight_of_ten.high, 0.9433, 1e-4);
    const auto all_of_five = likely({5, 5});
    EXPECT_NEAR(all_of_five.low, 0.5655, 1e-4);
    EXPECT_DOUBLE_EQ(all_of_five.high, 1);
    EXPECT_LT(likely({800, 1000}).high - likely({800, 1000}).low, 0.06);
}

} // namespace
} // namespace retake::progress
