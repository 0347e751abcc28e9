// The learner who is kept is the learner whom the whole log makes, whatever happens to the log.
#include "base/rng.hpp"
#include "study/in_store.hpp"
#include "study/kept.hpp"

namespace retake::study {
namespace {

using store::Agreement;

class KeptLearner : public test::InStore {
protected:
    void begin(store::Store& store, session::Mode mode = session::Mode::practice) {
        round = *store.open_round(names(), "Cells", {.mode = mode}, 7, at);
        given = 0;
    }
    void give(store::Store& store, Rng& rng) {
        at += Milliseconds{static_cast<std::int64_t>(below(rng, 50'000'000))};
        session::Attempt attempt;
        attempt.card = static_cast<int>(below(rng, 4));
        attempt.at = at;
        attempt.took = Milliseconds{static_cast<std::int64_t>(below(rng, 9000))};
        attempt.verdict.credit = static_cast<double>(below(rng, 3)) / 2;
        retake::test::log(store, round, *cards, attempt);
        ++given;
    }
    void happen(store::Store& store, Rng& rng) {
        switch (below(rng, 10)) {
        case 0:
            return begin(store, below(rng, 2) == 0 ? session::Mode::exam : session::Mode::practice);
        case 1:
            if (given > 0) {
                ASSERT_TRUE(store.retract_last(round, at));
                --given;
            }
            return;
        case 2:
            if (given > 0) {
                ASSERT_TRUE(store.tag(round, given - 1, session::Cause::slip, at));
            }
            return;
        case 3:
            ASSERT_TRUE(store.link({{{"cells", "a"}, {"cells", below(rng, 2) == 0 ? "b" : "z"}, below(rng, 2) == 0}}));
            return;
        case 4:
            EXPECT_NE(*rebuild(store, settings), Agreement::differed);
            return;
        default:
            return give(store, rng);
        }
    }
    std::string whole(const store::Store& store) const { return bytes_of(learner_of(*store.log(), settings)); }
    std::string read(const store::Store& store) const { return bytes_of(*learner_so_far(store, settings)); }

    schedule::Settings settings;
    Instant at = retake::test::noon();
    store::RoundId round = 0;
    int given = 0;
};

TEST_F(KeptLearner, AgreesWithTheLogAfterEveryHistory) {
    Rng rng(12);
    auto store = open();
    begin(store);
    for (int step = 0; step < 150; ++step) {
        happen(store, rng);
        ASSERT_EQ(read(store), whole(store)) << "step " << step;
    }
    EXPECT_NE(*rebuild(store, settings), Agreement::differed);
    EXPECT_EQ(*rebuild(store, settings), Agreement::agreed);
}

TEST_F(KeptLearner, IsAnotherUnderOtherSettings) {
    Rng rng(3);
    auto store = open();
    begin(store);
    for (int i = 0; i < 30; ++i)
        give(store, rng);
    EXPECT_EQ(*rebuild(store, settings), Agreement::nothing_kept);
    settings.aims.desired_retention = 0.8;
    EXPECT_EQ(read(store), whole(store));
    EXPECT_EQ(*rebuild(store, settings), Agreement::nothing_kept);
    EXPECT_EQ(*rebuild(store, settings), Agreement::agreed);
}

TEST_F(KeptLearner, IsTheSameUnderAZoneThatChangesOutsideTheLogsTime) {
    Rng rng(4);
    auto store = open();
    begin(store);
    for (int i = 0; i < 30; ++i)
        give(store, rng);
    EXPECT_EQ(*rebuild(store, settings), Agreement::nothing_kept);
    settings.zone.changes.push_back({at + std::chrono::hours{24}, std::chrono::minutes{60}});
    EXPECT_EQ(*rebuild(store, settings), Agreement::agreed) << "a summer time to come";
    settings.zone.changes.front().since = at - std::chrono::hours{24};
    EXPECT_EQ(read(store), whole(store));
    EXPECT_EQ(*rebuild(store, settings), Agreement::nothing_kept) << "a journey that was not known of";
}

TEST_F(KeptLearner, IsFoundToDifferWhenItWasSpoilt) {
    Rng rng(5);
    auto store = open();
    begin(store);
    for (int i = 0; i < 10; ++i)
        give(store, rng);
    ASSERT_TRUE(rebuild(store, settings));
    auto spoilt = **store.snapshot("memories");
    auto learner = *learner_from(spoilt.bytes, settings);
    learner.memories.cards.begin()->second.memory.stability += 1e-9;
    spoilt.bytes = bytes_of(learner);
    ASSERT_TRUE(store.keep_snapshot("memories", spoilt, *store.past()));
    EXPECT_EQ(*rebuild(store, settings), Agreement::differed);
    EXPECT_EQ(*rebuild(store, settings), Agreement::agreed);
}

} // namespace
} // namespace retake::study
