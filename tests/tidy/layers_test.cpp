// Keeps the floors of the house: each folder includes only what stands below it.
#include "tidy/sources.hpp"
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>

namespace retake::tidy {
namespace {

// game/README.md draws this table.
const std::map<std::string, std::set<std::string>> may_include = {
    {"base", {}},
    {"tree", {"base"}},
    {"grading", {"base"}},
    {"schedule", {"base"}},
    {"progress", {"base", "schedule"}},
    {"ui", {"base"}},
    {"render", {"base", "ui"}},
    {"item", {"base", "tree", "grading"}},
    {"bank", {"base", "tree", "grading", "item"}},
    {"lint", {"base", "tree", "grading", "item", "bank"}},
    {"authoring", {"base", "tree", "grading", "item", "bank"}},
    {"session", {"base", "grading", "schedule", "item"}},
    {"classroom", {"base", "grading", "schedule", "item"}},
    {"hotseat", {"base", "grading", "item"}},
    {"server", {"base", "grading", "schedule", "item", "classroom"}},
    {"hosting", {"base", "item", "bank", "authoring", "classroom", "server", "lessons"}},
    {"rehearsal", {"base", "item", "classroom", "server"}},
    {"store", {"base", "grading", "item", "session"}},
    {"lessons", {"base", "grading", "schedule", "item", "bank", "classroom", "store"}},
    {"study", {"base", "item", "bank", "schedule", "progress", "session", "store"}},
    {"screens", {"base", "grading", "item", "bank", "session", "classroom", "hotseat", "schedule", "progress", "ui"}},
    {"cli",
     {"base", "tree", "grading", "item", "bank", "lint", "authoring", "session", "classroom", "server", "rehearsal", "lessons",
      "hosting", "store", "schedule", "progress", "study"}},
    {"app", {"base",      "tree",    "grading", "item",  "bank",     "lint",     "session", "classroom", "hotseat", "server",
             "rehearsal", "lessons", "hosting", "store", "schedule", "progress", "study",   "ui",        "screens", "render"}},
    {"main.cpp", {"base", "app", "cli"}},
};

// Who may know which library: the header's first words, and the files that may include it.
struct Confined {
    std::string header;
    std::regex where;
};
const std::vector<Confined> confined = {
    {"yaml-cpp/", std::regex("tree/yaml\\.cpp")},
    {"sqlite3.h", std::regex("store/.*\\.cpp")},
    {"nlohmann/", std::regex("(store|lessons|cli|server|rehearsal)/.*\\.cpp|server/form\\.hpp")},
    {"SFML/", std::regex("render/.*\\.cpp")},
    {"pango/", std::regex("render/.*")},
    {"cairo", std::regex("render/.*")},
    {"utf8proc", std::regex("(base|grading)/.*\\.cpp")},
    {"qrcodegen", std::regex("app/square\\.cpp")},
    {"CLI/", std::regex("cli/.*\\.cpp")},
    {"glib", std::regex("(item|render)/.*\\.cpp|server/page\\.cpp")},
    {"boost/", std::regex("server/(page\\.cpp|server\\.cpp|link\\.hpp)")},
};

TEST(Layers, EachFolderIncludesOnlyWhatStandsBelowIt) {
    const std::regex local("\\s*#include \"([a-z_]+)/.*");
    for (const auto& file : sources()) {
        ASSERT_TRUE(may_include.contains(file.folder())) << "game/" << file.folder() << " has no floor; give it one here";
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch match;
            if (std::regex_match(file.lines[i], match, local) && match[1] != file.folder()) {
                EXPECT_TRUE(may_include.at(file.folder()).contains(match[1]))
                    << file.at(i) << file.folder() << "/ may not include " << match[1] << "/";
            }
        }
    }
}

TEST(Layers, EachLibraryIsKnownInOnePlaceOnly) {
    for (const auto& file : sources())
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            for (const auto& [header, where] : confined)
                if (file.lines[i].starts_with("#include <" + header)) {
                    EXPECT_TRUE(std::regex_match(file.path.string(), where)) << file.at(i) << "may not know " << header;
                }
}

} // namespace
} // namespace retake::tidy
