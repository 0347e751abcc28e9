// Repairing banks: all that is sure is made, however deep it lay, and nothing is made worse.
#include "authoring/repair.hpp"
#include "lint/survey.hpp"
#include "support/folders.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace retake::authoring {
namespace {

Look look_at(const std::string& text) {
    auto survey = lint::survey(bank::outline("b.yaml", text), {});
    return {survey.questions, std::move(survey.found)};
}

TEST(Repair, GoesOnUntilNothingSureIsLeft) {
    const auto now = repaired("-q: Who?\n  anwser: Bastet\n also:\n  - Bast\n", look_at);
    EXPECT_EQ(now.text, "- q: Who?\n  answer: Bastet\n  also:\n   - Bast\n");
    EXPECT_EQ(now.now.questions, 1u);
    EXPECT_EQ(now.made, 3u);
}

TEST(Repair, LeavesASoundTextAlone) {
    const std::string sound = "- q: Who was the cat goddess?\n  answer: Bastet\n";
    const auto now = repaired(sound, look_at);
    EXPECT_EQ(now.text, sound);
    EXPECT_EQ(now.made, 0u);
}

TEST(Repair, LeavesWhatIsNotSureToItsAuthor) {
    const std::string written = "- q: Who was the cat goddess?\n  answer Bastet\n";
    const auto now = repaired(written, look_at);
    EXPECT_EQ(now.text, written);
    EXPECT_EQ(now.made, 0u);
    EXPECT_EQ(now.now.found.size(), 1u);
}

TEST(Repair, LeavesAnotherEncodingAlone) {
    const std::string latin = "- q: Who is Ren\xE9?\n  anwser: Eliot\n";
    EXPECT_EQ(repaired(latin, look_at).text, latin);
}

// A look that sees a repair in each `x`, and loses a question with every `Y` that has come.
Look strict_look(const std::string& text) {
    Look look{static_cast<std::size_t>(10 - std::count(text.begin(), text.end(), 'Y')), {}};
    int column = 0;
    for (const char c : text) {
        ++column;
        if (c == 'x' || c == 'y')
            look.found.emplace_back().fix = Fix{1, column, 1, column + 1, c == 'x' ? "X" : "Y"};
    }
    return look;
}

TEST(Repair, MakesNoRepairThatCostsAQuestion) {
    const auto now = repaired("x y x x y x", strict_look);
    EXPECT_EQ(now.text, "X y X X y X");
    EXPECT_EQ(now.made, 4u);
    EXPECT_EQ(now.now.questions, 10u);
}

TEST(Repair, EndsWhereEachRepairBringsTheNext) {
    const auto endless = repaired("x", [](const std::string& text) {
        Look look{1, {}};
        look.found.emplace_back().fix = Fix{1, 1, 1, 1, text.size() % 2 == 0 ? "x" : "y"};
        return look;
    });
    EXPECT_EQ(endless.made, 20u);
}

// Whatever stands in a file: no crash, no question lost, and what is repaired is repaired for good.
void expect_safe(const std::filesystem::path& folder) {
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no corpus";
    std::size_t files = 0, made = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        const auto before = look_at(text).questions;
        const auto now = repaired(text, look_at);
        EXPECT_GE(now.now.questions, before) << entry.path();
        EXPECT_EQ(repaired(now.text, look_at).text, now.text) << entry.path();
        ++files;
        made += now.made;
    }
    std::cout << files << " files, " << made << " repairs\n";
}

TEST(RepairOfCorpus, IsSafeInForeignYaml) { expect_safe(test::shared_folder() / "corpus/yaml"); }
TEST(RepairOfCorpus, IsSafeInTextsOfTrivia) { expect_safe(test::shared_folder() / "corpus/trivia"); }

} // namespace
} // namespace retake::authoring
