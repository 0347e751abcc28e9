// Strips: what taking up, carrying, sending and dragging do to the order, and what can be pressed.
#include "screens/forms/strips.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include <gtest/gtest.h>

namespace retake::screens::strips {
namespace {

using ui::Code;

class Strips : public testing::Test {
protected:
    Strips() {
        look.measure = &measure;
        look.now = test::noon(Milliseconds(60000));
    }
    ui::View<Event> shown() const { return view(form, state, {look, {280, 400, 1226, 460}}); }
    void happens(const Event& event) { state = update(std::move(state), form, event, look.now); }
    void press(const std::string& name) {
        const auto event = ui::press(shown(), name);
        ASSERT_TRUE(event) << name;
        happens(*event);
    }
    void press(Code code) {
        const auto event = ui::press(shown(), ui::KeyPressed{ui::key(code)});
        ASSERT_TRUE(event) << ui::key_name(ui::key(code));
        happens(*event);
    }
    void drag(const std::string& from, const std::string& to) {
        const auto view = shown();
        ui::Pointing<Event> pointing;
        pointing.held = ui::press(view, from);
        pointing.held_area = ui::zone_named(view, from)->area;
        pointing.held_at = pointing.held_area.centre();
        pointing.under = ui::press(view, to);
        const auto at = ui::zone_named(view, to)->area.centre();
        const auto dragged = intent(state, ui::PointerMoved{at}, pointing);
        ASSERT_TRUE(dragged);
        happens(*dragged);
        const auto dropped = intent(state, ui::PointerReleased{at}, pointing);
        ASSERT_TRUE(dropped);
        happens(*dropped);
    }

    test::FakeMeasure measure;
    ui::Look look;
    const item::PutInOrder form{{{2, "Adult"}, {0, "Kitten"}, {3, "Senior"}, {1, "Junior"}}, "Youngest", "Oldest"};
    State state = begun(form);
};

TEST_F(Strips, BeginAsTheyWereDealtAndAreNoResponseYet) {
    EXPECT_EQ(state.ids, (std::vector{2, 0, 3, 1}));
    EXPECT_EQ(response_of(state), std::nullopt);
}

TEST_F(Strips, AreTakenUpCarriedAndPutDownByTheKeyboard) {
    press("Strip Adult"); // as Space does on the focused one
    EXPECT_EQ(state.held, 2);
    press(Code::down);
    press(Code::down);
    press(Code::down);
    press(Code::down); // the last station is the last
    press(Code::space);
    EXPECT_EQ(state.held, -1);
    EXPECT_EQ(response_of(state), item::Response(item::Arranged{{0, 3, 1, 2}}));
}

TEST_F(Strips, GoBackWhereTheyWereWithEscape) {
    press("Strip Senior");
    press(Code::up);
    press(Code::up);
    press(Code::escape);
    EXPECT_EQ(state.ids, (std::vector{2, 0, 3, 1}));
    EXPECT_EQ(state.held, -1);
}

TEST_F(Strips, LeaveEscapeToThePauseWhenNoneIsInHand) { EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::escape)})); }

TEST_F(Strips, AreSentToAStationByItsDigit) {
    look.focused = "Strip Junior";
    press(Code::n1);
    EXPECT_EQ(state.ids, (std::vector{1, 2, 0, 3}));
    look.focused = "Lock in";
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::n2)}));
}

TEST_F(Strips, AreDraggedToAnotherStripsStation) {
    drag("Strip Adult", "Strip Senior");
    EXPECT_EQ(state.ids, (std::vector{0, 3, 2, 1}));
    EXPECT_FALSE(state.drag);
    EXPECT_EQ(state.held, -1);
}

TEST_F(Strips, AreNotDraggedByATremblingHand) {
    ui::Pointing<Event> pointing;
    pointing.held = pointing.under = TakenUp{2};
    pointing.held_at = {500, 500};
    EXPECT_FALSE(intent(state, ui::PointerMoved{{503, 503}}, pointing));
    EXPECT_FALSE(intent(state, ui::PointerReleased{{503, 503}}, pointing));
}

TEST_F(Strips, KeepTheirPlacesApart) {
    const auto view = shown();
    ASSERT_EQ(view.zones.size(), 4u);
    for (std::size_t i = 1; i < view.zones.size(); ++i)
        EXPECT_GT(view.zones[i].area.y, view.zones[i - 1].area.bottom());
    EXPECT_GT(bottom(form, state, {look, {280, 400, 1226, 460}}), view.zones.back().area.bottom());
}

} // namespace
} // namespace retake::screens::strips
