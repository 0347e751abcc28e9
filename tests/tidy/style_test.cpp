// Keeps the style of the house: what a formatter cannot see.
#include "tidy/sources.hpp"
#include <gtest/gtest.h>
#include <regex>

namespace retake::tidy {
namespace {

constexpr std::size_t lines_max = 400;
constexpr std::size_t columns_max = 140; // in bytes; the formatter keeps 130 characters

struct Banned {
    std::regex words;
    std::string instead;
    std::regex unless; // files where it is right
};
const std::vector<Banned> banned = {
    {std::regex("::now\\("), "time is an argument: only the shell reads a clock", std::regex("(app|render|cli)/.*|main\\.cpp")},
    {std::regex("std::shuffle|\\brand\\(|random_device"), "chance comes from a seed: base/rng.hpp",
     std::regex("app/.*|cli/.*|main\\.cpp|base/rng\\.hpp")},
    {std::regex("using namespace std;"), "say std::", std::regex("$^")},
    {std::regex("\\b(TODO|FIXME|XXX|HACK)\\b"), "finish it, or write it down in an issue", std::regex("$^")},
    {std::regex("\\bassert\\(false\\)"), "say what is wrong", std::regex("$^")},
};

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
    for (const auto& file : sources())
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            for (const auto& [words, instead, unless] : banned)
                if (!std::regex_match(file.path.string(), unless)) {
                    EXPECT_FALSE(std::regex_search(file.lines[i], words)) << file.at(i) << instead;
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
