// The store: writes go through one list that is emptied by whole transactions, so that nothing is lost and no order
// changes when a write fails.
#include "store/store.hpp"
#include "store/database.hpp"
#include "store/leftovers.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/recovery.hpp"
#include "store/schema.hpp"
#include <algorithm>
#include <sqlite3.h>
#include <unistd.h>

namespace retake::store {

// All that waits, or nothing of it.
Result<void> Store::Database::flush() {
    auto reached = latest;
    int code = run(get(), "begin immediate");
    for (auto what = waiting.begin(); code == SQLITE_OK && what != waiting.end(); ++what)
        code = write(get(), *what, reached);
    if (code == SQLITE_OK)
        code = run(get(), "commit");
    sqlite3_busy_timeout(get(), code == SQLITE_OK ? wait_ms : wait_ms_after_a_failure);
    if (code != SQLITE_OK) {
        auto told = failure(code, During::writing); // Before the roll-back has words of its own.
        if (sqlite3_get_autocommit(get()) == 0)
            run(get(), "rollback");
        return told;
    }
    latest = reached;
    waiting.clear();
    return {};
}

Result<void> Store::Database::add(Write what) {
    waiting.push_back(std::move(what));
    return flush();
}

std::vector<RoundId> Store::Database::played_elsewhere() const {
    std::vector<RoundId> rounds;
    Query open(get(), "select id from rounds where closed is null");
    while (open.next())
        if (claims.taken_elsewhere(open.integer(0)))
            rounds.push_back(open.integer(0));
    return rounds;
}

bool Store::Database::has_a_round() const {
    return latest != latest_round ||
           std::ranges::any_of(waiting, [](const Write& w) { return std::holds_alternative<RoundRow>(w); });
}

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store::~Store() {
    if (database_ && !database_->waiting.empty())
        (void)database_->flush(); // The last chance; each failure was told when it happened.
}

Result<Store> Store::open(const std::filesystem::path& folder) {
    auto opened = open_file(folder);
    if (!opened)
        return opened.error();
    auto database = std::make_unique<Database>();
    database->opened = std::move(*opened);
    database->claims = Claims(folder / "rounds.lock");
    database->claims.attend();
    return Store(std::move(database));
}

namespace {

bool only_readable(const std::filesystem::path& folder, const std::filesystem::path& file) {
    const bool writable = ::access(folder.c_str(), W_OK) == 0 && ::access(file.c_str(), W_OK) == 0;
    return !writable && ::access(file.c_str(), R_OK) == 0;
}

} // namespace

Result<Store> Store::open_to_play(const std::filesystem::path& folder) {
    auto store = open(folder);
    const auto file = folder / "retake.db";
    if (store || !only_readable(folder, file))
        return store;
    std::error_code none;
    const auto beside = std::filesystem::temp_directory_path(none);
    remove_leftovers(beside);
    auto copy = readable(file, beside);
    if (!copy)
        return store; // What was wrong with the file itself says more.
    auto database = std::make_unique<Database>();
    database->opened = {
        std::move(copy->connection),
        copy->copy.file(),
        {{"What you learned before is safe: it is read from " + file.string() + ". But that file, or its folder, is read-only.",
          "You can play, but this round will not be kept. Make both writable, then start Retake again.", elsewhere}}};
    database->copy.emplace(std::move(copy->copy));
    return Store(std::move(database));
}

bool Store::lasts() const { return !database_->copy; }

Result<Store> Store::another() const {
    auto [connection, code] = connect(database_->opened.file);
    if (code == SQLITE_OK)
        code = run(connection.get(), pragmas);
    if (code != SQLITE_OK)
        return fault(connection.get(), code, database_->opened.file, During::opening);
    auto database = std::make_unique<Database>();
    database->opened = {std::move(connection), database_->opened.file, {}};
    return Store(std::move(database));
}

const std::vector<Failure>& Store::notices() const { return database_->opened.notices; }

Result<void> Store::write_waiting() { return database_->waiting.empty() ? Result<void>{} : database_->flush(); }

std::size_t Store::waiting() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(database_->waiting, [](const Write& what) { return std::holds_alternative<ResponseRow>(what); }));
}

Result<std::int64_t> Store::responses() const {
    Query count(database_->get(), "select (select count(*) from responses) - (select count(*) from retractions)");
    if (!count.next())
        return database_->failure(count.code(), During::reading);
    return count.integer(0);
}

Result<Restored> Store::restore(const std::filesystem::path& file) {
    std::error_code other;
    if (std::filesystem::equivalent(file, database_->opened.file, other))
        return Failure{"That is the progress file itself.", "Name a file that `retake backup` made."};
    (void)write_waiting(); // What cannot be written now still waits.
    const auto from = readable(file, database_->opened.file.parent_path());
    if (!from)
        return from.error();
    const auto played = database_->played_elsewhere();
    Restored restored{{}, from->was_damaged};
    int code = merge(from->connection.get(), database_->get(), {played.begin(), played.end()}, restored.added);
    if (code == SQLITE_OK)
        code = give_rounds_to_orphans(database_->get());
    if (code != SQLITE_OK)
        return database_->failure(code, During::writing);
    return restored;
}

Result<Merged> Store::lacks(const std::filesystem::path& file) const {
    const auto from = readable(file, database_->opened.file.parent_path());
    if (!from)
        return from.error();
    Merged missing;
    if (const int code = try_merge(from->connection.get(), database_->get(), missing); code != SQLITE_OK)
        return database_->failure(code, During::reading);
    return missing;
}

Result<void> Store::remember(const std::string& name, const std::string& value) {
    Query insert(database_->get(),
                 "insert into settings (name, value) values (?, ?) on conflict do update set value = excluded.value");
    insert.with(name).with(value).next();
    if (insert.code() != SQLITE_OK)
        return database_->failure(insert.code(), During::writing);
    return {};
}

Result<std::optional<std::string>> Store::recall(const std::string& name) const {
    Query value(database_->get(), "select value from settings where name = ?");
    if (value.with(name).next())
        return std::optional<std::string>(value.text(0));
    if (value.code() != SQLITE_OK)
        return database_->failure(value.code(), During::reading);
    return std::optional<std::string>();
}

Result<std::map<std::string, std::string>> Store::recall_all(const std::string& beginning) const {
    Query rows(database_->get(),
               "select substr(name, length(?1) + 1), value from settings where substr(name, 1, length(?1)) = ?1");
    std::map<std::string, std::string> found;
    for (rows.with(beginning); rows.next();)
        found.emplace(rows.text(0), rows.text(1));
    if (rows.code() != SQLITE_OK)
        return database_->failure(rows.code(), During::reading);
    return found;
}

void Store::limit_pages(std::int64_t pages) {
    constexpr std::int64_t sqlite_max = 1'073'741'823;
    run(database_->get(), ("pragma max_page_count = " + std::to_string(pages > 0 ? pages : sqlite_max)).c_str());
}

} // namespace retake::store
