// The store in bad weather: each fault is told in words, and no response is lost while the program runs.
#include "store/folder.hpp"
#include <fstream>
#include <functional>
#include <sys/stat.h>
#include <sys/wait.h>

namespace retake::store {
namespace {

namespace fs = std::filesystem;
using test::noon;

const auto cards = test::single_cards(3);
const session::Card& card(int index) { return (*cards)[static_cast<std::size_t>(index)]; }

Failure failure_of(const fs::path& folder) {
    const auto store = Store::open(folder);
    return store ? Failure{"(opened)", ""} : store.error();
}

const std::string or_elsewhere = "Or start Retake with --data FOLDER to keep progress elsewhere.";

TEST(StoreFaults, SaysThatAFileStandsWhereTheFolderShouldBe) {
    const Folder folder;
    std::ofstream(folder.path() / "taken") << "x";
    const auto taken = folder.path() / "taken";
    EXPECT_EQ(failure_of(taken),
              (Failure{"The progress folder " + taken.string() + " is a file, not a folder.", "Check the path.", or_elsewhere}));
    const auto inside = taken / "deeper";
    EXPECT_EQ(failure_of(inside).message, "The progress folder " + inside.string() + " cannot be created: Not a directory.");
}

TEST(StoreFaults, SaysThatTheFileIsAFolder) {
    const Folder folder;
    fs::create_directory(folder.file());
    EXPECT_EQ(failure_of(folder.path()), (Failure{"The progress file " + folder.file().string() + " cannot be opened.",
                                                  "Check that you may read and write its folder.", or_elsewhere}));
}

// What a user without rights comes to, in a process of its own.
std::string as_nobody(const std::function<std::string()>& does) {
    int ends[2] = {};
    if (pipe(ends) != 0)
        return "(no pipe)";
    if (const pid_t child = fork(); child == 0) {
        const bool changed = getuid() != 0 || setuid(65534) == 0;
        const auto told = changed ? does() : "(still root)";
        const auto written = ::write(ends[1], told.data(), told.size());
        _exit(written > 0 ? 0 : 1);
    }
    close(ends[1]);
    std::string told(4096, '\0');
    const auto size = read(ends[0], told.data(), told.size());
    close(ends[0]);
    wait(nullptr);
    told.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return told;
}

Failure failure_as_nobody(const fs::path& folder) {
    const auto told = as_nobody([&] {
        const auto failure = failure_of(folder);
        return failure.message + "\n" + failure.next_step;
    });
    const auto line = told.find('\n');
    return line == std::string::npos ? Failure{told, ""} : Failure{told.substr(0, line), told.substr(line + 1)};
}

TEST(StoreFaults, SaysThatTheFileIsReadOnly) {
    const Folder folder;
    { const auto store = opened(folder.path()); }
    fs::permissions(folder.file(), fs::perms{0444});
    fs::permissions(folder.path(), fs::perms{0555});
    EXPECT_EQ(failure_as_nobody(folder.path()),
              (Failure{"The progress file " + folder.file().string() + " cannot be written: it, or its folder, is read-only.",
                       "Make both writable."}));
    fs::permissions(folder.path(), fs::perms{0755});
}

// What somebody without rights finds in a folder that can only be read, in words.
std::string played_as_nobody(const fs::path& folder) {
    return as_nobody([&] {
        const auto store = Store::open_to_play(folder);
        if (!store)
            return store.error().message;
        const auto& notice = store->notices().at(0);
        auto other = store->another();
        return notice.message + "\n" + notice.next_step + "\nresponses " + std::to_string(*store->responses()) + ", pile " +
               std::to_string(store->pile()->size()) + ", lasts " + (store->lasts() ? "yes" : "no") + ", elsewhere " +
               std::to_string(*other->responses());
    });
}

TEST(StoreFaults, AFolderThatCanOnlyBeReadIsPlayedFrom) {
    for (const bool closed : {true, false}) { // the newest responses may still lie in the log beside the file
        const Folder folder;
        auto store = std::optional(opened(folder.path()));
        const auto round = *store->open_round(names_of(*cards), "Cells", {}, 7, noon());
        ASSERT_TRUE(store->append(round, card(0), attempt_at(0, false)));
        ASSERT_TRUE(store->append(round, card(1), attempt_at(1, true)));
        if (closed)
            store.reset();
        for (const auto& entry : fs::directory_iterator(folder.path()))
            fs::permissions(entry.path(), fs::perms{0444});
        fs::permissions(folder.path(), fs::perms{0555});
        EXPECT_EQ(played_as_nobody(folder.path()),
                  "What you learned before is safe: it is read from " + folder.file().string() +
                      ". But that file, or its folder, is read-only.\n"
                      "You can play, but this round will not be kept. Make both writable, then start Retake again.\n"
                      "responses 2, pile 1, lasts no, elsewhere 2");
        fs::permissions(folder.path(), fs::perms{0755});
        for (const auto& entry : fs::directory_iterator(folder.path()))
            fs::permissions(entry.path(), fs::perms{0644});
    }
}

TEST(StoreFaults, WhatIsPlayedFromSuchAFolderGoesWithTheStore) {
    const Folder folder;
    {
        auto store = opened(folder.path());
        EXPECT_TRUE(store.lasts());
    }
    fs::permissions(folder.file(), fs::perms{0444});
    fs::permissions(folder.path(), fs::perms{0555});
    EXPECT_EQ(as_nobody([&] {
                  auto store = Store::open_to_play(folder.path());
                  const auto round = store->open_round(names_of(*cards), "Cells", {}, 7, noon());
                  const bool kept = round && store->append(*round, card(0), attempt_at(0, false));
                  return std::string(kept ? "kept" : "refused") + ", " + std::to_string(store->pile()->size());
              }),
              "kept, 1")
        << "for as long as it is open";
    fs::permissions(folder.path(), fs::perms{0755});
    fs::permissions(folder.file(), fs::perms{0644});
    EXPECT_EQ(*opened(folder.path()).responses(), 0);
}

TEST(StoreFaults, SaysThatTheFolderCannotBeCreated) {
    const Folder folder;
    fs::permissions(folder.path(), fs::perms{0555});
    const auto inside = folder.path() / "inside";
    EXPECT_EQ(failure_as_nobody(inside),
              (Failure{"The progress folder " + inside.string() + " cannot be created: Permission denied.", "Check the path."}));
    fs::permissions(folder.path(), fs::perms{0755});
}

TEST(StoreFaults, SaysThatAnotherProgramLocksTheFile) {
    const Folder folder;
    { const auto store = opened(folder.path()); }
    Stranger stranger(folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    EXPECT_EQ(failure_of(folder.path()),
              (Failure{"The progress file " + folder.file().string() + " is in use by another program.",
                       "Close the other program and try again.", or_elsewhere}));
    stranger.run("rollback");
    EXPECT_EQ(failure_of(folder.path()).message, "(opened)");
}

TEST(StoreFaults, KeepsResponsesInMemoryWhileTheFileIsLockedAndWritesThemLater) {
    const Folder folder;
    auto store = opened(folder.path());
    const auto round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon());
    Stranger stranger(folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    const auto first = store.append(round, card(0), attempt_at(0, false));
    ASSERT_FALSE(first);
    EXPECT_EQ(first.error(), (Failure{"The progress file " + folder.file().string() + " is in use by another program.",
                                      "Close the other program and try again. What you respond meanwhile waits in memory and is "
                                      "written with a later card."}));
    EXPECT_FALSE(store.append(round, card(1), attempt_at(1, false)));
    EXPECT_EQ(store.waiting(), 2U);
    stranger.run("rollback");
    EXPECT_TRUE(store.append(round, card(2), attempt_at(2, true)));
    EXPECT_EQ(store.waiting(), 0U);
    const auto unfinished = *store.unfinished();
    ASSERT_EQ(unfinished->attempts.size(), 3U);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(unfinished->attempts[static_cast<std::size_t>(i)].card, i) << "in the order of the round";
}

TEST(StoreFaults, KeepsARoundThatCouldNotBeOpened) {
    const Folder folder;
    auto store = opened(folder.path());
    Stranger stranger(folder.file());
    ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
    EXPECT_FALSE(store.open_round(names_of(*cards), "Cells", {}, 7, noon()));
    EXPECT_FALSE(store.append(latest_round, card(0), attempt_at(0, false)));
    stranger.run("rollback");
    EXPECT_TRUE(store.append(latest_round, card(1), attempt_at(1, false)));
    EXPECT_EQ((*store.unfinished())->attempts.size(), 2U);
}

TEST(StoreFaults, WritesWhatWaitsWhenTheProgramEnds) {
    const Folder folder;
    Stranger stranger(folder.file());
    {
        auto store = opened(folder.path());
        const auto round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon());
        ASSERT_EQ(stranger.run("begin immediate"), SQLITE_OK);
        EXPECT_FALSE(store.append(round, card(0), attempt_at(0, false)));
        stranger.run("rollback");
    }
    EXPECT_EQ(*opened(folder.path()).responses(), 1);
}

TEST(StoreFaults, TakesNoResponseWithoutARound) {
    const Folder folder;
    auto store = opened(folder.path());
    EXPECT_EQ(store.append(latest_round, card(0), attempt_at(0, false)).error(),
              (Failure{"The response belongs to no round.", "Start a round first."}));
    EXPECT_EQ(store.waiting(), 0U);
}

TEST(StoreFaults, SaysThatTheDiskIsFullAndLosesNothing) {
    const Folder folder;
    auto store = opened(folder.path());
    const auto round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon());
    store.limit_pages(1); // No more pages than the file has.
    auto long_one = attempt_at(0, false);
    long_one.shown.stem = std::string(20'000, 'x');
    const auto full = store.append(round, card(0), long_one);
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error(),
              (Failure{"The disk is full: " + folder.file().string() + " cannot grow.",
                       "Free some space. What you respond meanwhile waits in memory and is written with a later card."}));
    EXPECT_EQ(*store.responses(), 0);
    store.limit_pages(0);
    EXPECT_TRUE(store.append(round, card(1), attempt_at(1, false)));
    EXPECT_EQ(*store.responses(), 2);
}

TEST(StoreFaults, KeepsTagsAndWhatIsTakenBackWhileTheDiskIsFull) {
    const Folder folder;
    auto store = opened(folder.path());
    const auto round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon());
    ASSERT_TRUE(store.append(round, card(0), attempt_at(0, false)));
    store.limit_pages(1);
    auto long_one = attempt_at(1, false);
    long_one.shown.stem = std::string(20'000, 'x');
    EXPECT_FALSE(store.append(round, card(1), long_one));
    EXPECT_FALSE(store.tag(round, 1, session::Cause::slip, noon()));
    EXPECT_FALSE(store.append(round, card(2), attempt_at(2, false)));
    EXPECT_FALSE(store.retract_last(round, noon()));
    store.limit_pages(0);
    ASSERT_TRUE(store.write_waiting());
    const auto kept = *store.round(round);
    ASSERT_EQ(kept->attempts.size(), 2U);
    EXPECT_EQ(kept->causes[1], session::Cause::slip);
}

TEST(StoreFaults, RestoresAllOrNothingOnAFullDisk) {
    const Folder folder, other;
    {
        auto store = opened(other.path());
        const auto round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon());
        for (int i = 0; i < 60; ++i)
            ASSERT_TRUE(store.append(round, card(i % 3), attempt_at(i % 3, false)));
    }
    auto store = opened(folder.path());
    store.limit_pages(1);
    EXPECT_EQ(store.restore(other.file()).error().message, "The disk is full: " + folder.file().string() + " cannot grow.");
    EXPECT_EQ(*store.responses(), 0);
    EXPECT_TRUE(store.past_rounds(9)->empty());
    store.limit_pages(0);
    EXPECT_EQ(store.restore(other.file())->added.responses, 60);
}

