// The start with a log of years: what Home reads, with a snapshot and without; what a rebuild and a backup cost beside the game.
#include "store/backup.hpp"
#include "store/store.hpp"
#include "study/kept.hpp"
#include "study/settings.hpp"
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <sqlite3.h>

namespace {

using namespace retake;
using Clock = std::chrono::steady_clock;

// Beside the time on the clock, that of the processor: other programs may be busy.
class Stopwatch {
public:
    explicit Stopwatch(std::string what) : what_(std::move(what)) {}
    ~Stopwatch() {
        const std::chrono::duration<double, std::milli> span = Clock::now() - start_;
        const auto busy = static_cast<double>(std::clock() - busy_) * 1000 / CLOCKS_PER_SEC;
        std::cout << what_ << ": " << span.count() << " ms (" << busy << " ms of CPU)" << std::endl;
    }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    std::string what_;
    Clock::time_point start_ = Clock::now();
    std::clock_t busy_ = std::clock();
};

// Rounds of 20 cards out of 20,000 in 40 banks; sheets of the size of a single choice with four choices.
bool fill(const std::filesystem::path& file, int responses) {
    sqlite3* database = nullptr;
    sqlite3_open(file.c_str(), &database);
    const auto n = std::to_string(responses);
    const std::string sql =
        "begin; create temp table n as with recursive n (i) as (select 1 union all select i + 1 from n where i < " + n +
        ") select i, (i * 7919) % 20000 as card, i * 60000 as at from n;"
        "insert into rounds select at * 1024, 'Bank', 'practice', '{}', i, '[]', at, at + 1 from n where i % 20 = 1;"
        "insert into responses select at * 1024 + 1, (i - (i - 1) % 20) * 60000 * 1024, (i - 1) % 20, 0, at, 'bank-' || (card / "
        "500),"
        " 'item-' || card, printf('%016x', card), 'Topic', (card * 31 + i) % 7 > 1, case i % 3 when 0 then 'sure' end, 0,"
        " 4000 + i % 5000, 60, 4, 0 from n;"
        "insert into sheets select at * 1024 + 1, json_object('item', 'item-' || card, 'stem', printf('%.*c', 120, 's'), 'title',"
        " 'Choose one', 'interaction', json_object('form', 'pick-one', 'choices', json_array(json_object('id', 0, 'text',"
        " printf('%.*c', 40, 'a')), json_object('id', 1, 'text', printf('%.*c', 40, 'b')), json_object('id', 2, 'text',"
        " printf('%.*c', 40, 'c')), json_object('id', 3, 'text', printf('%.*c', 40, 'd'))))), '{\"picked\":0}', 'the key', '' "
        "from n;"
        "commit;";
    char* message = nullptr;
    const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
    if (code != SQLITE_OK)
        std::cerr << (message != nullptr ? message : "?") << '\n';
    sqlite3_free(message);
    sqlite3_close(database);
    return code == SQLITE_OK;
}

// What Home asks for.
void read_home(const store::Store& store) {
    const auto learner = study::read_learner(store, {});
    const auto progress = store.progress();
    const auto pile = store.pile();
    const auto open = store.unfinished();
    std::cout << "  (" << progress->size() << " banks, " << pile->size() << " on the pile"
              << ", " << learner->memories.cards.size() << " memories"
              << (store.wants_refresh() || learner->wants_refresh ? ", wants a refresh)\n" : ")\n");
}

std::optional<store::Store> opened(const std::filesystem::path& folder) {
    auto store = store::Store::open(folder);
    if (!store) {
        std::cerr << store.error().message << '\n';
        return std::nullopt;
    }
    return std::move(*store);
}

} // namespace

int main(int argc, char** argv) {
    const int responses = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    auto name = (std::filesystem::current_path() / "start-bench-XXXXXX").string();
    const std::filesystem::path folder = mkdtemp(name.data()) != nullptr ? name : std::string(".");
    (void)opened(folder);
    if (!fill(folder / "retake.db", responses))
        return 3;
    std::cout << responses << " responses, " << std::filesystem::file_size(folder / "retake.db") / 1'000'000 << " MB\n";
    {
        const Stopwatch watch("open and read Home, no snapshot");
        read_home(*opened(folder));
    }
    {
        auto store = opened(folder);
        const Stopwatch watch("rebuild all, and keep snapshots");
        if (!store->rebuild() || !study::rebuild(*store, {}))
            return 3;
    }
    for (int run = 0; run < 3; ++run) {
        const Stopwatch watch("open and read Home, with a snapshot");
        read_home(*opened(folder));
    }
    {
        const Stopwatch watch("the whole log as plain rows");
        std::cout << "  (" << opened(folder)->log()->rows.size() << " rows)\n";
    }
    {
        const Stopwatch watch("daily backup");
        if (!store::back_up_daily(folder, Instant{}))
            return 3;
    }
    std::filesystem::remove_all(folder);
}
