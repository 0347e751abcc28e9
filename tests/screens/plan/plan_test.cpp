// The plan of a lesson: what is chosen, what is remembered, and when the room can be opened.
#include "screens/plan/plan.hpp"
#include "screens/still_look.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::plan {
namespace {

using ui::Code;

BankLine cells() { return {"/banks/cells.yaml", "Cells", 20, {{"Biology", 12}, {"Chemistry", 8}}}; }
BankLine seas() { return {"/banks/seas.yaml", "Seas", 5, {}}; }

ClassLine class_line(const std::string& name, int pile, int day) {
    ClassLine line{.lessons = 2, .pile = pile, .day = Day{std::chrono::days{day}}};
    line.last.class_name = name;
    line.last.banks = {"/banks/cells.yaml"};
    return line;
}

State two_classes() { return open({class_line("7b", 4, 20), class_line("8a", 0, 10)}, {cells(), seas()}, "", std::nullopt, {}); }

std::optional<Event> pressed(const State& state, const std::string& name) { return press(view(state, test::still_look()), name); }

TEST(PlanOfALesson, LooksAsItDid) {
    EXPECT_TRUE(test::matches_text_golden(ui::describe(view(two_classes(), test::still_look())), "plan"));
}

TEST(PlanOfALesson, HasSoundZones) {
    test::expect_sound(view(two_classes(), test::still_look()), test::still_look());
    test::expect_sound(view(update(two_classes(), NamingTurned{true}), test::still_look()), test::still_look());
    std::vector<BankLine> many;
    for (int i = 0; i < 30; ++i)
        many.push_back({"/banks/" + std::to_string(i), "A bank with a rather long title, number " + std::to_string(i), 10, {}});
    std::vector<ClassLine> classes;
    for (int i = 0; i < 20; ++i)
        classes.push_back(class_line("Class " + std::to_string(i), i, i));
    auto state = open(classes, many, "", Offer{"/x", "7b, card 5 of 12"}, {});
    test::expect_sound(view(state, test::still_look()), test::still_look());
    state = update(state, BanksScrolled{5});
    EXPECT_EQ(state.first_bank, 5);
    test::expect_sound(view(state, test::still_look()), test::still_look());
}

TEST(PlanOfALesson, BeginsWithTheClassThatWasTaughtLast) {
    EXPECT_EQ(two_classes().plan.class_name, "7b");
    EXPECT_EQ(update(two_classes(), ClassPicked{1}).plan.class_name, "8a");
    const auto first = open({}, {cells(), seas()}, "/banks/seas.yaml", std::nullopt, {});
    EXPECT_EQ(first.plan.banks, (std::vector<std::string>{"/banks/seas.yaml"})) << "of no class yet, the bank that stood out";
}

TEST(PlanOfALesson, CountsWhatTheClassWillPlay) {
    auto state = two_classes();
    EXPECT_EQ(of_pile(state), 4);
    EXPECT_EQ(cards_expected(state), 16) << "four of the pile, and twelve";
    state = update(state, LengthPicked{0});
    EXPECT_EQ(cards_expected(state), 24);
    state = update(state, TopicToggled{"Biology"});
    EXPECT_EQ(cards_expected(state), 16);
    state = update(state, PileFirstPicked{0});
    EXPECT_EQ(cards_expected(state), 12);
}

TEST(PlanOfALesson, CanBeginWithTheClassPileAlone) {
    auto state = update(two_classes(), BankToggled{0});
    EXPECT_TRUE(state.plan.banks.empty());
    EXPECT_EQ(pressed(state, "Open the room"), Event(RoomAsked{}));
    state = update(state, PileFirstPicked{0});
    EXPECT_EQ(pressed(state, "Open the room"), std::nullopt) << "no card is left";
}

TEST(PlanOfALesson, ForgetsTopicsWithTheirBank) {
    auto state = update(update(two_classes(), TopicToggled{"Biology"}), BankToggled{1});
    EXPECT_EQ(state.plan.topics, (std::vector<std::string>{"Biology"}));
    EXPECT_TRUE(update(state, BankToggled{0}).plan.topics.empty());
}

TEST(PlanOfALesson, NamesANewClassAndFindsAKnownOne) {
    auto state = update(two_classes(), NamingTurned{true});
    const auto typed = intent(state, ui::TextEntered{" 9c "});
    ASSERT_TRUE(typed);
    auto named = update(update(state, *typed), NameGiven{});
    EXPECT_EQ(named.plan.class_name, "9c");
    EXPECT_EQ(of_pile(named), 0);
    EXPECT_FALSE(named.naming);
    state = update(state, NameEdited{ui::typed({}, "8a")});
    EXPECT_EQ(update(state, NameGiven{}).classes.size(), 2U);
    EXPECT_EQ(update(state, NameGiven{}).plan.class_name, "8a");
    EXPECT_EQ(press(view(state, test::still_look()), ui::KeyPressed{ui::key(Code::escape)}), Event(NamingTurned{false}));
}

TEST(PlanOfALesson, SetsTheRules) {
    auto state = two_classes();
    state = update(state, SecondsPicked{30});
    state = update(state, TeamsPicked{4});
    state = update(state, SpeedPicked{25});
    for (const auto option : {Option::ask_how_sure, Option::standings, Option::made_up_names, Option::read_first, Option::streak,
                              Option::close_when_all_in})
        state = update(state, OptionToggled{option});
    classroom::Rules expected;
    expected.per_card = Milliseconds{30'000};
    expected.teams = 4;
    expected.scoring = {classroom::Formula::dial, 0.25, true, true};
    expected.standings = false;
    expected.naming = classroom::Naming::generated;
    expected.reading = Milliseconds{5'000};
    expected.close_when_all_responded = false;
    EXPECT_EQ(state.plan.rules, expected);
    EXPECT_EQ(update(state, SpeedPicked{-1}).plan.rules.scoring.formula, classroom::Formula::kahoot);
    EXPECT_EQ(update(state, SecondsPicked{0}).plan.rules.per_card, std::nullopt);
    EXPECT_EQ(pressed(state, "Per card: 20 s"), Event(SecondsPicked{20}));
    EXPECT_EQ(pressed(state, "Teams: 4 teams"), Event(TeamsPicked{4}));
}

TEST(PlanOfALesson, OffersTheLessonThatWasInterrupted) {
    const auto state = open({class_line("7b", 0, 3)}, {cells()}, "", Offer{"/x", "7b, card 5 of 12,"}, {});
    EXPECT_EQ(pressed(state, "Go on with it"), Event(GoOnAsked{}));
    EXPECT_EQ(pressed(two_classes(), "Go on with it"), std::nullopt);
}

} // namespace
} // namespace retake::screens::plan
