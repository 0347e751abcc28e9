// The sources of the program, for the tests that keep the house in order.
#pragma once
#include "support/folders.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace retake::tidy {

struct SourceFile {
    std::filesystem::path path; // from game/ on: "item/item.hpp"
    std::vector<std::string> lines;

    std::string folder() const { return path.begin()->string(); }
    std::string at(std::size_t line) const { return "game/" + path.string() + ":" + std::to_string(line + 1) + ": "; }
};

inline std::vector<SourceFile> sources() {
    const std::filesystem::path game = test::source_folder() / "game";
    std::vector<SourceFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(game)) {
        if (entry.path().extension() != ".hpp" && entry.path().extension() != ".cpp")
            continue;
        SourceFile file{entry.path().lexically_relative(game), {}};
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
            file.lines.push_back(line);
        files.push_back(std::move(file));
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace retake::tidy
