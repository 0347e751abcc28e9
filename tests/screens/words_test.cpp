// Numbers, spans and dates as the game says them.
#include "screens/words.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

TEST(Words, SaysNumbersUpToTwelveInWords) {
    EXPECT_EQ(in_words(0), "no");
    EXPECT_EQ(in_words(1), "one");
    EXPECT_EQ(in_words(12), "twelve");
    EXPECT_EQ(in_words(13), "13");
    EXPECT_EQ(in_words(-3), "-3");
}

TEST(Words, SaysScoresUpToNinetyNineInWords) {
    EXPECT_EQ(all_in_words(0), "none");
    EXPECT_EQ(all_in_words(16), "sixteen");
    EXPECT_EQ(all_in_words(20), "twenty");
    EXPECT_EQ(all_in_words(47), "forty-seven");
    EXPECT_EQ(all_in_words(99), "ninety-nine");
    EXPECT_EQ(all_in_words(100), "100");
}

TEST(Words, CapitalisesOnlyPlainSmallLetters) {
    EXPECT_EQ(capitalised("seven"), "Seven");
    EXPECT_EQ(capitalised("13"), "13");
    EXPECT_EQ(capitalised("été"), "été");
    EXPECT_EQ(capitalised(""), "");
}

TEST(Words, CountsOneAndMany) {
    EXPECT_EQ(counted(1, "card", "cards"), "1 card");
    EXPECT_EQ(counted(0, "card", "cards"), "0 cards");
    EXPECT_EQ(said(1, "card", "cards"), "one card");
    EXPECT_EQ(said(20, "card", "cards"), "20 cards");
}

TEST(Words, GuessesTheMinutesAtFortySecondsACard) {
    EXPECT_EQ(about_minutes(1), "about a minute");
    EXPECT_EQ(about_minutes(7), "about five minutes");
    EXPECT_EQ(about_minutes(20), "about 14 minutes");
}

TEST(Words, WritesSpansAsMinutesAndSeconds) {
    EXPECT_EQ(clock_time(std::chrono::seconds(462)), "7:42");
    EXPECT_EQ(clock_time(Milliseconds(5'999)), "0:05");
}

TEST(Words, SaysTheDayOfThePlace) {
    using std::chrono::minutes;
    EXPECT_EQ(date_line(test::noon(), minutes(0)), "Thursday 16 May");
    EXPECT_EQ(date_line(test::noon(), minutes(13 * 60)), "Friday 17 May");
    EXPECT_EQ(date_line(test::noon(), minutes(-13 * 60)), "Wednesday 15 May");
}

TEST(Words, CallsDaysAndMonthsByThreeLettersOnAnAxis) {
    EXPECT_EQ(weekday_short(*read_day("2024-05-16")), "Thu");
    EXPECT_EQ(month_short(*read_day("2024-05-16")), "May");
}

} // namespace
} // namespace retake::screens
