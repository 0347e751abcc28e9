// The house style: what moves, what stays, and that the bank is the same afterwards.
#include "authoring/layout.hpp"
#include "authoring/proof.hpp"
#include "bank/load.hpp"
#include "support/folders.hpp"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace retake::authoring {
namespace {

void expect_laid_out(const std::string& written, const std::string& expected) {
    const auto now = laid_out("b.yaml", written);
    EXPECT_EQ(now.text, expected);
    EXPECT_EQ(now.refused, "");
    EXPECT_EQ(now.left, std::vector<int>{});
    EXPECT_EQ(laid_out("b.yaml", expected).text, expected) << "laid out again, it stays the same";
}

TEST(Layout, IndentsKeysAndDashes) {
    expect_laid_out("questions:\n"
                    "   -   q:   Which is a cat?\n"
                    "       answer :  Lion\n"
                    "       wrong:\n"
                    "           -   text: Wolf\n"
                    "               why:  It barks.\n"
                    "           -  Fox\n",
                    "questions:\n"
                    "- q: Which is a cat?\n"
                    "  answer: Lion\n"
                    "  wrong:\n"
                    "  - text: Wolf\n"
                    "    why: It barks.\n"
                    "  - Fox\n");
}

TEST(Layout, PutsOneBlankLineBetweenQuestions) {
    expect_laid_out(
        "quiz: Cats\n\n\nquestions:\n\n\n- q: Cats purr.\n  answer: true\n- q: Cats bark.\n\n\n  answer: false\n\n\n\n",
        "quiz: Cats\n\nquestions:\n\n- q: Cats purr.\n  answer: true\n\n- q: Cats bark.\n\n  answer: false\n");
}

TEST(Layout, KeepsCommentsWithWhatTheyStandAbove) {
    expect_laid_out(
        "# About cats.\nquestions:\n    # The first.\n  - q: Cats purr.   # surely\n    # The key.\n    answer: true\n"
        "    # at the end\n  # The second.\n  - q: Which?\n    answer: Lion\n    wrong:\n      # dogs\n      - Wolf\n"
        "      # foxes\n      - Fox\n# The end.\n",
        "# About cats.\nquestions:\n# The first.\n- q: Cats purr.   # surely\n  # The key.\n  answer: true\n"
        "  # at the end\n\n# The second.\n- q: Which?\n  answer: Lion\n  wrong:\n  # dogs\n  - Wolf\n"
        "  # foxes\n  - Fox\n\n# The end.\n");
}

TEST(Layout, KeepsTextsAsTheyAre) {
    expect_laid_out(
        "- q: What does this say\n     on two lines,\n\n     and after an empty one?\n  answer: '007'\n"
        "- q: |\n      a\n        b\n\n      c\n  answer: \"x  y\"\n- q: >-\n    folded\n    text\n  answer:   #ff0000\n",
        "- q: What does this say\n     on two lines,\n\n     and after an empty one?\n  answer: '007'\n\n"
        "- q: |\n    a\n      b\n\n    c\n  answer: \"x  y\"\n\n- q: >-\n    folded\n    text\n  answer:  #ff0000\n");
}

TEST(Layout, KeepsBracketsAsTheyAre) {
    expect_laid_out(
        "- q: Which?\n  answer: [ Lion,Tiger ]\n  wrong: [\n      Wolf,   # dog\n    Fox\n  ]\n- {q: Cats purr., answer: true}\n",
        "- q: Which?\n  answer: [ Lion,Tiger ]\n  wrong: [\n      Wolf,   # dog\n    Fox\n  ]\n\n- {q: Cats purr., answer: "
        "true}\n");
}

TEST(Layout, CallsKeysByTheirHouseNames) {
    expect_laid_out(
        "- question: Which?\n  correct: Lion\n  distractors: [Wolf, Fox]\n  explanation: It roars.\n  difficulty: 3\n",
        "- q: Which?\n  answer: Lion\n  wrong: [Wolf, Fox]\n  explain: It roars.\n  level: 3\n");
    expect_laid_out("- prompt: Which?\n  options: [Lion, Wolf, Fox]\n  answer: Lion\n",
                    "- q: Which?\n  choices: [Lion, Wolf, Fox]\n  answer: Lion\n");
}

TEST(Layout, LaysOutTheHead) {
    expect_laid_out(
        "quiz:   Cats\nsource:\n     title:  The cat\n     url: https://example.org/\nnotes:\n    Senses:\n        - Cats hear.\n"
        "        -   Cats see.\ntopics:\n      senses:  The senses\nquestions:\n- q: Cats purr.\n  answer: true\n",
        "quiz: Cats\nsource:\n  title: The cat\n  url: https://example.org/\nnotes:\n  Senses:\n  - Cats hear.\n"
        "  - Cats see.\ntopics:\n  senses: The senses\nquestions:\n- q: Cats purr.\n  answer: true\n");
}

TEST(Layout, WritesUtf8WithPlainLineEnds) {
    expect_laid_out("\xEF\xBB\xBF- q: Cats purr.  \r\n  answer: true\r\n", "- q: Cats purr.\n  answer: true\n");
    const auto latin = laid_out("b.yaml", "- q: Who is Ren\xE9?\n  answer: Eliot");
    EXPECT_EQ(latin.text, "- q: Who is René?\n  answer: Eliot\n");
}

TEST(Layout, LeavesQuestionsWithErrorsAsTheyStand) {
    const auto now = laid_out(
        "b.yaml",
        "- q: Cats purr.\n  answer:   true\n- q:    Who?\n     answer:   Bastet\n  -   q: Cats bark.\n      answer: false\n");
    EXPECT_EQ(now.text,
              "- q: Cats purr.\n  answer: true\n\n- q:    Who?\n     answer:   Bastet\n\n- q: Cats bark.\n  answer: false\n");
    EXPECT_EQ(now.left, std::vector<int>{2});
    EXPECT_EQ(laid_out("b.yaml", now.text).text, now.text);
}

TEST(Layout, LeavesBanksInBracketsAlone) {
    const std::string json = "[ {\"q\": \"Cats purr.\",   \"answer\": true} ]\n";
    EXPECT_EQ(laid_out("b.yaml", json).text, json);
}

TEST(Proof, TellsWhatDiffers) {
    const auto read = [](const std::string& text) { return bank::read_bank("b.yaml", text).value; };
    const auto one = read("- q: Cats purr.\n  answer: true\n- q: Cats bark.\n  answer: false\n");
    EXPECT_EQ(difference(one, read("\n- q: Cats purr.\n\n  answer: true\n- q: Cats bark.\n  answer: false\n")), "");
    EXPECT_EQ(difference(one, read("- q: Cats purr.\n  answer: true\n- q: Cats bark.\n  answer: true\n")), "question 2");
    EXPECT_EQ(difference(one, read("- q: Cats purr.\n  answer: true\n")), "the number of questions");
    EXPECT_EQ(
        difference(one, read("quiz: Cats\nquestions:\n- q: Cats purr.\n  answer: true\n- q: Cats bark.\n  answer: false\n")),
        "the head");
}

void expect_safe(const std::filesystem::path& folder) {
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "not here";
    std::size_t files = 0, refused = 0, changed = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        const auto now = laid_out(entry.path().string(), text);
        const auto again = laid_out(entry.path().string(), now.text);
        EXPECT_EQ(again.text, now.text) << entry.path();
        EXPECT_EQ(difference(bank::read_bank("b", text).value, bank::read_bank("b", now.text).value), "") << entry.path();
        if (!now.refused.empty())
            std::cout << entry.path() << ": " << now.refused << "\n";
        ++files;
        refused += now.refused.empty() ? 0u : 1u;
        changed += now.text == text ? 0u : 1u;
    }
    std::cout << files << " files, " << changed << " laid out otherwise, " << refused << " refused\n";
}

TEST(LayoutOfCorpus, IsSafeInForeignYaml) { expect_safe(test::shared_folder() / "corpus/yaml"); }
TEST(LayoutOfCorpus, IsSafeInTextsOfTrivia) { expect_safe(test::shared_folder() / "corpus/trivia"); }

TEST(LayoutOfOurBanks, IsTheHouseStyle) {
    for (const auto& path : bank::find_banks(test::source_folder() / "questions")) {
        const auto text = *bank::read_file(path);
        EXPECT_EQ(laid_out(path.string(), text).text, text) << path;
    }
}

} // namespace
} // namespace retake::authoring