void fill(const Folder& folder, int count) {
    auto store = opened(folder.path());
    const auto round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon());
    for (int i = 0; i < count; ++i)
        ASSERT_TRUE(store.append(round, card(i % 3), attempt_at(i % 3, false)));
}

void overwrite(const fs::path& file, std::streamoff at, const std::string& bytes) {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(at);
    out << bytes;
}

std::vector<fs::path> set_aside(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("retake-damaged-"))
            found.push_back(entry.path());
    return found;
}

// What can be saved of it is told in damage_test.cpp.
void expect_set_aside(const Folder& folder) {
    const auto store = opened(folder.path());
    const auto aside = set_aside(folder.path());
    ASSERT_EQ(aside.size(), 1U);
    ASSERT_EQ(store.notices().size(), 1U);
    EXPECT_EQ(store.notices()[0].message, "The progress file was damaged. It is kept as " + aside[0].string() + ".");
    EXPECT_TRUE(store.notices()[0].next_step.starts_with("A new one was begun")) << store.notices()[0].next_step;
    EXPECT_TRUE(opened(folder.path()).notices().empty());
}

TEST(StoreFaults, SetsAFileAsideThatIsNoDatabase) {
    const Folder folder;
    std::ofstream(folder.file()) << "these are not the bytes of a database, whatever the name says, and there are enough of them";
    expect_set_aside(folder);
    EXPECT_EQ(*opened(folder.path()).responses(), 0);
}

