// SQLite's faults in words: what is wrong with the progress file, and what to do about it.
#pragma once
#include "base/result.hpp"
#include <filesystem>

struct sqlite3;

namespace retake::store {

enum class During { opening, reading, writing };

// `code` is SQLite's, not 0.
Failure fault(sqlite3*, int code, const std::filesystem::path& file, During);

bool means_damaged(int code);

extern const std::string elsewhere; // the way out of a terminal, where a folder cannot be used

} // namespace retake::store
