// Backups: whole copies, made while the game runs, thinned out over the weeks.
#include "store/backup.hpp"
#include "store/book.hpp"
#include <algorithm>
#include <atomic>
#include <fstream>
#include <sys/wait.h>
#include <thread>

namespace retake::store {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;
using test::noon;

TEST(Backup, IsOneSoundFileOfAllThatWasAcknowledged) {
    Book book;
    book.log(0, false);
    book.log(1, true);
    const auto file = book.folder.path() / "deep" / "copy.db";
    ASSERT_TRUE(back_up(book.folder.file(), file));
    EXPECT_FALSE(fs::exists(file.string() + "-wal"));
    Folder other;
    fs::copy_file(file, other.file());
    EXPECT_EQ(*opened(other.path()).log(), *book.store.log());
}

TEST(Backup, IsMadeWhileResponsesAreWritten) {
    Book book;
    std::atomic<bool> done = false;
    std::vector<std::int64_t> counts;
    std::thread copier([&] {
        for (int i = 0; !done; ++i) {
            const auto file = book.folder.path() / ("copy-" + std::to_string(i) + ".db");
            if (!back_up(book.folder.file(), file))
                continue;
            Stranger copied(file);
            EXPECT_EQ(copied.number("select count(*) from responses"), copied.number("select count(*) from sheets"));
            counts.push_back(copied.number("select count(*) from responses"));
        }
    });
    for (int i = 0; i < 100; ++i)
        book.log(i % 4, false);
    done = true;
    copier.join();
    EXPECT_GE(counts.size(), 2u);
    EXPECT_TRUE(std::ranges::is_sorted(counts));
    EXPECT_EQ(*book.store.responses(), 100);
}

TEST(Backup, SaysWhereItCannotBeWritten) {
    Book book;
    std::ofstream(book.folder.path() / "taken") << "x";
    const auto file = book.folder.path() / "taken" / "copy.db";
    EXPECT_EQ(back_up(book.folder.file(), file).error(),
              (Failure{"The backup " + file.string() + " cannot be written: unable to open database file.",
                       "Check that you may write there, and that the disk is not full."}));
}

TEST(Backup, LeavesTheOldOneWhenTheDiskIsFull) {
    Book book;
    book.log(0, false);
    const fs::path full = "/dev/full";
    if (!fs::exists(full))
        GTEST_SKIP() << "this machine has no device that is always full";
    EXPECT_FALSE(back_up(book.folder.file(), full / "copy.db"));
    EXPECT_EQ(*book.store.responses(), 1);
}

TEST(DailyBackup, IsMadeOnceADay) {
    Book book;
    book.log(0, false);
    const auto made = *back_up_daily(book.folder.path(), noon());
    ASSERT_TRUE(made);
    EXPECT_EQ(*made, book.folder.path() / "backups" / "retake-2024-05-16.db");
    EXPECT_EQ(*back_up_daily(book.folder.path(), noon(std::chrono::hours(3))), std::nullopt);
    EXPECT_TRUE(*back_up_daily(book.folder.path(), noon(days(1))));
    EXPECT_EQ(daily_backups(book.folder.path()).size(), 2u);
    const Folder empty;
    EXPECT_EQ(*back_up_daily(empty.path(), noon()), std::nullopt) << "nothing was played yet";
}

TEST(DailyBackup, KeepsFiveDaysAndFourWeeks) {
    Book book;
    for (int day = 0; day < 70; ++day)
        ASSERT_TRUE(back_up_daily(book.folder.path(), noon(days(day))));
    std::string kept;
    for (const auto& file : daily_backups(book.folder.path()))
        kept += file.stem().string().substr(12) + " ";
    EXPECT_EQ(kept, "07-24 07-23 07-22 07-21 07-20 07-19 07-14 07-07 06-30 ");
}

TEST(DailyBackup, LeavesOtherFilesAlone) {
    Book book;
    ASSERT_TRUE(back_up_daily(book.folder.path(), noon()));
    for (const std::string name : {"retake-notaday-.db", "mine.db", "retake-2020-01-01.db.txt"})
        std::ofstream(backups_in(book.folder.path()) / name) << "x";
    EXPECT_EQ(daily_backups(book.folder.path()).size(), 1u);
}

TEST(DailyBackup, ClearsAwayWhatAKilledProgramWasWriting) {
    Book book;
    book.log(0, false);
    const auto folder = backups_in(book.folder.path());
    fs::create_directory(folder);
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    waitpid(child, nullptr, 0); // Nobody has this number now.
    const auto dead = folder / ("retake-2024-05-15.db.at-work-" + std::to_string(child));
    const auto alive = folder / ("retake-2024-05-15.db.at-work-" + std::to_string(getpid()));
    for (const auto& file : {dead, fs::path(dead.string() + "-journal"), alive})
        std::ofstream(file) << "half a file";
    ASSERT_TRUE(back_up_daily(book.folder.path(), noon()));
    EXPECT_FALSE(fs::exists(dead));
    EXPECT_FALSE(fs::exists(dead.string() + "-journal"));
    EXPECT_TRUE(fs::exists(alive));
}

TEST(DailyBackup, FindsDamageThatTheOpeningDidNotLookFor) {
    Book book;
    for (int i = 0; i < 60; ++i)
        book.log(i % 4, false);
    Stranger(book.folder.file()).run("pragma wal_checkpoint(truncate)");
    std::fstream out(book.folder.file(), std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(static_cast<std::streamoff>(fs::file_size(book.folder.file()) / 2 / 4096 * 4096));
    out << std::string(4096, '\x5A');
    out.close();
    const auto made = back_up_daily(book.folder.path(), noon());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error(), (Failure{"The progress file " + book.folder.file().string() + " is damaged.",
                                     "Start Retake again: it sets the damaged file aside and begins a new one."}));
    EXPECT_TRUE(daily_backups(book.folder.path()).empty()) << "a damaged copy would push out a sound one";
    EXPECT_TRUE(fs::exists(book.folder.file().string() + "-suspect")) << "the next opening looks at every page";
}

} // namespace
} // namespace retake::store
