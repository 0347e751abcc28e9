// Help: what it lists is what the screen can do, and it lets nothing through to what lies under it.
#include "app/help.hpp"
#include "app/person.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using ui::Code;

bool lists(const ui::View<Event>& view, const std::string& words) {
    return std::ranges::any_of(view.shapes, [&](const ui::Shape& shape) {
        const auto* label = std::get_if<ui::Label>(&shape);
        return label && label->text == words;
    });
}

TEST(Help, ListsEveryKeyOfTheScreenUnderWhatItDoes) {
    test::Person person;
    const auto lines = keys_of(person.see());
    EXPECT_EQ(std::ranges::count(lines, KeyLine{{"Enter"}, "Cells"}), 1) << "what has the focus";
    EXPECT_EQ(std::ranges::count(lines, KeyLine{{"Q"}, "quit"}), 1);
    person.plays({test::single("a", "Which?", {"Key", "Lure"})});
    const auto asked = keys_of(person.see());
    const auto choice = std::ranges::find(asked, "Key", &KeyLine::meaning);
    ASSERT_NE(choice, asked.end());
    EXPECT_EQ(choice->keys.size(), 2u) << "a digit and a letter share a line";
}

TEST(Help, ComesByTheQuestionMarkAndGoesByEscape) {
    test::Person person;
    person.presses(Code::question);
    EXPECT_TRUE(person.app.help);
    EXPECT_TRUE(lists(person.see(), "Every key here"));
    person.presses(Code::q);
    EXPECT_FALSE(person.app.quitting) << "the shelf lies under the list";
    person.presses(Code::escape);
    EXPECT_FALSE(person.app.help);
    EXPECT_TRUE(std::holds_alternative<screens::home::State>(person.app.screen));
    for (const auto code : {Code::f1, Code::enter}) { // F1 is help where there is no hint; Enter closes
        person.presses(code);
        EXPECT_EQ(person.app.help, code == Code::f1);
    }
}

TEST(Help, LeavesF1ToTheHintAndTheQuestionMarkToTyping) {
    test::Person person;
    auto item = test::typed("a", "Which?", {"key"});
    item.hint = "Three letters.";
    person.plays({item});
    person.presses(Code::f1);
    EXPECT_FALSE(person.app.help);
    EXPECT_TRUE(std::get<session::Asking>(person.app.round->phase).hinted);
    person.presses(Code::question);
    EXPECT_FALSE(person.app.help) << "it is typed";
    person.presses(Code::f1, true);
    EXPECT_TRUE(person.app.help);
    person.does(ui::TextEntered{"x"});
    EXPECT_EQ(person.app.draft.field.text, "") << "nothing is typed into what lies under the list";
}

} // namespace
} // namespace retake::app
