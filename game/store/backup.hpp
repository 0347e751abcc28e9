// Backups: all progress in one file, made while the game runs, and the newest of several days kept beside the progress file.
#pragma once
#include "base/result.hpp"
#include "base/time.hpp"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace retake::store {

// A whole and sound copy of a progress file as it is at one moment; whoever plays meanwhile is not held up. It comes under its
// name only when it is complete. Of its own connection, so from any thread. Refused where `to` is the progress file itself, under
// whatever name, or one that a program has open.
Result<void> back_up(const std::filesystem::path& database, const std::filesystem::path& to);

void put_on_disk(const std::filesystem::path&); // a file or a folder, before what relies on it

// Beside the progress file of that folder, once a day: the file that was made, if any. Older ones are thinned out.
Result<std::optional<std::filesystem::path>> back_up_daily(const std::filesystem::path& folder, Instant now);

std::filesystem::path backups_in(const std::filesystem::path& folder);
std::vector<std::filesystem::path> daily_backups(const std::filesystem::path& folder); // the newest first

// Which days' backups are kept: the newest five, and the newest of each of the four weeks before these. Days as "2024-05-16".
std::vector<std::string> days_to_keep(std::vector<std::string> days);

} // namespace retake::store
