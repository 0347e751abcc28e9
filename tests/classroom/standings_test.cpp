// Standings: ranks, what was gained, places risen, and teams.
#include "classroom/lesson.hpp"

namespace retake::classroom {
namespace {

std::vector<PlayerId> order_of(const Room& room) {
    std::vector<PlayerId> order;
    for (const auto& standing : standings(room))
        order.push_back(standing.player);
    return order;
}

TEST(Standings, RankByPointsAndShareTheBetterRank) {
    Lesson lesson;
    lesson.seat(3).advance();
    lesson.respond(1, a_lure).respond(2, the_key).respond(3, the_key).advance_to<Reveal>();
    EXPECT_EQ(order_of(lesson.room), (std::vector{1, 2, 0}));
    const auto all = standings(lesson.room);
    EXPECT_EQ(all[0].rank, 1);
    EXPECT_EQ(all[1].rank, 1);
    EXPECT_EQ(all[2].rank, 3);
    EXPECT_EQ(all[0].gained, 1000);
}

TEST(Standings, TellWhoRose) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, the_key).respond(2, a_lure).advance_to<Standings>();
    lesson.advance().respond(1, a_lure).respond(2, the_key).advance_to<Standings>();
    lesson.advance().respond(1, a_lure).respond(2, the_key).advance_to<Reveal>();
    EXPECT_EQ(standing_of(lesson.room, 1).rank, 1);
    EXPECT_EQ(standing_of(lesson.room, 1).rose, 0) << "the two were equal before";
    EXPECT_EQ(standing_of(lesson.room, 0).rose, -1);
    EXPECT_EQ(standing_of(lesson.room, 1).run, 2);
}

TEST(Standings, DoNotCountWhatIsNotRevealed) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, the_key).respond(2, a_lure);
    ASSERT_TRUE(lesson.in<Closed>());
    EXPECT_EQ(standing_of(lesson.room, 0).points, Points{});
    EXPECT_EQ(lesson.phone(0).points, 0);
    lesson.advance();
    EXPECT_EQ(standing_of(lesson.room, 0).points, (Points{1000, 1000}));
}

TEST(Standings, NeverFallUnderZero) {
    Lesson lesson({.scoring = {.ask_how_sure = true}});
    lesson.seat(1).advance().respond(1, a_lure, schedule::Confidence::sure).advance_to<Standings>();
    EXPECT_EQ(standing_of(lesson.room, 0).points, Points{});
    lesson.advance().respond(1, the_key, schedule::Confidence::guess).advance_to<Reveal>();
    EXPECT_EQ(standing_of(lesson.room, 0).points, (Points{1000, 1000}));
    EXPECT_EQ(points_of(lesson.room, 0, 0), Points{}) << "what could not be lost was not";
    EXPECT_EQ(points_of(lesson.room, 1, 0), (Points{1000, 1000}));
}

TEST(Standings, OfATeamAreTheMeanOfItsMembers) {
    Lesson lesson({.teams = 2});
    lesson.seat(3).advance();
    lesson.respond(1, the_key).respond(2, the_key).respond(3, a_lure).advance_to<Reveal>();
    const auto teams = team_standings(lesson.room);
    ASSERT_EQ(teams.size(), 2U);
    EXPECT_EQ(teams[0].team, 1) << "one of one beats one of two";
    EXPECT_EQ(teams[0].points, 1000);
    EXPECT_EQ(teams[1].points, 500);
    EXPECT_EQ(teams[1].members, 2);
}

TEST(Standings, LoseNothingWhilePhonesAreAway) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, the_key).happen(Dropped{1, lesson.at}).advance_to<Reveal>();
    EXPECT_EQ(standing_of(lesson.room, 0).points.with_speed, 1000);
}

TEST(Phone, SeesNoKeyBeforeTheReveal) {
    for (const auto& item : retake::test::all_kinds()) {
        Lesson lesson({.reading = seconds{3}}, retake::test::cards({item, item}));
        lesson.seat();
        while (!lesson.in<Reveal>()) {
            EXPECT_EQ(lesson.phone(0).outcome, std::nullopt) << item.id;
            const auto task = lesson.phone(0).task;
            if (const auto* picture = task && task->form ? std::get_if<item::PointAt>(&*task->form) : nullptr) {
                EXPECT_TRUE(std::ranges::all_of(picture->marks, &std::string::empty, &item::Mark::label)) << "names would tell";
            }
            if (lesson.in<Open>())
                lesson.respond(1, item::key(item));
            if (lesson.in<Closed>() && lesson.vote() == 0)
                lesson.happen(DiscussionAsked{});
            lesson.advance();
        }
        ASSERT_TRUE(lesson.phone(0).outcome) << item.id;
        EXPECT_EQ(lesson.phone(0).outcome->key, item::words(item, item::key(item)));
        lesson.advance().advance();
        EXPECT_EQ(lesson.phone(0).outcome, std::nullopt) << "the next card has secrets of its own";
    }
}

TEST(Phone, IsToldWhatItsResponseCameTo) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, a_lure).respond(2, the_key).advance();
    EXPECT_EQ(lesson.phone(0).outcome->credit, 0);
    EXPECT_EQ(lesson.phone(0).outcome->why, "Not Lure.");
    EXPECT_EQ(lesson.phone(1).outcome->gained, 1000);
    EXPECT_EQ(lesson.phone(1).rank, 1);
    EXPECT_EQ(lesson.phone(0).players, 2);
}

TEST(Phone, SeesNothingOfWhatOthersGave) {
    Lesson lesson;
    lesson.seat().advance();
    const auto before = lesson.phone(0);
    lesson.respond(2, the_key);
    EXPECT_EQ(lesson.phone(0), before);
}

} // namespace
} // namespace retake::classroom
