// Pairs and groups.
#include "item/written.hpp"
#include <algorithm>

namespace retake::item {
namespace {

using Texts = std::vector<std::string>;
using test::map_node;

Item continents() {
    return test::asked("Match each cat to its continent.")
        .with("match",
              map_node(
                  {{"Lion", "Africa => Most live south of the Sahara."}, {"Jaguar", "South America"}, {"Snow leopard", "Asia"}}))
        .with("wrong", Texts{"Europe => No big cat lives there."})
        .made();
}

Item animals() {
    tree::Node groups = map_node({{"Cats", ""}, {"Dogs", ""}});
    auto map = *groups.map();
    map.values[0] = test::list_node({"Lion", "Lynx"});
    map.values[1] = test::list_node({"Wolf => Dogs descend from it.", "Jackal"});
    groups.value = map;
    return test::asked("Sort the animals.").with("sort", groups).made();
}

TEST(Matching, ShowsEveryRightSideAndTheExtraOnes) {
    Rng rng(1);
    const auto shown = std::get<PairUp>(present(continents(), rng, Order::shuffled).interaction);
    EXPECT_EQ(shown.left, (std::vector<Choice>{{0, "Lion"}, {1, "Jaguar"}, {2, "Snow leopard"}}));
    EXPECT_EQ(shown.right.size(), 4u);
    EXPECT_EQ(words(continents(), key(continents())), "Lion → Africa; Jaguar → South America; Snow leopard → Asia");
}

TEST(Matching, IsReadFromAListToo) {
    const auto item =
        test::asked("Match.").with("match", Texts{"Lion => Africa", "Jaguar => South America => In forests."}).made();
    EXPECT_EQ(words(item, key(item)), "Lion → Africa; Jaguar → South America");
    EXPECT_EQ(why(item, Linked{{{0, 1}, {1, 0}}}), "In forests.");
}

TEST(Matching, IsNeverShownSolved) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Rng rng(seed);
        const auto shown = std::get<PairUp>(present(continents(), rng, Order::shuffled).interaction);
        EXPECT_FALSE(shown.right[0].id == 0 && shown.right[1].id == 1 && shown.right[2].id == 2) << seed;
    }
}

TEST(Matching, IsCorrectedForChance) {
    EXPECT_EQ(grade(continents(), key(continents())), (grading::Verdict{1, "every pair", ""}));
    const double chance = 3.0 / 4; // pairs by right sides
    const auto one_off = grade(continents(), Linked{{{0, 0}, {1, 1}, {2, 3}}});
    EXPECT_DOUBLE_EQ(one_off.credit, (2 - chance) / (3 - chance));
    EXPECT_EQ(one_off.reason, "2 of 3 pairs; not Snow leopard");
    EXPECT_EQ(grade(continents(), Linked{{{0, 1}, {1, 0}}}).credit, 0);
    EXPECT_EQ(grade(continents(), Linked{}).credit, 0);
}

TEST(Matching, TakesEqualRightSidesForEachOther) {
    const auto item =
        test::asked("Match.").with("match", map_node({{"Lion", "Africa"}, {"Cheetah", "Africa"}, {"Tiger", "Asia"}})).made();
    EXPECT_TRUE(grade(item, Linked{{{0, 1}, {1, 0}, {2, 2}}}).right());
    const double chance = (2.0 + 2 + 1) / 3; // a blind pairing fits the first two with 2 of 3 each
    EXPECT_DOUBLE_EQ(grade(item, Linked{{{0, 0}, {1, 1}}}).credit, (2 - chance) / (3 - chance));
}

TEST(Matching, CountsEachRightSideOnce) {
    EXPECT_EQ(grade(continents(), Linked{{{0, 0}, {1, 0}, {2, 0}}}).credit, grade(continents(), Linked{{{0, 0}}}).credit);
    EXPECT_EQ(grade(continents(), Linked{{{-1, 0}, {0, 99}, {7, 7}}}).credit, 0);
}

