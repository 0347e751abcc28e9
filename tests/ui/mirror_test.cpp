// Mirroring: places change sides, words do not.
#include "support/fake_measure.hpp"
#include "ui/field.hpp"
#include "ui/mirror.hpp"
#include <gtest/gtest.h>

namespace retake::ui {
namespace {

constexpr Rect within{100, 0, 1000, 500};

template <class S>
S turned(S shape) {
    return std::get<S>(mirrored(Shapes{shape}, within).front());
}

TEST(Mirror, ChangesSidesWithinTheArea) {
    EXPECT_EQ(mirrored(Rect{100, 20, 300, 40}, within), (Rect{800, 20, 300, 40}));
    EXPECT_EQ(mirrored(Point{150, 7}, within), (Point{1050, 7}));
    EXPECT_EQ(turned(Fill{{100, 0, 10, 10}, left_round(8), {}}), (Fill{{1090, 0, 10, 10}, right_round(8), {}}));
}

TEST(Mirror, IsItsOwnWayBack) {
    const Shapes shapes{Push{.about = {200, 50}, .turn = 7, .dx = 12, .clip = Rect{100, 0, 50, 50}},
                        Polyline{{{100, 0}, {300, 80}}, 2, {}},
                        Polygon{{{100, 0}, {200, 0}, {150, 80}}, {}},
                        Ring{{400, 40}, 20, 4, 0.25f, 0.5f, {}},
                        Icon{{100, 0, 24, 24}, "left", {}, 30},
                        Label{{100, 0, 300, 40}, "words", type::t4, {}},
                        Label{{100, 0, 300, 40}, "كلمات", type::t4, {}, Side::end},
                        Pop{}};
    EXPECT_NE(mirrored(shapes, within), shapes);
    EXPECT_EQ(mirrored(mirrored(shapes, within), within), shapes);
}

TEST(Mirror, StartsWordsAtTheRightWhateverTheirScript) {
    const Rect box{100, 0, 300, 40};
    EXPECT_EQ(turned(Label{box, "240", type::t4, {}}).across, Side::end);
    EXPECT_EQ(turned(Label{box, "مليار", type::t4, {}}).across, Side::start); // which is the right already
    EXPECT_EQ(turned(Label{box, "240", type::t4, {}, Side::centre}).across, Side::centre);
}

TEST(Mirror, LeansAStampTheOtherWay) { EXPECT_EQ(turned(Stamp{.centre = {300, 100}, .words = "RETAKE", .lean = 8}).lean, -8); }

TEST(Mirror, KnowsTheLeftSideOfWordsThatAreReadFromTheRight) {
    EXPECT_EQ(left_side("Cells"), Side::start);
    EXPECT_EQ(left_side("خلايا"), Side::end);
}

TEST(Mirror, TurnsArrowsAndTheirKeys) {
    EXPECT_EQ(turned(Icon{{}, "right", {}}).name, "left");
    EXPECT_EQ(mirrored(key(Code::left)), key(Code::right));
    EXPECT_EQ(mirrored(key(Code::up)), key(Code::up));
}

// Seen in the mirror, the caret stands as far from its text's left end as without one.
TEST(Mirror, LeavesTheCaretBetweenItsLetters) {
    const test::FakeMeasure measure;
    Look look;
    look.measure = &measure;
    TextField field;
    field.text = "garden";
    field.caret = field.anchor = 2;
    FieldStyle style;
    style.mirrored = true;
    Shapes shapes;
    draw_field(shapes, look, {100, 0, 400, 100}, field, style, true);
    float text_end = 0, caret = 0;
    for (const auto& shape : mirrored(shapes, within)) {
        if (const auto* label = std::get_if<Label>(&shape))
            text_end = label->area.right(); // it is right-aligned now
        if (const auto* fill = std::get_if<Fill>(&shape); fill && fill->paint.ink == Ink::red)
            caret = fill->area.x;
    }
    const float wide = measure.text("garden", style.type, 0).w, before = measure.text("ga", style.type, 0).w;
    EXPECT_NEAR(caret, text_end - wide + before, 2);
}

} // namespace
} // namespace retake::ui
