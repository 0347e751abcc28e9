// Opening the progress file: making it where it is missing, and setting it aside where it is damaged.
#pragma once
#include "base/result.hpp"
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

Result<Opened> open_file(const std::filesystem::path& folder);

} // namespace retake::store
