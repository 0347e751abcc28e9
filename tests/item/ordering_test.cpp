// Entries to be put in order.
#include "item/written.hpp"
#include <algorithm>
#include <numeric>

namespace retake::item {
namespace {

using Texts = std::vector<std::string>;

Item stages() {
    return test::asked("Put the life stages in order.")
        .with("order", Texts{"Kitten => Up to six months.", "Junior", "Adult", "Senior"})
        .with("ends", Texts{"youngest", "oldest"})
        .made();
}

double credit(const Item& item, std::vector<int> ids) { return grade(item, Arranged{std::move(ids)}).credit; }

TEST(Ordering, ShowsItsEntriesAndEnds) {
    Rng rng(1);
    const auto shown = std::get<PutInOrder>(present(stages(), rng, Order::shuffled).interaction);
    EXPECT_EQ(shown.entries.size(), 4u);
    EXPECT_EQ(shown.earliest, "youngest");
    EXPECT_EQ(shown.latest, "oldest");
    EXPECT_EQ(words(stages(), key(stages())), "Kitten → Junior → Adult → Senior");
}

TEST(Ordering, IsNeverShownInTheRightOrder) {
    for (std::uint64_t seed = 0; seed < 500; ++seed)
        for (const auto order : {Order::shuffled, Order::as_written}) {
            Rng rng(seed);
            const auto item = test::asked("Sort.").with("order", Texts{"a", "b", "c"}).made();
            const auto entries = std::get<PutInOrder>(present(item, rng, order).interaction).entries;
            EXPECT_FALSE(std::ranges::is_sorted(entries, {}, &Choice::id)) << seed;
        }
}

TEST(Ordering, ShowsTwoEntriesInBothOrders) {
    const auto item = test::asked("Sort.").with("order", Texts{"a", "b"}).made();
    int solved = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Rng rng(seed);
        solved += std::get<PutInOrder>(present(item, rng, Order::shuffled).interaction).entries.front().id == 0 ? 1 : 0;
    }
    EXPECT_GT(solved, 50);
    EXPECT_LT(solved, 150);
}

TEST(Ordering, EarnsKendallsTauNeverUnderZero) {
    EXPECT_EQ(grade(stages(), key(stages())), (grading::Verdict{1, "the right order", ""}));
    EXPECT_DOUBLE_EQ(credit(stages(), {1, 0, 2, 3}), 4.0 / 6);
    EXPECT_DOUBLE_EQ(credit(stages(), {3, 0, 1, 2}), 0); // one moved all the way: 3 pairs of 6 are out of order
    EXPECT_DOUBLE_EQ(credit(stages(), {1, 2, 0, 3}), 2.0 / 6);
    EXPECT_EQ(credit(stages(), {3, 2, 1, 0}), 0);
    EXPECT_EQ(grade(stages(), Arranged{{1, 0, 2, 3}}).reason, "2 of 4 in place");
}

TEST(Ordering, EarnsNothingForWhatIsNoOrderOfItsEntries) {
    for (const auto& ids :
         std::vector<std::vector<int>>{{}, {0, 1, 2}, {0, 1, 2, 2}, {0, 1, 2, 4}, {-1, 0, 1, 2}, {0, 1, 2, 3, 4}})
        EXPECT_EQ(grade(stages(), Arranged{ids}), (grading::Verdict{0, "not every entry was put in order", ""}));
}

TEST(Ordering, EarnsAllInNoOtherOrder) {
    std::vector<int> ids{0, 1, 2, 3, 4};
    const auto item = test::asked("Sort.").with("order", Texts{"a", "b", "c", "d", "e"}).made();
    double sum = 0;
    do {
        const double earned = credit(item, ids);
        EXPECT_EQ(earned == 1, std::ranges::is_sorted(ids));
        sum += earned;
    } while (std::ranges::next_permutation(ids).found);
    EXPECT_LT(sum / 120, 0.25); // what a blind guess earns
}

TEST(Ordering, GivesTheReasonOfAnEntryOutOfPlace) {
    EXPECT_EQ(why(stages(), Arranged{{1, 0, 2, 3}}), "Up to six months.");
    EXPECT_EQ(why(stages(), Arranged{{0, 1, 3, 2}}), "");
}

TEST(Ordering, NamesItsFaults) {
    const auto sort = [](const Texts& entries) { return test::asked("Sort.").with("order", entries); };
    EXPECT_EQ(sort({"a"}).findings(), "too-few-choices");
    EXPECT_EQ(sort({"a", "b", "A."}).findings(), "none"); // letter case may be all that differs
    EXPECT_EQ(sort({"a", "b", "a."}).findings(), "repeated-choice");
    EXPECT_EQ(sort({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"}).findings(), "too-many-choices");
    EXPECT_EQ(sort({"a", "b"}).with("wrong", Texts{"c"}).findings(), "two-kinds");
    EXPECT_EQ(sort({"a", "b"}).with("answer", "a").findings(), "two-kinds");
    EXPECT_EQ(sort({"a", "b"}).with("ends", Texts{"first"}).findings(), "unclear-ends");
    EXPECT_EQ(test::asked("Who?").with("answer", "Bastet").with("ends", Texts{"a", "b"}).findings(), "unused-key");
    EXPECT_EQ(sort({"a", "b"}).with("keep-order", "true").findings(), "unused-key");
}

} // namespace
} // namespace retake::item
