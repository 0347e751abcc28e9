// An exam in the store: a changed response counts alone, and nothing is told of it before it is handed in.
#include "store/book.hpp"
#include <gtest/gtest.h>

namespace retake::store {
namespace {

struct Paper : Book {
    Paper() { next_round("Exam", {.mode = session::Mode::exam}); }
};

TEST(ExamInTheStore, AResponseThatWasChangedCountsAlone) {
    Paper paper;
    paper.log(0, false);
    paper.log(1, true);
    ASSERT_TRUE(paper.store.retract(paper.round, 0, paper.tick()));
    paper.log(0, true);
    const auto open = *paper.store.unfinished();
    ASSERT_TRUE(open);
    ASSERT_EQ(open->attempts.size(), 2U);
    EXPECT_EQ(open->attempts[0].card, 1);
    EXPECT_EQ(open->attempts[1].card, 0);
    EXPECT_TRUE(open->attempts[1].verdict.right());
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
