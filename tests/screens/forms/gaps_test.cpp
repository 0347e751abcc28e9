// Gaps: what typing, taking, dragging and putting back do to them, what can be pressed, and how they are laid out.
#include "screens/forms/gaps.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include "support/view_checks.hpp"
#include <gtest/gtest.h>

namespace retake::screens::gaps {
namespace {

using ui::Code;

item::FillBlanks two_gaps(std::vector<item::Choice> words = {}) {
    return {
        {"Plants are green by ", item::Blank{0}, "; our cells have ", item::Blank{1, item::Blank::Form::number, "pairs"}, "."},
        std::move(words)};
}

class Gaps : public testing::Test {
protected:
    Gaps() {
        look.measure = &measure;
        look.now = test::noon(Milliseconds(60000));
    }
    void ask(item::FillBlanks asked) {
        form = std::move(asked);
        state = begun(form);
    }
    void ask_words() { ask(two_gaps({{0, "chlorophyll"}, {1, "23"}, {2, "melanin"}})); }
    Room room() const { return {look, {283, 306, 1226, 563}}; }
    ui::View<Event> shown() const { return view(form, state, room()); }
    void happens(const Event& event) { state = update(std::move(state), form, event, look.now); }
    void press(const std::string& name) {
        const auto event = ui::press(shown(), name);
        ASSERT_TRUE(event) << name;
        happens(*event);
    }
    void press_alt(Code code) {
        const auto event = ui::press(shown(), ui::KeyPressed{{code, false, false, true}});
        ASSERT_TRUE(event);
        happens(*event);
    }
    // What has the focus, as the program tells it.
    ui::Pointing<Event> focus() const {
        ui::Pointing<Event> pointing;
        pointing.focused = ui::press(shown(), look.focused);
        return pointing;
    }
    void input(const ui::Input& input) {
        if (const auto event = intent(state, input, focus()))
            happens(*event);
    }
    void type(const std::string& text) { input(ui::TextEntered{text}); }
    void key(Code code, bool shift = false, bool ctrl = false) { input(ui::KeyPressed{{code, shift, ctrl, false}}); }
    // Tab to a gap.
    void enter(const std::string& name) {
        look.focused = name;
        happens(*ui::zone_named(shown(), name)->on_focus);
    }
    // The pointer, held on a zone from one point on, is at another.
    ui::Pointing<Event> held(const std::string& name, ui::Point from, ui::Point now) const {
        const auto view = shown();
        const auto* zone = ui::zone_named(view, name);
        ui::Pointing<Event> pointing;
        pointing.held = zone->at ? zone->at(now) : zone->event;
        pointing.held_area = zone->area;
        pointing.held_at = from;
        pointing.under = ui::press(view, now);
        return pointing;
    }
    void drag(const std::string& name, ui::Point to) {
        const auto from = ui::zone_named(shown(), name)->area.centre();
        const auto dragged = intent(state, ui::PointerMoved{to}, held(name, from, to));
        ASSERT_TRUE(dragged);
        happens(*dragged);
        const auto dropped = intent(state, ui::PointerReleased{to}, held(name, from, to));
        ASSERT_TRUE(dropped);
        happens(*dropped);
    }
    ui::Point middle(const std::string& name) const { return ui::zone_named(shown(), name)->area.centre(); }
    item::Response filled(std::string first, std::string second) const {
        return item::Filled{{std::move(first), std::move(second)}};
    }

