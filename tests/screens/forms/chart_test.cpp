// Chart: what pointing, moving the cross and marking do, and what can be pressed.
#include "screens/forms/chart.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include <gtest/gtest.h>

namespace retake::screens::chart {
namespace {

using ui::Code;

class Chart : public testing::Test {
protected:
    Chart() {
        look.measure = &measure;
        look.now = test::noon(Milliseconds(60000));
        look.focused = "Picture";
    }
    ui::View<Event> shown(float scroll = 0) const {
        return view(form, state, {look, {280, 400, 1226, 460}, ui::type::choice, scroll});
    }
    void happens(const Event& event) { state = update(std::move(state), form, event, look.now); }
    void press(ui::Key key) {
        const auto event = ui::press(shown(), ui::KeyPressed{key});
        ASSERT_TRUE(event) << ui::key_name(key);
        happens(*event);
    }
    void press(Code code) { press(ui::key(code)); }

    test::FakeMeasure measure;
    ui::Look look;
    item::PointAt form{{"map.png", "A map", 2}, {{1, "Suez route", 0.5, 0.75}, {0, "Arctic route", 0.25, 0.5}}};
    State state = begun(form);
};

TEST_F(Chart, SaysNothingUntilTheCrossIsMoved) { EXPECT_EQ(response_of(state), std::nullopt); }

TEST_F(Chart, ShowsThePictureInItsOwnProportion) {
    const auto area = ui::zone_named(shown(), "Picture")->area;
    EXPECT_FLOAT_EQ(area.w / area.h, 2);
    EXPECT_LE(bottom(form, state, {look, {280, 400, 1226, 460}}), 860);
}

TEST_F(Chart, MarksTheSpotThatThePointerIsPressedOn) {
    const auto view = shown(20);
    const auto* frame = ui::zone_named(view, "Picture");
    ui::Pointing<Event> pointing;
    pointing.held = frame->event;
    const ui::Point at{frame->area.x + frame->area.w / 4, frame->area.y - 20 + frame->area.h / 2}; // the body is scrolled
    const auto pressed = intent(state, ui::PointerPressed{at}, pointing);
    ASSERT_TRUE(pressed);
    happens(*pressed);
    ASSERT_TRUE(state.pointed);
    EXPECT_NEAR(state.pointed->x, 0.25, 1e-6);
    EXPECT_NEAR(state.pointed->y, 0.5, 1e-6);
}

TEST_F(Chart, LetsThePointerDragTheCrossButNotOutOfThePicture) {
    ui::Pointing<Event> pointing;
    pointing.held = ui::zone_named(shown(), "Picture")->event;
    happens(*intent(state, ui::PointerMoved{{99999, -5}}, pointing));
    EXPECT_EQ(response_of(state), item::Response(item::Pointed{1, 0}));
}

TEST_F(Chart, JumpsToAMarkByItsDigit) {
    press(Code::n2);
    EXPECT_EQ(response_of(state), item::Response(item::Pointed{0.25, 0.5}));
}

TEST_F(Chart, MovesTheCrossByTheArrowsAndFartherWithShift) {
    const auto width = static_cast<double>(ui::zone_named(shown(), "Picture")->area.w);
    press(Code::right);
    EXPECT_NEAR(state.x, 0.5 + 8 / width, 1e-6);
    press({Code::right, true, false, false});
    EXPECT_NEAR(state.x, 0.5 + 48 / width, 1e-6);
    EXPECT_FALSE(state.pointed);
    EXPECT_TRUE(response_of(state)) << "Enter takes what the cross points at";
}

TEST_F(Chart, KeepsWhatSpaceMarkedWhenTheCrossGoesOn) {
    press(Code::up);
    press(Code::space);
    const auto marked = response_of(state);
    press(Code::left);
    EXPECT_EQ(response_of(state), marked);
    press(Code::space);
    EXPECT_NE(response_of(state), marked);
}

TEST_F(Chart, LeavesArrowsAndSpaceAloneWhileTheFocusIsElsewhere) {
    look.focused = "Lock in";
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::left)}));
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::space)}));
}

} // namespace
} // namespace retake::screens::chart
