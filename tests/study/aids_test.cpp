// Aids: which cards come as repairs, and what their learner keeps taking for the key.
#include "study/aids.hpp"
#include "support/cards.hpp"
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace retake::study {
namespace {

const store::CardName sea{"cells", "sea"};

Learner with_lapses(int lapses) {
    Learner learner;
    learner.memories.cards[number_of(sea)].lapses = lapses;
    return learner;
}

TEST(Aids, AreForCardsThatAreMissedAgainAndAgain) {
    EXPECT_FALSE(aid_of(with_lapses(7), sea, {}, "A rhyme").repair);
    EXPECT_TRUE(aid_of(with_lapses(8), sea, {}, "").repair);
    EXPECT_EQ(aid_of(with_lapses(9), sea, {}, "A rhyme").reminder, "A rhyme");
    EXPECT_EQ(aid_of(with_lapses(1), sea, {}, "A rhyme").reminder, "") << "it is offered with the repair";
    EXPECT_EQ(aid_of({}, sea, {}, ""), item::Aid{}) << "it was never asked";
}

TEST(Aids, NameWhatIsTakenMostOften) {
    const auto aid = aid_of(with_lapses(2), sea, {{"Caspian", 3, {}}, {"Azov", 1, {}}}, "");
    EXPECT_EQ(aid.lure, "Caspian");
    EXPECT_EQ(aid.times, 3);
}

TEST(Aids, AreLentToTheCardsThatTheyAreFor) {
    auto cards =
        *test::cards({test::single("sea", "Which?", {"Aral", "Azov"}), test::single("lake", "Which?", {"Aral", "Azov"})});
    lend(cards, {{sea, {.lure = "Azov", .times = 2}}});
    EXPECT_EQ(cards[0].aid.lure, "Azov");
    EXPECT_EQ(cards[1].aid, item::Aid{});
}

// A learner who takes the second choice each day.
TEST(Aids, ComeFromTheLog) {
    auto name = (std::filesystem::temp_directory_path() / "retake-aids-XXXXXX").string();
    const std::filesystem::path folder = mkdtemp(name.data());
    {
        auto store = std::move(*store::Store::open(folder));
        const auto cards = test::cards({test::single("sea", "Which?", {"Aral", "Azov"})});
        const auto round = *store.open_round({sea}, "Cells", {}, 1, test::noon());
        Rng rng(1);
        for (int day = 0; day < 10; ++day) {
            session::Attempt made{.pass = day, .shown = item::present(cards->at(0).item, rng, item::Order::as_written)};
            made.response = item::Picked{1};
            made.at = test::noon(std::chrono::hours{24 * day});
            ASSERT_TRUE(store.append(round, cards->at(0), made));
        }
        ASSERT_TRUE(store.keep_reminder(sea, "Aral is an island's sea"));
        const auto learner = learner_of(*store.log(), {});
        const auto aids = read_aids(store, learner, {sea, {"cells", "other"}});
        ASSERT_TRUE(aids);
        ASSERT_EQ(aids->size(), 1u);
        EXPECT_EQ(aids->at(sea), (item::Aid{"Azov", 10, true, "Aral is an island's sea"}));
    }
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace retake::study
