// Movement: where it is at a moment, and what ends it early.
#include "support/cards.hpp"
#include "ui/look.hpp"
#include <gtest/gtest.h>

namespace retake::ui {
namespace {

using test::noon;

Look at(int ms) {
    Look look;
    look.now = noon(Milliseconds(ms));
    return look;
}

TEST(Progress, GoesFromNothingToAllWithinItsTime) {
    EXPECT_EQ(progress(at(0), noon(), 0, 200), 0);
    EXPECT_FLOAT_EQ(progress(at(50), noon(), 0, 200), 0.25f);
    EXPECT_EQ(progress(at(200), noon(), 0, 200), 1);
    EXPECT_EQ(progress(at(5000), noon(), 0, 200), 1);
}

TEST(Progress, WaitsForItsDelay) {
    EXPECT_EQ(progress(at(99), noon(), 100, 200), 0);
    EXPECT_FLOAT_EQ(progress(at(200), noon(), 100, 200), 0.5f);
}

TEST(Progress, IsAtItsEndOnceAnyKeySettledIt) {
    auto look = at(10);
    look.settled = noon(Milliseconds(5));
    EXPECT_EQ(progress(look, noon(), 0, 200), 1);
    EXPECT_LT(progress(look, noon(Milliseconds(6)), 0, 200), 1);
}

TEST(Progress, IsAtItsEndAtOnceWithoutMovement) {
    auto look = at(0);
    look.movement = Movement::none;
    EXPECT_EQ(progress(look, noon(), 100, 200), 1);
}

TEST(Eased, BeginsAtNothingAndEndsAtAll) {
    for (const auto ease : {Ease::linear, Ease::settle, Ease::leave, Ease::swap, Ease::slam, Ease::spring}) {
        EXPECT_EQ(eased(ease, 0), 0);
        EXPECT_EQ(eased(ease, 1), 1);
        EXPECT_EQ(eased(ease, -1), 0);
        EXPECT_EQ(eased(ease, 2), 1);
    }
}

TEST(Eased, FollowsTheCurvesOfTheDesign) {
    EXPECT_GT(eased(Ease::settle, 0.3f), 0.7f);
    EXPECT_LT(eased(Ease::leave, 0.5f), 0.25f);
    EXPECT_LT(eased(Ease::slam, 0.5f), 0.25f);
    EXPECT_NEAR(eased(Ease::swap, 0.5f), 0.65f, 0.2f);
}

TEST(Eased, OvershootsALittleOnASpring) {
    float most = 0;
    for (int i = 0; i < 100; ++i)
        most = std::max(most, eased(Ease::spring, static_cast<float>(i) / 100));
    EXPECT_NEAR(most, 1.09f, 0.03f);
}

} // namespace
} // namespace retake::ui
