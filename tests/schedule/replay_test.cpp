// Memories rebuilt from the log: what counts, what does not, and that it comes out the same again.
#include "base/rng.hpp"
#include "schedule/learner.hpp"
#include <gtest/gtest.h>

namespace retake::schedule {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using test::Learner;

const fsrs6::Parameters six;

Memory after(std::initializer_list<std::pair<int, Rating>> repetitions) {
    std::optional<Memory> memory;
    for (const auto& [gap, rating] : repetitions)
        memory = memory ? fsrs6::next_memory(six, *memory, rating, gap) : fsrs6::first_memory(six, rating);
    return *memory;
}

TEST(Replay, FollowsTheModelFromDayToDay) {
    const auto known = Learner().right(1).wait_days(2).right(1).wait_days(11).wrong(1).known(1);
    EXPECT_EQ(known.memory, after({{0, Rating::good}, {2, Rating::good}, {11, Rating::again}}));
    EXPECT_EQ(known.repetitions, 3);
    EXPECT_EQ(known.lapses, 1);
    EXPECT_TRUE(known.missed);
}

TEST(Replay, PlansEachCardAtLeastADayAhead) {
    Learner learner;
    EXPECT_EQ(learner.wrong(1).known(1).due, learner.today() + days(1));
    EXPECT_EQ(learner.right(2).known(2).due, learner.today() + days(2));
}

TEST(Replay, BringsAMissBackTheNextDayHoweverStableItIs) {
    Learner learner;
    learner.settings.spread_days = true;
    learner.right(1).wait_days(2).right(1).wait_days(11).right(1).wait_days(46).wrong(1);
    EXPECT_GT(interval(learner.settings.model, learner.known(1).memory, 0.9), 2.5);
    EXPECT_EQ(learner.known(1).due, learner.today() + days(1));
    EXPECT_EQ(learner.right(1).known(1).due, learner.today() + days(1)); // the second try does not put it off
    EXPECT_GT(learner.wait_days(1).right(1).known(1).due, learner.today() + days(1));
}

TEST(Replay, TakesAFirstDaySuccessAfterAMissAsTheMiss) {
    const auto missed = Learner().wrong(1).known(1);
    Learner learner;
    learner.wrong(1).right(1);
    EXPECT_FALSE(learner.last_taken().counts);
    EXPECT_EQ(learner.known(1).memory, missed.memory);
    EXPECT_EQ(learner.known(1).due, missed.due);
    EXPECT_EQ(learner.known(1).memory, after({{0, Rating::again}}));
}

TEST(Replay, CountsASecondMissOfTheFirstDay) {
    EXPECT_EQ(Learner().wrong(1).wrong(1).known(1).memory, after({{0, Rating::again}, {0, Rating::again}}));
}

TEST(Replay, TakesALaterSecondTryAsHard) {
    const auto known = Learner().right(1).wait_days(5).wrong(1).right(1).known(1);
    EXPECT_EQ(known.memory, after({{0, Rating::good}, {5, Rating::again}, {0, Rating::hard}}));
    EXPECT_EQ(known.lapses, 1);
    EXPECT_TRUE(known.missed);
}

TEST(Replay, CallsAFirstMissNoLapseAndNoTestOfMemory) {
    const auto taken = Learner().wrong(1).last_taken();
    EXPECT_FALSE(taken.lapse);
    EXPECT_FALSE(taken.tests_memory);
    EXPECT_EQ(taken.recall, std::nullopt);
}

TEST(Replay, TestsMemoryWithTheFirstResponseOfALaterDay) {
    Learner learner;
    learner.right(1).wait_days(3).wrong(1).wrong(1);
    const auto history = history_of(learner.log, learner.settings);
    EXPECT_TRUE(history[1].tests_memory);
    EXPECT_TRUE(history[1].lapse);
    EXPECT_EQ(history[1].elapsed.study_days, 3);
    EXPECT_NEAR(*history[1].recall, fsrs6::retrievability(six.weights, six.weights[2], 3), 1e-12);
    EXPECT_FALSE(history[2].tests_memory);
    EXPECT_FALSE(history[2].lapse);
}

TEST(Replay, LeavesASlipOut) {
    Learner learner;
    learner.right(1).wait_days(5);
    const auto before = learner.memories();
    learner.wrong(1).tagged(Cause::slip);
    EXPECT_FALSE(learner.last_taken().counts);
    EXPECT_FALSE(learner.last_taken().tests_memory);
    EXPECT_EQ(learner.memories().cards.at(1).memory, before.cards.at(1).memory);
    EXPECT_EQ(learner.memories().cards.at(1).lapses, 0);
    EXPECT_EQ(learner.right(1).known(1).memory, after({{0, Rating::good}, {5, Rating::good}}));
}

TEST(Replay, LeavesACardUnseenThatBeganWithASlip) {
    EXPECT_TRUE(Learner().wrong(1).tagged(Cause::slip).memories().cards.empty());
}

TEST(Replay, TakesWhatWasTaggedAsAGuessAsHard) {
    EXPECT_EQ(Learner().right(1).tagged(Cause::guess).last_taken().rating, Rating::hard);
    EXPECT_EQ(Learner().wrong(1).tagged(Cause::misread).last_taken().rating, Rating::again);
}

TEST(Replay, LearnsTheLearnersPaceOnTheWay) {
    Learner learner;
    for (CardNumber card = 10; card < 40; ++card)
        learner.right(card);
    learner.right(1).log.back().took = seconds(90);
    EXPECT_EQ(learner.last_taken().rating, Rating::hard);
    learner.wait_days(3).right(10);
    learner.log.back().took = seconds(2);
    learner.log.back().confidence = Confidence::sure;
    EXPECT_EQ(learner.last_taken().rating, Rating::easy);
}

TEST(Replay, CorrectsGuessesWhenAsked) {
    Learner learner;
    learner.right(1).wait_days(30).right(1);
    learner.log.back().choices = 4;
    const auto plain = learner.known(1).memory;
    learner.settings.correct_guesses = true;
    const auto corrected = learner.known(1).memory;
    EXPECT_LT(corrected.stability, plain.stability);
    EXPECT_GT(corrected.difficulty, plain.difficulty);
    EXPECT_GT(corrected.stability, after({{0, Rating::good}, {30, Rating::again}}).stability);
}

TEST(Replay, StandsStillWhenTheClockIsSetBack) {
    Learner learner;
    learner.right(1).wait_days(-3).right(1);
    EXPECT_EQ(learner.last_taken().elapsed, Elapsed{});
    EXPECT_EQ(learner.known(1).last_day, *read_day("2024-05-16"));
}

TEST(Replay, CountsFirstSights) {
    const auto all = Learner().right(1).wrong(2).right(2).right(3).memories();
    EXPECT_EQ(all.first_sights, 3);
    EXPECT_EQ(all.first_sights_right, 2);
}

// Many cards, many days, hints, slips, guesses.
std::vector<Responded> long_log() {
    Rng rng(5);
    Learner learner;
    for (int i = 0; i < 3'000; ++i) {
        learner.wait(seconds(below(rng, 20'000))).respond(below(rng, 150), below(rng, 5) == 0 ? 0 : 1);
        learner.log.back().hinted = below(rng, 9) == 0;
        learner.log.back().took = Milliseconds(below(rng, 30'000));
        if (below(rng, 20) == 0)
            learner.tagged(Cause::slip);
    }
    return learner.log;
}

TEST(Replay, GoesOnFromASnapshotAsIfItHadReadTheWholeLog) {
    const auto log = long_log();
    for (const Model& model : {Model(fsrs6::Parameters{}), Model(fsrs7::Parameters{})}) {
        const Settings settings{.model = model};
        auto snapshot = memories_of(std::span(log).first(1'234), settings);
        for (const auto& response : std::span(log).subspan(1'234))
            take(snapshot, response, settings);
        EXPECT_EQ(snapshot, memories_of(log, settings));
    }
}

TEST(Replay, KeepsTheLoadInStepWithTheCards) {
    const auto log = long_log();
    const auto all = memories_of(log, {});
    Load load;
    for (const auto& [card, known] : all.cards)
        load.add(known.due, 1);
    for (const auto& [card, known] : all.cards)
        for (int offset = -2; offset <= 2; ++offset)
            EXPECT_EQ(all.load.on(known.due + days(offset)), load.on(known.due + days(offset)));
}

TEST(Replay, CallsACardALeechFromTheEighthLapseAndOffersRepairAtEachFourthMore) {
    EXPECT_FALSE(leech(7));
    EXPECT_TRUE(leech(8));
    std::vector<int> offered;
    for (int lapses = 0; lapses <= 20; ++lapses)
        if (repair_offered(lapses))
            offered.push_back(lapses);
    EXPECT_EQ(offered, (std::vector{8, 12, 16, 20}));
}

TEST(Replay, LearnsOfTheLearnerOnceFromAResponseThatCountsForTwoCards) {
    test::Learner learner;
    learner.right(1);
    learner.log.push_back(learner.log.back());
    learner.log.back().card = 2;
    learner.log.back().is_copy = true;
    const auto all = learner.memories();
    EXPECT_EQ(all.cards.at(1).memory, all.cards.at(2).memory);
    EXPECT_EQ(all.first_sights, 1);
    EXPECT_EQ(all.first_sights_right, 1);
    learner.log.pop_back();
    EXPECT_EQ(all.times, learner.memories().times);
}

} // namespace
} // namespace retake::schedule
