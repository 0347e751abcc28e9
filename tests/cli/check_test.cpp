// Tests of `retake check`: what it prints for people and for programs, and what it tells the shell.
#include "cli/check.hpp"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unistd.h>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

class Check : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }
    int run(const CheckOptions& options) {
        out.str("");
        err.str("");
        return check(options, out, err);
    }
    const fs::path folder = fs::temp_directory_path() / ("retake-check-" + std::to_string(::getpid()));
    std::ostringstream out, err;
};

const std::string good = "- q: Cats purr.\n  answer: true\n";

TEST_F(Check, FindsNothingInASoundBank) {
    EXPECT_EQ(run({{write("a.yaml", good)}}), 0);
    EXPECT_EQ(out.str(), "1 question loaded, 0 errors, 0 warnings, 0 advice\n");
    EXPECT_EQ(err.str(), "");
}

TEST_F(Check, PrintsEachFindingWithItsPlace) {
    const auto path = write("a.yaml", good + "- q: Who?\n  anwser: Bastet\n");
    EXPECT_EQ(run({{path}}), 1);
    EXPECT_EQ(out.str(), path.string() + ":4:3: error: unknown key `anwser` [unknown-key]\n"
                                         "   = in question 2, \"Who?\"\n"
                                         " 4 |   anwser: Bastet\n"
                                         "   |   ^^^^^^\n"
                                         "   = help: there is a key with a similar name: `answer`\n\n"
                                         "1 question loaded, 1 error, 0 warnings, 0 advice\n");
}

TEST_F(Check, ReadsTheBanksOfAFolderOneLevelDeep) {
    write("a.yaml", good);
    write("b.yml", good);
    write("c.txt", "x");
    fs::create_directories(folder / "deeper");
    write("deeper/d.yaml", "x");
    EXPECT_EQ(run({{folder}}), 0);
    EXPECT_EQ(out.str(), "2 questions loaded, 0 errors, 0 warnings, 0 advice\n");
}

TEST_F(Check, CountsWarningsAsFindingsOnlyWhenStrict) {
    const auto path = write("a.yaml", good + "  audio: a.ogg\n");
    EXPECT_EQ(run({{path}}), 0);
    EXPECT_EQ(run({{path}, Format::text, true}), 1);
    EXPECT_TRUE(out.str().ends_with("\n1 question loaded, 0 errors, 1 warning, 0 advice\n"));
}

TEST_F(Check, SaysOnTheSideWhatCannotBeRead) {
    EXPECT_EQ(run({{folder / "none.yaml", write("a.yaml", good)}}), 3);
    EXPECT_EQ(out.str(), "1 question loaded, 0 errors, 0 warnings, 0 advice\n");
    EXPECT_EQ(err.str(), "\"" + (folder / "none.yaml").string() +
                             "\" cannot be read: there is no such file\nCheck the name and the folder.\n");
}

TEST_F(Check, ShowsTwentyFindingsOfAFileAndCountsTheRest) {
    std::string text;
    for (int i = 0; i < 25; ++i)
        text += "- q: A\n";
    EXPECT_EQ(run({{write("a.yaml", text)}}), 1);
    std::size_t shown = 0;
    for (auto at = out.str().find("error: "); at != std::string::npos; at = out.str().find("error: ", at + 1))
        ++shown;
    EXPECT_EQ(shown, 20u);
    EXPECT_NE(out.str().find("5 more findings\n"), std::string::npos) << out.str();
    EXPECT_NE(out.str().find("0 questions loaded, 25 errors"), std::string::npos);
}

TEST_F(Check, WritesOneDocumentForPrograms) {
    const auto path = write("a.yaml", "quiz: Cats\nquestions:\n" + good + "- q: Who?\n  anwser: Bastet\n");
    EXPECT_EQ(run({{path}, Format::json}), 1);
    const auto document = nlohmann::json::parse(out.str());
    const nlohmann::json expected = {{"banks",
                                      {{{"file", path.string()},
                                        {"title", "Cats"},
                                        {"questions", 1},
                                        {"findings",
                                         {{{"file", path.string()},
                                           {"line", 6},
                                           {"column", 3},
                                           {"severity", "error"},
                                           {"rule", "unknown-key"},
                                           {"message", "unknown key `anwser`"},
                                           {"help", "there is a key with a similar name: `answer`"},
                                           {"question", "2, \"Who?\""}}}}}}},
                                     {"questions", 1},
                                     {"errors", 1},
                                     {"warnings", 0},
                                     {"advice", 0}};
    EXPECT_EQ(document, expected);
}

TEST_F(Check, WritesSarifForEditorsAndCodeHosts) {
    const auto path = write("a b.yaml", good + "- q: Who?\n  anwser: Bastet\n");
    EXPECT_EQ(run({{path}, Format::sarif}), 1);
    const auto log = nlohmann::json::parse(out.str());
    EXPECT_EQ(log.at("version"), "2.1.0");
    ASSERT_EQ(log.at("runs").size(), 1u);
    const auto& run = log.at("runs").at(0);
    EXPECT_EQ(run.at("columnKind"), "unicodeCodePoints");
    const auto& rules = run.at("tool").at("driver").at("rules");
    ASSERT_EQ(run.at("results").size(), 1u);
    const auto& result = run.at("results").at(0);
    EXPECT_EQ(result.at("ruleId"), "unknown-key");
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), "unknown-key");
    EXPECT_EQ(result.at("level"), "error");
    const auto& place = result.at("locations").at(0).at("physicalLocation");
    EXPECT_TRUE(place.at("artifactLocation").at("uri").get<std::string>().starts_with("file:///"));
    EXPECT_TRUE(place.at("artifactLocation").at("uri").get<std::string>().ends_with("/a%20b.yaml"));
    EXPECT_EQ(place.at("region"), nlohmann::json({{"startLine", 4}, {"startColumn", 3}, {"endColumn", 9}}));
    const auto& replacement = result.at("fixes").at(0).at("artifactChanges").at(0).at("replacements").at(0);
    EXPECT_EQ(replacement.at("deletedRegion"),
              nlohmann::json({{"startLine", 4}, {"startColumn", 3}, {"endLine", 4}, {"endColumn", 9}}));
    EXPECT_EQ(replacement.at("insertedContent").at("text"), "answer");
}

} // namespace
} // namespace retake::cli
