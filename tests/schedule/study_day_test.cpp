// The study day: four in the morning, summer time, and journeys east and west.
#include "schedule/study_day.hpp"
#include <gtest/gtest.h>

namespace retake::schedule {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Instant at(std::string_view text) { return read_instant(text).value(); }

// Two hours ahead in summer, one in winter.
const TimeZone berlin = {hours(1), {{at("2024-03-31T01:00:00Z"), hours(2)}, {at("2024-10-27T01:00:00Z"), hours(1)}}};

std::string day(const TimeZone& zone, std::string_view moment) { return to_string(study_day(zone, at(moment))); }

std::int64_t days_between(const TimeZone& zone, std::string_view from, std::string_view to) {
    return elapsed(zone, at(from), at(to)).study_days;
}

TEST(StudyDay, TurnsAtFourInTheMorningOfTheLearner) {
    EXPECT_EQ(day(berlin, "2024-05-16T01:59:59Z"), "2024-05-15");
    EXPECT_EQ(day(berlin, "2024-05-16T02:00:00Z"), "2024-05-16");
    EXPECT_EQ(day(TimeZone{}, "2024-05-16T03:59:59Z"), "2024-05-15");
    EXPECT_EQ(day(TimeZone{hours(-5)}, "2024-01-01T08:59:00Z"), "2023-12-31");
}

TEST(StudyDay, HoldsAnEveningTogetherAcrossMidnight) {
    EXPECT_EQ(days_between(berlin, "2024-05-16T20:00:00Z", "2024-05-16T23:30:00Z"), 0);
    EXPECT_EQ(days_between(berlin, "2024-05-16T01:50:00Z", "2024-05-16T02:10:00Z"), 1);
}

TEST(StudyDay, KeepsItsHourWhenTheClocksChange) {
    EXPECT_EQ(day(berlin, "2024-03-31T01:59:00Z"), "2024-03-30"); // 03:59 of the night that has no 02:30
    EXPECT_EQ(day(berlin, "2024-03-31T02:00:00Z"), "2024-03-31");
    EXPECT_EQ(day(berlin, "2024-10-27T02:59:00Z"), "2024-10-26");
    EXPECT_EQ(day(berlin, "2024-10-27T03:00:00Z"), "2024-10-27");
    // 25 hours, but one day.
    EXPECT_EQ(days_between(berlin, "2024-10-26T10:00:00Z", "2024-10-27T11:00:00Z"), 1);
}

TEST(StudyDay, NeverRunsBackwardsOnAJourneyWest) {
    const TimeZone flight = {hours(2), {{at("2024-05-16T02:30:00Z"), hours(-4)}}};
    EXPECT_EQ(day(flight, "2024-05-16T02:10:00Z"), "2024-05-16");
    EXPECT_EQ(day(flight, "2024-05-16T03:00:00Z"), "2024-05-15");
    EXPECT_EQ(days_between(flight, "2024-05-16T02:10:00Z", "2024-05-16T03:00:00Z"), 0);
    EXPECT_EQ(days_between(flight, "2024-05-16T02:10:00Z", "2024-05-17T09:00:00Z"), 1);
}

TEST(StudyDay, MaySkipADateOnAJourneyEast) {
    const TimeZone flight = {hours(-10), {{at("2024-05-16T12:00:00Z"), hours(14)}}};
    EXPECT_EQ(days_between(flight, "2024-05-16T11:00:00Z", "2024-05-16T15:00:00Z"), 2);
}

TEST(StudyDay, MeasuresFractionsOfADayInRealTime) {
    EXPECT_DOUBLE_EQ(elapsed(berlin, at("2024-05-16T10:00:00Z"), at("2024-05-16T16:00:00Z")).days, 0.25);
    EXPECT_EQ(elapsed(berlin, at("2024-05-16T10:00:00Z"), at("2024-05-15T10:00:00Z")), (Elapsed{0, 0}));
}

TEST(StudyDay, BeginsAtAMomentThatCanBeWaitedFor) {
    EXPECT_EQ(start_of(berlin, *read_day("2024-05-16")), at("2024-05-16T02:00:00Z"));
    EXPECT_EQ(start_of(berlin, *read_day("2024-01-16")), at("2024-01-16T03:00:00Z"));
    EXPECT_EQ(start_of(berlin, *read_day("2024-12-16")), at("2024-12-16T03:00:00Z"));
    const TimeZone skipping = {minutes(0), {{at("2024-05-16T03:30:00Z"), hours(1)}}};
    EXPECT_EQ(start_of(skipping, *read_day("2024-05-16")), at("2024-05-16T03:30:00Z"));
}

TEST(StudyDay, BeginsWithTheMomentThatItSays) {
    for (auto date = *read_day("2024-03-20"); date < *read_day("2024-11-10"); date += std::chrono::days(1)) {
        EXPECT_EQ(study_day(berlin, start_of(berlin, date)), date);
        EXPECT_LT(study_day(berlin, start_of(berlin, date) - Milliseconds(1)), date);
    }
}

} // namespace
} // namespace retake::schedule
