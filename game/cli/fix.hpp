// `retake check --fix`: shows the sure repairs of banks, and makes them after a yes.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace retake::cli {

struct FixOptions {
    std::vector<std::filesystem::path> places; // files and folders
    bool yes = false;                          // without asking
};

// The diff and what is left go to `out`, the question to `err`; its response is read from `in`, and the end of it is a no.
// 0: no error is left; 1: errors are left; 3: a file could not be read or written.
int fix(const FixOptions&, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace retake::cli
