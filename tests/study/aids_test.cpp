// Aids: which cards come as repairs, and what their learner keeps taking for the key.
#include "study/aids.hpp"
#include "study/in_store.hpp"

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
    auto cards = *retake::test::cards(
        {retake::test::single("sea", "Which?", {"Aral", "Azov"}), retake::test::single("lake", "Which?", {"Aral", "Azov"})});
    lend(cards, {{sea, {.lure = "Azov", .times = 2}}});
    EXPECT_EQ(cards[0].aid.lure, "Azov");
    EXPECT_EQ(cards[1].aid, item::Aid{});
}

using AidsInStore = test::InStore;

// A learner who takes the second choice each day.
TEST_F(AidsInStore, ComeFromTheLog) {
    auto store = open();
    const auto asked = retake::test::cards({retake::test::single("sea", "Which?", {"Aral", "Azov"})});
    const auto round = *store.open_round({sea}, "Cells", {}, 1, retake::test::noon());
    Rng rng(1);
    for (int day = 0; day < 10; ++day) {
        session::Attempt made{.pass = day, .shown = item::present(asked->at(0).item, rng, item::Order::as_written)};
        made.response = item::Picked{1};
        made.at = retake::test::noon(std::chrono::hours{24 * day});
        retake::test::log(store, round, *asked, made);
    }
    ASSERT_TRUE(store.keep_reminder(sea, "Aral is an island's sea"));
    const auto learner = learner_of(*store.log(), {});
    const auto aids = read_aids(store, learner, {sea, {"cells", "other"}});
    ASSERT_TRUE(aids);
    ASSERT_EQ(aids->size(), 1u);
    EXPECT_EQ(aids->at(sea), (item::Aid{"Azov", 10, true, "Aral is an island's sea"}));
}

} // namespace
} // namespace retake::study
