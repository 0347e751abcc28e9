// Keeps every file able to stand alone: it includes what it uses, by itself or by a header of ours, whatever was precompiled for
// it.
#include "support/folders.hpp"
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace retake::tidy {
namespace {

using Words = std::set<std::string>;

// What is asked of each precompiled header (CMakeLists.txt), and by which names: those that no other header has to bring.
const std::map<std::string, Words> homes = {
    {"algorithm", {"adjacent_find", "all_of",    "any_of",      "binary_search", "clamp",       "copy",
                   "count",         "count_if",  "equal",       "fill",          "find",        "find_if",
                   "for_each",      "is_sorted", "lower_bound", "max",           "max_element", "min",
                   "min_element",   "minmax",    "none_of",     "nth_element",   "remove_if",   "replace",
                   "reverse",       "rotate",    "search",      "sort",          "stable_sort", "stable_partition",
                   "transform",     "unique",    "upper_bound"}},
    {"array", {"array", "to_array"}},
    {"charconv", {"from_chars", "to_chars"}},
    {"chrono", {"chrono"}},
    {"cmath",
     {"abs", "ceil", "cos", "exp", "floor", "fmod", "hypot", "isfinite", "log", "log2", "lround", "pow", "round", "sin", "sqrt"}},
    {"cstdint", {"int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t"}},
    {"filesystem", {"filesystem"}},
    {"fstream", {"fstream", "ifstream", "ofstream"}},
    {"functional", {"function", "invoke"}},
    {"map", {"map", "multimap"}},
    {"memory", {"make_shared", "make_unique", "shared_ptr", "unique_ptr", "weak_ptr"}},
    {"optional", {"nullopt", "optional"}},
    {"set", {"multiset", "set"}},
    {"span", {"span"}},
    {"sstream", {"istringstream", "ostringstream", "stringstream"}},
    {"variant", {"get_if", "holds_alternative", "monostate", "variant", "visit"}},
    {"vector", {"vector"}},
};
// <string> brings string_view, and streams and files bring both; <utility> comes with every container.

std::filesystem::path source(const std::string& name) {
    for (const auto* room : {"game", "tests"})
        if (const auto path = test::source_folder() / room / name; std::filesystem::exists(path))
            return path;
    return {};
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::string text;
    for (std::string line; std::getline(in, line);)
        text += line.substr(0, line.find("//")) + "\n";
    return text;
}

// Headers of others that this text includes, by itself or by headers of ours.
Words reached(const std::string& text) {
    static std::map<std::string, Words> known;
    Words all;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("#include ") || line.size() < 12)
            continue;
        const std::string name = line.substr(10, line.find_first_of(">\"", 10) - 10);
        if (line[9] == '<') {
            all.insert(name);
        } else if (const auto path = source(name); !path.empty()) {
            if (!known.contains(name)) {
                known[name] = {};
                known[name] = reached(text_of(path));
            }
            all.insert(known[name].begin(), known[name].end());
        }
    }
    return all;
}

// The word that follows each "std::" or "std::ranges::".
Words said(const std::string& text) {
    Words words;
    const std::string std_ = "std::", ranges = "ranges::";
    for (std::size_t at = text.find(std_); at != std::string::npos; at = text.find(std_, at)) {
        at += std_.size();
        if (text.compare(at, ranges.size(), ranges) == 0)
            at += ranges.size();
        std::size_t end = at;
        while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '_'))
            ++end;
        words.insert(text.substr(at, end - at));
    }
    return words;
}

std::vector<std::string> missing(const std::string& text) {
    std::vector<std::string> headers;
    const Words words = said(text), there = reached(text);
    for (const auto& [header, names] : homes)
        if (!there.contains(header) && std::ranges::any_of(names, [&](const auto& name) { return words.contains(name); }))
            headers.push_back("<" + header + ">");
    if ((text.find("\nTEST(") != std::string::npos || text.find("EXPECT_") != std::string::npos) &&
        !there.contains("gtest/gtest.h"))
        headers.push_back("<gtest/gtest.h>");
    return headers;
}

TEST(Includes, AMissingOneIsSeen) {
    EXPECT_EQ(missing("#include <vector>\nstd::vector<int> v;\n"), std::vector<std::string>{});
    EXPECT_EQ(missing("#include <vector>\nstd::ranges::sort(v);\nstd::map<int, int> m;\n"),
              (std::vector<std::string>{"<algorithm>", "<map>"}));
    EXPECT_EQ(missing("#include \"base/result.hpp\"\nstd::variant<int> v;\n"), std::vector<std::string>{});
    EXPECT_EQ(missing("#include <set>\nTEST(A, B) {}\n"), std::vector<std::string>{"<gtest/gtest.h>"});
}

TEST(Includes, EveryFileIncludesWhatItUses) {
    std::size_t files = 0;
    for (const auto* room : {"game", "tests"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_folder() / room)) {
            const auto& path = entry.path();
            if ((path.extension() != ".hpp" && path.extension() != ".cpp") || path.filename() == "includes_test.cpp")
                continue;
            ++files;
            for (const auto& header : missing(text_of(path)))
                ADD_FAILURE() << path.lexically_relative(test::source_folder()).string() << ": #include " << header;
        }
    EXPECT_GE(files, 400u);
}

} // namespace
} // namespace retake::tidy
