// The report: what was given, counted; late comers, blanks, skipped cards and second votes among it.
#include "classroom/lesson.hpp"
#include "classroom/report.hpp"

namespace retake::classroom {
namespace {

TEST(Report, CountsWhatWasGiven) {
    Lesson lesson;
    lesson.seat(3).advance();
    lesson.wait(seconds{2}).respond(1, the_key).wait(seconds{2}).respond(2, a_lure).advance_to<Reveal>();
    const auto report = report_of(lesson.room);
    ASSERT_EQ(report.cards.size(), 1U);
    const auto& card = report.cards[0];
    EXPECT_EQ(card.pupils, 3);
    EXPECT_EQ(card.right, 1);
    EXPECT_EQ(card.blanks, 1);
    EXPECT_NEAR(card.facility, 1.0 / 3, 1e-12) << "a blank counts as nothing";
    EXPECT_EQ(card.median_time, seconds{3}) << "of what was given";
    EXPECT_EQ(card.point_biserial, std::nullopt) << "three pupils say nothing";
    ASSERT_EQ(card.responses.size(), 4U) << "what nobody took is listed, too";
    EXPECT_EQ(most_chosen_wrong(card)->words, "Lure");
    EXPECT_EQ(report.topics, (std::vector<TopicReport>{{"Biology", 1, card.facility}}));
}

TEST(Report, LeavesOutWhatWasSkippedAndNotRevealed) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, the_key).happen(CardSkipped{lesson.at}).respond(1, the_key).respond(2, the_key).happen(Ended{});
    const auto report = report_of(lesson.room);
    ASSERT_EQ(report.cards.size(), 2U);
    EXPECT_TRUE(report.cards[0].skipped);
    EXPECT_TRUE(report.cards[1].skipped) << "it was never revealed";
    EXPECT_EQ(report.pupils[0].cards, 0);
    EXPECT_TRUE(report.topics.empty());
    EXPECT_EQ(report.consistency, std::nullopt);
}

TEST(Report, BlamesNobodyForCardsBeforeTheyCame) {
    Lesson lesson;
    lesson.seat(1).advance().respond(1, the_key).advance_to<Standings>();
    lesson.join(2, "Ben").advance().respond(1, the_key).respond(2, a_lure).advance_to<Reveal>();
    const auto report = report_of(lesson.room);
    EXPECT_EQ(report.cards[0].pupils, 1);
    EXPECT_EQ(report.cards[1].pupils, 2);
    EXPECT_EQ(report.pupils[1].cards, 1);
    EXPECT_EQ(report.pupils[1].missed, (std::vector<std::size_t>{1}));
    EXPECT_EQ(report.pupils[0].missed, (std::vector<std::size_t>{}));
    EXPECT_DOUBLE_EQ(report.credit, 0.5);
}

TEST(Report, ShowsHowADiscussionMovedTheVotes) {
    Lesson lesson;
    lesson.seat(3).advance();
    lesson.respond(1, a_lure).respond(2, the_key).respond(3, a_lure).happen(DiscussionAsked{}).advance();
    lesson.respond(1, the_key).respond(2, the_key).respond(3, a_lure).advance_to<Reveal>();
    const auto report = report_of(lesson.room);
    EXPECT_EQ(report.cards[0].shift, (VoteShift{.to_right = 1, .from_right = 0, .stayed_right = 1, .stayed_wrong = 1}));
    EXPECT_EQ(report.cards[0].right, 2) << "the second vote counts";
}

TEST(Report, NamesReconnectsAndTheConfidentlyWrong) {
    Lesson lesson({.scoring = {.ask_how_sure = true}});
    lesson.seat().advance();
    lesson.respond(1, a_lure, schedule::Confidence::sure).happen(Dropped{1, lesson.at}).happen(CameBack{11, "token 1"});
    lesson.respond(2, a_lure, schedule::Confidence::guess).advance_to<Reveal>();
    const auto report = report_of(lesson.room);
    EXPECT_EQ(report.cards[0].sure_and_wrong, 1);
    EXPECT_EQ(std::ranges::find(report.pupils, 0, &PupilReport::player)->reconnects, 1);
}

TEST(Report, CorrelatesFromFifteenPupilsOn) {
    Lesson lesson({}, 2);
    for (ConnectionId connection = 1; connection <= 15; ++connection)
        lesson.join(connection, "Pupil " + std::to_string(connection));
    for (int card = 0; card < 2; ++card) {
        lesson.advance_to<Open>();
        for (ConnectionId connection = 1; connection <= 15; ++connection)
            lesson.respond(connection, item::Picked{connection <= 6 ? 0 : 1});
        lesson.advance_to<Reveal>();
        if (card == 0)
            lesson.advance();
    }
    const auto report = report_of(lesson.room);
    ASSERT_TRUE(report.cards[0].point_biserial);
    EXPECT_NEAR(*report.cards[0].point_biserial, 1, 1e-12) << "who had one card had the other";
    EXPECT_NEAR(*report.cards[0].discrimination_index, 100, 1e-9);
    EXPECT_NEAR(report.consistency->alpha, 100, 1e-9);
}

TEST(Report, LeavesOutWhoWasPutOut) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, a_lure).happen(PutOut{0, lesson.at}).respond(2, the_key).advance_to<Reveal>();
    const auto report = report_of(lesson.room);
    EXPECT_EQ(report.pupils.size(), 1U);
    EXPECT_EQ(report.cards[0].pupils, 1);
    EXPECT_EQ(report.cards[0].facility, 1);
    EXPECT_EQ(most_chosen_wrong(report.cards[0]), nullptr);
}

} // namespace
} // namespace retake::classroom
