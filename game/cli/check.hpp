// `retake check`: reads banks and prints every finding, as compilers do.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace retake::cli {

enum class Format { text, json, sarif };

struct CheckOptions {
    std::vector<std::filesystem::path> places; // files and folders
    Format format = Format::text;
    bool strict = false; // warnings and advice count as findings too
};

// Results go to `out`, messages to `err`. 0: nothing found; 1: findings; 3: a file could not be read.
int check(const CheckOptions&, std::ostream& out, std::ostream& err);

} // namespace retake::cli
