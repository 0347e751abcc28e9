// The course of a lesson, from the lobby to the report.
#include "classroom/lesson.hpp"
#include "classroom/report.hpp"
#include "classroom/standings.hpp"
#include "classroom/tally.hpp"

namespace retake::classroom {
namespace {

TEST(Room, GoesFromTheLobbyToTheReport) {
    Lesson lesson({.reading = seconds{5}}, 2);
    lesson.seat();
    std::string course;
    for (int steps = 0; steps < 40 && !lesson.in<Report>(); ++steps) {
        lesson.advance();
        constexpr const char* names[] = {"lobby",   "read",   "open",      "grace",  "closed",
                                         "discuss", "reveal", "standings", "podium", "report"};
        course += std::string(names[lesson.room.phase.index()]) + " ";
    }
    EXPECT_EQ(course, "read open grace closed reveal standings read open grace closed reveal podium report ");
    EXPECT_TRUE(lesson.advance().effects.empty()) << "there is nothing after the report";
}

TEST(Room, PlaysWithoutASinglePhone) {
    Lesson lesson;
    EXPECT_TRUE(lesson.advance_to<Report>().in<Report>());
    EXPECT_EQ(lesson.room.asked.size(), 3U);
}

TEST(Room, ShowsEachChangeToEveryPhone) {
    Lesson lesson;
    lesson.seat().advance();
    EXPECT_TRUE(lesson.told<ShowAll>());
}

TEST(Room, OpensByItselfAfterReadingAndClosesByItselfAfterItsTime) {
    Rules rules = timed();
    rules.reading = seconds{5};
    Lesson lesson(rules);
    lesson.seat().advance();
    ASSERT_TRUE(lesson.in<Read>());
    EXPECT_EQ(due(lesson.room), lesson.at + seconds{5});
    lesson.wait(seconds{4}).tick();
    EXPECT_TRUE(lesson.in<Read>());
    lesson.wait(seconds{1}).tick();
    ASSERT_TRUE(lesson.in<Open>());
    lesson.wait(seconds{20}).tick();
    ASSERT_TRUE(lesson.in<Grace>());
    lesson.wait(rules.grace).tick();
    EXPECT_TRUE(lesson.in<Closed>());
    EXPECT_EQ(due(lesson.room), std::nullopt);
}

TEST(Room, OpensInTimeThoughTheTickComesLate) {
    Rules rules = timed();
    rules.reading = seconds{5};
    Lesson lesson(rules);
    lesson.seat().advance();
    const auto opened = lesson.at + seconds{5};
    lesson.wait(seconds{9}).tick();
    ASSERT_TRUE(lesson.in<Open>());
    EXPECT_EQ(std::get<Open>(lesson.room.phase).since, opened);
}

TEST(Room, ClosesWhenAllWhoAreThereHaveResponded) {
    Lesson lesson;
    lesson.seat(3).happen(Dropped{3, lesson.at}).advance();
    lesson.respond(1, the_key);
    EXPECT_TRUE(lesson.in<Open>());
    lesson.respond(2, a_lure);
    EXPECT_TRUE(lesson.in<Closed>()) << "who is away holds nobody up";
    EXPECT_TRUE(lesson.told<ShowAll>());
}

TEST(Room, StaysOpenWhereTheTeacherWantsToClose) {
    Lesson lesson({.close_when_all_responded = false});
    lesson.seat().advance();
    lesson.respond(1, the_key).respond(2, the_key);
    EXPECT_TRUE(lesson.in<Open>());
}

TEST(Room, GivesTenSecondsMore) {
    Lesson lesson(timed());
    lesson.seat().advance();
    lesson.happen(MoreTimeGiven{});
    EXPECT_EQ(due(lesson.room), lesson.at + seconds{30});
    EXPECT_EQ(lesson.phone(0).left, seconds{30});
    Lesson untimed;
    untimed.seat().advance();
    EXPECT_TRUE(untimed.happen(MoreTimeGiven{}).effects.empty()) << "without a time there is none to add to";
}

TEST(Room, PausesWithItsTimeStandingStill) {
    Lesson lesson(timed());
    lesson.seat().advance();
    lesson.wait(seconds{5}).happen(PauseTurned{lesson.at});
    EXPECT_EQ(due(lesson.room), std::nullopt);
    lesson.wait(seconds{60}).tick();
    EXPECT_TRUE(lesson.in<Open>());
    EXPECT_EQ(lesson.phone(0).left, seconds{15});
    lesson.respond(1, the_key);
    EXPECT_EQ(lesson.told<Return>()->why, Decline::paused);
    lesson.happen(PauseTurned{lesson.at});
    EXPECT_EQ(due(lesson.room), lesson.at + seconds{15});
    lesson.respond(1, the_key);
    EXPECT_EQ(lesson.given(0)->pace.took, seconds{5});
}

TEST(Room, SkipsACardThatThenCountsForNobody) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, the_key).happen(CardSkipped{lesson.at});
    EXPECT_TRUE(lesson.in<Open>());
    EXPECT_EQ(lesson.room.asked.size(), 2U);
    lesson.advance_to<Reveal>();
    EXPECT_EQ(standing_of(lesson.room, 0).points, Points{});
    EXPECT_EQ(standing_of(lesson.room, 0).cards, 1);
    EXPECT_TRUE(lesson.happen(CardSkipped{lesson.at}).effects.empty()) << "what was revealed counts";
}