    test::FakeMeasure measure;
    ui::Look look;
    item::FillBlanks form = two_gaps();
    State state = begun(form);
};

TEST_F(Gaps, AreNoResponseUntilOneIsFilled) {
    EXPECT_EQ(response_of(state), std::nullopt);
    type(" ");
    EXPECT_EQ(response_of(state), std::nullopt);
    type("green");
    EXPECT_EQ(response_of(state), filled(" green", ""));
}

TEST_F(Gaps, TakeWhatIsTypedWhereTheFocusIs) {
    type("chloro");
    enter("Gap 2");
    type("23");
    enter("Gap 1");
    type("phyll");
    EXPECT_EQ(response_of(state), filled("chlorophyll", "23"));
}

TEST_F(Gaps, AreStopsOfTheTabKeyEach) {
    ask_words();
    const auto view = shown();
    EXPECT_NE(ui::zone_named(view, "Gap 1")->group, ui::zone_named(view, "Gap 2")->group);
    EXPECT_NE(ui::zone_named(view, "Gap 2")->group, ui::zone_named(view, "Word 23")->group);
    EXPECT_EQ(ui::zone_named(view, "Word melanin")->group, ui::zone_named(view, "Word 23")->group);
}

TEST_F(Gaps, AreEditedByTheKeysOfAField) {
    type("melanin");
    key(Code::a, false, true);
    type("x");
    EXPECT_EQ(response_of(state), filled("x", ""));
    key(Code::z, false, true);
    EXPECT_EQ(response_of(state), filled("melanin", ""));
    key(Code::left, true);
    key(Code::backspace);
    EXPECT_EQ(response_of(state), filled("melani", ""));
}

TEST_F(Gaps, PutTheCaretWhereTheyAreClickedAndSelectWhereThePointerGoes) {
    type("melanin");
    enter("Gap 2");
    const auto gap = ui::zone_named(shown(), "Gap 1")->area;
    const ui::Point third{gap.x + 67 + 3 * 21, gap.centre().y}; // the fake measure's letters are 21 wide
    const auto clicked = intent(state, ui::PointerPressed{third}, held("Gap 1", third, third));
    ASSERT_TRUE(clicked);
    happens(*clicked);
    EXPECT_EQ(state.at, 0);
    EXPECT_EQ(state.gaps[0].field.caret, 3u);
    const ui::Point end{gap.right() + 300, gap.centre().y};
    happens(*intent(state, ui::PointerMoved{end}, held("Gap 1", third, end)));
    EXPECT_EQ(ui::selection(state.gaps[0].field), "anin");
    type("x");
    EXPECT_EQ(response_of(state), filled("melx", ""));
}

TEST_F(Gaps, TakeWordsByTheirKeysOneAfterAnother) {
    ask_words();
    press_alt(Code::n1);
    EXPECT_EQ(state.at, 1) << "the next word goes to the next gap";
    EXPECT_EQ(shown().first_focus, "Gap 2");
    press_alt(Code::n2);
    EXPECT_EQ(response_of(state), filled("chlorophyll", "23"));
    EXPECT_EQ(places_of(form, state), (std::vector{0, 1, -1}));
}

TEST_F(Gaps, OfferNoKeyForAWordThatIsTaken) {
    ask_words();
    press_alt(Code::n1);
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{{Code::n1, false, false, true}}));
}

TEST_F(Gaps, TakeAWordByAClickAndGiveItBackByAnother) {
    ask_words();
    press("Word melanin");
    EXPECT_EQ(response_of(state), filled("melanin", ""));
    press("Word melanin");
    EXPECT_EQ(response_of(state), std::nullopt);
    press("Word melanin");
    press("Gap 1"); // where the word stands
    EXPECT_EQ(response_of(state), std::nullopt);
    EXPECT_EQ(state.at, 0);
}

TEST_F(Gaps, GiveAWordBackToTheKeysThatErase) {
    ask_words();
    press("Word melanin");
    enter("Gap 1");
    key(Code::backspace);
    EXPECT_EQ(response_of(state), std::nullopt);
    press("Word melanin");
    look.focused = "Word melanin";
    key(Code::del);
    EXPECT_EQ(response_of(state), std::nullopt);
}

TEST_F(Gaps, ReplaceAWordByWhatIsTyped) {
    ask_words();
    press("Word melanin");
    enter("Gap 1");
    type("k");
    EXPECT_EQ(response_of(state), filled("k", ""));
    EXPECT_EQ(places_of(form, state), (std::vector{-1, -1, -1}));
}

TEST_F(Gaps, CountATypedWordOfTheStripAsTaken) {
    ask_words();
    type("Melanin");
    EXPECT_EQ(places_of(form, state), (std::vector{-1, -1, 0}));
    press("Word melanin"); // put back
    EXPECT_EQ(response_of(state), std::nullopt);
}

TEST_F(Gaps, TakeEqualWordsOnceEach) {
    ask(two_gaps({{0, "cell"}, {1, "cell"}, {2, "cow"}}));
    press("Word cell (1)");
    EXPECT_EQ(places_of(form, state), (std::vector{0, -1, -1}));
    press("Word cell (2)");
    EXPECT_EQ(response_of(state), filled("cell", "cell"));
}

TEST_F(Gaps, ReachTheTenthWordByNought) {
    std::vector<item::Choice> words;
    for (int i = 0; i < 10; ++i)
        words.push_back({i, "word" + std::to_string(i)});
    ask(two_gaps(words));
    press_alt(Code::n0);
    EXPECT_EQ(response_of(state), filled("word9", ""));
}

