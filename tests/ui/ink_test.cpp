// The paper theme: every text stands out from its ground as far as the design demands.
#include "ui/ink.hpp"
#include <gtest/gtest.h>

namespace retake::ui {
namespace {

TEST(Contrast, RunsFromOneToTwentyOne) {
    EXPECT_DOUBLE_EQ(contrast({255, 255, 255}, {0, 0, 0}), 21);
    EXPECT_DOUBLE_EQ(contrast({9, 90, 200}, {9, 90, 200}), 1);
    EXPECT_DOUBLE_EQ(contrast({0, 0, 0}, {255, 255, 255}), 21);
}

struct Pair {
    Ink text, ground;
    double measured, required;
};

TEST(Paper, EachPairHasTheContrastThatWasMeasuredAndIsRequired) {
    using enum Ink;
    for (const auto& pair : {Pair{ink, card, 15.84, 7},
                             {ink, slip, 16.13, 7},
                             {ink, desk, 10.35, 7},
                             {ink, manila, 12.25, 7},
                             {ink2, card, 7.88, 4.5},
                             {ink2, desk, 5.15, 4.5},
                             {ink2, manila, 6.10, 4.5},
                             {on_ink, ink, 15.84, 7},
                             {on_yolk, yolk, 11.27, 7},
                             {ink, red_tint, 13.19, 7},
                             {ink, green_tint, 13.23, 7},
                             {red_text, card, 7.16, 4.5},
                             {red_text, desk, 4.68, 4.5},
                             {green_text, desk, 5.22, 4.5},
                             {on_red, red, 4.91, 4.5},
                             {on_green, green, 5.61, 4.5},
                             {red, desk, 3.15, 3},
                             {green, desk, 3.60, 3}}) {
        const double found = contrast(paper()[pair.text], paper()[pair.ground]);
        EXPECT_NEAR(found, pair.measured, 0.01);
        EXPECT_GE(found, pair.required);
    }
}

} // namespace
} // namespace retake::ui
