// Set-up as it is seen: what can be pressed on the form, on the snag and on the findings.
#include "screens/setup.hpp"
#include "screens/still_look.hpp"
#include "support/cards.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::setup {
namespace {

using ui::Code;

bank::Bank cells() {
    bank::Bank bank;
    bank.id = "cells";
    bank.title = "Cells";
    bank.items = test::five_kinds();
    bank.questions_written = 6;
    for (std::size_t i = 0; i < bank.items.size(); ++i)
        bank.items[i].tags = {i < 2 ? "energy" : "walls"};
    return bank;
}

Diagnostics errors(std::size_t count) {
    Diagnostic found;
    found.place = {"cells.yaml", 220, 3};
    found.message = "this question has no key";
    return Diagnostics(count, found);
}

// The first of `on_pile` lies on top.
State fresh(const std::vector<std::string>& on_pile = {}) {
    Standings standings;
    int place = 0;
    for (const auto& item : on_pile)
        standings.asked[item].place = place++;
    return open(cells(), {}, standings, {});
}
ui::View<Event> seen(const State& state) { return view(state, test::still_look()); }
std::optional<Event> pressed(const ui::View<Event>& view, Code code) { return press(view, ui::KeyPressed{ui::key(code)}); }

TEST(SetupView, HasSoundZonesOnEveryPage) {
    auto findings = open(cells(), errors(30), {}, {});
    findings.page = Page::form;
    auto none = fresh({"typed"});
    for (auto& topic : none.topics)
        topic.on = false;
    for (const auto& state : {fresh(), fresh({"typed"}), open(cells(), errors(1), {}, {}), findings, none})
        test::expect_sound(seen(state), test::still_look());
}

TEST(SetupView, LooksAsItDid) {
    EXPECT_TRUE(test::matches_text_golden(ui::describe(seen(fresh({"typed"}))), "setup-form"));
    auto state = open(cells(), errors(2), {}, {});
    EXPECT_TRUE(test::matches_text_golden(ui::describe(seen(state)), "setup-snag"));
    EXPECT_TRUE(test::matches_text_golden(ui::describe(seen(update(state, SnagPutAside{}))), "setup-findings"));
}

TEST(SetupView, KeepsTheOutlookOffTheRingAboutDeal) {
    Standings standings;
    standings.predicts = true;
    standings.unseen.chance = 0.5;
    for (const auto* item : {"single", "typed"})
        standings.asked[item] = {.due = true, .chance = 0.5};
    const auto state = open(cells(), {}, standings, {});
    for (const float size : {1.f, 1.3f, 1.5f}) {
        auto look = test::still_look();
        look.text_scale = size;
        const auto drawn = view(state, look);
        const float ring = zone_named(drawn, "Deal")->area.y - 10;
        bool told = false;
        for (const auto& shape : drawn.shapes)
            if (const auto* words = std::get_if<ui::Label>(&shape); words && words->text.find("You’d get") != std::string::npos) {
                told = true;
                EXPECT_LT(words->area.y + look.measure->text(words->text, words->type, words->area.w).h, ring) << size;
            }
        EXPECT_TRUE(told);
    }
}

TEST(SetupView, MakesRoomForManyTopics) {
    for (const std::size_t count : {12u, 30u, 200u}) {
        auto state = fresh({"typed"});
        while (state.topics.size() < count)
            state.topics.push_back({"Topic number " + std::to_string(state.topics.size()), 3, true});
        test::expect_sound(seen(state), test::still_look());
        EXPECT_EQ(press(seen(state), "Topic number 9"), Event(TopicToggled{9}));
    }
}

TEST(SetupView, OffersExamAndSprintByTheirKeys) {
    EXPECT_EQ(pressed(seen(fresh()), Code::f2), Event(ModePicked{session::Mode::exam}));
    EXPECT_EQ(pressed(seen(fresh()), Code::f3), Event(ModePicked{session::Mode::sprint}));
    const auto sprint = update(fresh(), ModePicked{session::Mode::sprint});
    EXPECT_EQ(press(seen(sprint), "5 minutes"), Event(MinutesPicked{5}));
    EXPECT_EQ(zone_named(seen(sprint), "30 s"), nullptr);
    const auto exam = update(fresh(), ModePicked{session::Mode::exam});
    EXPECT_EQ(zone_named(seen(exam), "Offer hints"), nullptr);
}

TEST(SetupView, PlansForAnExam) {
    EXPECT_EQ(pressed(seen(fresh()), Code::d), Event(PlanTurned{}));
    auto state = update(fresh(), PlanTurned{});
    EXPECT_EQ(press(seen(state), "Set a day"), Event(ExamMoved{14}));
    state.plan = {.exam = Day{std::chrono::days{19'010}},
                  .today = Day{std::chrono::days{19'000}},
                  .minutes_a_day = 5.2,
                  .share_if_nothing = 0.31,
                  .share_with_plan = 0.92};
    test::expect_sound(seen(state), test::still_look());
    EXPECT_EQ(press(seen(state), "A week earlier"), Event(ExamMoved{-7}));
    EXPECT_EQ(press(seen(state), "A day later"), Event(ExamMoved{1}));
    EXPECT_EQ(press(seen(state), "No exam"), Event(ExamCleared{}));
    EXPECT_EQ(press(seen(state), "Keep it"), Event(PlanTurned{}));
    state.plan.today += std::chrono::days{5};
    EXPECT_EQ(press(seen(state), "A week earlier"), std::nullopt) << "an exam is tomorrow at the earliest";
}

TEST(SetupView, OffersRetakeOnlyWithAPile) {
    EXPECT_EQ(zone_named(seen(fresh()), "Retake"), nullptr);
    EXPECT_EQ(pressed(seen(fresh()), Code::f4), std::nullopt);
    EXPECT_EQ(press(seen(fresh({"typed"})), "Retake"), Event(ModePicked{session::Mode::pile}));
    EXPECT_EQ(pressed(seen(fresh({"typed"})), Code::f4), Event(ModePicked{session::Mode::pile}));
    EXPECT_EQ(pressed(seen(fresh({"typed"})), Code::f1), Event(ModePicked{session::Mode::practice}));
}

TEST(SetupView, ChangesEachSettingByName) {
    const auto view = seen(fresh());
    EXPECT_EQ(press(view, "5 cards"), Event(LengthPicked{5}));
    EXPECT_EQ(press(view, "All cards"), Event(LengthPicked{0}));
    EXPECT_EQ(press(view, "Gentle"), Event(DifficultyPicked{Difficulty::gentle}));
    EXPECT_EQ(press(view, "Mixed"), Event(DifficultyPicked{Difficulty::mixed}));
    EXPECT_EQ(press(view, "Hard"), Event(DifficultyPicked{Difficulty::hard}));
    EXPECT_EQ(press(view, "No timer"), Event(TimerPicked{0}));
    EXPECT_EQ(press(view, "60 s"), Event(TimerPicked{60}));
    EXPECT_EQ(press(view, "Walls"), Event(TopicToggled{1}));
    EXPECT_EQ(press(view, "Ask how sure I am"), Event(OptionToggled{Option::ask_how_sure}));
    EXPECT_EQ(press(view, "Shuffle choices"), Event(OptionToggled{Option::shuffle_choices}));
    EXPECT_EQ(press(view, "Offer hints"), Event(OptionToggled{Option::offer_hints}));
    EXPECT_EQ(press(view, "Partial credit"), Event(OptionToggled{Option::partial_credit}));
}

TEST(SetupView, DealsWithEnterAndGoesBackWithEscape) {
    EXPECT_EQ(press(seen(fresh()), "Deal"), Event(Dealt{}));
    EXPECT_EQ(pressed(seen(fresh()), Code::enter), Event(Dealt{}));
    EXPECT_EQ(pressed(seen(fresh()), Code::escape), Event(WentBack{}));
    EXPECT_EQ(press(seen(fresh()), "Back"), Event(WentBack{}));
}

TEST(SetupView, RepairsAChoiceThatLeavesNoCards) {
    auto state = fresh();
    state.difficulty = Difficulty::hard; // all five are of level 2
    EXPECT_EQ(zone_named(seen(state), "Deal"), nullptr);
    EXPECT_EQ(press(seen(state), "Back to Mixed"), Event(DifficultyPicked{Difficulty::mixed}));
    for (auto& topic : state.topics)
        topic.on = false;
    EXPECT_EQ(pressed(seen(state), Code::enter), Event(AllTopicsChosen{}));
}

TEST(SetupView, PlaysOrShowsABankWithASnag) {
    const auto state = open(cells(), errors(1), {}, {});
    EXPECT_EQ(press(seen(state), "Play 5"), Event(SnagPutAside{}));
    EXPECT_EQ(pressed(seen(state), Code::enter), Event(SnagPutAside{}));
    EXPECT_EQ(pressed(seen(state), Code::e), Event(ProblemsAsked{}));
}

TEST(SetupView, LeadsToWhatWasFoundFromTheFormToo) {
    const auto state = update(open(cells(), errors(30), {}, {}), SnagPutAside{});
    EXPECT_EQ(press(seen(state), "Show the findings"), Event(ProblemsAsked{}));
    EXPECT_EQ(pressed(seen(state), Code::e), Event(ProblemsAsked{}));
    EXPECT_EQ(pressed(seen(fresh()), Code::e), std::nullopt);
}

TEST(SetupView, AsksWhetherABankIsAnotherOneUnderANewName) {
    auto state = asking(open(cells(), errors(1), {}, {}), {"sky", "The sky", 4, false});
    test::expect_sound(seen(state), test::still_look());
    EXPECT_EQ(press(seen(state), "Go on from there"), Event(KnownAnswered{true}));
    EXPECT_EQ(pressed(seen(state), Code::enter), Event(KnownAnswered{true}));
    EXPECT_EQ(press(seen(state), "Start afresh"), Event(KnownAnswered{false}));
    EXPECT_EQ(pressed(seen(state), Code::escape), Event(WentBack{}));
    EXPECT_EQ(update(state, KnownAnswered{true}).page, Page::snag) << "then what was found is told";
    state = asking(state, {"sky", "The sky", 4, true});
    test::expect_sound(seen(state), test::still_look());
    EXPECT_EQ(press(seen(state), "Count it here, too"), Event(KnownAnswered{true}));
}

} // namespace
} // namespace retake::screens::setup