TEST(StoreFaults, SetsAFileAsideWhoseMiddleWasOverwritten) {
    const Folder folder;
    fill(folder, 60);
    const auto size = fs::file_size(folder.file());
    overwrite(folder.file(), static_cast<std::streamoff>(size / 2 / 4096 * 4096), std::string(8192, '\x5A'));
    expect_set_aside(folder);
    EXPECT_EQ(fs::file_size(set_aside(folder.path())[0]), size) << "the damaged file is kept as it was";
}

TEST(StoreFaults, SetsAFileAsideThatWasCutShort) {
    const Folder folder;
    fill(folder, 60);
    fs::resize_file(folder.file(), fs::file_size(folder.file()) / 2);
    expect_set_aside(folder);
}

TEST(StoreFaults, GivesEachDamagedFileANameOfItsOwn) {
    const Folder folder;
    for (std::size_t i = 1; i <= 3; ++i) {
        std::ofstream(folder.file()) << "no database, and long enough to be looked at as one: " << std::string(200, 'x');
        EXPECT_EQ(opened(folder.path()).notices().size(), 1U);
        EXPECT_EQ(set_aside(folder.path()).size(), i);
        for (const std::string tail : {"", "-wal", "-shm"})
            fs::remove(folder.file().string() + tail);
    }
}

