// The exam planner: what studying is forecast to bring, and that the forecast holds against chance played out.
#include "base/rng.hpp"
#include "schedule/due.hpp"
#include "schedule/exam.hpp"
#include "schedule/learner.hpp"
#include "schedule/score.hpp"
#include <gtest/gtest.h>
#include <numeric>

namespace retake::schedule {
namespace {

using std::chrono::days;
using test::Learner;
using Numbers = std::vector<CardNumber>;

Numbers first(std::size_t count) {
    Numbers cards(count);
    std::iota(cards.begin(), cards.end(), 1);
    return cards;
}

ExamForecast forecast(const Learner& learner, const Numbers& cards, int days_to_exam) {
    return exam_forecast(learner.memories(), cards, learner.now, learner.today() + days(days_to_exam), learner.settings);
}

TEST(Exam, ForecastsWhatIsKnownIfNothingIsDone) {
    Learner learner;
    learner.right(1).right(2);
    const fsrs6::Parameters six;
    EXPECT_NEAR(forecast(learner, {1, 2}, 20).share_if_nothing, fsrs6::retrievability(six.weights, six.weights[2], 20), 1e-12);
}

TEST(Exam, ForecastsMoreWithThePlanAndAsksForMinutes) {
    Learner learner;
    for (const auto card : first(20))
        learner.right(card);
    const auto plan = forecast(learner, first(40), 20);
    EXPECT_GT(plan.share_with_plan, plan.share_if_nothing + 0.1);
    ASSERT_EQ(plan.minutes.size(), 20u);
    EXPECT_GT(plan.minutes_a_day, 1);
    EXPECT_NEAR(std::accumulate(plan.minutes.begin(), plan.minutes.end(), 0.0), plan.minutes_a_day * 20, 1e-9);
    EXPECT_GT(plan.minutes.back() + plan.minutes[18] + plan.minutes[17] + plan.minutes[16], 20 * 10.0 / 60);
}

TEST(Exam, BringsInUnseenCardsOverTheFirstFourFifths) {
    Learner learner;
    learner.settings.aims.desired_retention = 0.8;
    const auto plan = forecast(learner, first(10), 10);
    for (std::size_t day = 0; day < 8; ++day)
        EXPECT_GT(plan.minutes[day], 0) << day;
}

TEST(Exam, HasNoDaysLeftToPlanOnTheDayItself) {
    Learner learner;
    learner.right(1);
    const auto plan = forecast(learner, {1}, 0);
    EXPECT_TRUE(plan.minutes.empty());
    EXPECT_EQ(plan.minutes_a_day, 0);
    EXPECT_DOUBLE_EQ(plan.share_with_plan, plan.share_if_nothing);
    EXPECT_EQ(forecast(learner, {}, 5), ExamForecast{});
}

struct Played {
    double share = 0;
    double minutes = 0;
};

// Plays a learner whose recall is just what the model says, with cards asked when they are due, up to the exam.
Played played(Learner learner, const Numbers& cards, int days_to_exam, std::uint64_t seed) {
    Rng rng(seed);
    const Allowance allowance{.cards_a_day = 1'000, .exam = learner.today() + days(days_to_exam)};
    auto all = learner.memories();
    Played result;
    for (int day = 0; day < days_to_exam; ++day, learner.wait_days(1))
        for (const auto& waiting : due_cards(all, cards, learner.now, learner.settings, allowance)) {
            const bool right = unit(rng) < waiting.recall;
            take(all, {.card = waiting.card, .at = learner.now, .credit = right ? 1.0 : 0.0}, learner.settings);
            result.minutes += (right ? 10 : 20) / 60.0;
        }
    for (const auto card : cards)
        result.share += chance_of(all, card, learner.now, learner.settings) / static_cast<double>(cards.size());
    return result;
}

TEST(Exam, IsForecastAsItComesOutOnAverage) {
    Learner learner;
    for (const auto card : first(100))
        learner.respond(card, card % 3 == 0 ? 0 : 1);
    learner.wait_days(1);
    Played mean;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto [share, minutes] = played(learner, first(100), 25, seed);
        mean.share += share / 20;
        mean.minutes += minutes / 20;
    }
    const auto plan = forecast(learner, first(100), 25);
    EXPECT_NEAR(plan.share_with_plan, mean.share, 0.015);
    EXPECT_NEAR(plan.minutes_a_day * 25 / mean.minutes, 1, 0.1);
}

} // namespace
} // namespace retake::schedule
