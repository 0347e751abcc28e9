// An exam and a sprint by keys alone: what is kept and when, what the screen tells, and how each is left and gone on with.
#include "app/person.hpp"
#include "schedule/study_day.hpp"
#include "screens/setup.hpp"
#include "study/learned.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using ui::Code;

struct Pupil : test::Person {
    std::size_t told = 0; // effects that were looked at

    explicit Pupil(session::Rules rules, int cards = 3) {
        rules.ask_how_sure = false;
        app = update(std::move(app), RoundDealt{test::single_cards(cards), rules, 1, "Cells", {}, false, {}}, now).app;
        now += seconds{2};
        see();
    }
    void gives(int choice) {
        const auto& asking = std::get<session::Asking>(app.round->phase);
        const auto& choices = std::get<item::PickOne>(asking.shown.interaction).choices;
        const auto at = std::ranges::find(choices, choice, &item::Choice::id) - choices.begin();
        presses(static_cast<Code>(static_cast<int>(Code::n1) + at));
    }
    void leafs(Code direction) { does(ui::KeyPressed{{direction, false, false, true}, false}); }
    int page() const { return std::get<session::Asking>(app.round->phase).card; }
    // What was done since this was asked last: "save 2", "save 2 instead", "retract 2", "close".
    std::string done() {
        std::string text;
        for (; told < effects.size(); ++told) {
            text += text.empty() ? "" : ", ";
            if (const auto* save = std::get_if<SaveAttempt>(&effects[told]))
                text += "save " + std::to_string(save->number + 1) + (save->replaces ? " instead" : "");
            else if (const auto* back = std::get_if<RetractAttempt>(&effects[told]))
                text += "retract " + std::to_string(back->number + 1);
            else if (std::holds_alternative<CloseRound>(effects[told]))
                text += "close";
            else
                text += "something else";
        }
        return text;
    }
    void waits(Milliseconds span) {
        now += span;
        auto step = update(std::move(app), Ticked{}, now);
        app = std::move(step.app);
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
        see();
    }
    void closes_the_window() {
        auto step = handle(std::move(app), see(), ui::CloseAsked{}, now);
        app = std::move(step.app);
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
    }
    std::vector<int> pile() const {
        auto cards = app.round->pile;
        std::ranges::sort(cards);
        return cards;
    }
};

constexpr int key = 0, lure = 1;
const session::Rules exam{.mode = session::Mode::exam, .offer_hints = false, .in_all = minutes{3}};
const session::Rules sprint{.mode = session::Mode::sprint, .in_all = minutes{1}};

TEST(Paper, KeepsEachPageAsItIsLeftAndAChangeInItsPlace) {
    Pupil pupil(exam);
    pupil.gives(lure);
    EXPECT_EQ(pupil.done(), "") << "a page that is not left is not given";
    pupil.leafs(Code::right);
    EXPECT_EQ(pupil.done(), "save 1");
    pupil.leafs(Code::left);
    EXPECT_EQ(pupil.done(), "");
    EXPECT_EQ(pupil.app.draft.picked, (std::vector{lure})) << "what was given lies there again";
    pupil.gives(key);
    pupil.leafs(Code::end);
    EXPECT_EQ(pupil.done(), "save 1 instead");
    EXPECT_EQ(screen_name(pupil.app), "handing-in");
}

TEST(Paper, TellsNothingBeforeItIsHandedIn) {
    std::string seen[2];
    for (const int given : {key, lure}) {
        Pupil pupil(exam);
        pupil.gives(given);
        pupil.presses(Code::enter);
        for (int frame = 0; frame < 12; ++frame) {
            seen[given] += ui::describe(view(pupil.app, look(pupil.app, &pupil.measure, pupil.now)));
            pupil.now += Milliseconds{60};
        }
    }
    EXPECT_EQ(seen[key], seen[lure]);
}

