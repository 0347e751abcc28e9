// Routing: keys, the pointer and the focus, without a window.
#include "app/person.hpp"
#include "ui/focus.hpp"
#include "ui/toast.hpp"
#include <gtest/gtest.h>
#include <set>

namespace retake::app {
namespace {

using ui::Code;

using test::Person;

TEST(Route, OpensTheFocusedBoxWithEnter) {
    Person person;
    person.presses(Code::right);
    person.presses(Code::enter);
    ASSERT_EQ(person.effects.size(), 1u);
    EXPECT_EQ(std::get<ReadBank>(person.effects[0]).file, "units.yaml");
}

TEST(Route, QuitsFromHomeWithQ) {
    Person person;
    person.presses(Code::q);
    EXPECT_TRUE(person.app.quitting);
}

TEST(Route, TogglesTheFullScreenFromAnywhere) {
    Person person;
    person.presses(Code::f11);
    ASSERT_EQ(person.effects.size(), 1u);
    EXPECT_TRUE(std::get<SetFullScreen>(person.effects[0]).on);
    person.presses(Code::f11);
    EXPECT_FALSE(std::get<SetFullScreen>(person.effects[1]).on);
}

TEST(Route, ScalesTheTextBetweenOneAndOneAndAHalf) {
    Person person;
    for (int i = 0; i < 9; ++i)
        person.presses(Code::plus, false, true);
    EXPECT_FLOAT_EQ(person.app.text_scale, 1.5f);
    for (int i = 0; i < 9; ++i)
        person.presses(Code::minus, false, true);
    EXPECT_FLOAT_EQ(person.app.text_scale, 1.0f);
}

TEST(Route, TheFocusRingIsDrawnUntilItHasArrived) {
    Person person;
    auto step =
        handle(std::move(person.app), person.see(), ui::KeyPressed{{Code::right, false, false, false}, false}, person.now);
    person.app = std::move(step.app);
    EXPECT_GE(person.see().moving_until, person.now + Milliseconds{ui::focus_ms});
}

TEST(Route, AToastIsDrawnWhileItComesAndWhileItGoes) {
    Person person;
    person.plays({test::true_false("sky", "The sky is up.", true)});
    person.app = update(std::move(person.app), Failed{{"The disk is full.", "Make room."}, false}, person.now).app;
    const auto told = person.now;
    EXPECT_EQ(person.app.toast->text, "The disk is full.\nMake room.");
    EXPECT_EQ(person.see().moving_until, told + Milliseconds{ui::toast_comes_ms});
    person.now = told + Milliseconds{1000};
    EXPECT_EQ(person.see().wake, told + Milliseconds{ui::toast_ms - ui::toast_goes_ms});
    person.now = told + Milliseconds{ui::toast_ms - 10};
    EXPECT_EQ(person.see().moving_until, told + Milliseconds{ui::toast_ms});
}

TEST(Route, WhatIsNoNumberIsNotLockedIn) {
    Person person;
    person.plays({test::number("legs", "How many?", 16)});
    person.does(ui::TextEntered{"many"});
    person.presses(Code::enter);
    EXPECT_TRUE(person.app.round->attempts.empty());
    EXPECT_TRUE(std::get<screens::question::State>(person.app.screen).refused);
}

TEST(Route, AnyKeyEndsTheRunningMovementAndIsThenHandled) {
    Person person;
    person.plays({test::true_false("sky", "The sky is up.", true)});
    person.presses(Code::t);
    auto locked = handle(std::move(person.app), person.see(), ui::KeyPressed{ui::key(Code::enter), false}, person.now);
    person.app = std::move(locked.app);
    EXPECT_GT(person.see().moving_until, person.now) << "the card turns";
    person.now += Milliseconds{20};
    person.presses(Code::o);
    EXPECT_GE(person.app.attention.settled, person.now - Milliseconds{500});
    EXPECT_EQ(screen_name(person.app), "feedback");
}

TEST(Route, EnterTwiceGoesOnAlthoughTheBackWasNotSeen) {
    Person person;
    person.plays({test::true_false("sky", "The sky is up.", true), test::true_false("sea", "The sea is dry.", false)});
    person.presses(Code::t);
    for (int turn = 0; turn < 2; ++turn) {
        person.app = handle(std::move(person.app), person.see(), ui::KeyPressed{ui::key(Code::enter), false}, person.now).app;
        person.now += Milliseconds{10};
    }
    EXPECT_EQ(screen_name(person.app), "question");
    EXPECT_EQ(person.app.round->attempts.size(), 1u);
    EXPECT_EQ(session::current_card(*person.app.round), 1);
}

TEST(Route, TheBackKnowsWhatWasLockedIn) {
    Person person;
    person.plays({test::true_false("sky", "The sky is up.", true)});
    person.presses(Code::t);
    person.presses(Code::enter);
    EXPECT_EQ(std::get<screens::feedback::State>(person.app.screen).locked.truth, true);
    EXPECT_EQ(person.app.draft, screens::question::State{}) << "the next card begins afresh";
}

TEST(Route, AHeldKeyActsOnce) {
    Person person;
    person.plays({test::true_false("sky", "The sky is up.", true)});
    person.presses(Code::t);
    person.presses(Code::enter);
    ASSERT_EQ(screen_name(person.app), "feedback");
    person.does(ui::KeyPressed{ui::key(Code::enter), true});
    EXPECT_EQ(screen_name(person.app), "feedback") << "Enter is still held from locking in";
}

TEST(Route, LettersGoIntoTheFieldWhereTextIsTyped) {
    Person person;
    person.plays({test::typed("city", "Which city?", {"Qom"})});
    for (const char* letter : {"Q", "o", "m"}) {
        person.presses(Code::q);
        person.does(ui::TextEntered{letter});
    }
    EXPECT_FALSE(person.app.quitting);
    person.presses(Code::enter);
    ASSERT_EQ(person.app.round->attempts.size(), 1u);
    EXPECT_EQ(std::get<item::Typed>(person.app.round->attempts[0].response).text, "Qom");
    EXPECT_TRUE(person.app.round->attempts[0].verdict.right());
}

TEST(Route, AKeyThatOpensAFieldIsNotTypedIntoIt) {
    Person person;
    person.presses(Code::a);
    person.app = update(std::move(person.app), ChooserMissing{}, person.now).app;
    person.does(ui::TextEntered{"a"});
    person.does(ui::KeyPressed{ui::key(Code::a), true}); // still held
    person.does(ui::TextEntered{"a"});
    person.does(ui::TextEntered{"/"}); // a key that has no name here
    person.presses(Code::a);
    person.does(ui::TextEntered{"a"});
    EXPECT_EQ(std::get<screens::home::State>(person.app.screen).adding->path.text, "/a");
}

TEST(Route, PastesIntoTheField) {
    Person person;
    person.plays({test::typed("city", "Which city?", {"Qom"})});
    person.presses(Code::v, false, true);
    ASSERT_FALSE(person.effects.empty());
    EXPECT_TRUE(std::holds_alternative<Paste>(person.effects.back()));
    person.app = update(std::move(person.app), Pasted{"Qom"}, person.now).app;
    person.presses(Code::enter);
    ASSERT_EQ(person.app.round->attempts.size(), 1u);
    EXPECT_EQ(std::get<item::Typed>(person.app.round->attempts[0].response).text, "Qom");
}

TEST(Route, APressCountsOnlyWhereItIsReleasedOnTheSamePlace) {
    Person person;
    person.plays({test::single("cell", "What makes proteins?", {"ribosome", "nucleus"})});
    const auto shown = person.see();
    const auto ribosome = ui::zone_named(shown, "ribosome")->area.centre();
    const auto nucleus = ui::zone_named(shown, "nucleus")->area.centre();
    person.does(ui::PointerPressed{ribosome, false});
    person.does(ui::PointerReleased{nucleus});
    person.presses(Code::enter);
    EXPECT_TRUE(person.app.round->attempts.empty()) << "nothing was chosen, so Enter asks whether to skip";
    person.does(ui::PointerPressed{ribosome, false});
    person.does(ui::PointerReleased{ribosome});
    person.presses(Code::enter);
    ASSERT_EQ(person.app.round->attempts.size(), 1u);
    EXPECT_TRUE(person.app.round->attempts[0].verdict.right());
}

TEST(Route, PausesAndKeepsWhatWasChosen) {
    Person person;
    person.plays({test::single("cell", "What makes proteins?", {"ribosome", "nucleus"})});
    const auto place = ui::zone_named(person.see(), "ribosome")->area.centre();
    person.does(ui::PointerPressed{place, false});
    person.does(ui::PointerReleased{place});
    person.presses(Code::escape);
    ASSERT_EQ(screen_name(person.app), "pause");
    person.presses(Code::enter);
    ASSERT_EQ(screen_name(person.app), "question");
    person.presses(Code::enter);
    ASSERT_EQ(person.app.round->attempts.size(), 1u);
    EXPECT_TRUE(person.app.round->attempts[0].verdict.right());
}

// Ten choices of several lines each, most of them out of sight at first.
item::Item long_card() {
    std::string words;
    for (int i = 0; i < 80; ++i)
        words += "measure ";
    std::vector<std::string> choices;
    for (int i = 0; i < 10; ++i)
        choices.push_back(words + std::to_string(i));
    return test::single("long", words + words, choices);
}

TEST(Route, TheArrowsReachEveryChoiceOfALongCardAndBringItIntoSight) {
    Person person;
    person.plays({long_card()});
    std::set<std::string> reached;
    const auto step = [&](Code code) {
        person.presses(code);
        const auto shown = person.see();
        const auto* zone = ui::zone_named(shown, person.app.attention.focused);
        ASSERT_TRUE(zone) << person.app.attention.focused;
        EXPECT_GT(zone->area.h, 0) << zone->name;
        reached.insert(zone->name);
    };
    for (int i = 0; i < 9; ++i)
        step(Code::down);
    for (int i = 0; i < 9; ++i)
        step(Code::up);
    EXPECT_EQ(reached.size(), 10u);
}

TEST(Route, TheWheelScrollsALongCardAndStopsAtItsEnds) {
    Person person;
    person.plays({long_card()});
    const auto scroll = [&] { return std::get<screens::question::State>(person.app.screen).scroll; };
    for (int i = 0; i < 60; ++i)
        person.does(ui::WheelTurned{{900, 500}, -1});
    const auto end = scroll();
    EXPECT_GT(end, 0);
    person.does(ui::WheelTurned{{900, 500}, -1});
    EXPECT_EQ(scroll(), end);
    person.does(ui::WheelTurned{{900, 500}, 1});
    EXPECT_LT(scroll(), end) << "nothing has to be unwound";
    for (int i = 0; i < 60; ++i)
        person.does(ui::WheelTurned{{900, 500}, 1});
    EXPECT_EQ(scroll(), 0);
}

TEST(Route, ASmallWindowAsksForMoreRoom) {
    Person person;
    person.does(ui::Resized{600, 300});
    EXPECT_TRUE(person.see().zones.empty());
    person.does(ui::Resized{960, 540});
    EXPECT_FALSE(person.see().zones.empty());
}

TEST(Route, TurnsThePagesOfAReviewWithTheWheelAndItsListWhereThatLies) {
    Person person;
    person.app.physical = {2560, 1080}; // the picture lies in the middle
    std::vector<item::Item> items;
    for (int i = 0; i < 6; ++i)
        items.push_back(test::single("card " + std::to_string(i), "Which?", {"Key", "Lure"}));
    person.plays(items);
    for (int i = 0; i < 6; ++i) {
        for (int turn = 0; turn < 3; ++turn) // asks once, skips, goes on
            person.presses(Code::enter);
    }
    person.presses(Code::v);
    const auto picked = [&] { return std::get<screens::review::State>(person.app.screen).picked; };
    ASSERT_EQ(picked(), 0);
    person.does(ui::WheelTurned{{500, 500}, -1});
    EXPECT_EQ(picked(), 1) << "over the list";
    person.does(ui::WheelTurned{{1600, 500}, -1});
    EXPECT_EQ(picked(), 1) << "over the card, which has nothing more to read";
}

} // namespace
} // namespace retake::app
