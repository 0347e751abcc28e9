// Points: by the formulas that the header names.
#include "classroom/lesson.hpp"
#include "classroom/score.hpp"

namespace retake::classroom {
namespace {

using schedule::Confidence;

Pace after(Milliseconds took, std::optional<Milliseconds> limit = seconds{20}) { return {took, limit, false}; }

TEST(Score, IsForBeingRightUnlessTheDialIsTurned) {
    const Scoring scoring;
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{19}), 1), (Points{1000, 1000}));
    EXPECT_EQ(points_for(scoring, 0.5, {}, after(seconds{1}), 0), (Points{500, 500}));
    EXPECT_EQ(points_for(scoring, 0, {}, after(seconds{1}), 0), Points{});
}

TEST(Score, LosesToTimeWhatTheDialSaysAndKeepsTheOtherScoreBeside) {
    const Scoring scoring{.speed = 0.5};
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{0}), 1), (Points{1000, 1000}));
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{10}), 1), (Points{750, 1000}));
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{20}), 1), (Points{500, 1000}));
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{50}), 1), (Points{500, 1000}));
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{9}, std::nullopt), 1), (Points{1000, 1000})) << "no time, no haste";
    EXPECT_EQ(points_for({.speed = 7}, 1, {}, after(seconds{20}), 1), (Points{500, 1000})) << "the dial ends at one half";
}

TEST(Score, IsNotDecidedByTheNoiseOfTheNetwork) {
    const Scoring scoring{.speed = 0.5};
    EXPECT_EQ(points_for(scoring, 1, {}, after(Milliseconds{4000}), 1), points_for(scoring, 1, {}, after(Milliseconds{4049}), 1));
    EXPECT_GT(points_for(scoring, 1, {}, after(Milliseconds{4000}), 1).with_speed,
              points_for(scoring, 1, {}, after(Milliseconds{4050}), 1).with_speed);
}

TEST(Score, ByTheFormulaOfKahoot) {
    const Scoring scoring{.formula = Formula::kahoot};
    EXPECT_EQ(points_for(scoring, 1, {}, after(Milliseconds{499}), 1).with_speed, 1000);
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{10}), 1).with_speed, 750);
    EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{20}), 1).with_speed, 500);
    EXPECT_EQ(points_for(scoring, 0, {}, after(seconds{1}), 1).with_speed, 0);
}

TEST(Score, WithoutALimitIsTheMiddleOfTheDial) {
    Pace pace = after(seconds{300}, std::nullopt);
    pace.untimed = true;
    EXPECT_EQ(points_for({.speed = 0.5}, 1, {}, pace, 1), (Points{750, 1000}));
    EXPECT_EQ(points_for({.formula = Formula::kahoot}, 1, {}, pace, 1), (Points{750, 1000}));
}

TEST(Score, StakesConfidenceInTheProportionOfARoundAlone) {
    const Scoring scoring{.ask_how_sure = true};
    const auto points = [&](double credit, std::optional<Confidence> confidence) {
        return points_for(scoring, credit, confidence, after(seconds{1}), 1).with_speed;
    };
    EXPECT_EQ(points(1, Confidence::sure), 1500);
    EXPECT_EQ(points(0, Confidence::sure), -1000);
    EXPECT_EQ(points(1, Confidence::think_so), 1250);
    EXPECT_EQ(points(0, Confidence::think_so), -250);
    EXPECT_EQ(points(1, Confidence::guess), 1000);
    EXPECT_EQ(points(0, std::nullopt), 0);
    EXPECT_EQ(points_for({}, 0, Confidence::sure, after(seconds{1}), 1), Points{}) << "only where it is asked";
}

TEST(Score, AddsAStreakOnlyWhereItIsOn) {
    EXPECT_EQ(points_for({}, 1, {}, after(seconds{1}), 9).with_speed, 1000);
    const Scoring scoring{.streak = true};
    for (const auto& [run, points] : {std::pair{0, 1000}, {1, 1000}, {2, 1100}, {3, 1200}, {6, 1500}, {20, 1500}})
        EXPECT_EQ(points_for(scoring, 1, {}, after(seconds{1}), run).with_speed, points) << run;
}

TEST(Timing, KeepsTheShortestOfTheLastRoundTrips) {
    RoundTrips trips;
    EXPECT_EQ(shortest(trips), Milliseconds{0});
    for (const int trip : {50, 20, 60, -5})
        note(trips, Milliseconds{trip});
    EXPECT_EQ(shortest(trips), Milliseconds{20});
    for (std::size_t i = 0; i < round_trips_kept; ++i)
        note(trips, Milliseconds{70});
    EXPECT_EQ(shortest(trips), Milliseconds{70}) << "what is long past does not count";
    const auto noon = retake::test::noon();
    EXPECT_EQ(time_taken(noon, noon + Milliseconds{30}, trips), Milliseconds{0}) << "nobody responds before the question";
}

} // namespace
} // namespace retake::classroom
