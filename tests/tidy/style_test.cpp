// Keeps the style of the house: what a formatter cannot see.
#include "tidy/sources.hpp"
#include <algorithm>
#include <cctype>
#include <gtest/gtest.h>
#include <regex>

namespace retake::tidy {
namespace {

constexpr std::size_t lines_max = 400;
constexpr std::size_t columns_max = 140; // in bytes; the formatter keeps 130 characters

struct Banned {
    std::vector<std::string> words; // no part of a longer word
    std::string instead;
    std::regex unless; // files where it is right
};
const std::vector<Banned> banned = {
    {{"::now("}, "time is an argument: only the shell reads a clock", std::regex("(app|render|cli|hosting)/.*|main\\.cpp")},
    {{"std::shuffle", "rand(", "random_device"},
     "chance comes from a seed: base/rng.hpp",
     std::regex("(app|cli|hosting)/.*|main\\.cpp|base/rng\\.hpp")},
    {{"using namespace std;"}, "say std::", std::regex("$^")},
    {{"TODO", "FIXME", "XXX", "HACK"}, "finish it, or write it down in an issue", std::regex("$^")},
    {{"assert(false)"}, "say what is wrong", std::regex("$^")},
};

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool holds(const std::string& line, const std::string& word) {
    for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool begins = at == 0 || !is_letter(line[at - 1]) || !is_letter(word.front());
        const bool ends = end == line.size() || !is_letter(line[end]) || !is_letter(word.back());
        if (begins && ends)
            return true;
    }
    return false;
}

TEST(Style, EveryFileOpensWithOneSentenceThatSaysWhatItIs) {
    for (const auto& file : sources()) {
        ASSERT_FALSE(file.lines.empty()) << "game/" << file.path.string() << " is empty";
        EXPECT_TRUE(file.lines[0].starts_with("// ")) << file.at(0) << "open with a sentence: `// …`";
    }
}

TEST(Style, NoFileIsLongerThanTheWall) {
    for (const auto& file : sources())
        EXPECT_LE(file.lines.size(), lines_max) << "game/" << file.path.string() << ": make two files of it";
}

TEST(Style, NoLineIsTooLong) {
    for (const auto& file : sources())
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            EXPECT_LE(file.lines[i].size(), columns_max + 20) << file.at(i);
}

TEST(Style, BannedWordsHaveAReplacement) {
    ASSERT_TRUE(holds("x = rand();", "rand(") && !holds("x = grand();", "rand(") && holds("clock::now()", "::now("));
    for (const auto& file : sources())
        for (const auto& [words, instead, unless] : banned) {
            if (std::regex_match(file.path.string(), unless))
                continue;
            for (std::size_t i = 0; i < file.lines.size(); ++i)
                EXPECT_TRUE(std::ranges::none_of(words, [&](const auto& word) { return holds(file.lines[i], word); }))
                    << file.at(i) << instead;
        }
}

TEST(Style, FoldersAreNamedForTheThingThatTheyHold) {
    for (const auto& file : sources())
        for (const std::string name : {"utils", "util", "common", "helpers", "helper", "manager", "misc"})
            EXPECT_NE(file.path.stem(), name) << "game/" << file.path.string();
}

TEST(Style, HeadersAreGuardedByPragmaOnce) {
    for (const auto& file : sources())
        if (file.path.extension() == ".hpp") {
            EXPECT_TRUE(std::ranges::count(file.lines, "#pragma once") == 1) << "game/" << file.path.string();
        }
}

} // namespace
} // namespace retake::tidy