TEST(Room, GoesBackWithoutLosingWhatWasGiven) {
    Lesson lesson({.reading = seconds{5}});
    lesson.seat().advance_to<Open>();
    lesson.respond(1, the_key).advance_to<Standings>();
    const auto before = lesson.room;
    lesson.advance();
    ASSERT_TRUE(lesson.in<Read>());
    lesson.happen(WentBack{lesson.at});
    EXPECT_EQ(lesson.room, before);
    lesson.happen(WentBack{lesson.at});
    EXPECT_TRUE(lesson.in<Reveal>());
    EXPECT_TRUE(lesson.happen(WentBack{lesson.at}).effects.empty()) << "what was revealed cannot be asked again";
    lesson.advance().advance();
    EXPECT_EQ(lesson.room.asked.size(), 2U);
}

TEST(Room, VotesAgainAfterADiscussionAndTheSecondVoteCounts) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, a_lure).respond(2, the_key);
    ASSERT_TRUE(lesson.in<Closed>());
    lesson.happen(DiscussionAsked{});
    ASSERT_TRUE(lesson.in<Discuss>());
    EXPECT_EQ(lesson.phone(0).outcome, std::nullopt) << "nothing is told before the second vote";
    lesson.advance();
    EXPECT_EQ(lesson.vote(), 1);
    EXPECT_EQ(lesson.phone(0).mine, std::nullopt);
    lesson.respond(1, the_key).respond(2, a_lure);
    lesson.advance();
    ASSERT_TRUE(lesson.in<Reveal>());
    EXPECT_EQ(standing_of(lesson.room, 0).right, 1);
    EXPECT_EQ(standing_of(lesson.room, 1).right, 0);
    EXPECT_EQ(lesson.room.asked[0].votes[0].at(1).response, item::Response(the_key)) << "the first vote is kept for the report";
}

TEST(Room, DiscussesACardOnce) {
    Lesson lesson;
    lesson.seat().advance_to<Closed>().happen(DiscussionAsked{}).advance().advance_to<Closed>();
    EXPECT_TRUE(lesson.happen(DiscussionAsked{}).effects.empty());
}

TEST(Room, EndsFromWhereverItStands) {
    for (int steps = 0; steps < 7; ++steps) {
        Lesson lesson;
        lesson.seat();
        for (int i = 0; i < steps; ++i)
            lesson.advance();
        lesson.happen(Ended{});
        EXPECT_TRUE(lesson.in<Podium>()) << steps;
        EXPECT_EQ(counted_cards(lesson.room).size(), steps >= 4 ? 1U : 0U) << steps;
    }
}

TEST(Room, RetakesWhatTheClassMissedUntilItHasIt) {
    Lesson lesson({.standings = false}, 3);
    lesson.seat(2);
    for (int card = 0; card < 3; ++card) {
        lesson.advance_to<Open>();
        lesson.respond(1, the_key).respond(2, card == 1 ? a_lure : the_key).advance_to<Reveal>().advance();
    }
    ASSERT_TRUE(lesson.in<Podium>());
    const auto points = standings(lesson.room);
    const auto report = report_of(lesson.room);
    lesson.happen(RetakeAsked{lesson.at});
    ASSERT_TRUE(lesson.in<Open>());
    EXPECT_EQ(lesson.room.asked.back().card, 1);
    EXPECT_EQ(cards_in_all(lesson.room), 4);
    lesson.respond(1, a_lure).respond(2, a_lure).advance_to<Reveal>();
    EXPECT_EQ(lesson.phone(0).outcome->gained, 0);
    lesson.advance_to<Podium>();
    EXPECT_EQ(standings(lesson.room), points) << "a retake earns nothing";
    EXPECT_EQ(report_of(lesson.room), report) << "and is no part of the report";
    lesson.happen(RetakeAsked{lesson.at}).respond(1, the_key).respond(2, the_key).advance_to<Podium>();
    EXPECT_TRUE(missed_cards(lesson.room).empty());
    lesson.happen(RetakeAsked{lesson.at});
    EXPECT_TRUE(lesson.in<Podium>()) << "nothing is left of it";
}

} // namespace
} // namespace retake::classroom
