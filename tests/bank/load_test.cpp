// Tests of banks on disk: what is found, what is read beside a bank, and what is said when it cannot be read.
#include "bank/load.hpp"
#include "bank/passages.hpp"
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;

class Load : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }
    const fs::path folder = fs::temp_directory_path() / ("retake-load-" + std::to_string(::getpid()));
};

TEST_F(Load, FindsBanksOneLevelDeepByName) {
    write("b.yaml", "");
    write("a.yml", "");
    write("c.txt", "");
    fs::create_directories(folder / "d.yaml");
    EXPECT_EQ(find_banks(folder), (std::vector<fs::path>{folder / "a.yml", folder / "b.yaml"}));
    EXPECT_TRUE(find_banks(folder / "none").empty());
}

TEST_F(Load, FindsABankBeforeThoseThatAddToItsName) {
    write("visit-zh.yaml", "");
    write("visit.yaml", "");
    EXPECT_EQ(find_banks(folder), (std::vector<fs::path>{folder / "visit.yaml", folder / "visit-zh.yaml"}));
}

TEST_F(Load, SaysWhyAFileCannotBeRead) {
    const auto none = read_file(folder / "none.yaml");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().message, "\"" + (folder / "none.yaml").string() + "\" cannot be read: there is no such file");
    EXPECT_EQ(read_file(folder).error().message, "\"" + folder.string() + "\" cannot be read: it is a folder");
    EXPECT_FALSE(load_bank(folder / "none.yaml"));
    EXPECT_FALSE(summarise(folder / "none.yaml"));
}

TEST_F(Load, ReadsTheSourceBesideTheBank) {
    write("cat.txt", "Cats sleep.\nA lot.\r\n\r\nThey hunt.\n\nSenses\nThey hear.\n\n\nThey see.\n");
    const auto bank =
        load_bank(write("cat.yaml", "source: {text: cat.txt}\nnotes:\n  Senses: [One]\nquestions:\n- q: A?\n  answer: true\n"
                                    "  from: Senses ¶2\n"));
    ASSERT_TRUE(bank);
    EXPECT_EQ(bank->value.passages, (std::vector<Section>{{"Introduction", {"Cats sleep. A lot.", "They hunt."}},
                                                          {"Senses", {"They hear.", "They see."}}}));
    ASSERT_EQ(bank->value.items.size(), 1u);
    EXPECT_EQ(passage_text(bank->value, bank->value.items[0]), "They see.");
}

TEST_F(Load, ReadsNoSourceFromElsewhere) {
    const auto path = write("cat.yaml", "source:\n  text: ../cat.txt\nquestions:\n- q: A?\n  answer: true\n");
    EXPECT_EQ(headline(load_bank(path)->found.at(0)),
              path.string() + ":2:9: warning: the source's text must stand beside the bank [missing-text]");
    write("cat.yaml", "source:\n  text: cat.txt\nquestions:\n- q: A?\n  answer: true\n");
    EXPECT_EQ(headline(load_bank(path)->found.at(0)),
              path.string() + ":2:9: warning: the source's text \"cat.txt\" cannot be read beside the bank [missing-text]");
}

TEST_F(Load, SummarisesAtAGlance) {
    const auto path =
        write("cat.quiz.yaml",
              "quiz: 'The cat: all'  # x\nid: cat\nnotes:\n- a\nquestions:\n# x\n  - q: A?\n    answer:\n    - a\n  - q: B?\n");
    const auto summary = summarise(path);
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->title, "The cat: all");
    EXPECT_EQ(summary->id, "cat");
    EXPECT_EQ(summary->questions, 2);
    EXPECT_EQ(summary->size, fs::file_size(path));
    EXPECT_NE(summary->modified, 0);
    EXPECT_EQ(summarise_text("x/bare.yaml", "- q: A?\n- q: B?\n").questions, 2);
    EXPECT_EQ(summarise_text("x/bare.quiz.yaml", "- q: A?\n").title, "bare");
    EXPECT_EQ(summarise_text("x.yaml", "[{q: A?, answer: true}]").questions, 1);
    EXPECT_EQ(summarise_text("x.yaml", "").questions, 0);
}

} // namespace
} // namespace retake::bank
