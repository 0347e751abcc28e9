// Threads: what picking up, pinning, cutting and dragging do to the pairs, and what can be pressed.
#include "screens/forms/threads.hpp"
#include "support/fake_measure.hpp"
#include "support/text_golden.hpp"
#include "support/view_checks.hpp"
#include "ui/describe.hpp"
#include "ui/focus.hpp"
#include <gtest/gtest.h>

namespace retake::screens::threads {
namespace {

using ui::Code;

class Threads : public testing::Test {
protected:
    Threads() {
        look.measure = &measure;
        look.now = Instant(Milliseconds(1'000'000));
    }
    Room room() const { return {look, {283, 368, 1226, 502}}; }
    ui::View<Event> shown() const { return view(form, state, room()); }
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
    bool pressable(Code code) const { return ui::press(shown(), ui::KeyPressed{ui::key(code)}).has_value(); }
    ui::Pointing<Event> holding(const std::string& name) const {
        const auto view = shown();
        ui::Pointing<Event> pointing;
        pointing.held = ui::press(view, name);
        pointing.held_area = ui::zone_named(view, name)->area;
        pointing.held_at = pointing.held_area.centre();
        return pointing;
    }
    void pull(const std::string& from, ui::Point to) {
        const auto dragged = intent(state, ui::PointerMoved{to}, holding(from));
        ASSERT_TRUE(dragged);
        happens(*dragged);
    }
    void drop(const std::string& held, ui::Point at) {
        auto pointing = holding(held);
        pointing.under = ui::press(shown(), at);
        const auto dropped = intent(state, ui::PointerReleased{at}, pointing);
        ASSERT_TRUE(dropped);
        happens(*dropped);
    }
    ui::Point centre(const std::string& name) const { return ui::zone_named(shown(), name)->area.centre(); }
    item::Response pairs(std::vector<item::Link> links) const { return item::Linked{std::move(links)}; }