TEST(Matching, GivesTheReasonsOfAWrongPairAndOfAnExtraSide) {
    EXPECT_EQ(why(continents(), Linked{{{0, 3}}}), "Most live south of the Sahara.\nNo big cat lives there.");
    EXPECT_EQ(why(continents(), key(continents())), "");
}

TEST(Matching, NamesItsFaults) {
    const auto match = [](const std::vector<std::pair<std::string, std::string>>& pairs) {
        return test::asked("Match.").with("match", map_node(pairs));
    };
    EXPECT_EQ(match({{"Lion", "Africa"}}).findings(), "too-few-choices");
    EXPECT_EQ(match({{"Lion", "Africa"}, {"Cheetah", "Africa"}}).findings(), "too-few-choices");
    EXPECT_EQ(match({{"Lion", "Africa"}, {"Tiger", ""}}).findings(), "unclear-pair too-few-choices");
    EXPECT_EQ(match({{"Lion", "Africa"}, {"Tiger", "Asia"}}).with("wrong", Texts{"asia"}).findings(), "none");
    EXPECT_EQ(match({{"Lion", "Africa"}, {"Tiger", "Asia"}}).with("wrong", Texts{"Asia."}).findings(), "key-among-wrong");
    EXPECT_EQ(match({{"Lion", "Africa"}, {"Tiger", "Asia"}}).with("also", "x").findings(), "two-kinds");
    EXPECT_EQ(test::asked("Match.").with("match", Texts{"Lion => Africa", "Tiger"}).findings(), "unclear-pair too-few-choices");
    EXPECT_EQ(test::asked("Match.").with("match", Texts{"Lion => A", "Lion => B"}).findings(), "repeated-choice");
}

TEST(Sorting, ShowsItsGroupsInTheWrittenOrder) {
    Rng rng(2);
    const auto shown = std::get<SortInto>(present(animals(), rng, Order::as_written).interaction);
    EXPECT_EQ(shown.groups, (std::vector<Choice>{{0, "Cats"}, {1, "Dogs"}}));
    EXPECT_EQ(shown.entries.size(), 4u);
    EXPECT_EQ(words(animals(), key(animals())), "Cats: Lion, Lynx; Dogs: Wolf, Jackal");
}

TEST(Sorting, IsCorrectedForChance) {
    EXPECT_EQ(grade(animals(), key(animals())), (grading::Verdict{1, "every entry in its group", ""}));
    const auto one_off = grade(animals(), Linked{{{0, 0}, {1, 0}, {2, 0}, {3, 1}}});
    EXPECT_DOUBLE_EQ(one_off.credit, (3.0 - 2) / (4 - 2));
    EXPECT_EQ(one_off.reason, "3 of 4 entries; not Wolf");
    EXPECT_EQ(grade(animals(), Linked{{{0, 0}, {1, 0}, {2, 0}, {3, 0}}}).credit, 0); // all into one group
    EXPECT_EQ(why(animals(), Linked{{{2, 0}, {3, 0}}}), "Dogs descend from it.");
}

TEST(Sorting, NamesItsFaults) {
    const auto sort = [](const std::vector<std::pair<std::string, std::string>>& groups) {
        return test::asked("Sort.").with("sort", map_node(groups));
    };
    EXPECT_EQ(sort({{"Cats", "Lion"}, {"Dogs", "Wolf"}}).findings(), "none");
    EXPECT_EQ(sort({{"Cats", "Lion"}}).findings(), "too-few-choices");
    EXPECT_EQ(sort({{"Cats", "Lion"}, {"Dogs", "Lion"}}).findings(), "repeated-choice");
    EXPECT_EQ(sort({{"Cats", "Lion"}, {"Cats.", "Wolf"}}).findings(), "repeated-choice");
    EXPECT_EQ(sort({{"Cats", "Lion"}, {"Dogs", "Wolf"}}).with("wrong", Texts{"Bear"}).findings(), "two-kinds");
    EXPECT_EQ(test::asked("Sort.").with("sort", Texts{"Lion", "Wolf"}).findings(), "wrong-shape");
}

} // namespace
} // namespace retake::item
