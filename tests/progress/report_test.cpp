// A learner's log told back: days, topics, what is due, and what does not count.
#include "progress/diary.hpp"
#include <gtest/gtest.h>
#include <numeric>

namespace retake::progress {
namespace {

using schedule::CardNumber;
using schedule::Cause;
using std::chrono::days;
using std::chrono::hours;
using test::Diary;
using test::last_day;

TEST(Report, HoldsSixteenWeeksFromAMondayToToday) { // 16 May 2024 is a Thursday
    const auto report = Diary().has({1}).report();
    EXPECT_EQ(to_string(report.calendar.front().day), "2024-01-29");
    EXPECT_EQ(to_string(report.calendar.back().day), "2024-05-16");
    EXPECT_EQ(report.calendar.size(), 15u * 7 + 4);
}

TEST(Report, CountsEachDaysResponses) {
    const auto report = Diary().has({1, 2}).gives(1, 1).gives(2, 0).days_later(3).gives(2, 0.5).report();
    EXPECT_EQ(last_day(report).share, (Share{0, 1})); // partly right is not right
    EXPECT_EQ(report.calendar[report.calendar.size() - 4].share, (Share{1, 2}));
    EXPECT_EQ(report.responses, 3);
    EXPECT_EQ(report.today, (Share{0, 1}));
}

TEST(Report, PutsALateEveningOnTheDayBefore) {
    Diary diary;
    diary.has({1}).wait(hours(13)); // one in the morning
    const auto report = diary.gives(1, 1).report();
    EXPECT_EQ(to_string(last_day(report).day), "2024-05-16");
    EXPECT_EQ(last_day(report).share, (Share{1, 1}));
}

TEST(Report, IsAboutOneBankOrAll) {
    Diary diary;
    diary.has({1, 11}).gives(1, 1).gives(11, 0);
    EXPECT_EQ(diary.report(0).responses, 1);
    EXPECT_EQ(diary.report(1).today, (Share{0, 1}));
    EXPECT_EQ(diary.report().responses, 2);
    EXPECT_EQ(diary.report(0).title, "The visit");
    EXPECT_EQ(diary.report().title, "");
}

TEST(Report, CountsAResponseOnceWhereTwoBanksShareTheQuestion) {
    Diary diary;
    diary.has({1, 11}).gives(1, 1);
    diary.log.push_back(diary.log.back());
    diary.log.back().card = 11;
    diary.log.back().is_copy = true;
    EXPECT_EQ(diary.report().responses, 1);
    EXPECT_EQ(diary.report(0).responses, 1);
    EXPECT_EQ(diary.report(1).responses, 1);
}

TEST(Report, KeepsWhatWasGivenToCardsThatAreGone) {
    Diary diary;
    diary.has({1, 2}).gives(1, 1).gives(2, 1).gives(9, 1); // card 9 is of a bank that nobody knows any more
    diary.cards[1].here = false;
    const auto report = diary.report(0);
    EXPECT_EQ(report.responses, 2);
    ASSERT_EQ(report.cards.size(), 1u);
    EXPECT_EQ(report.cards.front().card, 0);
    EXPECT_EQ(diary.report().responses, 3);
}

// Mastery ---------------------------------------------------------------------------------------------------------------

TEST(Report, ExpectsOfATopicWhatItsCardsRecallAndNothingOfUnseenOnes) {
    Diary diary;
    diary.has({1, 3, 5, 2}).gives(1, 1).gives(3, 0).days_later(2);
    const auto report = diary.report(0);
    ASSERT_EQ(report.topics.size(), 2u);
    const auto& travel = report.topics[0];
    EXPECT_EQ(travel.title, "Travel");
    EXPECT_EQ(travel.cards, 3);
    EXPECT_EQ(travel.seen, 2);
    const auto recall = [&](CardNumber card) {
        return schedule::retrievability(diary.settings.model, diary.known(card).memory, schedule::whole_days(2));
    };
    EXPECT_DOUBLE_EQ(travel.expected, recall(1) + recall(3));
    EXPECT_DOUBLE_EQ(travel.share(), (recall(1) + recall(3)) / 3);
    EXPECT_FALSE(travel.solid());
    EXPECT_EQ(report.topics[1].share(), 0);
    EXPECT_DOUBLE_EQ(report.expected(), travel.expected);
}

TEST(Report, ExpectsNothingOfWhatWasJustMissed) {
    Diary diary;
    diary.has({1, 3}).gives(1, 1).gives(3, 0);
    EXPECT_DOUBLE_EQ(diary.report(0).expected(), diary.report(0).cards.back().recall) << "of the one that was right";
    diary.gives(3, 1);
    EXPECT_GT(diary.report(0).expected(), 1.9) << "it was made good";
}

TEST(Report, TakesBanksForTopicsWhereItIsAboutAll) {
    const auto report = Diary().has({1, 2, 11}).report();
    ASSERT_EQ(report.topics.size(), 2u);
    EXPECT_EQ(report.topics[0].title, "The visit");
    EXPECT_EQ(report.topics[0].cards, 2);
    EXPECT_EQ(report.topics[1].title, "Trade");
}

// What comes ------------------------------------------------------------------------------------------------------------

TEST(Report, TellsOnWhichDaysCardsComeBack) {
    const auto report = Diary().has({1, 2, 3}).gives(1, 1).gives(2, 1).gives(3, 0).report();
    ASSERT_EQ(report.coming.size(), 11u);
    EXPECT_EQ(report.coming[0].cards, 0);
    EXPECT_EQ(report.coming[1].cards, 1); // missed: tomorrow
    EXPECT_EQ(report.coming[2].cards, 2); // right at first sight: in two days
    EXPECT_EQ(to_string(report.coming[2].day), "2024-05-18");
}

TEST(Report, AsksNoMoreOnADayThanThePileDoes) {
    Diary diary;
    diary.cards_a_day = 2;
    diary.has({1, 2, 3, 4, 5});
    for (CardNumber card = 1; card <= 5; ++card)
        diary.gives(card, 0);
    const auto report = diary.days_later(4).report();
    std::vector<int> cards;
    for (const auto& coming : report.coming)
        cards.push_back(coming.cards);
    EXPECT_EQ(cards, (std::vector<int>{2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(Report, BringsCardsBackBeforeTheExamOfTheirBank) {
    Diary diary;
    diary.has({1, 11}).gives(1, 1).gives(11, 1).days_later(2).gives(1, 1).gives(11, 1); // both are due in eleven days
    diary.banks[1].exam = diary.today() + days(5);
    const auto report = diary.report();
    EXPECT_EQ(std::accumulate(report.coming.begin(), report.coming.end(), 0,
                              [](int sum, const Coming& coming) { return sum + coming.cards; }),
              1);
    EXPECT_EQ(report.coming[4].cards, 1); // the eve
}

TEST(Report, TakesOffWhatWasRetakenTodayAlready) {
    Diary diary;
    diary.cards_a_day = 2;
    diary.has({1, 2, 3}).gives(1, 0).gives(2, 0).gives(3, 0).days_later(1).gives(1, 1);
    EXPECT_EQ(diary.report().due_today(), 1);
}

// What is measured ------------------------------------------------------------------------------------------------------

TEST(Report, MeasuresRetentionAtTheFirstSightOfALaterDay) {
    Diary diary;
    diary.has({1, 2});
    diary.gives(1, 1).gives(2, 0); // first sights: pre-tests
    diary.days_later(2)
        .gives(1, 1)  // counts
        .gives(2, 0)  // counts
        .gives(2, 1); // a second try on the day
    const auto report = diary.report();
    EXPECT_EQ(report.retention, (Share{1, 2}));
    EXPECT_EQ(report.first_sight, (Share{1, 2}));
    EXPECT_EQ(report.today, (Share{2, 3}));
}

TEST(Report, LetsASlipLowerNoRetention) {
    Diary diary;
    diary.has({1}).gives(1, 1).days_later(3).gives(1, 0);
    EXPECT_EQ(diary.report().retention, (Share{0, 1}));
    diary.tagged(Cause::slip);
    EXPECT_EQ(diary.report().retention, Share{});
}

TEST(Report, ForgetsRetentionAfterThirtyDays) {
    Diary diary;
    diary.has({1}).gives(1, 1).days_later(2).gives(1, 1);
    EXPECT_EQ(diary.days_later(29).report().retention, (Share{1, 1}));
    EXPECT_EQ(diary.days_later(1).report().retention, Share{});
}

TEST(Report, HoldsConfidenceAgainstTheFirstResponseOfADay) {
    using schedule::Confidence;
    Diary diary;
    diary.has({1, 2});
    diary.gives(1, 0, Confidence::sure)
        .gives(1, 1, Confidence::sure) // the key was just read
        .gives(2, 1, Confidence::guess);
    const auto& made = diary.report().calibration;
    EXPECT_EQ(made.of(Confidence::sure), (Share{0, 1}));
    EXPECT_EQ(made.of(Confidence::guess), (Share{1, 1}));
    EXPECT_EQ(made.of(Confidence::think_so), Share{});
}

// Cards -----------------------------------------------------------------------------------------------------------------

TEST(Report, ListsCardsFromTheLeastRecalledToThoseNeverSeen) {
    Diary diary;
    diary.has({7, 1, 2, 3}).gives(1, 1).gives(2, 0).gives(3, 1).days_later(2).gives(3, 1);
    const auto report = diary.report();
    std::vector<std::string> items;
    for (const auto& line : report.cards)
        items.push_back(diary.cards[static_cast<std::size_t>(line.card)].item);
    EXPECT_EQ(items, (std::vector<std::string>{"card-2", "card-1", "card-3", "card-7"}));
    EXPECT_EQ(report.cards[0].state, State::missed);
    EXPECT_EQ(report.cards[1].state, State::learning);
    EXPECT_EQ(report.cards[2].state, State::known);
    EXPECT_EQ(report.cards[3].state, State::unseen);
    EXPECT_EQ(report.seen(), 3);
    EXPECT_EQ(report.cards[2].memory, diary.known(3).memory);
    EXPECT_EQ(report.cards[2].due, diary.known(3).due);
    EXPECT_EQ(report.cards[2].responses, 2);
}

} // namespace
} // namespace retake::progress
