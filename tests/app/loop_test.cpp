// The loop, on a machine without a window: whole rounds, from the first frame to the last card of the pile.
#include "app/loop.hpp"
#include "support/cards.hpp"
#include "support/fake_machine.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using test::FakeMachine;
using ui::Code;

App fresh(const FakeMachine& machine) {
    App app;
    app.physical = {1920, 1080};
    app.home.opened = machine.time;
    app.screen = app.home;
    return app;
}

RoundDealt dealt(std::shared_ptr<const session::Cards> cards) { return {std::move(cards), {}, 1, "Cells", {}, false}; }

template <class T>
int count(const std::vector<Effect>& effects) {
    return static_cast<int>(std::ranges::count_if(effects, [](const auto& effect) { return std::holds_alternative<T>(effect); }));
}

TEST(Loop, ShowsTheFirstFrameAtOnceAndEndsWhenTheWindowIsClosed) {
    FakeMachine machine;
    machine.close();
    run(fresh(machine), {}, machine);
    EXPECT_EQ(machine.screens, std::vector<std::string>{"home"});
    EXPECT_GE(machine.frames, 1);
}

TEST(Loop, DrawsNothingWhileNothingChangesOrMoves) {
    FakeMachine machine;
    machine.naps_max = 500;
    run(fresh(machine), {}, machine);
    EXPECT_LT(machine.frames, 60) << "four seconds of rest after the screen has arrived";
}

TEST(Loop, OwesTheFrameAtTheEndOfAMovementHoweverSlowTheMachine) {
    FakeMachine machine;
    machine.frame = Milliseconds{150}; // longer than what is left of any movement
    machine.naps_max = 100;
    run(fresh(machine), {}, machine);
    EXPECT_GE(machine.last_shown, machine.last.moving_until);
}

TEST(Loop, PlaysARoundByKeysFromTheFirstCardToTheClearedPile) {
    FakeMachine machine;
    machine.arriving.push_back(dealt(test::cards({test::true_false("sky", "The sky is up.", true)})));
    machine.press(Code::f);     // the wrong one
    machine.press(Code::enter); // lock in
    machine.press(Code::enter); // next: the results
    machine.press(Code::enter); // retake the pile
    machine.press(Code::t);
    machine.press(Code::enter);
    machine.press(Code::enter);
    machine.press(Code::enter); // done for today
    machine.close();
    run(fresh(machine), {}, machine);
    EXPECT_EQ(count<SaveAttempt>(machine.effects), 2);
    EXPECT_EQ(count<OpenRound>(machine.effects), 1);
    EXPECT_EQ(count<CloseRound>(machine.effects), 1);
    EXPECT_NE(std::ranges::find(machine.screens, "results"), machine.screens.end());
    EXPECT_NE(std::ranges::find(machine.screens, "cleared"), machine.screens.end());
    EXPECT_EQ(machine.screens.back(), "home");
}

TEST(Loop, PlaysARoundByClicksAlone) {
    FakeMachine machine;
    machine.arriving.push_back(
        dealt(test::cards({test::single("cell", "What makes proteins?", {"ribosome", "nucleus", "vacuole"})})));
    machine.script.push_back([](const auto&) { return std::nullopt; });
    machine.script.push_back([](const auto&) { return std::nullopt; });
    machine.click("ribosome");
    machine.click("Sure");
    machine.click("Lock in");
    machine.click("See the results");
    machine.close();
    const auto app = run(fresh(machine), {}, machine);
    ASSERT_EQ(count<SaveAttempt>(machine.effects), 1);
    ASSERT_TRUE(app.round);
    EXPECT_EQ(app.round->score, 90) << "60 for a right one, 30 for being sure of it";
    EXPECT_EQ(machine.screens.back(), "results");
}

TEST(Loop, SavesAnAttemptBeforeTheNextFrameIsShown) {
    FakeMachine machine;
    machine.arriving.push_back(dealt(test::cards({test::true_false("sky", "The sky is up.", true)})));
    machine.script.push_back([](const auto&) { return std::nullopt; });
    machine.press(Code::t);
    int frames_before = 0;
    machine.script.push_back([&](const auto&) {
        frames_before = machine.frames;
        return ui::KeyPressed{ui::key(Code::enter), false};
    });
    int frames_at_save = -1;
    machine.world = [&](const Effect& effect) {
        if (std::holds_alternative<SaveAttempt>(effect))
            frames_at_save = machine.frames;
        return std::vector<Event>{};
    };
    machine.close();
    run(fresh(machine), {}, machine);
    EXPECT_EQ(frames_at_save, frames_before);
}

TEST(Loop, TurnsACardWhoseTimeIsUp) {
    FakeMachine machine;
    auto round = dealt(test::single_cards(2));
    round.rules.per_card = std::chrono::seconds{1};
    machine.arriving.push_back(round);
    machine.naps_max = 300;
    const auto app = run(fresh(machine), {}, machine);
    ASSERT_TRUE(app.round);
    ASSERT_EQ(app.round->attempts.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<item::TimedOut>(app.round->attempts[0].response));
    EXPECT_EQ(machine.screens.back(), "feedback");
}

TEST(Loop, TellsAFailureOfTheStoreAndPlaysOn) {
    FakeMachine machine;
    machine.world = [](const Effect& effect) {
        if (std::holds_alternative<SaveAttempt>(effect))
            return std::vector<Event>{Failed{{"The disk is full.", "Make room."}, false}};
        return std::vector<Event>{};
    };
    machine.arriving.push_back(dealt(test::cards({test::true_false("sky", "The sky is up.", true)})));
    machine.script.push_back([](const auto&) { return std::nullopt; });
    machine.press(Code::t);
    machine.press(Code::enter);
    machine.close();
    const auto app = run(fresh(machine), {}, machine);
    EXPECT_EQ(machine.screens.back(), "feedback");
    ASSERT_TRUE(app.toast);
    EXPECT_EQ(app.toast->text, "The disk is full.\nMake room.");
    ASSERT_EQ(app.home.troubles.size(), 1u);
    EXPECT_EQ(app.home.troubles[0].next_step, "Make room.");
}

} // namespace
} // namespace retake::app