TEST_F(Gaps, LeaveTheSpaceBarToAWordThatHasTheFocus) {
    ask_words();
    look.focused = "Word 23";
    EXPECT_FALSE(shown().typing);
    type(" ");
    EXPECT_EQ(state, begun(form));
    type("x"); // a letter is typed into the gap in turn all the same
    EXPECT_EQ(response_of(state), filled("x", ""));
}

TEST_F(Gaps, TakeWordsThatAreDraggedAndGiveThemBackWhenDraggedOut) {
    ask_words();
    drag("Word melanin", middle("Gap 2"));
    EXPECT_EQ(response_of(state), filled("", "melanin"));
    EXPECT_EQ(state.at, 0);
    drag("Gap 2", middle("Gap 1"));
    EXPECT_EQ(response_of(state), filled("melanin", ""));
    drag("Gap 1", {1000, 900});
    EXPECT_EQ(response_of(state), std::nullopt);
    EXPECT_FALSE(state.drag);
}

TEST_F(Gaps, DropAWordBesideEveryGapBackIntoTheStrip) {
    ask_words();
    drag("Word melanin", {1000, 900});
    EXPECT_EQ(response_of(state), std::nullopt);
}

TEST_F(Gaps, AreNotDraggedIntoByATremblingHand) {
    ask_words();
    const auto from = middle("Word 23");
    EXPECT_FALSE(intent(state, ui::PointerMoved{{from.x + 3, from.y}}, held("Word 23", from, {from.x + 3, from.y})));
    EXPECT_FALSE(intent(state, ui::PointerReleased{from}, held("Word 23", from, from)));
}

TEST_F(Gaps, ObjectToANumberThatIsNone) {
    enter("Gap 2");
    type("many");
    EXPECT_EQ(objection(form, state, "en"), Event(Refused{1}));
    happens(Refused{1});
    EXPECT_EQ(remark(form, state), "Gap 2 takes a number. Type digits.");
    key(Code::a, false, true);
    type("23 pairs");
    EXPECT_EQ(objection(form, state, "en"), std::nullopt);
    EXPECT_EQ(state.refused, -1);
}

TEST_F(Gaps, GrowWithTheirTextAndStayApart) {
    const auto before = ui::zone_named(shown(), "Gap 1")->area;
    EXPECT_EQ(before.w, 250);
    EXPECT_EQ(before.h, 76);
    for (int i = 0; i < 12; ++i) {
        type("chlorophyll ");
        const auto view = shown();
        EXPECT_FALSE(view.zones[0].area.overlaps(view.zones[1].area));
        EXPECT_LE(view.zones[0].area.right(), 283 + 1226);
        test::expect_text_fits(view.shapes, look);
    }
    EXPECT_GT(ui::zone_named(shown(), "Gap 1")->area.w, 1000);
}

TEST_F(Gaps, ShrinkWithTheStem) {
    auto small = room();
    small.stem = ui::type::stem_small;
    const auto gap = view(form, state, small).zones.front().area;
    EXPECT_NEAR(gap.h, 76 * 40 / 54.0, 0.1);
    EXPECT_LT(bottom(form, state, small), bottom(form, state, room()));
}

TEST_F(Gaps, WriteTheUnitBehindTheGap) {
    const auto view = shown();
    const auto* text = std::get_if<ui::Label>(&view.shapes.front());
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text, "Plants are green by \uFFFC\u2060; our cells have \uFFFC\u00A0pairs.");
}

TEST_F(Gaps, WrapWordsThatAreLongerThanTheStrip) {
    std::vector<item::Choice> words;
    const auto half = std::string(40, 'a'), whole = half + " " + half + " " + half;
    for (int i = 0; i < 10; ++i)
        words.push_back({i, (i % 3 == 0 ? whole : "melanin") + " " + std::to_string(i)});
    ask(two_gaps(words));
    press("Word " + words[0].text);
    const auto view = shown();
    test::expect_text_fits(view.shapes, look);
    ASSERT_EQ(view.zones.size(), 12u);
    for (const auto& zone : view.zones) {
        EXPECT_GE(zone.area.x, 283);
        EXPECT_LE(zone.area.right(), 283 + 1226);
        EXPECT_LE(zone.area.bottom(), bottom(form, state, room()));
        for (const auto& other : view.zones)
            EXPECT_TRUE(&other == &zone || !other.area.overlaps(zone.area)) << other.name << " and " << zone.name;
    }
}

} // namespace
} // namespace retake::screens::gaps