TEST(StoreFaults, BeginsAnewWithAnEmptyFile) {
    const Folder folder;
    std::ofstream(folder.file()).close();
    EXPECT_EQ(*opened(folder.path()).responses(), 0);
}

TEST(StoreFaults, LeavesTheFileOfANewerRetakeAlone) {
    const Folder folder;
    { const auto store = opened(folder.path()); }
    Stranger(folder.file()).run("pragma user_version = 99");
    EXPECT_EQ(failure_of(folder.path()),
              (Failure{"The progress file " + folder.file().string() + " was written by a newer Retake.",
                       "Start the newer Retake.", or_elsewhere}));
}

TEST(StoreFaults, LeavesAnotherProgramsDatabaseAlone) {
    const Folder folder;
    Stranger(folder.file()).run("create table cookies (name)");
    EXPECT_EQ(failure_of(folder.path()), (Failure{"The file " + folder.file().string() + " is a database, but not of Retake.",
                                                  "Move it away.", or_elsewhere}));
}

TEST(StoreFaults, SaysThatARoundCannotBeRead) {
    const Folder folder;
    const auto store = opened(folder.path());
    Stranger(folder.file())
        .run("insert into rounds (title, mode, rules, seed, cards, begun) values ('x', 'practice', '?', 1, '[]', 0)");
    EXPECT_EQ(store.unfinished().error(), (Failure{"The round that was begun cannot be read.",
                                                   "Start a new round: the pile and all earlier responses are there."}));
}

} // namespace
} // namespace retake::store
