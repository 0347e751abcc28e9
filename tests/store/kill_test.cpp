// A program that is killed loses nothing that it acknowledged: 200 rounds are killed at random moments.
#include "base/rng.hpp"
#include "session/player.hpp"
#include "store/folder.hpp"
#include <csignal>
#include <map>
#include <set>
#include <sys/wait.h>

namespace retake::store {
namespace {

constexpr int kills = 200;
const auto cards = test::single_cards(6);

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() { [[maybe_unused]] const int made = pipe(ends); }
    ~Pipe() {
        for (const int end : ends)
            if (end >= 0)
                close(end);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void shut(int end) {
        close(ends[end]);
        ends[end] = -1;
    }
};

// Goes on with the open round or begins one, and plays until it is killed. Each response takes another number of
// milliseconds, which names it in the log; the number is told once the store has acknowledged it.
[[noreturn]] void play_until_killed(const std::filesystem::path& folder, std::int64_t serial, int acknowledged) {
    auto store = opened(folder);
    Rng rng(static_cast<std::uint64_t>(serial));
    for (;;) {
        const auto unfinished = store.unfinished();
        if (!unfinished)
            _exit(2);
        session::Player player(cards);
        if (*unfinished)
            player.state = resume(cards, {}, 7, (*unfinished)->attempts, player.at);
        const auto round = *unfinished ? (*unfinished)->id : *store.open_round(names_of(*cards), "Cells", {}, 7, player.at);
        while (!player.phase<session::Cleared>()) {
            if (player.phase<session::Totalled>()) {
                if (player.state.pile.empty())
                    break;
                player.happen(session::RetakeStarted{player.at});
            }
            ++serial;
            player.wait(Milliseconds{serial}).submit(item::Picked{static_cast<int>(below(rng, 4))});
            const auto& attempt = player.state.attempts.back();
            if (!store.append(round, card_of(player.state, attempt.card), attempt))
                _exit(3);
            if (::write(acknowledged, &serial, sizeof serial) != sizeof serial)
                _exit(4);
            player.go_on();
        }
        if (!store.close_round(round, player.at))
            _exit(5);
    }
}

// What the program did with the response of that number.
struct Deed {
    enum class What : std::int64_t { given, tagged, taken_back };
    What what = What::given;
    std::int64_t serial = 0;
    auto operator<=>(const Deed&) const = default;
};

// Gives responses, tags some and takes some back, each under its number, and tells what the store has acknowledged.
[[noreturn]] void tag_and_take_back_until_killed(const std::filesystem::path& folder, std::int64_t serial, int acknowledged) {
    auto store = opened(folder);
    Rng rng(static_cast<std::uint64_t>(serial));
    const auto round = *store.open_round(names_of(*cards), "Cells", {}, 7, test::noon(Milliseconds{serial}));
    const auto tell = [&](Deed deed) {
        if (::write(acknowledged, &deed, sizeof deed) != sizeof deed)
            _exit(4);
    };
    for (int given = 0;;) {
        auto attempt = attempt_at(0, false);
        attempt.took = Milliseconds{++serial};
        attempt.at = test::noon(Milliseconds{serial});
        if (!store.append(round, cards->front(), attempt))
            _exit(3);
        tell({Deed::What::given, serial});
        ++given;
        if (below(rng, 3) == 0) {
            if (!store.tag(round, given - 1, session::Cause::slip, attempt.at))
                _exit(5);
            tell({Deed::What::tagged, serial});
        }
        if (below(rng, 3) == 0) {
            if (!store.retract_last(round, attempt.at))
                _exit(6);
            tell({Deed::What::taken_back, serial});
            --given;
        }
    }
}

// Writes an exam of one card and changes its mind for ever; tells the number of each change that the store has acknowledged.
[[noreturn]] void change_until_killed(const std::filesystem::path& folder, std::int64_t serial, int acknowledged) {
    auto store = opened(folder);
    const auto round =
        *store.open_round(names_of(*cards), "Exam", {.mode = session::Mode::exam}, 7, test::noon(Milliseconds{serial}));
    for (;;) {
        auto attempt = attempt_at(0, false);
        attempt.took = Milliseconds{++serial};
        attempt.at = test::noon(Milliseconds{serial});
        if (!store.replace(round, cards->front(), attempt))
            _exit(3);
        if (::write(acknowledged, &serial, sizeof serial) != sizeof serial)
            _exit(4);
    }
}

std::set<std::int64_t> serials_of(const std::filesystem::path& file, const std::string& rows_of) {
    Stranger reader(file);
    std::set<std::int64_t> serials;
    sqlite3_stmt* rows = nullptr;
    sqlite3_prepare_v2(reader.get(), ("select took from responses " + rows_of).c_str(), -1, &rows, nullptr);
    while (sqlite3_step(rows) == SQLITE_ROW)
        serials.insert(sqlite3_column_int64(rows, 0));
    sqlite3_finalize(rows);
    return serials;
}

TEST(Kill, LosesNoAcknowledgedResponseAndEveryNextOpenWorks) {
    const Folder folder;
    Rng rng(2024);
    std::set<std::int64_t> acknowledged;
    for (int i = 0; i < kills; ++i) {
        Pipe pipe;
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            play_until_killed(folder.path(), std::int64_t{i} * 1'000'000, pipe.ends[1]);
        pipe.shut(1);
        // Every other kill waits for a first response, so that slow machines prove something too.
        if (std::int64_t serial = 0; i % 2 == 1 && read(pipe.ends[0], &serial, sizeof serial) == sizeof serial)
            acknowledged.insert(serial);
        usleep(static_cast<useconds_t>(below(rng, 50'000)));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << WEXITSTATUS(status);
        for (std::int64_t serial = 0; read(pipe.ends[0], &serial, sizeof serial) == sizeof serial;)
            acknowledged.insert(serial);

        const auto store = opened(folder.path());
        EXPECT_TRUE(store.notices().empty());
        EXPECT_TRUE(store.unfinished()) << "after kill " << i;
        EXPECT_TRUE(store.pile());
    }
    const auto found = serials_of(folder.file(), "");
    for (const auto serial : acknowledged)
        EXPECT_TRUE(found.contains(serial)) << serial;
    EXPECT_GE(acknowledged.size(), 100U) << "the kills came too early to prove anything";
    RecordProperty("acknowledged", static_cast<int>(acknowledged.size()));
    std::cout << acknowledged.size() << " responses acknowledged, " << found.size() << " in the log\n";
}

TEST(Kill, LosesNoTagAndNothingThatWasTakenBack) {
    const Folder folder;
    Rng rng(77);
    std::set<Deed> acknowledged;
    for (int i = 0; i < kills / 4; ++i) {
        Pipe pipe;
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            tag_and_take_back_until_killed(folder.path(), std::int64_t{i} * 1'000'000, pipe.ends[1]);
        pipe.shut(1);
        Deed deed;
        if (read(pipe.ends[0], &deed, sizeof deed) == sizeof deed)
            acknowledged.insert(deed);
        usleep(static_cast<useconds_t>(below(rng, 50'000)));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << WEXITSTATUS(status);
        while (read(pipe.ends[0], &deed, sizeof deed) == sizeof deed)
            acknowledged.insert(deed);
        EXPECT_TRUE(opened(folder.path()).notices().empty());
    }
    const std::map<Deed::What, std::set<std::int64_t>> found = {
        {Deed::What::given, serials_of(folder.file(), "join sheets on response = id")},
        {Deed::What::tagged, serials_of(folder.file(), "join causes on response = responses.id")},
        {Deed::What::taken_back, serials_of(folder.file(), "join retractions on response = id")}};
    for (const auto& deed : acknowledged)
        EXPECT_TRUE(found.at(deed.what).contains(deed.serial)) << static_cast<int>(deed.what) << " " << deed.serial;
    EXPECT_GE(acknowledged.size(), 100U) << "the kills came too early to prove anything";
}

TEST(Kill, LeavesOneResponseOfEachCardThatIsChanged) {
    const Folder folder;
    Rng rng(5);
    for (int i = 1; i <= kills / 4; ++i) {
        Pipe pipe;
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            change_until_killed(folder.path(), std::int64_t{i} * 1'000'000, pipe.ends[1]);
        pipe.shut(1);
        std::int64_t last = 0;
        ASSERT_EQ(read(pipe.ends[0], &last, sizeof last), static_cast<ssize_t>(sizeof last));
        usleep(static_cast<useconds_t>(below(rng, 30'000)));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << WEXITSTATUS(status);
        for (std::int64_t serial = 0; read(pipe.ends[0], &serial, sizeof serial) == sizeof serial;)
            last = serial;
        const auto open = *opened(folder.path()).unfinished();
        ASSERT_TRUE(open);
        ASSERT_EQ(open->attempts.size(), 1U) << "after kill " << i;
        EXPECT_GE(open->attempts[0].took.count(), last);
    }
}

} // namespace
} // namespace retake::store
