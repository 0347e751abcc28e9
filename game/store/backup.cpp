// Backups, by SQLite's own way of copying a file that is in use.
#include "store/backup.hpp"
#include "store/fault.hpp"
#include "store/leftovers.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include <algorithm>
#include <fcntl.h>
#include <map>
#include <sqlite3.h>
#include <unistd.h>

namespace retake::store {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono;

constexpr std::size_t days_kept = 5, weeks_kept = 4;
const std::string prefix = "retake-", ending = ".db";

// SQLite's code, and the connection whose words tell more.
int copy(sqlite3* from, sqlite3* to) {
    auto* copying = sqlite3_backup_init(to, "main", from, "main");
    if (copying == nullptr)
        return sqlite3_errcode(to);
    sqlite3_backup_step(copying, -1);
    return sqlite3_backup_finish(copying);
}

// A copy is one file: it needs no log beside it, and can be read from a medium that cannot be written.
int make_whole(sqlite3* copied) {
    Query mode(copied, "pragma journal_mode = delete");
    mode.next();
    return mode.code() != SQLITE_OK ? mode.code() : examine(copied);
}

std::string day_of(const fs::path& backup) {
    const auto name = backup.filename().string();
    return name.substr(prefix.size(), name.size() - prefix.size() - ending.size());
}

std::string text_of(Instant at) { return to_string(at).substr(0, 10); }

sys_days day(const std::string& text) { return floor<days>(read_instant(text).value_or(Instant{})); }

// Days since a Monday long ago, in weeks.
std::int64_t week_of(const std::string& text) { return floor<weeks>(day(text) - (sys_days{1970y / January / 5})).count(); }

void thin_out(const fs::path& folder) {
    std::vector<std::string> days;
    const auto backups = daily_backups(folder);
    for (const auto& backup : backups)
        days.push_back(day_of(backup));
    const auto kept = days_to_keep(days);
    std::error_code stays;
    for (const auto& backup : backups)
        if (std::ranges::find(kept, day_of(backup)) == kept.end())
            fs::remove(backup, stays);
}

} // namespace

void put_on_disk(const fs::path& file) {
    if (const int open = ::open(file.c_str(), O_RDONLY | O_CLOEXEC); open >= 0) {
        ::fsync(open);
        ::close(open);
    }
}

Result<void> back_up(const fs::path& database, const fs::path& to) {
    const std::string next = "Check that you may write there, and that the disk is not full.";
    const auto unfinished = at_work_on(to);
    std::error_code error;
    if (fs::equivalent(database, to, error))
        return Failure{to.string() + " is the progress file itself.", "Choose another name for the backup."};
    if (fs::exists(to.string() + "-wal", error)) // Its log would be taken for that of the new file.
        return Failure{to.string() + " is in use by another program.", "Close that program, or choose another name."};
    if (to.has_parent_path())
        fs::create_directories(to.parent_path(), error);
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(database.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    const Connection from(raw);
    if (opened != SQLITE_OK)
        return fault(raw, opened, database, During::opening);
    sqlite3_busy_timeout(raw, wait_ms);
    int code = SQLITE_OK;
    {
        auto connected = connect(unfinished);
        code = connected.code != SQLITE_OK ? connected.code : run(connected.connection.get(), "pragma synchronous = off");
        if (code == SQLITE_OK) // It is put on the disk as a whole.
            code = copy(raw, connected.connection.get());
        if (code == SQLITE_OK)
            code = make_whole(connected.connection.get());
    }
    if (code == SQLITE_OK) {
        put_on_disk(unfinished);
        fs::rename(unfinished, to, error);
        if (!error)
            return {};
    }
    fs::remove(unfinished, error);
    if (means_damaged(code)) {
        suspect(database);
        return fault(nullptr, code, database, During::reading);
    }
    return Failure{"The backup " + to.string() + " cannot be written" +
                       (code != SQLITE_OK ? ": " + std::string(sqlite3_errstr(code)) : std::string()) + ".",
                   next};
}

fs::path backups_in(const fs::path& folder) { return folder / "backups"; }

std::vector<fs::path> daily_backups(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(backups_in(folder), none)) {
        const auto name = entry.path().filename().string();
        if (name.size() == prefix.size() + 10 + ending.size() && name.starts_with(prefix) && name.ends_with(ending) &&
            read_instant(day_of(entry.path())))
            found.push_back(entry.path());
    }
    std::ranges::sort(found, std::greater{});
    return found;
}

std::vector<std::string> days_to_keep(std::vector<std::string> days) {
    std::ranges::sort(days, std::greater{});
    std::vector<std::string> kept(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(std::min(days.size(), days_kept)));
    std::map<std::int64_t, std::string, std::greater<>> newest; // by week
    for (auto at = kept.size(); at < days.size(); ++at)
        newest.try_emplace(week_of(days[at]), days[at]);
    for (const auto& [week, newest_day] : newest)
        if (kept.size() < days_kept + weeks_kept)
            kept.push_back(newest_day);
    return kept;
}

Result<std::optional<fs::path>> back_up_daily(const fs::path& folder, Instant now) {
    const auto file = backups_in(folder) / (prefix + text_of(now) + ending);
    std::error_code none;
    if (!fs::exists(folder / "retake.db", none) || fs::exists(file, none))
        return std::optional<fs::path>();
    remove_leftovers(backups_in(folder));
    if (const auto written = back_up(folder / "retake.db", file); !written)
        return written.error();
    thin_out(folder);
    return std::optional(file);
}

} // namespace retake::store
