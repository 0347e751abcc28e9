// The pile over days: what is due, in which order, how much of it, and what it is worth.
#include "schedule/due.hpp"
#include "schedule/learner.hpp"
#include "schedule/score.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace retake::schedule {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;
using test::Learner;
using Numbers = std::vector<CardNumber>;

Numbers numbers(const std::vector<Waiting>& waiting) {
    Numbers cards;
    for (const auto& each : waiting)
        cards.push_back(each.card);
    return cards;
}

Numbers first(std::size_t count) {
    Numbers cards(count);
    std::iota(cards.begin(), cards.end(), 1);
    return cards;
}

Numbers pile(const Learner& learner, const Numbers& scope, const Allowance& allowance = {}) {
    return numbers(pile_of_today(learner.memories(), scope, learner.now, learner.settings, allowance));
}

TEST(Due, IsNothingOnTheDayOfAResponse) {
    Learner learner;
    learner.wrong(1).right(2);
    EXPECT_EQ(pile(learner, first(3)), Numbers{});
}

TEST(Due, HoldsAMissTheNextDayAndASuccessWhenItIsTime) {
    Learner learner;
    learner.wrong(1).right(2).wait_days(1);
    EXPECT_EQ(pile(learner, first(3)), Numbers{1});
    EXPECT_EQ(pile(learner.wait_days(1), first(3)), (Numbers{1, 2}));
}

TEST(Due, PutsMissesFirstThenTheLowestRecall) {
    Learner learner;
    learner.right(1).right(2).wait_days(2).right(2).wait_days(6);
    learner.right(3).wait_days(5).wrong(4).wait_days(6);
    // 4 was missed; 3 is 11 days old with S = 2.3, 1 is 19 days old; 2 had two repetitions.
    EXPECT_EQ(pile(learner, first(4)), (Numbers{4, 1, 3, 2}));
}

TEST(Due, IsOfTheScopeOnly) {
    Learner learner;
    learner.wrong(1).wrong(2).wait_days(1);
    EXPECT_EQ(pile(learner, {2, 9}), Numbers{2});
}

TEST(Due, HoldsADayToItsAllowanceAndCountsWhatWasDoneOfIt) {
    Learner learner;
    for (const auto card : first(50))
        learner.right(card);
    learner.wait_days(3);
    EXPECT_EQ(pile(learner, first(50)).size(), 20u);
    for (const auto card : pile(learner, first(50)))
        learner.right(card);
    EXPECT_EQ(pile(learner, first(50)), Numbers{});
    EXPECT_EQ(pile(learner.wait_days(1), first(50)).size(), 20u);
}

TEST(Due, CountsNoPractisingAheadAgainstTheDay) {
    Learner learner;
    for (const auto card : first(30))
        learner.right(card);
    learner.wait_days(1);
    for (const auto card : first(10))
        learner.right(card); // not due yet
    for (CardNumber card = 100; card < 110; ++card)
        learner.wrong(card);
    learner.wait_days(1);
    EXPECT_EQ(pile(learner, first(30), {.cards_a_day = 15}).size(), 15u);
}

TEST(Due, TakesOfABacklogWhatAMinuteHelpsMost) {
    Learner learner;
    for (const auto card : first(10))
        learner.right(card).log.back().took = card <= 5 ? seconds(5) : seconds(60); // equal memories, unequal costs
    learner.wait_days(30);
    auto cards = pile(learner, first(10), {.cards_a_day = 5});
    std::ranges::sort(cards);
    EXPECT_EQ(cards, first(5));
}

Numbers session(const Learner& learner, const Numbers& scope, Milliseconds time) {
    return numbers(session_of(learner.memories(), scope, learner.now, learner.settings, time));
}

TEST(Due, HoldsWhatTheMinutesHoldInsteadOfACount) {
    Learner learner;
    for (const auto card : first(60))
        learner.wrong(card);
    learner.wait_days(1);
    EXPECT_EQ(session(learner, first(60), minutes(10)).size(), 48u); // 12.3 s each
    EXPECT_EQ(session(learner, first(60), minutes(1)).size(), 4u);
    EXPECT_EQ(session(learner, first(60), minutes(60)).size(), 60u);
}

TEST(Due, GivesMinutesToUnseenCardsWhereTheyAddMore) {
    Learner learner;
    for (const auto card : first(10))
        learner.wrong(card);
    for (const auto card : first(10))
        learner.wait_days(1).right(card);
    learner.wait_days(9); // due, but each holds well: a first sight adds more
    const auto cards = session(learner, {1, 2, 3, 101, 102, 103, 104}, minutes(1));
    EXPECT_EQ(cards, (Numbers{101, 102, 103}));
    EXPECT_EQ(session(learner, {1, 101}, minutes(5)), (Numbers{1, 101})); // with time for both, what is due comes first
}

