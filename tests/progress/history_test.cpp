// Each response with what was expected of it and what it came to.
#include "progress/diary.hpp"
#include <gtest/gtest.h>

namespace retake::progress {
namespace {

using schedule::Cause;
using schedule::Confidence;
using test::Diary;

TEST(History, TellsOfEachResponseWhatWasExpectedAndWhenTheCardComesBack) {
    Diary diary;
    diary.has({1}).gives(1, 1, Confidence::sure).days_later(2).gives(1, 0.5);
    const auto given = responses_to(diary.history(), 0);
    ASSERT_EQ(given.size(), 2u);
    EXPECT_TRUE(given[0].first_sight);
    EXPECT_FALSE(given[0].predicted);
    EXPECT_EQ(given[0].days_next, 2);
    EXPECT_EQ(given[0].confidence, Confidence::sure);
    EXPECT_EQ(given[0].took, std::chrono::seconds(10));
    EXPECT_TRUE(given[1].predicted);
    EXPECT_NEAR(given[1].recall, 0.9, 0.02); // it came back when nine of ten such cards are right
    EXPECT_FLOAT_EQ(given[1].days_since, 2);
    EXPECT_FALSE(given[1].right());
    EXPECT_TRUE(given[1].recalled());
    EXPECT_TRUE(given[1].first_of_day);
}

TEST(History, KnowsTheFirstSightOfACardEvenIfItWasASlip) {
    Diary diary;
    diary.has({1}).gives(1, 0);
    diary.tagged(Cause::slip);
    diary.gives(1, 1);
    const auto given = responses_to(diary.history(), 0);
    EXPECT_TRUE(given[0].first_sight);
    EXPECT_FALSE(given[1].first_sight);
    EXPECT_FALSE(given[1].first_of_day);
}

TEST(History, HoldsTheSameMemoriesAsTheSchedule) {
    Diary diary;
    diary.has({1, 2}).gives(1, 1).gives(2, 0).days_later(5).gives(2, 1).gives(1, 0);
    EXPECT_EQ(diary.history().memories, diary.memories());
}

} // namespace
} // namespace retake::progress
