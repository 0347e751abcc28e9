// The focus: Tab from group to group, arrows within one.
#include "ui/focus.hpp"
#include <gtest/gtest.h>

namespace retake::ui {
namespace {

// Two columns of choices, then a row of two buttons.
const std::vector<FocusStop> stops{{{0, 0, 100, 40}, "A", 0},    {{120, 0, 100, 40}, "B", 0},   {{0, 60, 100, 40}, "C", 0},
                                   {{120, 60, 100, 40}, "D", 0}, {{0, 200, 80, 40}, "Sure", 1}, {{90, 200, 80, 40}, "Guess", 1}};

std::string after(const std::string& focused, const Key& key) { return moved_focus(stops, focused, key).value_or("-"); }

TEST(Focus, TakesTheStepsOfAViewBeforeTheNearest) {
    View<int> view;
    for (const auto& stop : stops)
        view.zones.push_back({.area = stop.area, .name = stop.name, .event = 0, .group = stop.group});
    view.steps = {{"A", key(Code::down), "D"}, {"A", key(Code::tab), "B"}};
    EXPECT_EQ(moved_focus(view, "A", key(Code::down)), "D");
    EXPECT_EQ(moved_focus(view, "A", key(Code::tab)), "B");
    EXPECT_EQ(moved_focus(view, "A", key(Code::right)), "B");
    EXPECT_EQ(moved_focus(view, "B", key(Code::tab)), "Sure");
}

TEST(Focus, MovesToTheNeighbourInTheArrowsDirection) {
    EXPECT_EQ(after("A", key(Code::right)), "B");
    EXPECT_EQ(after("A", key(Code::down)), "C");
    EXPECT_EQ(after("D", key(Code::up)), "B");
    EXPECT_EQ(after("D", key(Code::left)), "C");
}

TEST(Focus, GoesRoundWithinItsGroup) {
    EXPECT_EQ(after("C", key(Code::down)), "A");
    EXPECT_EQ(after("B", key(Code::right)), "A");
    EXPECT_EQ(after("Guess", key(Code::right)), "Sure");
}

TEST(Focus, DoesNotMoveAcrossARow) { EXPECT_EQ(after("Sure", key(Code::down)), "-"); }

TEST(Focus, GoesFromGroupToGroupWithTab) {
    EXPECT_EQ(after("B", key(Code::tab)), "Sure");
    EXPECT_EQ(after("Guess", key(Code::tab)), "A");
    EXPECT_EQ(after("A", Key{Code::tab, true, false, false}), "Sure");
}

TEST(Focus, BeginsAtTheFirstStop) {
    EXPECT_EQ(after("", key(Code::down)), "A");
    EXPECT_EQ(after("gone", key(Code::tab)), "A");
}

TEST(Focus, LeavesOtherKeysAlone) {
    EXPECT_EQ(after("A", key(Code::enter)), "-");
    EXPECT_EQ(after("A", Key{Code::down, false, true, false}), "-");
    EXPECT_EQ(moved_focus({}, "A", key(Code::tab)), std::nullopt);
}

TEST(Focus, SlidesItsRingFromWhereItWas) {
    Look look;
    look.focused = "C";
    look.focused_before = "A";
    look.now = look.focused_at + Milliseconds(60);
    Shapes shapes;
    draw_focus(shapes, stops, 12, look);
    const auto ring = std::get<Outline>(shapes.at(0)).area;
    EXPECT_GT(ring.y, -10);
    EXPECT_LT(ring.y, 50);
    look.movement = Movement::calm;
    draw_focus(shapes, stops, 12, look);
    EXPECT_EQ(std::get<Outline>(shapes.at(1)).area, (Rect{-10, 50, 120, 60}));
}

} // namespace
} // namespace retake::ui
