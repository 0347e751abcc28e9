// How much stays: measured by the days between two sights, and expected by the model.
#include "progress/diary.hpp"
#include <gtest/gtest.h>

namespace retake::progress {
namespace {

using schedule::CardNumber;
using test::Diary;

TEST(Staying, SortsResponsesByTheDaysSinceTheCardWasSeen) {
    Diary diary;
    diary.has({1, 2}).gives(1, 1).gives(2, 1).days_later(1).gives(1, 1).days_later(4).gives(1, 1).gives(2, 0);
    const auto measured = diary.report().staying.measured;
    ASSERT_EQ(measured.size(), 2u);
    EXPECT_EQ(measured[0].first, 1);
    EXPECT_EQ(measured[0].last, 1);
    EXPECT_EQ(measured[0].share, (Share{1, 1}));
    EXPECT_EQ(measured[1].first, 4);
    EXPECT_EQ(measured[1].last, 6);
    EXPECT_EQ(measured[1].share, (Share{1, 2}));
    EXPECT_DOUBLE_EQ(measured[1].days, 4.5);
    EXPECT_GT(measured[1].expected, 0.5);
    EXPECT_LT(measured[1].expected, 1);
}

TEST(Staying, DrawsTheModelsCurveWithTheRepetitionsAndWithout) {
    Diary diary;
    diary.has({1}).gives(1, 1).days_later(2).gives(1, 1).days_later(11).gives(1, 1);
    const auto staying = diary.report().staying;
    ASSERT_EQ(staying.curve.size(), 31u);
    EXPECT_EQ(staying.curve[0], (Expected{0, 1, 1}));
    EXPECT_EQ(staying.curve[30].days, 30);
    const auto& model = diary.settings.model;
    EXPECT_DOUBLE_EQ(staying.curve[30].with_retakes,
                     schedule::retrievability(model, diary.known(1).memory, schedule::whole_days(30)));
    EXPECT_DOUBLE_EQ(
        staying.curve[30].without,
        schedule::retrievability(model, schedule::first_memory(model, schedule::Rating::good), schedule::whole_days(30)));
    EXPECT_GT(staying.curve[30].with_retakes, staying.curve[30].without);
    EXPECT_DOUBLE_EQ(staying.after_a_week(), staying.curve[7].with_retakes);
}

TEST(Staying, CountsAResponseOnceThatCountsForTwoCopiesOfABank) {
    const auto played = [](bool copied) {
        Diary diary;
        diary.has({1, 2, 11});
        const auto both = [&](double credit) {
            diary.gives(1, credit);
            if (copied) {
                diary.log.push_back(diary.log.back());
                diary.log.back().card = 11;
                diary.log.back().is_copy = true;
            }
        };
        both(1);
        diary.gives(2, 0).days_later(1).gives(2, 1);
        both(1);
        return diary;
    };
    EXPECT_EQ(played(true).report().staying, played(false).report().staying);
    EXPECT_EQ(played(true).report(1).staying.measured.front().share, (Share{1, 1})) << "of the copy alone";
}

TEST(Staying, LooksAsFarAsTheLongestGapThatWasMeasured) {
    Diary diary;
    const auto after = [&](int days, CardNumber cards) {
        diary.days_later(days);
        for (CardNumber card = 1; card <= cards; ++card)
            diary.gives(card, 1);
        return diary.report().staying;
    };
    diary.has({1, 2, 3, 4, 5});
    EXPECT_EQ(after(0, 5).horizon, 30);
    EXPECT_EQ(after(40, 4).horizon, 30); // too few to say anything
    EXPECT_EQ(after(40, 5).horizon, 120);
    EXPECT_EQ(after(300, 5).horizon, 365);
    EXPECT_EQ(after(2000, 5).horizon, 1460);
    EXPECT_EQ(diary.report().staying.measured.back().last, 2000);
}

TEST(Staying, MeasuresAWeekOnceTwentyCardsWereSeenAgainAfterOne) {
    Diary diary;
    for (CardNumber card = 100; card < 120; ++card)
        diary.has({card}).gives(card, 1);
    diary.days_later(7);
    for (CardNumber card = 100; card < 119; ++card)
        diary.gives(card, card % 2 == 0 ? 1 : 0);
    EXPECT_FALSE(diary.report().staying.in_a_week);
    diary.gives(119, 1);
    EXPECT_EQ(diary.report().staying.in_a_week, (Share{11, 20}));
    EXPECT_DOUBLE_EQ(diary.report().staying.after_a_week(), 0.55);
}

TEST(Staying, IsEmptyBeforeAnythingWasPlayed) {
    const auto staying = Diary().has({1}).report().staying;
    EXPECT_TRUE(staying.measured.empty());
    EXPECT_TRUE(staying.curve.empty());
}

} // namespace
} // namespace retake::progress
