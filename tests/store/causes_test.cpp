// Causes: why a response was not right, told later by the learner.
#include "store/book.hpp"

namespace retake::store {
namespace {

using session::Cause;
using test::noon;
using Causes = std::vector<std::optional<Cause>>;

struct Tagged : Book {
    Tagged() {
        log(0, false);
        log(1, false);
        log(2, true);
    }
    void tag(int attempt, std::optional<Cause> cause) {
        const auto written = store.tag(round, attempt, cause, tick());
        ASSERT_TRUE(written) << written.error().message;
    }
    Causes causes() const { return (*store.round(round))->causes; }
};

TEST(Causes, AreKeptWithTheirResponse) {
    Tagged book;
    book.tag(1, Cause::slip);
    EXPECT_EQ(book.causes(), (Causes{std::nullopt, Cause::slip, std::nullopt}));
    EXPECT_EQ(book.store.log()->rows[1].cause, Cause::slip);
    EXPECT_EQ(book.store.history({"cells", "b"})->rows[0].cause, Cause::slip);
}

TEST(Causes, TheNewestTagCounts) {
    Tagged book;
    for (const auto cause : {Cause::did_not_know, Cause::misread, Cause::slip, Cause::guess}) {
        book.tag(0, cause);
        EXPECT_EQ(book.causes()[0], cause);
        EXPECT_EQ(book.store.log()->rows[0].cause, cause);
    }
}

TEST(Causes, CanBeTakenOff) {
    Tagged book;
    book.tag(0, Cause::slip);
    book.tag(0, std::nullopt);
    EXPECT_EQ(book.causes()[0], std::nullopt);
    EXPECT_EQ(book.store.log()->rows[0].cause, std::nullopt);
}

TEST(Causes, CountTheResponsesThatWereNotTakenBack) {
    Tagged book;
    book.take_back();
    book.log(2, false);
    book.tag(2, Cause::misread);
    EXPECT_EQ(book.causes(), (Causes{std::nullopt, std::nullopt, Cause::misread}));
}

TEST(Causes, AreRowsOfTheirOwn) {
    Tagged book;
    book.tag(0, Cause::slip);
    book.tag(0, Cause::guess);
    Stranger stranger(book.folder.file());
    EXPECT_EQ(stranger.number("select count(*) from causes"), 2);
    EXPECT_EQ(stranger.run("delete from causes"), SQLITE_CONSTRAINT_TRIGGER);
    EXPECT_EQ(stranger.run("update causes set cause = 'slip'"), SQLITE_CONSTRAINT_TRIGGER);
}

TEST(Causes, BelongToAResponse) {
    Tagged book;
    const Failure none{"The cause cannot be kept: the round has no such response.",
                       "Only what was given in this round and not taken back can be named."};
    EXPECT_EQ(book.store.tag(book.round, 3, Cause::slip, noon()).error(), none);
    EXPECT_EQ(book.store.tag(book.round, -1, Cause::slip, noon()).error(), none);
    EXPECT_EQ(book.store.tag(99, 0, Cause::slip, noon()).error(), none);
}

TEST(Causes, CanNameTheResponseByItsCard) {
    Tagged book;
    book.log(1, true, std::nullopt, 1);
    ASSERT_TRUE(book.store.tag(book.round, Go{1, 0}, Cause::slip, book.tick()));
    EXPECT_EQ(book.causes(), (Causes{std::nullopt, Cause::slip, std::nullopt, std::nullopt}));
    ASSERT_TRUE(book.store.tag(latest_round, Go{1, 0}, std::nullopt, book.tick()));
    EXPECT_EQ(book.causes()[1], std::nullopt);
    EXPECT_EQ(book.store.tag(book.round, Go{1, 2}, Cause::slip, noon()).error().message,
              "The cause cannot be kept: the round has no such response.");
    EXPECT_FALSE(book.store.tag(book.round, Go{3, 0}, Cause::slip, noon()));
}

TEST(Causes, NamedByTheirCardWaitWithTheirResponse) {
    Tagged book;
    Stranger stranger(book.folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    EXPECT_FALSE(book.store.append(book.round, book.cards->at(3), attempt_at(3, false)));
    EXPECT_FALSE(book.store.tag(book.round, Go{3, 0}, Cause::guess, noon()));
    stranger.run("rollback");
    ASSERT_TRUE(book.store.write_waiting());
    EXPECT_EQ(book.causes().back(), Cause::guess);
}

TEST(Causes, WaitWhileTheFileIsLocked) {
    Tagged book;
    Stranger stranger(book.folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    EXPECT_FALSE(book.store.append(book.round, book.cards->at(3), attempt_at(3, false)));
    EXPECT_FALSE(book.store.tag(book.round, 3, Cause::guess, noon()));
    stranger.run("rollback");
    ASSERT_TRUE(book.store.write_waiting());
    EXPECT_EQ(book.causes().back(), Cause::guess);
}

} // namespace
} // namespace retake::store
