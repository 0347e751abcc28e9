// Today's pile: what was missed today lies above what is due, and what is not on the shelf waits.
#include "study/learned.hpp"
#include <gtest/gtest.h>

namespace retake::study {
namespace {

using namespace test;
using Items = std::vector<std::string>;

store::PileCard lying(const std::string& item, int day) {
    return {.name = {"b", item}, .stem = "", .topic = "", .missed_at = noon_of(day)};
}

Today on_day(int day, const std::vector<Asked>& asked, const std::vector<store::PileCard>& pile = {}) {
    const auto learner = learner_of(log_of(asked), {});
    return today(learner, pile, learner.names, noon_of(day));
}

TEST(Today, HoldsNothingForALearnerWhoWasNeverAsked) {
    const auto found = on_day(0, {});
    EXPECT_TRUE(found.pile.empty());
    EXPECT_FALSE(found.next);
}

TEST(Today, HoldsWhatWasMissedTodayUntilItIsRetaken) {
    const auto found = on_day(0, {{"a", 0, false}}, {lying("a", 0)});
    EXPECT_EQ(items_of(found.pile), Items{"a"});
    EXPECT_FALSE(found.pile[0].due);
    EXPECT_EQ(items_of(on_day(0, {{"a", 0, false}, {"a", 0, true}}).pile), Items{});
}

TEST(Today, BringsAMissBackOnTheNextStudyDay) {
    const auto found = on_day(1, {{"a", 0, false}, {"a", 0, true}});
    EXPECT_EQ(items_of(found.pile), Items{"a"});
    EXPECT_TRUE(found.pile[0].due);
    EXPECT_TRUE(found.pile[0].missed);
}

TEST(Today, HoldsACardOnceThatWasMissedEarlierAndNeverRetaken) {
    EXPECT_EQ(items_of(on_day(1, {{"a", 0, false}}, {lying("a", 0)}).pile), Items{"a"});
}

TEST(Today, HoldsACardOnceThatWasMissedTodayByASlip) {
    auto log = log_of({{"a", 0, false}, {"a", 0}, {"a", 1, false}});
    log.rows.back().cause = schedule::Cause::slip;
    const auto learner = learner_of(log, {});
    EXPECT_EQ(items_of(today(learner, {}, learner.names, noon_of(1)).pile), Items{"a"}) << "the schedule leaves the slip out";
    EXPECT_EQ(items_of(today(learner, {lying("a", 1)}, learner.names, noon_of(1)).pile), Items{"a"});
}

TEST(Today, PutsMissesAboveWhatIsMerelyDue) {
    const auto found = on_day(10, {{"due", 0}, {"missed", 9, false}, {"missed", 9}});
    EXPECT_EQ(items_of(found.pile), (Items{"missed", "due"}));
}

TEST(Today, SaysWhenTheNextCardsComeBack) {
    const auto found = on_day(0, {{"a", 0}, {"b", 0}});
    EXPECT_TRUE(found.pile.empty());
    ASSERT_TRUE(found.next);
    EXPECT_GE(found.next->cards, 1);
    EXPECT_GT(found.next->day.time_since_epoch().count(), 19'000);
}

TEST(Today, LeavesOutWhatIsNotOnTheShelf) {
    const auto learner = learner_of(log_of({{"a", 0, false}, {"b", 0, false, "gone"}}), {});
    EXPECT_EQ(items_of(today(learner, {}, {{"b", "a"}}, noon_of(1)).pile), Items{"a"});
}

TEST(Today, HoldsTwentyDueCardsAtMost) {
    std::vector<Asked> asked;
    for (int i = 0; i < 50; ++i)
        asked.push_back({"card " + std::to_string(i), 0, false});
    EXPECT_EQ(on_day(30, asked).pile.size(), 20U);
}

TEST(Today, AsksACardBeforeTheExamOfItsBank) {
    auto learner = learner_of(log_of({{"a", 0}, {"a", 2}, {"a", 14}}), {});
    const auto here = learner.names;
    EXPECT_TRUE(today(learner, {}, here, noon_of(20)).pile.empty());
    learner.exams["b"] = Day{std::chrono::days{19'021}};
    EXPECT_EQ(items_of(today(learner, {}, here, noon_of(20)).pile), Items{"a"});
}

TEST(Today, SaysForWhichCardsAMinuteAddsMost) {
    const auto pile = on_day(10, {{"a", 0}, {"b", 0, false}, {"b", 0}}).pile;
    ASSERT_EQ(pile.size(), 2U);
    for (const auto& card : pile)
        EXPECT_GT(card.gain_a_minute, 0) << card.name.item;
    EXPECT_NE(pile[0].gain_a_minute, pile[1].gain_a_minute);
}

TEST(Today, HoldsTwentyDueCardsOfAllBanksTogetherOnceTheirExamsAreOver) {
    std::vector<Asked> asked;
    for (int i = 0; i < 25; ++i)
        for (const auto* bank : {"b", "c"})
            asked.push_back({"card " + std::to_string(i), 0, false, bank});
    auto learner = learner_of(log_of(asked), {});
    learner.exams = {{"b", Day{std::chrono::days{19'030}}}, {"c", Day{std::chrono::days{19'031}}}};
    EXPECT_EQ(today(learner, {}, learner.names, noon_of(29)).pile.size(), 40U) << "each has its own before its exam";
    EXPECT_EQ(today(learner, {}, learner.names, noon_of(31)).pile.size(), 20U);
}

TEST(Today, CountsWhatIsKnownByItsChanceToBeRightNow) {
    const auto learner = learner_of(log_of({{"a", 0}, {"b", 0}}), {});
    const std::vector<store::CardName> cards{{"b", "a"}, {"b", "b"}, {"b", "never asked"}};
    EXPECT_NEAR(known_cards(learner, cards, noon_of(0)), 2, 0.05);
    EXPECT_LT(known_cards(learner, cards, noon_of(60)), 1.9);
}

TEST(Today, ExpectsOfAnUnseenCardWhatFirstSightsCameTo) {
    const auto learner = learner_of(log_of({{"a", 0}, {"b", 0}, {"c", 0, false}}), {});
    EXPECT_NEAR(predicted(learner, {{"b", "new"}}, noon_of(1)).expected, 3.0 / 5, 1e-9);
}

} // namespace
} // namespace retake::study
