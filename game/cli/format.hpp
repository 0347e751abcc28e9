// `retake format`: rewrites banks in house style.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace retake::cli {

struct FormatOptions {
    std::vector<std::filesystem::path> places; // files and folders
    bool check = false;                        // shows what would change, and writes nothing
};

// 0; 1: with `check`, a bank is not in house style; or a bank would be read otherwise and is left as it is; 3: a file could not
// be read or written.
int format(const FormatOptions&, std::ostream& out, std::ostream& err);

} // namespace retake::cli
