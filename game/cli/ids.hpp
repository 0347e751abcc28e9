// `retake ids`: lists the ids of questions, and writes them into their banks.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace retake::cli {

struct IdsOptions {
    std::vector<std::filesystem::path> places; // files and folders
    bool write = false;
};

// 0; 1: some questions have errors or could get no id; 3: a file could not be read or written.
int ids(const IdsOptions&, std::ostream& out, std::ostream& err);

} // namespace retake::cli
