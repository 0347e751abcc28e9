// A pupil's own review: the cards that were missed, and no others.
#include "classroom/lesson.hpp"
#include "server/review.hpp"

namespace retake::server {
namespace {

using namespace classroom;

TEST(Review, ListsWhatThePupilMissed) {
    Lesson lesson({}, 3);
    lesson.seat();
    lesson.advance().respond(1, a_lure).respond(2, the_key).advance_to<Standings>();
    lesson.advance().respond(1, the_key).advance_to<Standings>();
    lesson.join(3, "Cid");
    lesson.advance().respond(2, the_key).respond(1, the_key).advance_to<Podium>();
    const auto missed = missed_by(lesson.room, 0);
    ASSERT_EQ(missed.size(), 1U);
    EXPECT_EQ(missed[0].stem, "Question a?");
    EXPECT_EQ(missed[0].given, "Lure");
    EXPECT_EQ(missed[0].key, "Key");
    EXPECT_EQ(missed[0].why, "Not Lure.");
    EXPECT_EQ(missed_by(lesson.room, 1).front().given, "") << "a blank is missed, too";
    EXPECT_EQ(count_missed_by(lesson.room, 2), 1) << "who came late missed what was asked since";
}

TEST(Review, LeavesOutWhatWasSkippedAndWhatIsNotRevealed) {
    Lesson lesson({}, 3);
    lesson.seat().advance();
    lesson.respond(1, a_lure).happen(CardSkipped{lesson.at});
    lesson.respond(1, a_lure);
    EXPECT_EQ(count_missed_by(lesson.room, 0), 0);
    lesson.advance_to<Reveal>();
    EXPECT_EQ(count_missed_by(lesson.room, 0), 1);
}

} // namespace
} // namespace retake::server
