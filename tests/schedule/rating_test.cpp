// Ratings from play: the whole table, and guesses.
#include "schedule/pace.hpp"
#include "schedule/rating.hpp"
#include <gtest/gtest.h>

namespace retake::schedule {
namespace {

using std::chrono::seconds;

constexpr Pace pace = {seconds(8), seconds(20)};
constexpr Seen plain = {.credit = 1, .took = seconds(10), .pace = pace};
constexpr Seen fast_and_sure = {.credit = 1, .took = seconds(3), .pace = pace, .confidence = Confidence::sure};

Seen with(Seen seen, auto Seen::*part, auto value) {
    seen.*part = value;
    return seen;
}

TEST(Rating, IsAgainUnderHalfOfTheCredit) {
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::credit, 0.0)), Rating::again);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::credit, 0.49)), Rating::again);
    EXPECT_EQ(rating_of(with(with(plain, &Seen::credit, 0.4), &Seen::hinted, true)), Rating::again);
}

TEST(Rating, IsHardForWhatWasRightWithEffort) {
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::credit, 0.5)), Rating::hard);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::credit, 0.99)), Rating::hard);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::hinted, true)), Rating::hard);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::second_try, true)), Rating::hard);
    EXPECT_EQ(rating_of(with(plain, &Seen::took, Milliseconds(20'001))), Rating::hard);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::confidence, std::optional(Confidence::guess))), Rating::hard);
}

TEST(Rating, IsGoodForWhatWasRight) {
    EXPECT_EQ(rating_of(plain), Rating::good);
    EXPECT_EQ(rating_of(with(plain, &Seen::took, Milliseconds(20'000))), Rating::good);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::confidence, std::optional(Confidence::think_so))), Rating::good);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::took, Milliseconds(8'001))), Rating::good);
}

TEST(Rating, IsEasyOnlyForWhatWasKnownFromAnEarlierDay) {
    EXPECT_EQ(rating_of(fast_and_sure), Rating::easy);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::first_sight, true)), Rating::good);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::seen_today, true)), Rating::good);
}

TEST(Rating, JudgesNoSpeedBeforeItKnowsTheLearner) {
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::pace, std::optional<Pace>())), Rating::good);
    EXPECT_EQ(rating_of(with(with(plain, &Seen::took, Milliseconds(600'000)), &Seen::pace, std::optional<Pace>())), Rating::good);
    EXPECT_EQ(rating_of(with(fast_and_sure, &Seen::took, Milliseconds(0))), Rating::good);
}

TEST(Rating, TellsKnowingFromGuessingByChance) {
    EXPECT_DOUBLE_EQ(truly_known(0.5, 4), 0.8);
    EXPECT_DOUBLE_EQ(truly_known(0.9, 2), 0.9 / 0.95);
    EXPECT_EQ(truly_known(0.3, 0), 1);
    EXPECT_EQ(truly_known(1, 4), 1);
    const Memory known{10, 4, 6}, guessed{2, 8, 1};
    EXPECT_EQ(blended(known, guessed, 1), known);
    EXPECT_EQ(blended(known, guessed, 0.5), (Memory{6, 6, 3.5}));
}

TEST(Pace, IsKnownFromTwentyTimesOn) {
    Times times;
    EXPECT_EQ(times.median(), std::nullopt);
    for (int i = 1; i < 20; ++i)
        times.add(seconds(i));
    EXPECT_EQ(times.pace(), std::nullopt);
    EXPECT_EQ(times.median(), std::optional<Milliseconds>(seconds(10)));
    times.add(seconds(20));
    EXPECT_EQ(times.pace(), (Pace{seconds(10), seconds(18)}));
}

TEST(Pace, FollowsTheLastHundredTimes) {
    Times times;
    for (int i = 0; i < 1'000; ++i)
        times.add(seconds(1'000));
    for (int i = 1; i <= 100; ++i)
        times.add(seconds(i));
    times.add(Milliseconds(0)); // not known: no time
    EXPECT_EQ(times.pace(), (Pace{seconds(50), seconds(90)}));
}

TEST(Pace, OfACardIsTheMedianOfItsLastFive) {
    CardTimes times;
    EXPECT_EQ(times.median(), std::nullopt);
    for (const int each : {90, 90, 90, 5, 9, 7, 3, 600})
        times.add(seconds(each));
    EXPECT_EQ(times.median(), std::optional<Milliseconds>(seconds(7)));
    CardTimes two;
    two.add(seconds(4));
    two.add(seconds(6));
    EXPECT_EQ(two.median(), std::optional<Milliseconds>(seconds(4)));
}

} // namespace
} // namespace retake::schedule