TEST(Paper, HandedInIsMarkedAndItsOpenCardsCount) {
    Pupil pupil(exam);
    pupil.gives(key);
    pupil.presses(Code::enter);
    pupil.leafs(Code::right);
    pupil.gives(lure);
    pupil.presses(Code::enter);
    ASSERT_EQ(screen_name(pupil.app), "handing-in");
    EXPECT_EQ(pupil.done(), "save 1, save 3");
    pupil.presses(Code::enter);
    EXPECT_EQ(pupil.done(), "save 2, close");
    EXPECT_EQ(screen_name(pupil.app), "results");
    EXPECT_EQ(session::mark_of_100(*pupil.app.round), 33);
    EXPECT_EQ(pupil.pile(), (std::vector{1, 2}));
}

TEST(Paper, TakesWhatStandsOnThePageWhenItsTimeIsUp) {
    Pupil pupil(exam);
    pupil.gives(key);
    pupil.waits(minutes{2});
    EXPECT_EQ(pupil.done(), "");
    pupil.waits(minutes{1});
    EXPECT_EQ(pupil.done(), "save 1, save 2, save 3, close");
    EXPECT_EQ(screen_name(pupil.app), "results");
    EXPECT_TRUE(pupil.app.round->attempts[0].verdict.right()) << "it was chosen in time";
    EXPECT_TRUE(std::holds_alternative<item::TimedOut>(pupil.app.round->attempts[1].response));
}

TEST(Paper, IsPutAsideWithWhatStandsOnItsPageAndGoneOnWith) {
    Pupil pupil(exam);
    pupil.gives(lure);
    pupil.presses(Code::escape);
    ASSERT_EQ(screen_name(pupil.app), "pause");
    pupil.presses(Code::s);
    EXPECT_EQ(screen_name(pupil.app), "home");
    ASSERT_FALSE(pupil.effects.empty());
    const auto* save = std::get_if<SaveAttempt>(&pupil.effects.front());
    ASSERT_TRUE(save) << "before the shelf is read again, which tells of the round";
    EXPECT_EQ(save->attempt.response, item::Response(item::Picked{lure}));
    RoundDealt dealt{test::single_cards(3), exam, 1, "Cells", {save->attempt}, true, {}};
    pupil.app = update(std::move(pupil.app), dealt, pupil.now).app;
    EXPECT_EQ(pupil.page(), 1) << "the first open one";
    pupil.leafs(Code::left);
    EXPECT_EQ(pupil.app.draft.picked, (std::vector{lure}));
}

TEST(Paper, LosesNothingWhenItsWindowIsClosed) {
    Pupil pupil(exam);
    pupil.gives(lure);
    pupil.closes_the_window();
    EXPECT_EQ(pupil.done(), "save 1");
    EXPECT_TRUE(pupil.app.quitting);
}

TEST(Paper, LosesNothingWhenItsWindowIsClosedWhilePaused) {
    Pupil pupil(exam);
    pupil.gives(lure);
    pupil.presses(Code::escape);
    pupil.closes_the_window();
    EXPECT_EQ(pupil.done(), "save 1");
}

TEST(Paper, IsRetakenAsItsPileWithTheBacksOfTheCards) {
    Pupil pupil(exam, 1);
    pupil.gives(lure);
    pupil.presses(Code::enter);
    pupil.presses(Code::enter);
    ASSERT_EQ(screen_name(pupil.app), "results");
    pupil.presses(Code::enter);
    ASSERT_EQ(screen_name(pupil.app), "question");
    pupil.gives(key);
    pupil.presses(Code::enter);
    EXPECT_EQ(screen_name(pupil.app), "feedback");
    pupil.presses(Code::z);
    EXPECT_EQ(screen_name(pupil.app), "question") << "a response of the retake can be taken back";
    EXPECT_EQ(pupil.done(), "save 1, close, save 1, retract 1");
}

