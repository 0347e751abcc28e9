// Learners: the page on which one says who plays.
#include "screens/learners.hpp"
#include "screens/still_look.hpp"
#include "support/cards.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::learners {
namespace {

using ui::Code;

State three() { return open({{"Ann", false}, {"Ben", true}, {"Farid", false}}, {}); }

std::optional<Event> pressed(const State& state, Code code) {
    return press(view(state, test::still_look()), ui::KeyPressed{ui::key(code)});
}

TEST(Learners, LookAsTheyDid) {
    EXPECT_TRUE(test::matches_text_golden(ui::describe(view(three(), test::still_look())), "learners"));
}

TEST(Learners, HaveSoundZones) {
    test::expect_sound(view(three(), test::still_look()), test::still_look());
    test::expect_sound(view(update(three(), AddAsked{}), test::still_look()), test::still_look());
    std::vector<Line> many;
    for (int i = 0; i < 30; ++i)
        many.push_back({"Learner " + std::to_string(i), i == 20});
    const auto state = open(many, {});
    EXPECT_EQ(state.first_visible, 14) << "who plays is in sight";
    test::expect_sound(view(state, test::still_look()), test::still_look());
}

TEST(Learners, AreChosenByKeyAndByClick) {
    EXPECT_EQ(view(three(), test::still_look()).first_focus, "Ben") << "who plays";
    EXPECT_EQ(pressed(three(), Code::down), Event(LinePicked{2}));
    EXPECT_EQ(view(update(three(), LinePicked{2}), test::still_look()).first_focus, "Farid");
    EXPECT_EQ(press(view(three(), test::still_look()), "Ann"), Event(LineChosen{0}));
    EXPECT_EQ(pressed(three(), Code::escape), Event(WentHome{}));
}

TEST(Learners, AreAddedByANameThatIsTyped) {
    EXPECT_EQ(pressed(three(), Code::a), Event(AddAsked{}));
    EXPECT_EQ(press(view(three(), test::still_look()), "Add a learner"), Event(AddAsked{}));
    auto state = update(three(), AddAsked{});
    const auto typed = intent(state, ui::TextEntered{"Eve"});
    ASSERT_TRUE(typed);
    state = update(state, *typed);
    EXPECT_EQ(state.writing->name.text, "Eve");
    EXPECT_EQ(pressed(state, Code::enter), Event(NameGiven{}));
    EXPECT_EQ(pressed(state, Code::escape), Event(PutAside{}));
    EXPECT_FALSE(update(state, PutAside{}).writing);
    EXPECT_EQ(pressed(state, Code::a), std::nullopt) << "letters go into the name";
}

TEST(Learners, WithALongNameAreToldWholeByTheHelp) {
    const std::string name(90, 'W'); // as wide as 40 of them in the real type
    auto look = test::still_look();
    look.text_scale = 1.5f;
    const auto shown = view(open({{name, true}}, {}), look);
    EXPECT_FALSE(zone_named(shown, name)->note.empty());
    EXPECT_NE(ui::describe(shown).find("WW…\""), std::string::npos);
    EXPECT_EQ(zone_named(view(three(), look), "Ann")->note, "");
}

TEST(Learners, ReadFromTheRightTurnNoSentence) {
    const auto state = update(open({{"دانا", true}}, {}), RenameAsked{});
    const auto text = ui::describe(view(state, test::still_look()));
    EXPECT_NE(text.find("What shall \u200E\u2068دانا\u2069 be called?"), std::string::npos) << text;
}

TEST(Learners, AreRenamed) {
    const auto state = update(three(), RenameAsked{});
    EXPECT_EQ(state.writing->renames, "Ben");
    EXPECT_EQ(state.writing->name.text, "Ben");
    EXPECT_EQ(pressed(three(), Code::r), Event(RenameAsked{}));
}

TEST(Learners, SayWhyANameWouldNotDo) {
    auto state = update(three(), AddAsked{});
    state.writing->trouble = "There is a learner called Ann already.";
    EXPECT_NE(ui::describe(view(state, test::still_look())).find("called Ann already"), std::string::npos);
    state = update(state, NameEdited{ui::typed({}, "Anna")});
    EXPECT_EQ(state.writing->trouble, "") << "it is another one now";
}

} // namespace
} // namespace retake::screens::learners
