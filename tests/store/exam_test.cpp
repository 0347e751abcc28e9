// An exam in the store: a changed response counts alone, and nothing is told of it before it is handed in.
#include "store/book.hpp"
#include <gtest/gtest.h>

namespace retake::store {
namespace {

struct Paper : Book {
    Paper() { next_round("Exam", {.mode = session::Mode::exam}); }
    Result<void> replace(int index, bool right) {
        auto attempt = attempt_at(index, right);
        attempt.at = tick();
        return store.replace(round, cards->at(static_cast<std::size_t>(index)), attempt);
    }
    void change(int index, bool right) {
        const auto written = replace(index, right);
        ASSERT_TRUE(written) << written.error().message;
    }
    std::string given() const { // the cards in the order of what counts, right ones as capitals
        std::string cards_given;
        const auto open = *store.unfinished();
        for (const auto& attempt : open->attempts)
            cards_given += static_cast<char>((attempt.verdict.right() ? 'A' : 'a') + attempt.card);
        return cards_given;
    }
};

TEST(ExamInTheStore, AResponseThatWasChangedCountsAlone) {
    Paper paper;
    paper.log(0, false);
    paper.log(1, true);
    paper.change(0, true);
    const auto open = *paper.store.unfinished();
    ASSERT_TRUE(open);
    ASSERT_EQ(open->attempts.size(), 2U);
    EXPECT_EQ(open->attempts[0].card, 1);
    EXPECT_EQ(open->attempts[1].card, 0);
    EXPECT_TRUE(open->attempts[1].verdict.right());
}

TEST(ExamInTheStore, AResponseIsChangedWithoutHavingBeenGiven) {
    Paper paper;
    paper.log(1, false);
    paper.change(0, true);
    EXPECT_EQ(paper.given(), "bA");
}

TEST(ExamInTheStore, ChangesAResponseWhollyOrNotAtAll) {
    Paper paper;
    paper.log(0, false);
    Stranger stranger(paper.folder.file());
    ASSERT_EQ(stranger.run("create trigger full before insert on sheets begin select raise(abort, 'full'); end"), SQLITE_OK);
    EXPECT_FALSE(paper.replace(0, true));
    EXPECT_EQ(paper.store.waiting(), 1U);
    EXPECT_EQ(paper.given(), "a") << "the former one stands until the new one can be written";
    EXPECT_FALSE(paper.replace(0, false));
    EXPECT_FALSE(paper.replace(1, true));
    ASSERT_EQ(stranger.run("drop trigger full"), SQLITE_OK);
    ASSERT_TRUE(paper.store.write_waiting());
    EXPECT_EQ(paper.given(), "aB");
    EXPECT_EQ(stranger.number("select count(*) from retractions"), 2);
}

TEST(ExamInTheStore, ChangesAResponseOfARoundThatWaits) {
    Paper paper;
    Stranger stranger(paper.folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    EXPECT_FALSE(paper.store.open_round(names_of(*paper.cards), "Late", {.mode = session::Mode::exam}, 9, paper.tick()));
    paper.round = latest_round;
    EXPECT_FALSE(paper.store.append(latest_round, paper.cards->at(0), attempt_at(0, false)));
    EXPECT_FALSE(paper.replace(0, true));
    stranger.run("rollback");
    ASSERT_TRUE(paper.store.write_waiting());
    EXPECT_EQ(paper.given(), "A");
}

TEST(ExamInTheStore, TellsNothingBeforeItIsHandedIn) {
    Paper paper;
    paper.log(0, false);
    paper.log(1, true);
    EXPECT_EQ(paper.pile(), "");
    EXPECT_TRUE(paper.store.progress()->empty());
    EXPECT_TRUE(paper.store.log()->rows.empty());
    EXPECT_TRUE(paper.store.history({"cells", "a"})->rows.empty());
    EXPECT_TRUE(paper.store.past_rounds(10)->empty());
    ASSERT_TRUE(paper.store.close_round(paper.round, paper.tick()));
    EXPECT_EQ(paper.pile(), "a");
    EXPECT_EQ(paper.store.log()->rows.size(), 2U);
    EXPECT_EQ(paper.store.past_rounds(10)->size(), 1U);
}

TEST(ExamInTheStore, ThatWasLeftForAnotherRoundIsTold) {
    Paper paper;
    paper.log(0, false);
    paper.next_round();
    EXPECT_EQ(paper.pile(), "a");
}

} // namespace
} // namespace retake::store
