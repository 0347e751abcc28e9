// What the store keeps for the schedule comes to the learner, played or not.
#include "schedule/study_day.hpp"
#include "study/in_store.hpp"
#include "study/settings.hpp"
#include <ctime>

namespace retake::study {
namespace {

using SettingsInStore = test::InStore;

TEST_F(SettingsInStore, HoldTheExamOfABankThatWasNeverPlayed) {
    auto store = open();
    ASSERT_TRUE(store.remember("exam weimar", "2024-06-01"));
    ASSERT_TRUE(store.remember("exam cells", "2024-06-02"));
    ASSERT_TRUE(store.remember("exam cells", "")); // called off
    ASSERT_TRUE(store.remember("examples", "2024-06-03"));
    const auto learner = read_learner(store, {});
    ASSERT_TRUE(learner);
    EXPECT_EQ(learner->exams, (std::map<std::string, Day>{{"weimar", *read_day("2024-06-01")}}));
}

TEST_F(SettingsInStore, TakeTheExamOfABankAlongToItsNewName) {
    auto store = open();
    const auto june = *read_day("2024-06-01");
    ASSERT_TRUE(store.remember("exam cells", "2024-06-01"));
    ASSERT_TRUE(rename_exam(store, "cells", "biology"));
    EXPECT_EQ(read_learner(store, {})->exams, (std::map<std::string, Day>{{"biology", june}}));
    ASSERT_TRUE(store.remember("exam cells", "2024-07-01")); // another bank, under the name that is free now
    ASSERT_TRUE(rename_exam(store, "cells", "biology"));
    EXPECT_EQ(read_learner(store, {})->exams.at("biology"), june) << "it has a day of its own";
}

// Without the system's list of zones: fifteen minutes to midnight in Greenwich are the next morning in Tokyo.
TEST_F(SettingsInStore, LeaveAResponseItsDayWhereverItsLearnerGoes) {
    const auto late = retake::test::noon(std::chrono::hours(11) + std::chrono::minutes(45));
    const TimeZone tokyo{std::chrono::hours(9), {}}, greenwich{};
    auto store = open();
    const auto play = [&](const char* place, Instant at) {
        setenv("TZ", place, 1);
        tzset();
        const auto round = *store.open_round(names(), "Cells", {}, 7, at);
        session::Attempt attempt;
        attempt.at = at;
        retake::test::log(store, round, *cards, attempt);
    };
    const auto first_day = [&](const TimeZone& here) {
        return read_learner(store, here)->memories.cards.at(number_of(names().front())).first_day;
    };
    play("JST-9", late);
    EXPECT_EQ(first_day(tokyo), *read_day("2024-05-17"));
    EXPECT_EQ(first_day(greenwich), *read_day("2024-05-17")) << "after the flight home";
    play("UTC0", late + std::chrono::days(3));
    EXPECT_EQ(first_day(greenwich), *read_day("2024-05-17"));
    const auto zone = read_settings(store, greenwich)->zone;
    EXPECT_EQ(schedule::study_day(zone, late + std::chrono::days(3)), *read_day("2024-05-19"));
    unsetenv("TZ");
    tzset();
}

} // namespace
} // namespace retake::study
