// Opening the progress file: its folder, its health, its version and its tables, in this order.
#include "store/opening.hpp"
#include "store/aside.hpp"
#include "store/fault.hpp"
#include "store/leftovers.hpp"
#include "store/query.hpp"
#include "store/recovery.hpp"
#include "store/schema.hpp"
#include <fstream>
#include <optional>
#include <sqlite3.h>

namespace retake::store {
namespace {

namespace fs = std::filesystem;

std::optional<Failure> make_folder(const fs::path& folder) {
    const std::string next = "Check the path.";
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_directory(folder, error))
        return Failure{"The progress folder " + folder.string() + " is a file, not a folder.", next, elsewhere};
    fs::create_directories(folder, error);
    if (error)
        return Failure{"The progress folder " + folder.string() + " cannot be created: " + error.message() + ".", next,
                       elsewhere};
    return std::nullopt;
}

// To look at every page of a file of years would hold up the first frame. Such a file is looked at in its daily backup, and
// whole at the opening that follows a trouble.
constexpr std::uintmax_t large_file = 32 * 1024 * 1024;

fs::path suspicion_of(const fs::path& file) { return file.string() + "-suspect"; }

bool is_to_be_examined(const fs::path& file) {
    std::error_code none;
    return fs::file_size(file, none) < large_file || fs::exists(suspicion_of(file), none);
}

std::string today(sqlite3* database) {
    Query date(database, "select date('now')");
    return date.next() ? date.text(0) : std::string("undated");
}

std::string counted(std::int64_t responses) {
    return std::to_string(responses) + (responses == 1 ? " response was" : " responses were");
}

Failure notice_of(const fs::path& damaged, const Result<Recovered>& recovered) {
    const std::string message = "The progress file was damaged. It is kept as " + damaged.string() + ".";
    const auto lacking = [&](const Failure& why) {
        return "What the damaged one holds could not be saved now: " + why.message + " It is kept until that is put right.";
    };
    const auto restoring = "Once that is put right: retake restore " + damaged.string();
    if (!recovered)
        return {message, "A new one was begun. " + lacking(recovered.error()), restoring};
    const auto& [from_file, not_saved, from_backup, backup] = *recovered;
    std::string saved;
    if (from_file.responses > 0)
        saved = counted(from_file.responses) + " saved from it";
    if (from_backup.responses > 0)
        saved += (saved.empty() ? counted(from_backup.responses) + " taken" : ", and " + std::to_string(from_backup.responses)) +
                 " from the backup of " + backup;
    const auto begun = "A new one was begun" + (saved.empty() ? std::string() : ". " + saved);
    if (not_saved)
        return {message, begun + ". " + lacking(*not_saved), restoring};
    return {message, begun + ": play on."};
}

std::optional<Failure> check_version(sqlite3* database, const fs::path& file) {
    const auto found = version_of(database).found;
    if (found > schema_version)
        return Failure{"The progress file " + file.string() + " was written by a newer Retake.", "Start the newer Retake.",
                       elsewhere};
    Query tables(database, "select count(*) from sqlite_schema");
    if (found == 0 && tables.next() && tables.integer(0) > 0)
        return Failure{"The file " + file.string() + " is a database, but not of Retake.", "Move it away.", elsewhere};
    return std::nullopt;
}

} // namespace

Connected connect(const fs::path& file) {
    // Each connection is used by one thread at a time, so it needs no locks between threads.
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
    Connected connected{Connection(raw), code};
    if (raw != nullptr) {
        sqlite3_extended_result_codes(raw, 1);
        sqlite3_busy_timeout(raw, wait_ms);
    }
    return connected;
}

int examine(sqlite3* database) {
    Query check(database, "pragma quick_check(1)");
    const bool healthy = check.next() && check.text(0) == "ok";
    if (check.code() != SQLITE_OK)
        return check.code();
    return healthy ? SQLITE_OK : SQLITE_CORRUPT;
}

// The statement ends here: no table could be removed while it stands open.
Version version_of(sqlite3* database) {
    Query version(database, "pragma user_version");
    const auto found = version.next() ? version.integer(0) : 0;
    return {found, version.code()};
}

