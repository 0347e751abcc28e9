// `retake backup` and `retake restore`: all progress of a learner in one file, and back.
#pragma once
#include <filesystem>
#include <iosfwd>

namespace retake::cli {

struct BackupWish { // `retake backup FILE`
    std::filesystem::path file;
};
struct RestoreWish { // `retake restore FILE`
    std::filesystem::path file;
};

// `folder` holds the learner's progress. 0; 3: a file could not be read or written, or would have lost something.
int back_up(const BackupWish&, const std::filesystem::path& folder, std::ostream& out, std::ostream& err);
int restore(const RestoreWish&, const std::filesystem::path& folder, std::ostream& out, std::ostream& err);

} // namespace retake::cli
