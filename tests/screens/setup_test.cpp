// Set-up of a round: which cards match, what is remembered, what the round is told.
#include "screens/setup.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens::setup {
namespace {

bank::Bank cells() {
    bank::Bank bank;
    bank.id = "cells";
    bank.title = "Cells";
    bank.topics = {{"energy", "Energy"}};
    bank.items = test::five_kinds();
    bank.questions_written = 6;
    for (std::size_t i = 0; i < bank.items.size(); ++i) {
        bank.items[i].tags = {i < 2 ? "energy" : "walls"};
        bank.items[i].level = static_cast<int>(i % 3) + 1; // 1 2 3 1 2
    }
    return bank;
}

Diagnostics one_error() {
    Diagnostic found;
    found.severity = Severity::error;
    found.place = {"cells.yaml", 220, 3};
    found.message = "this question has no key";
    return {found};
}

// The first of `on_pile` lies on top.
State fresh(const std::vector<std::string>& on_pile = {}) {
    Standings standings;
    int place = 0;
    for (const auto& item : on_pile)
        standings.asked[item].place = place++;
    return open(cells(), {}, standings, test::noon());
}

TEST(Setup, CountsTheTopicsInTheOrderOfTheBank) {
    EXPECT_EQ(fresh().topics, (std::vector<Topic>{{"Energy", 2, true}, {"Walls", 3, true}}));
}

TEST(Setup, OpensOnTheSnagWhenTheBankHasErrors) {
    EXPECT_EQ(fresh().page, Page::form);
    EXPECT_EQ(open(cells(), one_error(), {}, test::noon()).page, Page::snag);
    auto advice = one_error();
    advice[0].severity = Severity::advice;
    EXPECT_EQ(open(cells(), advice, {}, test::noon()).page, Page::form);
}

TEST(Setup, ChoosesByDifficultyAndTopic) {
    EXPECT_EQ(chosen(fresh()), (std::vector<int>{0, 1, 2, 3, 4}));
    EXPECT_EQ(chosen(update(fresh(), DifficultyPicked{Difficulty::gentle})), (std::vector<int>{0, 3}));
    EXPECT_EQ(chosen(update(fresh(), DifficultyPicked{Difficulty::hard})), (std::vector<int>{2}));
    EXPECT_EQ(chosen(update(fresh(), TopicToggled{0})), (std::vector<int>{2, 3, 4}));
    EXPECT_EQ(chosen(update(update(fresh(), TopicToggled{0}), TopicToggled{1})), std::vector<int>{});
}

TEST(Setup, TogglesNoTopicThatIsNotThere) {
    EXPECT_EQ(update(fresh(), TopicToggled{2}), fresh());
    EXPECT_EQ(update(fresh(), TopicToggled{-1}), fresh());
}

TEST(Setup, RetakesOnlyWhatLiesOnThePile) {
    auto state = update(fresh({"typed", "single"}), ModePicked{session::Mode::pile});
    EXPECT_EQ(state.mode, session::Mode::pile);
    EXPECT_EQ(chosen(state), (std::vector<int>{3, 0})) << "top first";
}

TEST(Setup, OffersNoRetakeWithoutAPile) {
    EXPECT_EQ(update(fresh(), ModePicked{session::Mode::pile}).mode, session::Mode::practice);
}

TEST(Setup, DealsNoMoreThanThereIs) {
    EXPECT_EQ(cards_dealt(fresh()), 5);
    EXPECT_EQ(cards_dealt(update(fresh(), LengthPicked{0})), 5);
    auto state = fresh();
    state.length = 3;
    EXPECT_EQ(cards_dealt(state), 3);
}

TEST(Setup, BringsBackAllTopicsWhenNoCardsMatch) {
    auto state = update(update(fresh(), TopicToggled{0}), TopicToggled{1});
    EXPECT_EQ(update(state, AllTopicsChosen{}), fresh());
}

TEST(Setup, TellsTheRoundWhatWasChosen) {
    auto state = update(fresh(), TimerPicked{30});
    for (const auto option : {Option::ask_how_sure, Option::shuffle_choices, Option::offer_hints, Option::partial_credit})
        state = update(state, OptionToggled{option});
    session::Rules expected;
    expected.ask_how_sure = expected.shuffle_choices = expected.offer_hints = expected.partial_credit = false;
    expected.per_card = std::chrono::seconds(30);
    EXPECT_EQ(rules(state), expected);
    EXPECT_EQ(rules(fresh()), session::Rules{});
}

TEST(Setup, RemembersItsChoicesAsText) {
    auto state = update(update(fresh(), TopicToggled{1}), TimerPicked{60});
    state = update(update(state, DifficultyPicked{Difficulty::hard}), OptionToggled{Option::offer_hints});
    state = update(state, LengthPicked{10});
    EXPECT_EQ(remembered(state), "length=10\ndifficulty=hard\nseconds=60\nhow-sure=on\nshuffle=on\nhints=off\ndue-first=on\n"
                                 "partial=on\nminutes=0\nsprint=3\nmode=practice\nwithout=Walls\n");
    EXPECT_EQ(recalled(fresh(), remembered(state)), state);
}

Standings standings() { // "typed" is due, "single" was missed today
    Standings all;
    all.unseen = {.chance = 0.5, .expected = Milliseconds{30'000}};
    all.asked["typed"] = {.place = 1, .due = true, .chance = 0.8, .expected = Milliseconds{60'000}};
    all.asked["single"] = {.place = 0, .missed = true, .chance = 0.9, .expected = Milliseconds{90'000}};
    all.predicts = true;
    return all;
}

State informed() { return with_standings(fresh(), cells(), standings()); }

TEST(Setup, DealsDueCardsFirst) {
    auto state = informed();
    state.length = 1;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Rng rng(seed);
        const auto cards = dealt(state, rng);
        ASSERT_EQ(cards.size(), 1U);
        EXPECT_TRUE(state.items[static_cast<std::size_t>(cards[0])].standing.due);
    }
    state.due_first = false;
    int due = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Rng rng(seed);
        due += state.items[static_cast<std::size_t>(dealt(state, rng)[0])].standing.due ? 1 : 0;
    }
    EXPECT_LT(due, 30);
}

TEST(Setup, ExpectsWhatTheChancesOfTheCardsSay) {
    auto state = informed();
    state.length = 0;
    const auto others = static_cast<double>(state.items.size()) - 2;
    EXPECT_NEAR(*right_expected(state), 0.8 + 0.9 + others * 0.5, 1e-9);
    EXPECT_EQ(time_expected(state), Milliseconds(static_cast<int>(others) * 30'000 + 150'000));
    state.length = 1;
    EXPECT_NEAR(*right_expected(state), 0.8, 1e-9) << "the one that is due comes first";
    state.predicts = false;
    EXPECT_FALSE(right_expected(state));
}

TEST(Setup, RetakesAsManyCardsAsTheMinutesHold) {
    auto state = update(informed(), ModePicked{session::Mode::pile});
    EXPECT_EQ(cards_dealt(state), 2);
    state = update(state, MinutesPicked{5});
    EXPECT_EQ(cards_dealt(state), 2);
    for (auto& fact : state.items)
        fact.standing.expected = std::chrono::minutes{4};
    EXPECT_EQ(cards_dealt(state), 1);
    Rng rng(1);
    EXPECT_EQ(dealt(state, rng), (std::vector{0})) << "the miss before all";
}

TEST(Setup, FillsTheMinutesWithWhatAddsMostAndKeepsTheOrderOfThePile) {
    Standings standings;
    int place = 0;
    for (const auto& [item, gain] : {std::pair{"number", 0.1}, {"single", 0.3}, {"typed", 0.2}})
        standings.asked[item] = {.place = place++, .due = true, .expected = std::chrono::minutes{2}, .gain_a_minute = gain};
    auto state = update(open(cells(), {}, standings, test::noon()), ModePicked{session::Mode::pile});
    Rng rng(1);
    EXPECT_EQ(dealt(state, rng), (std::vector{4, 0, 3})) << "all of it, top first";
    state.minutes = 5;
    EXPECT_EQ(dealt(state, rng), (std::vector{0, 3}));
    EXPECT_EQ(time_expected(state), std::chrono::minutes{4});
}

TEST(Setup, RetakesOnlyWhatItsTopicsHold) {
    auto state = update(fresh({"number", "single"}), ModePicked{session::Mode::pile});
    state = update(state, TopicToggled{0});
    Rng rng(1);
    EXPECT_EQ(dealt(state, rng), (std::vector{4}));
    EXPECT_EQ(cards_dealt(state), 1);
}

TEST(Setup, GivesAnExamOneTimeForAllItsCards) {
    auto state = update(update(fresh(), ModePicked{session::Mode::exam}), TimerPicked{30});
    const auto exam = rules(state);
    EXPECT_EQ(exam.mode, session::Mode::exam);
    EXPECT_FALSE(exam.per_card);
    EXPECT_EQ(exam.in_all, std::chrono::seconds{30} * cards_dealt(state));
    EXPECT_FALSE(exam.offer_hints);
}

TEST(Setup, GivesASprintItsMinutesAndAllCards) {
    auto state = update(update(fresh(), ModePicked{session::Mode::sprint}), MinutesPicked{1});
    state.length = 1;
    EXPECT_EQ(rules(state).in_all, std::chrono::minutes{1});
    EXPECT_EQ(cards_dealt(state), static_cast<int>(state.items.size()));
    EXPECT_EQ(recalled(fresh(), remembered(state)).mode, session::Mode::sprint);
}

TEST(Setup, RecallsNothingThatTheScreenDoesNotOffer) {
    EXPECT_EQ(recalled(fresh(), "length=7\nseconds=-30\ndifficulty=brutal\nhints=perhaps\nwithout=Roots\nnonsense\n=\n"),
              fresh());
    EXPECT_EQ(recalled(fresh(), ""), fresh());
}

TEST(Setup, RecallsAllTopicsRatherThanNone) { EXPECT_EQ(recalled(fresh(), "without=Energy\nwithout=Walls"), fresh()); }

TEST(Setup, PutsASnagAsideWhenItIsToBePlayedAnyway) {
    Diagnostics found{{Severity::error, {"cells.yaml", 3, 1}, "unknown-key", "unknown key"}};
    const auto state = open(cells(), found, {}, {});
    EXPECT_EQ(state.page, Page::snag);
    EXPECT_EQ(update(state, SnagPutAside{}).page, Page::form);
}

TEST(Setup, KeepsItsChoicesWhenTheBankIsEdited) {
    auto state = open(cells(), {}, {}, {});
    state = update(update(update(state, LengthPicked{5}), TopicToggled{0}), DifficultyPicked{Difficulty::hard});
    auto bank = cells();
    bank.items.pop_back();
    const auto now = reopened(state, bank, {}, {});
    EXPECT_EQ(now.items.size(), state.items.size() - 1);
    EXPECT_EQ(now.length, 5);
    EXPECT_EQ(now.difficulty, Difficulty::hard);
    EXPECT_FALSE(now.topics[0].on);
}

TEST(Setup, LeavesTheSnagWhenItIsMendedAndStaysOnTheFormWhenOneComes) {
    const Diagnostics found{{Severity::error, {"cells.yaml", 3, 1}, "unknown-key", "unknown key"}};
    const auto snag = open(cells(), found, {}, {});
    EXPECT_EQ(reopened(snag, cells(), {}, {}).page, Page::form);
    EXPECT_EQ(reopened(snag, cells(), found, {}).page, Page::snag);
    EXPECT_EQ(reopened(open(cells(), {}, {}, {}), cells(), found, {}).page, Page::form);
}

} // namespace
} // namespace retake::screens::setup
