// A recovery that is killed, at whichever of its steps, is made at the next opening, and nothing is lost.
#include "store/aside.hpp"
#include "store/book.hpp"
#include <csignal>
#include <fstream>
#include <sys/ptrace.h>
#include <sys/wait.h>

namespace retake::store {
namespace {

namespace fs = std::filesystem;

constexpr int responses = 12;
constexpr int stops = 40; // spread over all calls of the system that an opening makes

// A file with its first page spoilt; of a response it is only the log beside it, as a kill leaves it, that knows the cause.
class Damaged {
public:
    Damaged() {
        for (int i = 0; i < responses; ++i)
            book_.log(i % 4, false);
        Stranger(book_.folder.file()).run("pragma wal_checkpoint(truncate)");
        EXPECT_TRUE(book_.store.tag(book_.round, 0, session::Cause::slip, book_.tick()));
    }
    void leave_in(const Folder& folder) const {
        for (const std::string tail : {"", "-wal"})
            fs::copy_file(book_.folder.file().string() + tail, folder.file().string() + tail);
        std::fstream out(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
        out << std::string(4096, '\x5A');
    }

private:
    Book book_;
};

// Opens the store in a process that is killed at its call of the system number `stop`; gives how many calls it made.
int calls_until(int stop, const fs::path& folder) {
    const pid_t child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        raise(SIGSTOP);
        _exit(Store::open(folder) ? 0 : 1);
    }
    int status = 0, stopped = 0;
    for (waitpid(child, &status, 0); WIFSTOPPED(status); waitpid(child, &status, 0)) {
        if (++stopped == 2 * stop) { // once on the way in, once on the way out
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            break;
        }
        ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    }
    return stopped / 2;
}

std::size_t set_aside(const fs::path& folder) {
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        found += name.starts_with("retake-damaged-") && name.ends_with(".db") ? 1U : 0U;
    }
    return found;
}

TEST(RecoveryKill, IsMadeGoodAtTheNextOpening) {
    const Damaged damaged;
    const Folder whole;
    damaged.leave_in(whole);
    const int calls = calls_until(-1, whole.path());
    ASSERT_EQ(*opened(whole.path()).responses(), responses);
    if (calls < stops)
        GTEST_SKIP() << "this machine lets no program watch another one";
    int early = 0, within = 0, late = 0;
    for (int i = 1; i <= stops; ++i) {
        const Folder folder;
        damaged.leave_in(folder);
        calls_until(i * calls / stops, folder.path());
        (Recovery::begun(folder.path()) ? within : set_aside(folder.path()) == 0 ? early : late) += 1;
        {
            const auto store = opened(folder.path());
            const auto log = *store.log();
            EXPECT_EQ(log.rows.size(), static_cast<std::size_t>(responses)) << "after call " << i * calls / stops;
            EXPECT_EQ(log.rows.at(0).cause, session::Cause::slip) << "after call " << i * calls / stops << " of " << calls;
            EXPECT_EQ(set_aside(folder.path()), 1U);
            EXPECT_FALSE(Recovery::begun(folder.path()));
        }
        EXPECT_TRUE(opened(folder.path()).notices().empty());
    }
    EXPECT_GT(within, 10);
    std::cout << early << " kills before anything was set aside, " << within << " on the way, " << late << " after it\n";
}

TEST(RecoveryKill, LeavesANewFileAloneThatAnotherProgramIsMaking) {
    const Folder folder;
    Damaged().leave_in(folder);
    const auto other = Recovery::take(folder.path());
    ASSERT_TRUE(other);
    EXPECT_EQ(Store::open(folder.path()).error(),
              (Failure{"The progress file " + folder.file().string() + " is damaged, and another program is recovering it.",
                       "Wait a moment and start Retake again."}));
}

} // namespace
} // namespace retake::store
