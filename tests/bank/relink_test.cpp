// Relinking: an edited question is found again by its stem, or by its place between its neighbours.
#include "bank/relink.hpp"
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

using Ids = std::vector<std::string>;
using Links = std::vector<Relink>;

item::Item item(const std::string& id, const std::string& stem = {}) {
    item::Item made;
    made.id = id;
    made.stem = stem.empty() ? "What about " + id + "?" : stem;
    return made;
}

std::vector<item::Item> items(const Ids& ids) {
    std::vector<item::Item> made;
    for (const auto& id : ids)
        made.push_back(item(id, "Stem of " + std::string(30, id[0]) + id));
    return made;
}

TEST(Likeness, IsByWhatIsWrittenNotHow) {
    EXPECT_EQ(likeness("Who was Bastet?", "who was BASTET?"), 1);
    EXPECT_GE(likeness("Which country did Russia overtake in 2023?", "Which country did Russia overtake in 2024?"), 0.8);
    EXPECT_GE(likeness("What do cats lack?", "What do all cats lack?"), 0.8);
    EXPECT_LT(likeness("What do cats lack?", "Where did the visit end?"), 0.3);
    EXPECT_GE(likeness("普京何时访问北京和哈尔滨两个城市？", "普京何时访问了北京和哈尔滨两个城市？"), 0.8);
}

TEST(Relinking, FindsAQuestionWhoseKeyWasCorrected) {
    EXPECT_EQ(relink({"a", "old", "c"}, {{"old", "Which sense do cats lack?"}},
                     {item("a"), item("c"), item("new", "Which sense do cats lack?")}),
              (Links{{"old", "new"}}))
        << "also in another place";
}

TEST(Relinking, FindsAQuestionWhoseStemWasReworded) {
    EXPECT_EQ(relink({"a", "old", "c"}, {{"old", "Which sense do cats lack altogether?"}},
                     {item("a"), item("new", "Which sense do cats lack?"), item("c")}),
              (Links{{"old", "new"}}));
}

TEST(Relinking, FindsARewrittenQuestionInItsPlace) {
    EXPECT_EQ(relink({"a", "old", "c"}, {{"old", "Which sense do cats lack?"}}, items({"a", "new", "c"})),
              (Links{{"old", "new"}}));
    EXPECT_EQ(relink({"old"}, {{"old", "Which sense do cats lack?"}}, items({"new"})), (Links{{"old", "new"}}));
    EXPECT_EQ(relink({"a", "o1", "o2"}, {{"o1", "One?"}, {"o2", "Two?"}}, items({"a", "n1", "n2"})),
              (Links{{"o1", "n1"}, {"o2", "n2"}}));
}

TEST(Relinking, DoesNotTakeAnAddedQuestionForARemovedOne) {
    EXPECT_EQ(relink({"a", "old", "c"}, {{"old", "Which sense do cats lack?"}}, items({"a", "c", "new"})), Links{});
    EXPECT_EQ(relink({"a", "old", "c"}, {{"old", "Which sense do cats lack?"}}, items({"a", "n1", "n2", "c"})), Links{})
        << "one before, two now: which one it is, nobody can tell";
    EXPECT_EQ(relink({"a", "old", "c"}, {{"old", "Which sense do cats lack?"}}, items({"a", "c"})), Links{});
}

TEST(Relinking, GivesEachQuestionToOneOnlyAndTheNearestFirst) {
    EXPECT_EQ(relink({"o1", "o2"}, {{"o1", "Which sense do all cats lack?"}, {"o2", "Which sense do cats lack?"}},
                     {item("new", "Which sense do cats lack?"), item("other", "Where did the visit begin?")}),
              (Links{{"o2", "new"}}))
        << "the first is not what begins in another place about another thing";
}

TEST(Relinking, PrefersThePlaceWhereTwoAreAlike) {
    EXPECT_EQ(relink({"a", "old", "c"}, {{"old", "What is it?"}},
                     {item("far", "What is it?"), item("a"), item("near", "What is it?"), item("c")}),
              (Links{{"old", "near"}}));
}

TEST(Relinking, NeverTakesAQuestionThatWasThereBefore) {
    EXPECT_EQ(relink({"a", "old"}, {{"old", "What about a?"}}, {item("a", "What about a?")}), Links{});
}

TEST(SameBank, IsOneOfWhichHalfIsKnown) {
    EXPECT_EQ(same_bank(items({"a", "b", "c", "d"}), {"a", "b", "x"}), 0.5);
    EXPECT_EQ(same_bank(items({"a", "b", "c", "d"}), {"a", "x", "y"}), 0);
    EXPECT_EQ(same_bank({}, {"a"}), 0);
}

} // namespace
} // namespace retake::bank
