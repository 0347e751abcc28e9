// Taking back: what was retracted is still in the log, and nothing counts it.
#include "session/player.hpp"
#include "store/book.hpp"

namespace retake::store {
namespace {

using test::noon;

TEST(Retraction, TakesTheLastResponseOutOfEveryReading) {
    Book book;
    book.log(0, true);
    book.log(1, false);
    book.log(0, false);
    book.take_back();
    EXPECT_EQ(book.pile(), "b");
    EXPECT_EQ(*book.store.progress(), (std::vector<BankProgress>{{"cells", 1, 1}}));
    EXPECT_EQ(*book.store.responses(), 2);
    EXPECT_EQ((*book.store.unfinished())->attempts.size(), 2u);
    EXPECT_EQ(book.store.log()->rows.size(), 2u);
    EXPECT_EQ(book.store.history({"cells", "a"})->rows.size(), 1u);
    EXPECT_EQ(book.store.past_rounds(10)->front().right, 1);
    EXPECT_EQ(book.store.asked("cells", {})->size(), 2u);
    book.take_back();
    EXPECT_EQ(book.store.asked("cells", {})->size(), 1u);
    EXPECT_EQ(book.pile(), "");
}

TEST(Retraction, GoesBackResponseByResponse) {
    Book book;
    book.log(0, false);
    book.log(1, false);
    book.take_back();
    book.take_back();
    EXPECT_EQ(*book.store.responses(), 0);
    EXPECT_EQ(book.store.retract_last(book.round, noon()).error(),
              (Failure{"Nothing can be taken back: the round has no such response.",
                       "Only what was given in this round and not taken back can be named."}));
    book.log(0, true);
    EXPECT_EQ(*book.store.responses(), 1) << "the card is asked again";
}

TEST(Retraction, IsARowOfItsOwn) {
    Book book;
    book.log(0, false);
    book.take_back();
    Stranger stranger(book.folder.file());
    EXPECT_EQ(stranger.number("select count(*) from responses"), 1);
    EXPECT_EQ(stranger.run("delete from retractions"), SQLITE_CONSTRAINT_TRIGGER);
    EXPECT_EQ(stranger.run("update retractions set at = 0"), SQLITE_CONSTRAINT_TRIGGER);
    EXPECT_EQ(stranger.run("delete from sheets"), SQLITE_CONSTRAINT_TRIGGER);
}

TEST(Retraction, LeavesOtherRoundsAlone) {
    Book book;
    book.log(0, false);
    const auto first = book.round;
    book.next_round();
    book.log(1, false);
    ASSERT_TRUE(book.store.retract_last(first, noon()));
    EXPECT_EQ(book.pile(), "b");
    EXPECT_FALSE(book.store.retract_last(first, noon()));
}

TEST(Retraction, OpensTheNewestRoundAgain) {
    Book book;
    book.log(0, false);
    book.log(1, true);
    ASSERT_TRUE(book.store.close_round(book.round, noon()));
    EXPECT_EQ(*book.store.unfinished(), std::nullopt);
    book.take_back();
    const auto open = *book.store.unfinished();
    ASSERT_TRUE(open);
    EXPECT_EQ(open->attempts.size(), 1u);
}

TEST(Retraction, OfAnOlderRoundLeavesItClosed) {
    Book book;
    book.log(0, false);
    const auto first = book.round;
    book.next_round();
    ASSERT_TRUE(book.store.close_round(book.round, noon()));
    ASSERT_TRUE(book.store.retract_last(first, noon()));
    EXPECT_EQ(*book.store.unfinished(), std::nullopt);
}

TEST(Retraction, WaitsInItsPlaceWhileTheFileIsLocked) {
    Book book;
    book.log(0, false);
    Stranger stranger(book.folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    EXPECT_FALSE(book.store.append(book.round, book.cards->at(1), attempt_at(1, false)));
    EXPECT_FALSE(book.store.retract_last(book.round, noon()));
    EXPECT_FALSE(book.store.retract_last(book.round, noon()));
    EXPECT_EQ(book.store.retract_last(book.round, noon()).error().message,
              "Nothing can be taken back: the round has no such response.");
    EXPECT_FALSE(book.store.append(book.round, book.cards->at(2), attempt_at(2, false)));
    stranger.run("rollback");
    ASSERT_TRUE(book.store.write_waiting());
    EXPECT_EQ(book.pile(), "c");
}

TEST(Retraction, MeansTheRoundThatWaitsToo) {
    Book book;
    book.log(0, false);
    Stranger stranger(book.folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    EXPECT_FALSE(book.store.open_round(names_of(*book.cards), "Next", {}, 9, noon()));
    EXPECT_EQ(book.store.retract_last(latest_round, noon()).error().message,
              "Nothing can be taken back: the round has no such response.");
    EXPECT_FALSE(book.store.append(latest_round, book.cards->at(1), attempt_at(1, false)));
    EXPECT_FALSE(book.store.retract_last(latest_round, noon()));
    stranger.run("rollback");
    ASSERT_TRUE(book.store.write_waiting());
    EXPECT_EQ(book.pile(), "a");
}

} // namespace
} // namespace retake::store
