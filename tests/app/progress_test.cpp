// Progress at the keyboard: from Home and back, panel by panel, read out, exported, and told in the help.
#include "app/help.hpp"
#include "app/person.hpp"
#include "screens/progress_account.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

namespace progress = screens::progress;
using ui::Code;

struct AtProgress : test::Person {
    AtProgress() {
        presses(Code::p);
        app = update(std::move(app), ProgressRead{progress::test::account_of(progress::test::four_weeks())}, now).app;
        now += std::chrono::seconds{1};
        see();
    }
    const progress::State& state() const { return std::get<progress::State>(app.screen); }
    const std::string& focused() const { return app.attention.focused; }
};

bool shows(const ui::View<Event>& view, const std::string& words) {
    return std::ranges::any_of(view.shapes, [&](const ui::Shape& shape) {
        const auto* label = std::get_if<ui::Label>(&shape);
        return label && label->text.find(words) != std::string::npos;
    });
}

TEST(ProgressAtTheKeyboard, AsksForTheBankThatStandsOutAndSaysThatItReads) {
    test::Person person;
    person.presses(Code::right);
    person.presses(Code::p);
    ASSERT_EQ(person.effects.size(), 1u);
    EXPECT_EQ(std::get<ReadProgress>(person.effects[0]).bank, "units");
    EXPECT_TRUE(shows(person.see(), "Reading your progress"));
    person.presses(Code::p);
    EXPECT_EQ(person.effects.size(), 1u) << "one thing at a time";
}

TEST(ProgressAtTheKeyboard, GoesFromPanelToPanelByTabAndReadsThemByArrows) {
    AtProgress person;
    EXPECT_EQ(person.focused(), "Practice, last 16 weeks");
    person.presses(Code::up);
    EXPECT_TRUE(shows(person.see(), "Wednesday 15 May: nothing"));
    person.presses(Code::tab);
    EXPECT_EQ(person.focused(), "Coming to the pile");
    EXPECT_TRUE(shows(person.see(), "Today: 2 cards")); // read as soon as it has the focus
    person.presses(Code::right);
    EXPECT_EQ(person.state().readings.at(progress::Panel::coming).at, 1);
    person.presses(Code::tab);
    person.presses(Code::tab);
    EXPECT_EQ(person.focused(), "What stays");
    person.presses(Code::tab);
    EXPECT_EQ(person.focused(), "Home");
    person.presses(Code::tab, true);
    EXPECT_EQ(person.focused(), "What stays");
}

TEST(ProgressAtTheKeyboard, ReadsWhatIsClicked) {
    AtProgress person;
    person.does(ui::PointerPressed{{908 + 39 + 34 + 68 * 2, 380}});
    person.does(ui::PointerReleased{{908 + 39 + 34 + 68 * 2, 380}});
    EXPECT_EQ(person.state().readings.at(progress::Panel::coming).at, 2);
    EXPECT_EQ(person.focused(), "Coming to the pile");
}

TEST(ProgressAtTheKeyboard, TurnsThePageAndBack) {
    AtProgress person;
    person.presses(Code::page_down);
    EXPECT_EQ(person.focused(), "How sure, how right");
    person.presses(Code::page_up);
    EXPECT_EQ(person.state().page, progress::Page::overview);
    EXPECT_EQ(person.focused(), "Practice, last 16 weeks");
}

TEST(ProgressAtTheKeyboard, WritesATableAndSaysWhere) {
    AtProgress person;
    person.presses(Code::x);
    EXPECT_EQ(std::get<Export>(person.effects.back()).round.name, "retake-progress-2024-05-16-visit");
    person.app = update(std::move(person.app), Exported{"/home/mei/Documents/table.csv"}, person.now).app;
    EXPECT_TRUE(shows(person.see(), "Written to /home/mei/Documents/table.csv"));
}

TEST(ProgressAtTheKeyboard, TellsItsPicturesInTheHelp) {
    AtProgress person;
    const auto pictures = pictures_of(person.see());
    ASSERT_EQ(pictures.size(), 4u);
    EXPECT_EQ(pictures[0], "Practice, last 16 weeks: 31 responses on 7 days of 109; most on Thursday 18 April, 5.");
    person.presses(Code::question);
    for (const auto& words : pictures)
        EXPECT_TRUE(shows(person.see(), words)) << words;
}

TEST(ProgressAtTheKeyboard, LeadsHomeByEscape) {
    AtProgress person;
    person.presses(Code::escape);
    EXPECT_TRUE(std::holds_alternative<screens::home::State>(person.app.screen));
    EXPECT_TRUE(person.app.home.reading.empty());
}

TEST(ProgressAtTheKeyboard, ComesTooLateOnceSomethingElseWasBegun) {
    test::Person person;
    person.presses(Code::p);
    person.plays({test::single("a", "Which?", {"Key", "Lure"})});
    person.app = update(std::move(person.app), ProgressRead{progress::test::account_of({})}, person.now).app;
    EXPECT_TRUE(std::holds_alternative<screens::question::State>(person.app.screen));
}

} // namespace
} // namespace retake::app