int migrate(sqlite3* database, std::int64_t from, std::int64_t to) {
    int code = SQLITE_OK;
    for (auto step = static_cast<std::size_t>(from); code == SQLITE_OK && step < static_cast<std::size_t>(to); ++step)
        code = run(database, migrations[step]);
    if (code == SQLITE_OK && from < to)
        code = run(database, ("pragma user_version = " + std::to_string(to)).c_str());
    return code;
}

// WAL lets a second window read while this one writes. FULL puts each response on the disk before its verdict is shown,
// so that not even a power cut takes it back; append_bench prints the price. The empty transaction finds a lock now
// rather than at the first response.
int prepare(sqlite3* database) {
    if (const int code = run(database, pragmas); code != SQLITE_OK)
        return code;
    if (const int code = run(database, "begin immediate"); code != SQLITE_OK)
        return code;
    auto [found, code] = version_of(database);
    if (code == SQLITE_OK)
        code = migrate(database, found, schema_version);
    if (code == SQLITE_OK)
        code = run(database, "commit");
    if (sqlite3_get_autocommit(database) == 0)
        run(database, "rollback");
    return code;
}

void suspect(const fs::path& file) { std::ofstream(suspicion_of(file)).close(); }

void CloseConnection::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

namespace {

// Damage is told by the code.
Connected examined(const fs::path& file) {
    auto connected = connect(file);
    if (connected.code == SQLITE_OK)
        connected.code =
            is_to_be_examined(file) ? examine(connected.connection.get()) : version_of(connected.connection.get()).code;
    return connected;
}

// Made ready for play; where it is not, what to tell.
std::optional<Failure> make_ready(const Connected& connected, const fs::path& file) {
    auto* database = connected.connection.get();
    if (connected.code != SQLITE_OK)
        return fault(database, connected.code, file, During::opening);
    if (sqlite3_db_readonly(database, "main") == 1)
        return fault(database, SQLITE_READONLY, file, During::opening);
    if (auto failure = check_version(database, file))
        return failure;
    if (const int code = prepare(database); code != SQLITE_OK)
        return fault(database, code, file, During::opening);
    return std::nullopt;
}

// In place of the damaged file. Whatever is killed on the way is done again.
Result<Opened> made_anew(Recovery& recovery, const fs::path& file) {
    if (const auto cleared = recovery.clear_place(); !cleared)
        return cleared.error();
    auto connected = connect(file);
    if (auto failure = make_ready(connected, file))
        return *failure;
    auto notice = notice_of(recovery.damaged(), recover(recovery.damaged(), connected.connection.get(), file.parent_path()));
    recovery.end();
    return Opened{std::move(connected.connection), file, {std::move(notice)}};
}

// Another program may have been quicker, so the file is looked at once more under the lock.
Result<Opened> recovered(const fs::path& file) {
    auto recovery = Recovery::take(file.parent_path());
    if (!recovery)
        return recovery.error();
    if (recovery->damaged().empty()) {
        auto connected = examined(file);
        if (!means_damaged(connected.code)) {
            recovery->end();
            if (auto failure = make_ready(connected, file))
                return *failure;
            return Opened{std::move(connected.connection), file, {}};
        }
        const auto date = today(connected.connection.get());
        connected.connection.reset();
        if (const auto aside = recovery->set_aside(date); !aside)
            return aside.error();
    }
    return made_anew(*recovery, file);
}

} // namespace

Result<Opened> open_file(const fs::path& folder) {
    if (auto failure = make_folder(folder))
        return *failure;
    remove_leftovers(folder);
    const auto file = folder / "retake.db";
    const bool begun = Recovery::begun(folder);
    auto connected = begun ? Connected{} : examined(file);
    const bool damaged = begun || means_damaged(connected.code);
    auto opened = Result<Opened>(Opened{});
    if (damaged) {
        connected.connection.reset();
        opened = recovered(file);
    } else if (auto failure = make_ready(connected, file)) {
        return *failure;
    } else {
        opened = Opened{std::move(connected.connection), file, {}};
    }
    std::error_code none;
    if (opened)
        fs::remove(suspicion_of(file), none);
    return opened;
}

} // namespace retake::store
