// Restoring: what another file holds is added in its place in time, and nothing is replaced or added twice.
#include "base/rng.hpp"
#include "store/backup.hpp"
#include "store/book.hpp"
#include <algorithm>
#include <fstream>

namespace retake::store {
namespace {

namespace fs = std::filesystem;
using session::Cause;
using test::noon;

// Another computer, on which nothing was played yet.
struct Elsewhere {
    Folder folder;
    Store store = opened(folder.path());
};

fs::path backup_of(const Book& book) {
    const auto file = book.folder.path() / "backup.db";
    const auto written = back_up(book.folder.file(), file);
    EXPECT_TRUE(written) << written.error().message;
    return file;
}

Merged restore(Store& store, const fs::path& file) {
    const auto restored = store.restore(file);
    EXPECT_TRUE(restored) << restored.error().message;
    return restored ? restored->added : Merged{-1, -1, -1};
}

void fill_with_everything(Book& book) {
    book.log(0, false, session::Confidence::sure);
    book.log(1, false);
    book.log(2, true);
    book.take_back();
    ASSERT_TRUE(book.store.tag(book.round, 0, Cause::slip, book.tick()));
    ASSERT_TRUE(book.store.link({{{"cells", "b"}, {"cells", "b2"}}}));
    ASSERT_TRUE(book.store.flag({{"cells", "a"}, "Question a?", "Out of date.", book.tick()}));
    ASSERT_TRUE(book.store.remember("set-up", "theirs"));
    ASSERT_TRUE(book.store.keep_roll({"cells", {"a", "b2"}}));
    ASSERT_TRUE(book.store.close_round(book.round, book.tick()));
    book.next_round("Second");
    book.log(3, false);
}

TEST(Restore, BringsEverythingToAnEmptyPlace) {
    Book book;
    fill_with_everything(book);
    Elsewhere other;
    EXPECT_EQ(restore(other.store, backup_of(book)), (Merged{4, 2, 6}));
    EXPECT_EQ(*other.store.log(), *book.store.log());
    EXPECT_EQ(*other.store.pile(), *book.store.pile());
    EXPECT_EQ(*other.store.flags(), *book.store.flags());
    EXPECT_EQ(*other.store.past_rounds(9), *book.store.past_rounds(9));
    EXPECT_EQ((*other.store.unfinished())->attempts, (*book.store.unfinished())->attempts);
    EXPECT_EQ(*other.store.recall("set-up"), "theirs");
    EXPECT_EQ(*other.store.roll("cells"), *book.store.roll("cells"));
}

TEST(Restore, AddsNothingTheSecondTime) {
    Book book;
    fill_with_everything(book);
    Elsewhere other;
    const auto file = backup_of(book);
    restore(other.store, file);
    EXPECT_EQ(restore(other.store, file), Merged{});
    EXPECT_EQ(restore(book.store, file), Merged{}) << "nor where it came from";
}

TEST(Restore, NeverReplacesWhatIsHere) {
    Book book;
    fill_with_everything(book);
    Elsewhere other;
    ASSERT_TRUE(other.store.remember("set-up", "ours"));
    ASSERT_TRUE(other.store.keep_roll({"cells", {"z"}}));
    restore(other.store, backup_of(book));
    EXPECT_EQ(*other.store.recall("set-up"), "ours");
    EXPECT_EQ(*other.store.roll("cells"), (Roll{"cells", {"z"}}));
}

TEST(Restore, BringsBackWhatCameAfterTheBackupToo) {
    Book book;
    book.log(0, false);
    const auto file = backup_of(book);
    book.log(0, true);
    book.log(1, false);
    EXPECT_EQ(restore(book.store, file), Merged{});
    EXPECT_EQ(book.pile(), "b") << "an older miss does not come back over what was right since";
}

TEST(Restore, PutsTwoComputersResponsesInTheOrderOfTime) {
    Book home, school;
    home.log(0, false); // 1 s
    school.later = Milliseconds{2000};
    school.log(0, true); // 3 s
    school.log(1, true); // 4 s
    home.later = Milliseconds{5000};
    home.log(1, false); // 6 s
    restore(home.store, backup_of(school));
    restore(school.store, backup_of(home));
    for (auto* book : {&home, &school}) {
        EXPECT_EQ(book->pile(), "b") << "a was right after it was wrong, b the other way round";
        EXPECT_EQ(*book->store.responses(), 4);
    }
    EXPECT_EQ(*home.store.log(), *school.store.log());
}

TEST(Restore, KeepsResponsesApartThatFellIntoOneMoment) {
    Book home, school;
    for (auto* book : {&home, &school})
        for (int i = 0; i < 3; ++i) {
            auto attempt = attempt_at(0, i == 0);
            attempt.took = Milliseconds{book == &home ? 1 : 2};
            attempt.at = noon();
            book->log(attempt);
        }
    const auto file = backup_of(school);
    EXPECT_EQ(restore(home.store, file).responses, 3);
    EXPECT_EQ(restore(home.store, file), Merged{});
    EXPECT_EQ(*home.store.responses(), 6);
}

TEST(Restore, ClosesARoundThatWasLeftOpenThere) {
    Book old;
    old.log(0, false);
    Elsewhere other;
    ASSERT_TRUE(other.store.open_round(names_of(*old.cards), "Newer", {}, 1, noon(std::chrono::hours(24))));
    restore(other.store, backup_of(old));
    EXPECT_EQ((*other.store.unfinished())->title, "Newer");
    EXPECT_EQ(other.store.past_rounds(9)->front().closed, noon(Milliseconds{1000}));
}

TEST(Restore, WorksWhileARoundIsPlayedInAnotherWindow) {
    Book book;
    book.log(0, false);
    Book other;
    other.next_round("Other");
    other.log(1, false);
    auto second = opened(book.folder.path());
    EXPECT_EQ(restore(second, backup_of(other)).responses, 1);
    book.log(2, false);
    EXPECT_EQ(*book.store.responses(), 3);
    EXPECT_EQ((*book.store.round(book.round))->attempts.size(), 2u);
}

TEST(Restore, ReadsAFileOfADamagedDisk) {
    Book book;
    for (int i = 0; i < 60; ++i)
        book.log(i % 4, i % 3 == 0);
    const auto file = backup_of(book);
    {
        std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(100);
        out << std::string(3996, '\x5A');
    }
    Elsewhere other;
    const auto restored = *other.store.restore(file);
    EXPECT_TRUE(restored.was_damaged);
    EXPECT_EQ(restored.added.responses, 60) << "the first page holds the names of the tables only";
}

TEST(Restore, SaysWhatAFileIsNot) {
    Elsewhere other;
    const auto here = other.folder.path();
    const auto says = [&](const fs::path& file) { return other.store.restore(file).error(); };
    EXPECT_EQ(says(here / "none.db"),
              (Failure{"There is no file " + (here / "none.db").string() + ".", "Name a file that `retake backup` made."}));
    std::ofstream(here / "letter.txt") << std::string(5000, 'x');
    EXPECT_EQ(says(here / "letter.txt").message, "The file " + (here / "letter.txt").string() + " holds no progress of Retake.");
    Stranger(here / "other.db").run("create table cookies (name)");
    EXPECT_EQ(says(here / "other.db").message, "The file " + (here / "other.db").string() + " holds no progress of Retake.");
    Stranger(here / "newer.db").run("create table rounds (id); pragma user_version = 99");
    EXPECT_EQ(says(here / "newer.db").message, "The file " + (here / "newer.db").string() + " was written by a newer Retake.");
    EXPECT_EQ(says(other.folder.file()).message, "That is the progress file itself.");
    for (const auto& entry : fs::directory_iterator(here))
        EXPECT_EQ(entry.path().string().find("at-work"), std::string::npos) << entry.path();
}

TEST(Restore, IsTheSameInWhateverOrderAndHoweverOften) {
    Rng rng(41);
    Book a, b;
    for (int step = 0; step < 60; ++step) {
        auto& book = below(rng, 2) == 0 ? a : b;
        const auto deed = below(rng, 10);
        book.later = std::max(a.later, b.later) + Milliseconds{below(rng, 2)};
        if (deed == 0)
            book.next_round(std::to_string(step));
        else if (deed == 1 && (*book.store.round(book.round))->attempts.size() > 1)
            book.take_back();
        else if (deed == 2 && !(*book.store.round(book.round))->attempts.empty())
            ASSERT_TRUE(book.store.tag(book.round, 0, Cause::guess, book.tick()));
        else
            book.log(static_cast<int>(below(rng, 4)), below(rng, 2) == 0);
    }
    const auto of_a = backup_of(a), of_b = backup_of(b);
    restore(a.store, of_b);
    restore(b.store, of_a);
    Elsewhere c;
    for (const auto& file : {of_b, of_a, of_b, of_a})
        restore(c.store, file);
    EXPECT_EQ(*a.store.log(), *b.store.log());
    EXPECT_EQ(*a.store.log(), *c.store.log());
    EXPECT_EQ(*a.store.pile(), *c.store.pile());
}

} // namespace
} // namespace retake::store
