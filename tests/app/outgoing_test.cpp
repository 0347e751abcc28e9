// Screens that go: what is kept of them, and for how long they are seen.
#include "app/outgoing.hpp"
#include "support/cards.hpp"
#include "ui/paper.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

struct Going : testing::Test {
    ui::Look look;
    ui::View<Event> shown;
    Going() {
        look.now = test::noon();
        ui::draw_desk(shown.shapes, look);
        shown.draw(ui::Disc{{100, 100}, 20, 20, 0, {ui::Ink::ink}});
    }
};

TEST_F(Going, AScreenLeavesItsDeskWhereItIs) {
    const auto outgoing = leave(shown, "setup", "question", look, look.now);
    ASSERT_TRUE(outgoing);
    EXPECT_EQ(outgoing->shapes.size(), 1u);
}

TEST_F(Going, HomeComesFromTheLeftSoTheOthersLeaveToTheRight) {
    EXPECT_GT(leave(shown, "setup", "home", look, look.now)->dx, 0);
    EXPECT_LT(leave(shown, "home", "setup", look, look.now)->dx, 0);
}

TEST_F(Going, TheCardInPlayTurnsInsteadOfLeaving) {
    EXPECT_FALSE(leave(shown, "question", "feedback", look, look.now));
    EXPECT_FALSE(leave(shown, "pause", "question", look, look.now));
    EXPECT_FALSE(leave(shown, "home", "home", look, look.now));
    EXPECT_TRUE(leave(shown, "feedback", "results", look, look.now));
}

TEST_F(Going, WhatWentIsDrawnForAMomentOnly) {
    const auto outgoing = leave(shown, "setup", "question", look, look.now);
    ui::View<Event> next;
    draw_outgoing(next, *outgoing, look);
    EXPECT_FALSE(next.shapes.empty());
    EXPECT_GT(next.moving_until, look.now);
    look.now += Milliseconds{161};
    ui::View<Event> later;
    draw_outgoing(later, *outgoing, look);
    EXPECT_TRUE(later.shapes.empty());
}

TEST_F(Going, NothingGoesWhereNothingMoves) {
    look.movement = ui::Movement::none;
    ui::View<Event> next;
    draw_outgoing(next, *leave(shown, "setup", "question", look, look.now), look);
    EXPECT_TRUE(next.shapes.empty());
}

} // namespace
} // namespace retake::app
