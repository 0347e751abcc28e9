// Recovery: a progress file of any age and health, read as a sound one of today.
#pragma once
#include "base/result.hpp"
#include "store/merge.hpp"
#include "store/opening.hpp"
#include <optional>

namespace retake::store {

// A file that is removed with its companions when it has served.
class Temporary {
public:
    explicit Temporary(std::filesystem::path file) : file_(std::move(file)) {}
    ~Temporary();
    Temporary(Temporary&&) noexcept;
    Temporary& operator=(Temporary&&) = delete;
    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path file_;
};

struct Readable {
    Temporary copy; // outlives the connection
    Connection connection;
    bool was_damaged = false; // only what could be saved of it is there
};

// A copy, made in `folder`; the file itself is left as it is. Fails where it is no progress file, or of a newer Retake.
Result<Readable> readable(const std::filesystem::path& file, const std::filesystem::path& folder);

struct Recovered {
    Merged from_file;
    std::optional<Failure> not_saved; // why what the file may hold could not be looked for
    Merged from_backup;
    std::string backup; // the day of the backup that was used; empty: there was none
};

// Fills a new progress file from the damaged one that it stands for, and from the newest automatic backup of the folder.
Result<Recovered> recover(const std::filesystem::path& damaged, sqlite3* fresh, const std::filesystem::path& folder);

} // namespace retake::store