    test::FakeMeasure measure;
    ui::Look look;
    const item::PairUp form{{{0, "Lion"}, {1, "Jaguar"}, {2, "Tiger"}, {3, "Lynx"}},
                            {{3, "Europe"}, {0, "Africa"}, {4, "Oceania"}, {2, "Asia"}, {1, "America"}}};
    State state = begun(form);
};

TEST_F(Threads, LookAsKept) {
    press(Code::a);
    press(Code::n2);
    press(Code::d);
    press(Code::n1);
    press(Code::c);
    look.now += Milliseconds(1000);
    EXPECT_TRUE(test::matches_text_golden(ui::describe(shown()), "threads"));
}

TEST_F(Threads, AreNoResponseWhileNothingIsMatched) {
    EXPECT_EQ(response_of(state), std::nullopt);
    press(Code::a);
    EXPECT_EQ(response_of(state), std::nullopt);
    press(Code::n2);
    EXPECT_EQ(response_of(state), pairs({{0, 0}}));
}

TEST_F(Threads, ArePickedUpByALetterAndPinnedByADigit) {
    press(Code::b);
    EXPECT_EQ(state.hand, (End{Column::left, 1}));
    EXPECT_EQ(shown().first_focus, "B Jaguar");
    press(Code::n5);
    EXPECT_EQ(state.hand, std::nullopt);
    EXPECT_EQ(shown().first_focus, "B Jaguar"); // the keyboard goes on where it was
    press(Code::a);
    press(Code::n2);
    EXPECT_EQ(response_of(state), pairs({{0, 0}, {1, 1}}));
}

TEST_F(Threads, ArePulledFromTheRightAsWell) {
    press("4 Asia");
    press("C Tiger");
    EXPECT_EQ(response_of(state), pairs({{2, 2}}));
    press(Code::n1); // nothing is focused: it picks up
    press(Code::d);
    EXPECT_EQ(response_of(state), pairs({{2, 2}, {3, 3}}));
}

TEST_F(Threads, ArePinnedByADigitForTheSlipThatHasTheFocus) {
    look.focused = "C Tiger";
    press(Code::n4);
    EXPECT_EQ(response_of(state), pairs({{2, 2}}));
    press(Code::n3); // and so corrected
    EXPECT_EQ(response_of(state), pairs({{2, 4}}));
}

TEST_F(Threads, AreWalkedThroughByTheArrows) {
    const auto stops = ui::focus_stops(shown());
    EXPECT_EQ(ui::moved_focus(stops, "A Lion", ui::key(Code::down)), "B Jaguar");
    EXPECT_EQ(ui::moved_focus(stops, "B Jaguar", ui::key(Code::right)), "2 Africa");
    EXPECT_EQ(ui::moved_focus(stops, "4 Asia", ui::key(Code::down)), "5 America");
    EXPECT_EQ(ui::moved_focus(stops, "5 America", ui::key(Code::left)), "D Lynx");
    EXPECT_EQ(ui::moved_focus(stops, "A Lion", ui::key(Code::up)), "D Lynx");
}

TEST_F(Threads, MoveToTheNewLeftWhenTheirRightSideIsTaken) {
    press(Code::a);
    press(Code::n2);
    press(Code::b);
    press(Code::n2);
    EXPECT_EQ(response_of(state), pairs({{1, 0}}));
    press(Code::b);
    press(Code::n5);
    EXPECT_EQ(response_of(state), pairs({{1, 1}}));
}

TEST_F(Threads, AreCutByDel) {
    EXPECT_FALSE(pressable(Code::del));
    press(Code::a);
    EXPECT_FALSE(pressable(Code::del));
    press(Code::n2);
    look.focused = "2 Africa"; // at either end
    press(Code::del);
    EXPECT_EQ(response_of(state), std::nullopt);
}

TEST_F(Threads, KeepTheirPairWhileTheyAreInHandAgain) {
    press(Code::a);
    press(Code::n2);
    press(Code::a);
    EXPECT_EQ(response_of(state), pairs({{0, 0}}));
    press(Code::escape);
    EXPECT_EQ(state.hand, std::nullopt);
    EXPECT_EQ(response_of(state), pairs({{0, 0}}));
}

TEST_F(Threads, LeaveEscapeToThePauseAndEnterToLockingIn) {
    EXPECT_FALSE(pressable(Code::escape));
    press(Code::a);
    EXPECT_FALSE(pressable(Code::enter));
}

TEST_F(Threads, ArePutBackBySecondPress) {
    press("A Lion");
    press("A Lion");
    EXPECT_EQ(state.hand, std::nullopt);
    press("A Lion");
    press("B Jaguar"); // another of the same side is taken up instead
    EXPECT_EQ(state.hand, (End{Column::left, 1}));
}

TEST_F(Threads, AreDraggedFromEitherSide) {
    pull("A Lion", {800, 500});
    EXPECT_EQ(state.drag, (ui::Point{800, 500}));
    drop("A Lion", centre("2 Africa"));
    EXPECT_EQ(response_of(state), pairs({{0, 0}}));
    pull("5 America", {800, 500});
    drop("5 America", centre("B Jaguar"));
    EXPECT_EQ(response_of(state), pairs({{0, 0}, {1, 1}}));
    EXPECT_EQ(state.drag, std::nullopt);
}

TEST_F(Threads, ChangeNothingWhenTheyAreDroppedBeside) {
    press(Code::a);
    press(Code::n2);
    pull("A Lion", {800, 500});
    drop("A Lion", {800, 500});
    EXPECT_EQ(state.hand, std::nullopt);
    pull("A Lion", {800, 500});
    drop("A Lion", centre("C Tiger"));
    EXPECT_EQ(response_of(state), pairs({{0, 0}}));
}

TEST_F(Threads, AreNotPulledByATremblingHand) {
    const auto pointing = holding("A Lion");
    const ui::Point near{pointing.held_at.x + 3, pointing.held_at.y + 3};
    EXPECT_FALSE(intent(state, ui::PointerMoved{near}, pointing));
    EXPECT_FALSE(intent(state, ui::PointerReleased{near}, pointing));
}

TEST_F(Threads, FollowThePointerOnABodyThatIsScrolled) {
    pull("A Lion", {800, 500});
    Room scrolled = room();
    scrolled.scroll = 40;
    const auto text = ui::describe(view(form, state, scrolled));
    EXPECT_NE(text.find("800,540"), std::string::npos) << text;
}

TEST_F(Threads, ChangeSidesOnACardThatIsReadFromTheRight) {
    Room turned = room();
    turned.mirrored = true;
    pull("A Lion", {800, 500});
    const auto view = ui::mirrored(threads::view(form, state, turned), turned.area);
    EXPECT_GT(ui::zone_named(view, "A Lion")->area.x, ui::zone_named(view, "2 Africa")->area.right());
    EXPECT_EQ(ui::moved_focus(view, "A Lion", ui::key(Code::left)), "1 Europe");
    EXPECT_NE(ui::describe(view).find("ring 800,500"), std::string::npos); // the loose end stays at the pointer
}

TEST_F(Threads, SayHowManyAreMatched) {
    EXPECT_EQ(remark(form, state), "Nothing matched yet");
    happens(Pinned{{0, 0}});
    happens(Pinned{{1, 1}});
    EXPECT_EQ(remark(form, state), "Two of four matched");
    happens(Pinned{{2, 2}});
    happens(Pinned{{3, 3}});
    EXPECT_EQ(remark(form, state), "All four matched");
}

TEST_F(Threads, SwingOnceWhenTheyArePinnedAndAnyKeyEndsIt) {
    happens(Pinned{{0, 0}});
    const auto fresh = ui::describe(shown());
    EXPECT_GT(shown().moving_until, look.now);
    look.settled = look.now + Milliseconds(1);
    const auto ended = ui::describe(shown());
    EXPECT_NE(fresh, ended);
    look.settled = {};
    look.now += Milliseconds(450);
    EXPECT_EQ(ui::describe(shown()), ended);
}

TEST_F(Threads, PartInTheMiddleWhenTheyAreCut) {
    happens(Pinned{{0, 0}});
    look.now += Milliseconds(1000);
    happens(Cut{{Column::left, 0}});
    const auto threads = [&] {
        const auto view = shown();
        return std::ranges::count_if(view.shapes, [](const auto& shape) { return std::holds_alternative<ui::Polyline>(shape); });
    };
    EXPECT_EQ(threads(), 2);
    look.movement = ui::Movement::calm;
    EXPECT_EQ(threads(), 0);
    look.movement = ui::Movement::full;
    look.now += Milliseconds(160);
    EXPECT_EQ(threads(), 0);
}

TEST_F(Threads, AreSpreadAsInTheDesignWhereTheyAreFour) {
    const item::PairUp four{{{0, "$240bn"}, {1, "107m t"}, {2, "64%"}, {3, "75"}},
                            {{0, "Trade"}, {1, "Crude"}, {2, "Rise"}, {3, "Years"}}};
    const auto view = threads::view(four, {}, room());
    EXPECT_EQ(view.zones[1].area.y - view.zones[0].area.y, 120);
    EXPECT_EQ(view.zones[0].area.w, 417); // with its pin
    EXPECT_EQ(view.zones[4].area.w, 587);
}

TEST_F(Threads, AreSpreadWhereTheyAreManyAndLong) {
    item::PairUp many;
    std::string sentence;
    for (int i = 0; i < 20; ++i)
        sentence += "word ";
    for (int i = 0; i < 10; ++i) {
        many.left.push_back({i, sentence});
        many.right.push_back({i, i < 5 ? sentence : "same"});
    }
    look.canvas.h = 4000; // what is scrolled has no end
    for (const float size : {36.f, 29.f}) {
        Room small = room();
        small.type = ui::type::choice.scaled(size / 36);
        const auto view = threads::view(many, {}, small);
        test::expect_sound(view, look);
        EXPECT_GT(bottom(many, {}, small), small.area.bottom());
        EXPECT_TRUE(ui::press(view, ui::KeyPressed{ui::key(Code::n0)}));
        EXPECT_TRUE(ui::press(view, ui::KeyPressed{ui::key(Code::j)}));
    }
}

TEST_F(Threads, GiveTheWiderColumnToTheLongerTexts) {
    const item::PairUp turned{{{0, "The start of the full-scale invasion"}, {1, "Talks between the presidents"}},
                              {{0, "February 2022"}, {1, "Mid-May"}}};
    const auto view = threads::view(turned, {}, room());
    EXPECT_GT(view.zones[0].area.w, view.zones[2].area.w);
}

} // namespace
} // namespace retake::screens::threads
