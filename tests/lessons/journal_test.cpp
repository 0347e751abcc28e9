// The journal: what was written is there, whatever ended the program.
#include "lessons/journal.hpp"
#include "lessons/line.hpp"
#include "lessons/made.hpp"
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>

namespace retake::lessons {
namespace {

using namespace classroom;

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Journal, GoesOnBehindWhatIsThere) {
    const test::Folder folder;
    const auto path = folder.path() / "journal.jsonl";
    for (PlayerId player : {1, 2}) {
        auto journal = Journal::open(path);
        ASSERT_TRUE(journal);
        EXPECT_TRUE(journal->write(LetIn{player}));
    }
    EXPECT_EQ(read_journal(path)->events, (std::vector<Event>{LetIn{1}, LetIn{2}}));
    EXPECT_EQ(std::filesystem::status(path).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)
        << "names of pupils are in it";
}

TEST(Journal, LosesNothingOfAKilledProgram) {
    const test::Folder folder;
    const auto path = folder.path() / "journal.jsonl";
    const auto child = fork();
    if (child == 0) {
        auto journal = Journal::open(path);
        for (PlayerId player = 0; player < 100; ++player)
            static_cast<void>(journal->write(LetIn{player}));
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(read_journal(path)->events.size(), 100U);
}

TEST(Journal, CutsOffALineThatWasNeverFinished) {
    const test::Folder folder;
    const auto path = folder.path() / "journal.jsonl";
    write(path, write_event(LetIn{1}) + "\n{\"let-");
    EXPECT_EQ(read_journal(path)->events, (std::vector<Event>{LetIn{1}}));
    EXPECT_EQ(read_journal(path)->unreadable, 0) << "it was never confirmed";
    EXPECT_TRUE(Journal::open(path)->write(LetIn{2}));
    EXPECT_EQ(text_of(path), write_event(LetIn{1}) + "\n" + write_event(LetIn{2}) + "\n");
}

TEST(Journal, StopsAtADamagedLineAndCountsWhatFollows) {
    const auto text = write_event(LetIn{1}) + "\nrubbish\n" + write_event(LetIn{2}) + "\n";
    EXPECT_EQ(read_journal(std::string_view(text)), (Recorded{{LetIn{1}}, 2}));
}

TEST(Journal, TakesBackHalfALineWhenTheDiskIsFullAndTriesAgain) {
    const test::Folder folder;
    const auto path = folder.path() / "journal.jsonl";
    auto journal = std::move(*Journal::open(path));
    ASSERT_TRUE(journal.write(LetIn{1}));
    const auto size = std::filesystem::file_size(path);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{size + 5, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto refused = journal.write(LetIn{2});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, old);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find(path.string()), std::string::npos);
    EXPECT_EQ(std::filesystem::file_size(path), size);
    EXPECT_TRUE(journal.write(LetIn{3}));
    EXPECT_EQ(read_journal(path)->events, (std::vector<Event>{LetIn{1}, LetIn{3}}));
}

TEST(Journal, SaysWhyItCannotBeOpened) {
    const auto journal = Journal::open("/nowhere/at/all/journal.jsonl");
    ASSERT_FALSE(journal);
    EXPECT_NE(journal.error().message.find("/nowhere/at/all"), std::string::npos);
    EXPECT_FALSE(journal.error().next_step.empty());
}

} // namespace
} // namespace retake::lessons
