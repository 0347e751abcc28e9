// Gaps by keyboard alone and by mouse alone, through the whole program but for its window.
#include "app/route.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using ui::Code;

// A card with gaps on the screen, and who responds to it.
struct Person {
    test::FakeMeasure measure;
    Instant now = test::noon();
    App app;

    explicit Person(const item::Item& card) {
        app.physical = {1920, 1080};
        app.screen = app.home;
        app = update(std::move(app), RoundDealt{test::cards({card}), {}, 1, "Cells", {}, false}, now).app;
        now += std::chrono::seconds{2};
        see();
    }
    ui::View<Event> see() {
        for (int turn = 0; turn < 2; ++turn)
            app.attention = attend(app.attention, view(app, look(app, &measure, now)), now);
        return view(app, look(app, &measure, now));
    }
    void does(const ui::Input& input) {
        app = handle(std::move(app), see(), input, now).app;
        now += Milliseconds{500};
        see();
    }
    void presses(const ui::Key& key) { does(ui::KeyPressed{key, false}); }
    void presses(Code code) { presses(ui::key(code)); }
    void types(const std::string& text) {
        for (const char letter : text) {
            if (letter == ' ')
                presses(Code::space); // a key that types comes twice: as a key, and as its letter
            does(ui::TextEntered{std::string(1, letter)});
        }
    }
    void moves(ui::Point at) { does(ui::PointerMoved{at}); }
    ui::Point middle_of(const std::string& name) {
        const auto shown = see();
        const auto* zone = ui::zone_named(shown, name);
        EXPECT_TRUE(zone) << name;
        return zone ? zone->area.centre() : ui::Point{};
    }
    void clicks(const std::string& name) {
        const auto at = middle_of(name);
        moves(at);
        does(ui::PointerPressed{at});
        does(ui::PointerReleased{at});
    }
    void drags(const std::string& name, const std::string& to) {
        const auto from = middle_of(name), end = middle_of(to);
        moves(from);
        does(ui::PointerPressed{from});
        moves({(from.x + end.x) / 2, (from.y + end.y) / 2});
        moves(end);
        does(ui::PointerReleased{end});
    }
    const std::string& focused() const { return app.attention.focused; }
    bool locked_in() const { return std::holds_alternative<session::Reviewing>(app.round->phase); }
    const session::Attempt& attempt() const { return app.round->attempts.at(0); }
};

item::Item typed_gaps() { return test::other_kinds().at(0); }
item::Item word_gap() { return test::other_kinds().at(1); }

TEST(GapsRoute, AreFilledAndLockedInByKeyboardAlone) {
    Person person(typed_gaps());
    EXPECT_EQ(person.focused(), "Gap 1");
    person.types("leaf green");
    person.presses(Code::tab);
    EXPECT_EQ(person.focused(), "Gap 2");
    person.types("46");
    person.presses(Code::enter);
    ASSERT_TRUE(person.locked_in());
    EXPECT_EQ(person.attempt().response, item::Response(item::Filled{{"leaf green", "46"}}));
    EXPECT_TRUE(person.attempt().verdict.right());
}

TEST(GapsRoute, LetTabGoOnPastTheLastAndShiftTabComeBack) {
    Person person(typed_gaps());
    person.presses(Code::tab);
    person.presses(Code::tab);
    EXPECT_EQ(person.focused(), "Sure");
    person.presses({Code::tab, true, false, false});
    EXPECT_EQ(person.focused(), "Gap 2");
    person.presses({Code::tab, true, false, false});
    person.types("x");
    EXPECT_EQ(
        screens::question::response_of(person.app.draft, std::get<session::Asking>(person.app.round->phase).shown.interaction),
        item::Response(item::Filled{{"x", ""}}));
}

TEST(GapsRoute, AskForANumberBeforeTheyAreLockedIn) {
    Person person(typed_gaps());
    person.types("chlorophyll");
    person.presses(Code::tab);
    person.types("many");
    person.presses({Code::tab, true, false, false});
    person.presses(Code::enter);
    EXPECT_FALSE(person.locked_in());
    EXPECT_EQ(person.focused(), "Gap 2") << "where it is to be mended";
    person.presses({Code::a, false, true, false});
    person.types("46");
    person.presses(Code::enter);
    EXPECT_TRUE(person.locked_in());
}

TEST(GapsRoute, AskBeforeTheySkipAndLockInWhatIsPartlyFilled) {
    Person person(typed_gaps());
    person.presses(Code::enter);
    EXPECT_TRUE(std::get<session::Asking>(person.app.round->phase).skip_asked);
    person.types("chlorophyll");
    person.presses(Code::enter);
    ASSERT_TRUE(person.locked_in());
    EXPECT_EQ(person.attempt().verdict.credit, 0.5);
}

TEST(GapsRoute, TakeAWordByTabArrowsAndSpace) {
    Person person(word_gap());
    person.presses(Code::tab);
    EXPECT_TRUE(person.focused().starts_with("Word "));
    while (person.focused() != "Word chlorophyll")
        person.presses(Code::right);
    person.types(" "); // the space bar
    person.presses(Code::enter);
    ASSERT_TRUE(person.locked_in());
    EXPECT_TRUE(person.attempt().verdict.right());
}

TEST(GapsRoute, TakePutBackAndLockInWordsByMouseAlone) {
    Person person(word_gap());
    person.clicks("Word melanin");
    person.clicks("Gap 1");
    person.drags("Word keratin", "Gap 1");
    person.drags("Gap 1", "Word keratin"); // out of its gap
    person.clicks("Lock in");
    EXPECT_TRUE(std::get<session::Asking>(person.app.round->phase).skip_asked);
    person.drags("Word chlorophyll", "Gap 1");
    person.clicks("Lock in");
    ASSERT_TRUE(person.locked_in());
    EXPECT_TRUE(person.attempt().verdict.right());
}

TEST(GapsRoute, PutTheCaretWhereTheyAreClicked) {
    Person person(typed_gaps());
    person.types("chloophyll");
    const auto gap = person.middle_of("Gap 1");
    const auto shown = person.see();
    const float begin = ui::zone_named(shown, "Gap 1")->area.x + 67;
    person.does(ui::PointerPressed{{begin + 5 * 21, gap.y}}); // the fake measure's letters are 21 wide
    person.does(ui::PointerReleased{{begin + 5 * 21, gap.y}});
    person.presses(Code::left);
    person.types("r");
    person.presses(Code::enter);
    ASSERT_TRUE(person.locked_in());
    EXPECT_EQ(std::get<item::Filled>(person.attempt().response).texts[0], "chlorophyll");
}

TEST(GapsRoute, TakeWhatIsPasted) {
    Person person(typed_gaps());
    person.presses(Code::tab);
    person.app = update(std::move(person.app), Pasted{"46"}, person.now).app;
    person.presses(Code::enter);
    ASSERT_TRUE(person.locked_in());
    EXPECT_EQ(std::get<item::Filled>(person.attempt().response).texts[1], "46");
}

} // namespace
} // namespace retake::app
