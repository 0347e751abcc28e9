// Digits in groups of three.
#include "base/digits.hpp"
#include <gtest/gtest.h>

namespace retake {
namespace {

TEST(Digits, StandInGroupsOfThree) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1590), "1,590");
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(grouped(-100), "-100");
    EXPECT_EQ(grouped(-1590), "-1,590");
}

} // namespace
} // namespace retake