TEST(Due, WeighsAnUnseenCardByWhatFirstSightsBrought) {
    Learner learner;
    learner.wrong(1).wrong(2).right(3);
    const auto unseen = unseen_card(learner.memories(), 9, learner.now, learner.settings, {.horizon = 30});
    const fsrs6::Parameters six;
    const double good = fsrs6::retrievability(six.weights, six.weights[2], 30);
    const double again = fsrs6::retrievability(six.weights, six.weights[0], 30);
    EXPECT_NEAR(unseen.gain, 0.4 * good + 0.6 * again - 0.4, 1e-12);
    EXPECT_EQ(unseen.expected, Milliseconds(16'000));
}

TEST(Due, KeepsMissesInABacklogWhateverTheyCost) {
    Learner learner;
    for (const auto card : first(10))
        learner.right(card);
    learner.wrong(11).log.back().took = minutes(4);
    learner.wait_days(30);
    EXPECT_EQ(pile(learner, first(11), {.cards_a_day = 3}).front(), 11u);
}

TEST(Due, WeighsWhatARepetitionAdds) {
    const Model model;
    const Memory fresh{.stability = 100, .difficulty = 5};
    const Memory fading{.stability = 5, .difficulty = 5};
    EXPECT_GT(gain_of(model, fading, whole_days(5), 30), gain_of(model, fresh, whole_days(5), 30));
    EXPECT_GT(gain_of(model, fresh, whole_days(5), 30), 0);
    EXPECT_LT(gain_of(model, fresh, whole_days(5), 30), 0.05);
}

TEST(Due, FillsTheMinutesThatThereAre) {
    Learner learner;
    for (const auto card : first(10))
        learner.wrong(card);
    learner.wait_days(1);
    const auto waiting = pile_of_today(learner.memories(), first(10), learner.now, learner.settings);
    // Ten seconds each, and again for each likely miss: R(1 day, S = 0.212) = 0.766.
    EXPECT_NEAR(static_cast<double>(waiting[0].expected.count()), 10'000 * (2 - 0.7662), 1);
    EXPECT_EQ(within(waiting, minutes(1)).size(), 4u);
    EXPECT_EQ(within(waiting, seconds(1)).size(), 1u);
    EXPECT_EQ(within(waiting, minutes(60)).size(), 10u);
    EXPECT_TRUE(within({}, minutes(1)).empty());
}

TEST(Due, ExpectsTheLearnersTimeOfACardWithoutOne) {
    Memories all;
    EXPECT_EQ(expected_time(all, nullptr, 1), Milliseconds(12'000));
    all.times.add(seconds(7));
    EXPECT_EQ(expected_time(all, nullptr, 1), Milliseconds(7'000));
    CardTimes own;
    own.add(seconds(3));
    EXPECT_EQ(expected_time(all, &own, 0.5), Milliseconds(4'500));
}

TEST(Due, TellsWhatComesBackAndWhen) {
    Learner learner;
    learner.wrong(1).right(2).right(3);
    const auto all = learner.memories();
    EXPECT_EQ(coming_back(all, first(3), learner.now, 4, learner.settings), (std::vector{0, 1, 2, 0}));
    EXPECT_EQ(next_return(all, first(3), learner.now, learner.settings), (Return{learner.today() + days(1), 1}));
    EXPECT_EQ(next_return(all, {}, learner.now, learner.settings), std::nullopt);
    EXPECT_EQ(coming_back(all, first(3), learner.now + days(9), 2, learner.settings), (std::vector{3, 0}));
}

TEST(Due, AsksBeforeTheExamWhatWouldMissIt) {
    Learner learner;
    learner.right(1).wait_days(2).right(1); // due in 11 days
    const Allowance allowance{.exam = learner.today() + days(6)};
    learner.wait_days(3);
    EXPECT_EQ(pile(learner, {1}), Numbers{});
    EXPECT_EQ(pile(learner, {1}, allowance), Numbers{});
    learner.wait_days(2);
    EXPECT_EQ(pile(learner, {1}, allowance), Numbers{1});
}

TEST(Due, LeavesCardsToTheirDaysOnceTheExamIsOver) {
    Learner learner;
    learner.right(1).wait_days(2).right(1); // due in 11 days
    const Allowance allowance{.exam = learner.today() + days(6)};
    for (const int later : {6, 1, 3}) { // on the day of the exam, the day after, and later
        learner.wait_days(later);
        EXPECT_EQ(pile(learner, {1}, allowance), Numbers{}) << later;
        const auto all = learner.memories();
        EXPECT_EQ(next_return(all, first(1), learner.now, learner.settings, allowance),
                  next_return(all, first(1), learner.now, learner.settings));
        EXPECT_EQ(coming_back(all, first(1), learner.now, 9, learner.settings, allowance),
                  coming_back(all, first(1), learner.now, 9, learner.settings));
    }
    EXPECT_EQ(pile(learner.wait_days(1), {1}, allowance), Numbers{1});
}

TEST(Due, HoldsADayToItsAllowanceBeforeAnExamToo) {
    Learner learner;
    for (const int later : {0, 2})
        for (learner.wait_days(later); const auto card : first(50))
            learner.right(card);
    const Allowance allowance{.exam = learner.today() + days(7)};
    learner.wait_days(6);
    EXPECT_EQ(pile(learner, first(50)), Numbers{}) << "by itself nothing is due yet";
    const auto asked = pile(learner, first(50), allowance);
    EXPECT_EQ(asked.size(), 20u);
    for (const auto card : asked)
        learner.right(card);
    EXPECT_EQ(pile(learner, first(50), allowance), Numbers{});
}

TEST(Score, AddsUpChancesAndTheirSpread) {
    const auto score = predicted_score(std::vector{0.5, 0.5, 1.0, 0.0});
    EXPECT_DOUBLE_EQ(score.expected, 2);
    EXPECT_DOUBLE_EQ(score.spread, std::sqrt(0.5));
}

TEST(Score, ExpectsOfUnseenCardsWhatFirstSightsWere) {
    Learner learner;
    EXPECT_DOUBLE_EQ(chance_of(learner.memories(), 9, learner.now, learner.settings), 0.5);
    learner.right(1).right(2).right(3).wrong(4);
    EXPECT_DOUBLE_EQ(chance_of(learner.memories(), 9, learner.now, learner.settings), 4.0 / 6);
    EXPECT_DOUBLE_EQ(chance_of(learner.memories(), 1, learner.now, learner.settings), 1);
    EXPECT_DOUBLE_EQ(predicted_score(learner.memories(), Numbers{1, 9}, learner.now, learner.settings).expected, 1 + 4.0 / 6);
}

} // namespace
} // namespace retake::schedule
