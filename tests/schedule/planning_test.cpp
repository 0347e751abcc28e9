// Days planned: spread, balance, and what an exam does to them.
#include "schedule/planning.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>

namespace retake::schedule {
namespace {

using std::chrono::days;

const Day today = *read_day("2024-05-16");

TEST(Planning, SpreadsAnIntervalTheMoreTheLongerItIs) {
    EXPECT_EQ(spread(2.4, 0, 36'500), (Span{2, 2}));
    EXPECT_EQ(spread(5, 0, 36'500), (Span{4, 6}));
    EXPECT_EQ(spread(10, 0, 36'500), (Span{8, 12}));
    EXPECT_EQ(spread(30, 0, 36'500), (Span{27, 33}));
    EXPECT_EQ(spread(100, 0, 36'500), (Span{93, 107}));
    EXPECT_EQ(spread(365, 0, 36'500), (Span{345, 385}));
}

TEST(Planning, KeepsAnIntervalThatGrewBeyondTheLastOne) {
    EXPECT_EQ(spread(10, 9, 36'500), (Span{10, 12}));
    EXPECT_EQ(spread(10, 40, 36'500), (Span{8, 12}));
}

TEST(Planning, NeverExceedsTheLongestInterval) {
    EXPECT_EQ(spread(1000, 0, 100), (Span{100, 100}));
    EXPECT_EQ(spread(98, 0, 100), (Span{91, 100}));
    EXPECT_EQ(spread(1e9, 0, 1), (Span{1, 1}));
}

TEST(Planning, LeansTheSameWayForTheSameCardAndRepetition) {
    EXPECT_EQ(leaning(7, 3), leaning(7, 3));
    EXPECT_NE(leaning(7, 3), leaning(7, 4));
    EXPECT_NE(leaning(7, 3), leaning(8, 3));
}

TEST(Planning, LeansEvenlyOverTheDaysOfASpan) {
    std::map<int, int> cards;
    for (std::uint64_t card = 0; card < 10'000; ++card)
        ++cards[day_at({8, 12}, leaning(card, 1))];
    EXPECT_EQ(cards.size(), 5u);
    for (const auto& [day, count] : cards)
        EXPECT_NEAR(count, 2'000, 200) << day;
    EXPECT_EQ(day_at({8, 12}, 0), 8);
    EXPECT_EQ(day_at({8, 12}, 0.9999999), 12);
}

TEST(Planning, PrefersTheEmptyDaysOfASpan) {
    Load load;
    for (const int day : {8, 9, 11, 12})
        load.add(today + days(day), 20);
    std::map<int, int> cards;
    for (std::uint64_t card = 0; card < 1'000; ++card)
        ++cards[balanced({8, 12}, today, load, leaning(card, 1))];
    EXPECT_GT(cards[10], 990);
}

TEST(Planning, EvensOutWhatWasMetOnOneDay) {
    Load balanced_load, plain;
    for (std::uint64_t card = 0; card < 200; ++card) {
        balanced_load.add(today + days(balanced({8, 12}, today, balanced_load, leaning(card, 1))), 1);
        plain.add(today + days(day_at({8, 12}, leaning(card, 1))), 1);
    }
    const auto busiest = [](const Load& load) {
        int most = 0;
        for (int day = 8; day <= 12; ++day)
            most = std::max(most, load.on(today + days(day)));
        return most;
    };
    EXPECT_LE(busiest(balanced_load), busiest(plain));
}

TEST(Planning, CountsCardsByDayWhereverTheyFall) {
    Load load;
    load.add(today, 2);
    load.add(today - days(400), 1);
    load.add(today + days(3), 5);
    load.add(today + days(3), -1);
    EXPECT_EQ(load.on(today), 2);
    EXPECT_EQ(load.on(today - days(400)), 1);
    EXPECT_EQ(load.on(today + days(3)), 4);
    EXPECT_EQ(load.on(today + days(4)), 0);
    EXPECT_EQ(load.on(today - days(401)), 0);
}

TEST(Planning, LeavesFarDaysUnweighed) {
    Load load;
    load.add(today + days(93), 1000);
    EXPECT_EQ(balanced({93, 107}, today, load, 0), 93);
}

TEST(Planning, HoldsTheLastRepetitionBeforeTheExam) {
    const auto exam = today + days(21);
    for (std::uint64_t card = 0; card < 100; ++card) {
        const auto due = due_before(today + days(60), today, exam, leaning(card, 1));
        EXPECT_LT(due, exam);
        EXPECT_GE(due, today + days(16));
    }
    EXPECT_EQ(due_before(today + days(5), today, exam, 0.5), today + days(5));
    EXPECT_EQ(due_before(exam, today, exam, 0.999), exam - days(1));
}

TEST(Planning, PlansOnWhenTheExamIsTomorrowOrOver) {
    EXPECT_EQ(due_before(today + days(60), today, today + days(1), 0.5), today + days(60));
    EXPECT_EQ(due_before(today + days(60), today, today - days(9), 0.5), today + days(60));
}

} // namespace
} // namespace retake::schedule
