// Opening the progress file: making it where it is missing, and setting it aside where it is damaged.
#pragma once
#include "base/result.hpp"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

struct sqlite3;

namespace retake::store {

struct CloseConnection {
    void operator()(sqlite3*) const;
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;

struct Opened {
    Connection connection;
    std::filesystem::path file;
    std::vector<Failure> notices;
};

// How long a lock of another program is waited for, in milliseconds.
constexpr int wait_ms = 1000;
constexpr int wait_ms_after_a_failure = 50; // The learner would feel a second at each card.

// The steps of opening, each for itself. Codes are SQLite's.
struct Connected {
    Connection connection;
    int code = 0;
};
Connected connect(const std::filesystem::path& file); // made where it is missing

// Each connection's.
constexpr const char* pragmas = "pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory";

int examine(sqlite3*); // whether it is sound: every page is looked at

struct Version {
    std::int64_t found = 0;
    int code = 0;
};
Version version_of(sqlite3*);
int migrate(sqlite3*, std::int64_t from, std::int64_t to); // inside a transaction
int prepare(sqlite3*);                                     // its tables brought up to date

// The next opening looks at every page of the file, however large it is.
void suspect(const std::filesystem::path& file);

Result<Opened> open_file(const std::filesystem::path& folder);

} // namespace retake::store
