// Recovery: first what the damaged file still holds, then what the newest backup has beside it.
#include "store/recovery.hpp"
#include "store/backup.hpp"
#include "store/fault.hpp"
#include "store/leftovers.hpp"
#include "store/query.hpp"
#include "store/salvage.hpp"
#include "store/schema.hpp"
#include <atomic>
#include <sqlite3.h>
#include <utility>

namespace retake::store {
namespace {

namespace fs = std::filesystem;

Temporary temporary(const fs::path& folder, const std::string& name) { return Temporary(at_work_on(folder / name)); }

// One process may be reading several in one folder.
Temporary to_be_read(const fs::path& folder) {
    static std::atomic<int> made{0};
    return temporary(folder, "retake-reading-" + std::to_string(++made));
}

Failure not_copied(const fs::path& file, const std::error_code& error) {
    return {"The file " + file.string() + " cannot be copied: " + error.message() + ".",
            "Check the path, and the space on the disk."};
}

// With its write-ahead log, which may hold the newest responses.
std::optional<Failure> take_copy(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error)
        return not_copied(from, error);
    const bool logged = fs::exists(from.string() + "-wal", error);
    if (logged)
        fs::copy_file(from.string() + "-wal", to.string() + "-wal", fs::copy_options::overwrite_existing, error);
    if (error)
        return not_copied(from.string() + "-wal", error);
    for (const std::string ending : {"", "-wal"}) // A copy of what can only be read could only be read.
        if (logged || ending.empty())
            fs::permissions(to.string() + ending, fs::perms::owner_read | fs::perms::owner_write, error);
    return std::nullopt;
}

Failure not_ours(const fs::path& file) {
    return {"The file " + file.string() + " holds no progress of Retake.", "Name a file that `retake backup` made."};
}

bool holds_anything(sqlite3* database) {
    Query rows(database, "select exists (select 1 from responses) or exists (select 1 from rounds)");
    return rows.next() && rows.integer(0) != 0;
}

// Nothing: there is nothing at all that could be saved.
Result<std::optional<Readable>> salvaged(const fs::path& file, const fs::path& folder) {
    const auto copy = temporary(folder, "damaged");
    if (auto failure = take_copy(file, copy.file()))
        return *failure;
    auto into = temporary(folder, "salvage");
    auto connection = salvage(copy.file(), into.file());
    if (!connection)
        return connection.error();
    if (!holds_anything(connection->get()))
        return std::optional<Readable>();
    return std::optional<Readable>({std::move(into), std::move(*connection), true});
}

} // namespace

Temporary::Temporary(Temporary&& other) noexcept : file_(std::exchange(other.file_, {})) {}

Temporary::~Temporary() {
    std::error_code ignored;
    for (const std::string companion : {"", "-wal", "-shm", "-journal"})
        if (!file_.empty())
            fs::remove(file_.string() + companion, ignored);
}

Result<Readable> readable(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return Failure{"There is no file " + file.string() + ".", "Name a file that `retake backup` made."};
    auto copy = to_be_read(folder);
    if (auto failure = take_copy(file, copy.file()))
        return *failure;
    auto [connection, code] = connect(copy.file());
    if (code == SQLITE_OK)
        code = examine(connection.get());
    if (means_damaged(code)) {
        auto saved = salvaged(file, folder);
        if (!saved || *saved)
            return saved ? Result<Readable>(std::move(**saved)) : saved.error();
        return not_ours(file);
    }
    if (code != SQLITE_OK)
        return fault(connection.get(), code, file, During::reading);
    const auto version = version_of(connection.get());
    if (version.found > schema_version)
        return Failure{"The file " + file.string() + " was written by a newer Retake.", "Restore it with that one."};
    if (version.found == 0)
        return not_ours(file);
    if (code = prepare(connection.get()); code != SQLITE_OK)
        return fault(connection.get(), code, file, During::reading);
    return Readable{std::move(copy), std::move(connection), false};
}

Result<Recovered> recover(const fs::path& damaged, sqlite3* fresh, const fs::path& folder) {
    Recovered recovered;
    const auto add = [&](const Readable& from, Merged& added) {
        const int code = merge(from.connection.get(), fresh, {}, added);
        return code == SQLITE_OK ? Result<void>{} : Result<void>(fault(fresh, code, folder / "retake.db", During::writing));
    };
    if (const auto saved = salvaged(damaged, folder); !saved)
        recovered.not_saved = saved.error();
    else if (*saved)
        if (const auto merged = add(**saved, recovered.from_file); !merged)
            return merged.error();
    for (const auto& backup : daily_backups(folder)) {
        const auto kept = readable(backup, folder);
        if (!kept)
            continue; // An older one may be sound.
        if (const auto merged = add(*kept, recovered.from_backup); !merged)
            return merged.error();
        recovered.backup = backup.stem().string().substr(std::string("retake-").size());
        break;
    }
    if (const int code = give_rounds_to_orphans(fresh); code != SQLITE_OK)
        return fault(fresh, code, folder / "retake.db", During::writing);
    return recovered;
}

} // namespace retake::store