TEST(Paper, IsRetakenFromItsReviewWithoutItsClock) {
    Pupil pupil(exam, 2);
    pupil.leafs(Code::end);
    pupil.presses(Code::enter);
    pupil.presses(Code::v);
    ASSERT_EQ(screen_name(pupil.app), "review");
    pupil.presses(Code::r);
    ASSERT_EQ(screen_name(pupil.app), "question");
    EXPECT_EQ(pupil.app.round->rules.mode, session::Mode::pile);
    EXPECT_EQ(pupil.app.round->rules.in_all, std::nullopt);
    EXPECT_EQ(pupil.app.round->rules.expected, std::nullopt);
}

TEST(SprintByKeys, EndsByItselfAndDropsTheCardInHand) {
    Pupil pupil(sprint, 9);
    pupil.gives(key);
    pupil.presses(Code::enter);
    pupil.gives(lure);
    pupil.presses(Code::enter);
    pupil.gives(key);
    pupil.waits(minutes{1});
    EXPECT_EQ(pupil.done(), "save 1, save 2, close");
    EXPECT_EQ(screen_name(pupil.app), "results");
    EXPECT_EQ(pupil.app.round->cards->size(), 2U);
}

TEST(SprintByKeys, ThatWasBrokenOffIsOnlyLookedAt) {
    Pupil pupil(sprint, 9);
    pupil.gives(lure);
    pupil.presses(Code::enter);
    const auto attempts = pupil.app.round->attempts;
    test::Person later;
    auto step =
        update(std::move(later.app), RoundDealt{test::single_cards(9), sprint, 1, "Cells", attempts, true, {}}, later.now);
    EXPECT_EQ(screen_name(step.app), "results");
    EXPECT_EQ(step.effects, (std::vector<Effect>{CloseRound{later.now}}));
}

// A bank that is set up, of a learner who has played it before.
struct Planner : test::Person {
    Planner() {
        bank::Bank bank;
        bank.id = "b";
        bank.title = "The bank";
        for (const auto* id : {"a", "b", "c"})
            bank.items.push_back(test::single(id, "Which?", {"Key", "Other"}));
        app.learner = std::make_shared<study::Learner>(
            study::learner_of(study::test::log_of({{"a", 0, true}, {"b", 0, false}, {"b", 0, true}}), {}));
        now = study::test::noon_of(1);
        app = update(std::move(app), BankRead{std::make_shared<bank::Bank>(std::move(bank)), {}, ""}, now).app;
        see();
    }
    const screens::setup::Plan& plan() const { return std::get<screens::setup::State>(app.screen).plan; }
    std::string remembered() const {
        const auto* effect = effects.empty() ? nullptr : std::get_if<Remember>(&effects.back());
        return effect ? effect->name + " = " + effect->value : "";
    }
};

TEST(ExamPlan, IsSetMovedAndGivenUpByKeysAndRemembered) {
    Planner person;
    ASSERT_EQ(screen_name(person.app), "setup");
    person.presses(Code::d);
    const auto today = person.plan().today;
    person.app = update(std::move(person.app), screens::setup::Event(screens::setup::ExamMoved{14}), person.now).app;
    EXPECT_EQ(person.plan().exam, today + std::chrono::days{14});
    EXPECT_GE(person.plan().share_with_plan, person.plan().share_if_nothing);
    auto step = update(std::move(person.app), screens::setup::Event(screens::setup::ExamMoved{-60}), person.now);
    const auto tomorrow = today + std::chrono::days{1};
    EXPECT_EQ(std::get<Remember>(step.effects.at(0)), (Remember{"exam b", to_string(tomorrow)})) << "tomorrow at the earliest";
    step = update(std::move(step.app), screens::setup::Event(screens::setup::ExamCleared{}), person.now);
    EXPECT_EQ(std::get<Remember>(step.effects.at(0)), (Remember{"exam b", ""}));
    EXPECT_EQ(std::get<screens::setup::State>(step.app.screen).plan.exam, std::nullopt);
}

} // namespace
} // namespace retake::app
