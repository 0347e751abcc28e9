// Folders: what sending, taking back, moving and dragging do to the slips, and what can be pressed.
#include "screens/forms/folders.hpp"
#include "support/fake_measure.hpp"
#include "support/text_golden.hpp"
#include "support/view_checks.hpp"
#include "ui/describe.hpp"
#include "ui/focus.hpp"
#include <gtest/gtest.h>

namespace retake::screens::folders {
namespace {

using ui::Code;

class Folders : public testing::Test {
protected:
    Folders() {
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
    // The zone that a key takes the focus to; what it hears of that happens.
    std::string walk(const std::string& from, const ui::Key& key) {
        const auto view = shown();
        const auto to = ui::moved_focus(view, from, key);
        if (!to)
            return "";
        if (const auto heard = ui::zone_named(view, *to)->on_focus)
            happens(*heard);
        return *to;
    }
    void drag(const std::string& from, ui::Point to) {
        const auto view = shown();
        ui::Pointing<Event> pointing;
        pointing.held = ui::press(view, from);
        pointing.held_area = ui::zone_named(view, from)->area;
        pointing.held_at = pointing.held_area.centre();
        const auto dragged = intent(state, ui::PointerMoved{to}, pointing);
        ASSERT_TRUE(dragged);
        happens(*dragged);
        pointing.under = ui::press(shown(), to);
        const auto dropped = intent(state, ui::PointerReleased{to}, pointing);
        ASSERT_TRUE(dropped);
        happens(*dropped);
    }
    ui::Point centre(const std::string& name) const { return ui::zone_named(shown(), name)->area.centre(); }
    item::Response sorted(std::vector<item::Link> links) const { return item::Linked{std::move(links)}; }

    static constexpr ui::Key back_tab{Code::tab, true, false, false};
    test::FakeMeasure measure;
    ui::Look look;
    item::SortInto form{{{2, "Wolf"}, {0, "Lion"}, {3, "Fox"}, {1, "Lynx"}}, {{0, "Cats"}, {1, "Dogs"}}};
    State state = begun(form);
};

TEST_F(Folders, LookAsKept) {
    press(Code::n2);
    press(Code::n1);
    look.now += Milliseconds(1000);
    EXPECT_TRUE(test::matches_text_golden(ui::describe(shown()), "folders"));
}

TEST_F(Folders, BeginWithTheFirstSlipInHandAndAreNoResponseYet) {
    EXPECT_EQ(state.now.hand, 2);
    EXPECT_EQ(response_of(state), std::nullopt);
    EXPECT_FALSE(pressable(Code::del));
    EXPECT_FALSE(pressable(Code::escape)); // it pauses
    EXPECT_FALSE(pressable(Code::enter));  // it locks in
}

TEST_F(Folders, AreFilledByDigitsOneSlipAfterAnother) {
    press(Code::n2);
    EXPECT_EQ(state.now.hand, 0);
    EXPECT_EQ(shown().first_focus, "Slip Lion");
    press(Code::n1);
    press(Code::n2);
    EXPECT_EQ(response_of(state), sorted({{0, 0}, {2, 1}, {3, 1}})); // a part of them is a response
    press(Code::n1);
    EXPECT_EQ(response_of(state), sorted({{0, 0}, {1, 0}, {2, 1}, {3, 1}}));
    EXPECT_EQ(state.now.hand, -1);
    EXPECT_FALSE(pressable(Code::n1));
    EXPECT_EQ(shown().first_focus, "Slip Lynx"); // the keyboard stays where it is
}

TEST_F(Folders, HaveNoFolderForADigitBeyondThem) { EXPECT_FALSE(pressable(Code::n3)); }

TEST_F(Folders, GoToTheNextSlipByTabAndLeaveTheRowPastTheLast) {
    EXPECT_EQ(walk("Slip Wolf", ui::key(Code::tab)), "Slip Lion");
    EXPECT_EQ(state.now.hand, 0);
    EXPECT_EQ(walk("Slip Lion", ui::key(Code::right)), "Slip Fox");
    EXPECT_EQ(walk("Slip Fox", ui::key(Code::tab)), "Slip Lynx");
    EXPECT_EQ(state.now.hand, 1);
    for (const auto& step : shown().steps)
        EXPECT_FALSE(step.from == "Slip Lynx" && step.key == ui::key(Code::tab));
    EXPECT_EQ(walk("Slip Lynx", back_tab), "Slip Fox");
    EXPECT_EQ(walk("Slip Wolf", ui::key(Code::left)), "Slip Lynx"); // round the row
}

TEST_F(Folders, AreWalkedThroughByTheArrowsAndTakeTheSlipBySpace) {
    press(Code::n1);
    EXPECT_EQ(walk("Slip Lion", ui::key(Code::down)), "Folder Cats"); // not the slip in it
    EXPECT_EQ(walk("Folder Cats", ui::key(Code::right)), "Folder Dogs");
    press("Folder Dogs"); // as Space does on the focused one
    EXPECT_EQ(response_of(state), sorted({{0, 1}, {2, 0}}));
    EXPECT_EQ(walk("Folder Dogs", ui::key(Code::left)), "Folder Cats");
    EXPECT_EQ(walk("Folder Cats", ui::key(Code::up)), "Slip Wolf");
    EXPECT_EQ(state.now.hand, 3); // a slip in a folder is only looked at
    EXPECT_EQ(walk("Folder Cats", ui::key(Code::tab)), "Slip Fox");
}

TEST_F(Folders, GiveBackTheLastSlip) {
    press(Code::n2);
    press(Code::n1);
    press(Code::del);
    EXPECT_EQ(state.now.hand, 0);
    EXPECT_EQ(shown().first_focus, "Slip Lion");
    press(Code::del);
    EXPECT_EQ(state.now.hand, 2);
    EXPECT_EQ(state.now.sent, std::vector<item::Link>{});
    EXPECT_EQ(row_of(form, state.now), (std::vector{2, 0, 3, 1}));
}

TEST_F(Folders, GiveBackTheSlipThatIsPickedInThem) {
    press(Code::n2);
    press(Code::n1);
    press("Slip Wolf");
    EXPECT_EQ(state.now.hand, 2);
    press(Code::del);
    EXPECT_EQ(response_of(state), sorted({{0, 0}}));
    press(Code::n2);
    press("Slip Wolf");
    press("In hand"); // the place in the row
    EXPECT_EQ(response_of(state), sorted({{0, 0}}));
}

TEST_F(Folders, AreChangedForASlipThatLiesInOne) {
    press(Code::n2);
    press("Slip Wolf");
    press("Folder Cats");
    EXPECT_EQ(response_of(state), sorted({{2, 0}}));
    EXPECT_EQ(state.now.hand, 0); // and the row goes on
    press("Slip Wolf");
    EXPECT_FALSE(pressable(Code::n1)); // there it lies
    press(Code::escape);
    EXPECT_EQ(state.now.hand, 0);
    EXPECT_EQ(response_of(state), sorted({{2, 0}}));
}

TEST_F(Folders, TakeASlipByAClickAndASecondClickDoesNothing) {
    press("Slip Fox");
    EXPECT_EQ(state.now.hand, 3);
    press("Slip Fox");
    EXPECT_EQ(state.now.hand, 3);
    press("Folder Dogs");
    EXPECT_EQ(response_of(state), sorted({{3, 1}}));
}

TEST_F(Folders, TakeSlipsThatAreDraggedToThem) {
    drag("Slip Lynx", centre("Folder Cats"));
    EXPECT_EQ(response_of(state), sorted({{1, 0}}));
    drag("Slip Lion", centre("Slip Lynx")); // onto a slip in it
    EXPECT_EQ(response_of(state), sorted({{0, 0}, {1, 0}}));
    drag("Slip Lynx", centre("Folder Dogs"));
    EXPECT_EQ(response_of(state), sorted({{0, 0}, {1, 1}}));
    drag("Slip Lion", centre("Slip Wolf")); // back to the row
    EXPECT_EQ(response_of(state), sorted({{1, 1}}));
    EXPECT_EQ(state.drag, std::nullopt);
}

TEST_F(Folders, KeepTheSlipThatIsDroppedBeside) {
    drag("Slip Lynx", centre("Folder Cats"));
    drag("Slip Lynx", {10, 10});
    EXPECT_EQ(response_of(state), sorted({{1, 0}}));
    drag("Slip Wolf", {10, 10});
    EXPECT_EQ(response_of(state), sorted({{1, 0}}));
    EXPECT_EQ(state.now.hand, 2);
}

TEST_F(Folders, AreNotTroubledByATremblingHand) {
    ui::Pointing<Event> pointing;
    pointing.held = pointing.under = Taken{2};
    pointing.held_at = {500, 400};
    EXPECT_FALSE(intent(state, ui::PointerMoved{{503, 403}}, pointing));
    EXPECT_FALSE(intent(state, ui::PointerReleased{{503, 403}}, pointing));
}

TEST_F(Folders, LetSlipsTravelAndAnyKeyEndsIt) {
    const auto slip = [&] { // the width at which the slip of the wolf is drawn
        for (const auto& shape : shown().shapes)
            if (const auto* label = std::get_if<ui::Label>(&shape); label && label->text == "Wolf")
                return label->area;
        return ui::Rect{};
    };
    const auto row = slip();
    press(Code::n2);
    EXPECT_EQ(slip(), row);
    EXPECT_EQ(shown().moving_until, look.now + Milliseconds(240));
    look.now += Milliseconds(100);
    const auto between = slip();
    EXPECT_GT(between.y, row.y);
    look.settled = look.now + Milliseconds(1);
    const auto there = slip();
    EXPECT_GT(there.y, between.y);
    look.settled = {};
    look.now += Milliseconds(140);
    EXPECT_EQ(slip(), there);
}

TEST_F(Folders, SayHowManyAreSorted) {
    EXPECT_EQ(remark(form, state), "Nothing sorted yet");
    press(Code::n1);
    EXPECT_EQ(remark(form, state), "One of four sorted");
    press(Code::n1);
    press(Code::n1);
    press(Code::n1);
    EXPECT_EQ(remark(form, state), "All four sorted");
    EXPECT_EQ(hints(form, state).size(), 1u); // what no key does is not offered
}

TEST_F(Folders, ShareTheRoomAsInTheDesign) {
    form.groups = {{0, "Trade"}, {1, "Diplomacy"}, {2, "Military"}};
    const auto view = shown();
    const auto first = ui::zone_named(view, "Folder Trade")->area, second = ui::zone_named(view, "Folder Diplomacy")->area;
    EXPECT_NEAR(first.w, 394, 0.1);
    EXPECT_NEAR(second.x - first.x, 416, 0.1);
    EXPECT_EQ(ui::zone_named(view, "Slip Wolf")->area.h, 66);
}

TEST_F(Folders, ChangeSidesOnACardThatIsReadFromTheRight) {
    Room turned = room();
    turned.mirrored = true;
    const auto view = ui::mirrored(folders::view(form, state, turned), turned.area);
    EXPECT_GT(ui::zone_named(view, "Folder Cats")->area.x, ui::zone_named(view, "Folder Dogs")->area.x);
    EXPECT_GT(ui::zone_named(view, "Slip Wolf")->area.x, ui::zone_named(view, "Slip Lion")->area.x);
    EXPECT_EQ(ui::moved_focus(view, "Slip Wolf", ui::key(Code::left)), "Slip Lion");
    test::expect_sound(view, look);
}

// Twelve slips and nine folders are the most that a bank may have.
class FullFolders : public Folders {
protected:
    FullFolders() {
        look.canvas.h = 6000; // what is scrolled has no end
    }
    void fill(int entries, int groups, const std::string& text) {
        form = {};
        for (int i = 0; i < entries; ++i)
            form.entries.push_back({i, text + std::to_string(i)});
        for (int i = 0; i < groups; ++i)
            form.groups.push_back({i, text + std::to_string(i)});
        state = begun(form);
    }
};

TEST_F(FullFolders, StayWithinTheRoomWithManyShortSlipsInOne) {
    fill(8, 3, "Slip ");
    for (int i = 0; i < 8; ++i) {
        test::expect_sound(shown(), look);
        EXPECT_LE(bottom(form, state, room()), room().area.bottom());
        press(Code::n2);
    }
    test::expect_sound(shown(), look);
}

TEST_F(FullFolders, StandInRowsWhereThereAreManyOfThem) {
    for (int groups = 2; groups <= 9; ++groups) {
        fill(9, groups, "Some ");
        for (int i = 0; i < 9; ++i) {
            SCOPED_TRACE(std::to_string(groups) + " folders, " + std::to_string(i) + " slips");
            test::expect_sound(shown(), look);
            EXPECT_LE(bottom(form, state, room()), room().area.bottom());
            press(static_cast<Code>(static_cast<int>(Code::n1) + i % groups));
        }
    }
}

TEST_F(FullFolders, CutNoLongText) {
    std::string sentence;
    for (int i = 0; i < 30; ++i)
        sentence += "word ";
    fill(12, 9, sentence);
    for (int i = 0; i < 12; ++i) {
        test::expect_sound(shown(), look);
        press(static_cast<Code>(static_cast<int>(Code::n1) + i % 9));
    }
    look.now += Milliseconds(1000);
    test::expect_sound(shown(), look);
    EXPECT_GT(bottom(form, state, room()), room().area.bottom()); // and so the body scrolls
}

TEST_F(FullFolders, ReachEverySlipOfALongRow) {
    fill(12, 2, "A slip of some length, number ");
    std::string at = "Slip A slip of some length, number 0";
    for (int i = 1; i < 12; ++i) {
        at = walk(at, ui::key(Code::tab));
        EXPECT_EQ(at, "Slip A slip of some length, number " + std::to_string(i));
        EXPECT_EQ(state.now.hand, i);
        const auto* zone = ui::zone_named(shown(), at);
        EXPECT_GT(zone->area.h, 0); // in sight once it is in hand
        EXPECT_GT(zone->area.w, 400);
    }
    EXPECT_FALSE(ui::zone_named(shown(), "Later slips"));
    press("Earlier slips"); // as the mouse does
    EXPECT_LT(state.now.hand, 11);
    press("Later slips");
    EXPECT_TRUE(ui::zone_named(shown(), "Earlier slips"));
}

} // namespace
} // namespace retake::screens::folders
