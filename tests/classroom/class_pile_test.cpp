// The class pile over lessons: what was missed opens the next lesson, and what was right comes back when it is due.
#include "classroom/class_pile.hpp"
#include <gtest/gtest.h>

namespace retake::classroom {
namespace {

const schedule::Settings settings;

Instant lesson_on(int day) { return Instant{std::chrono::hours{24 * (19'000 + day) + 10}}; }

ClassResult result(const std::string& item, int day, double facility) { return {"b", item, lesson_on(day), facility, 20}; }

std::vector<std::string> items(const std::vector<OnClassPile>& pile) {
    std::vector<std::string> names;
    for (const auto& card : pile)
        names.push_back(card.item);
    return names;
}

TEST(ClassPile, OfOneLessonOpensTheNext) {
    const std::vector<ClassResult> first{result("well", 0, 0.95), result("badly", 0, 0.2), result("so so", 0, 0.6)};
    EXPECT_TRUE(class_pile(first, lesson_on(0), settings).empty()) << "what was asked today is not asked again today";
    const auto pile = class_pile(first, lesson_on(1), settings);
    EXPECT_EQ(items(pile), (std::vector<std::string>{"badly", "so so"})) << "the hardest on top";
    EXPECT_TRUE(pile[0].missed);
    EXPECT_DOUBLE_EQ(pile[0].facility, 0.2);
}

TEST(ClassPile, HoldsTheThresholdThatTheTeacherSet) {
    const std::vector<ClassResult> first{result("a", 0, 0.6)};
    EXPECT_EQ(class_pile(first, lesson_on(1), settings, 0.5).size(), 0U);
    EXPECT_EQ(class_pile(first, lesson_on(1), settings, 0.6).size(), 0U) << "as many as the threshold are enough";
    EXPECT_EQ(class_pile(first, lesson_on(1), settings, 0.61).size(), 1U);
}

TEST(ClassPile, IsClearedByALessonThatGoesWellUntilItsCardsAreDue) {
    std::vector<ClassResult> results{result("a", 0, 0.3)};
    results.push_back(result("a", 2, 0.9));
    EXPECT_TRUE(class_pile(results, lesson_on(3), settings).empty());
    const auto next = next_class_return(results, lesson_on(3), settings);
    ASSERT_TRUE(next);
    const int days = static_cast<int>((next->day - Day{std::chrono::days{19'003}}).count());
    EXPECT_GT(days, 0);
    const auto later = class_pile(results, lesson_on(3 + days), settings);
    ASSERT_EQ(later.size(), 1U);
    EXPECT_FALSE(later[0].missed);
    EXPECT_LT(later[0].recall, 0.95);
}

TEST(ClassPile, ComesBackLaterEachTimeThatItGoesWell) {
    std::vector<ClassResult> results{result("a", 0, 1)};
    int day = 0, before = 0;
    for (int lesson = 0; lesson < 4; ++lesson) {
        const auto next = next_class_return(results, lesson_on(day), settings);
        ASSERT_TRUE(next);
        const int wait = static_cast<int>((next->day - Day{std::chrono::days{19'000 + day}}).count());
        EXPECT_GT(wait, before);
        before = wait;
        day += wait;
        results.push_back(result("a", day, 1));
    }
}

TEST(ClassPile, LearnsNothingFromAnEmptyRoom) {
    EXPECT_TRUE(class_pile({{"b", "a", lesson_on(0), 0, 0}}, lesson_on(1), settings).empty());
    EXPECT_TRUE(class_pile({}, lesson_on(1), settings).empty());
    EXPECT_EQ(next_class_return({}, lesson_on(1), settings), std::nullopt);
}

} // namespace
} // namespace retake::classroom
