// Transcripts of the tools for authors: `retake new`, `retake ids`, `retake format`.
#include "bank/load.hpp"
#include "cli/folder.hpp"
#include "cli/format.hpp"
#include "cli/ids.hpp"
#include "cli/new_bank.hpp"
#include <sstream>

namespace retake::cli {
namespace {

class Authors : public InFolder {
protected:
    void clear() {
        out.str("");
        err.str("");
    }
    std::ostringstream out, err;
};

TEST_F(Authors, BeginABankThatCanBePlayed) {
    const auto path = folder / "my-cats.yaml";
    EXPECT_EQ(new_bank({path, {}}, "/none/quiz.schema.json", out, err), 0);
    EXPECT_EQ(out.str(), path.string() + " is written. Edit it, and play it with: retake " + path.string() + "\n");
    EXPECT_TRUE(read(path).starts_with("# yaml-language-server: $schema=quiz.schema.json\n"));
    const auto bank = bank::load_bank(path);
    ASSERT_TRUE(bank);
    EXPECT_EQ(bank->value.title, "My cats");
    EXPECT_TRUE(bank->found.empty());
}

TEST_F(Authors, NeverLoseAFileToANewBank) {
    const auto path = write("a.yaml", "mine");
    EXPECT_EQ(new_bank({path, {}}, "", out, err), 3);
    EXPECT_EQ(err.str(), "\"" + path.string() + "\" is there already, and stays as it is.\nName another file.\n");
    EXPECT_EQ(read(path), "mine");
    clear();
    EXPECT_EQ(new_bank({folder / "a.txt", {}}, "", out, err), 2);
    EXPECT_EQ(new_bank({folder / "none" / "a.yaml", {}}, "", out, err), 3);
    EXPECT_NE(err.str().find("cannot be written: No such file or directory."), std::string::npos) << err.str();
}

TEST_F(Authors, BeginABankAboutAText) {
    const auto source = write("cats.txt", "All about cats\n\nCats purr a lot.\n\nOrigins\n\nThey came from Egypt.\n");
    const auto schema = write("schema.json", "{}");
    EXPECT_EQ(new_bank({folder / "a.yaml", source}, schema, out, err), 0);
    const auto bank = bank::load_bank(folder / "a.yaml");
    ASSERT_TRUE(bank);
    EXPECT_TRUE(bank->found.empty()) << headline(bank->found.front());
    EXPECT_EQ(bank->value.source.text, "cats.txt");
    EXPECT_EQ(bank->value.passages.size(), 2u);
    EXPECT_EQ(new_bank({folder / "b.yaml", folder / "none.txt"}, schema, out, err), 3);
    EXPECT_FALSE(fs::exists(folder / "b.yaml"));
}

const std::string two = "- q: Cats purr.\n  answer: true\n- q: Cats bark.\n  id: bark\n  answer: false\n";

TEST_F(Authors, ListIdsAndWriteThem) {
    const auto path = write("a.yaml", two);
    const auto id = bank::read_bank("a.yaml", two).value.items[0].id;
    EXPECT_EQ(ids({{path}, false}, out, err), 0);
    EXPECT_EQ(out.str(), path.string() + ":1: " + id + "  (computed) 1, \"Cats purr.\"\n" + path.string() +
                             ":3: bark  (written)  2, \"Cats bark.\"\n");
    EXPECT_EQ(read(path), two);
    clear();
    EXPECT_EQ(ids({{path}, true}, out, err), 0);
    EXPECT_EQ(out.str(), path.string() + ": 1 id written.\n");
    EXPECT_EQ(read(path), "- q: Cats purr.\n  id: " + id + "\n  answer: true\n- q: Cats bark.\n  id: bark\n  answer: false\n");
    clear();
    EXPECT_EQ(ids({{path}, true}, out, err), 0);
    EXPECT_EQ(out.str(), path.string() + ": 0 ids written.\n");
}

TEST_F(Authors, AreToldWhichQuestionsHaveNoIdYet) {
    const auto path = write("a.yaml", two + "- q: Who?\n");
    EXPECT_EQ(ids({{path}, false}, out, err), 1);
    EXPECT_EQ(err.str(), path.string() + ": 1 question has errors and no id yet: retake check " + path.string() + "\n");
    EXPECT_EQ(ids({{folder / "none.yaml"}, true}, out, err), 3);
}

TEST_F(Authors, FormatABank) {
    const auto path = write("a.yaml", "-   question: Cats purr.\n    answer:  true\n");
    EXPECT_EQ(format({{path}, true}, out, err), 1) << "only checked";
    EXPECT_EQ(out.str(),
              "--- " + path.string() + "\n+++ " + path.string() +
                  "\n@@ -1,2 +1,2 @@\n--   question: Cats purr.\n-    answer:  true\n+- q: Cats purr.\n+  answer: true\n");
    clear();
    EXPECT_EQ(format({{path}, false}, out, err), 0);
    EXPECT_EQ(out.str(), path.string() + " is rewritten in house style.\n");
    EXPECT_EQ(read(path), "- q: Cats purr.\n  answer: true\n");
    clear();
    EXPECT_EQ(format({{path}, true}, out, err), 0);
    EXPECT_EQ(format({{path}, false}, out, err), 0);
    EXPECT_EQ(out.str() + err.str(), "");
}

TEST_F(Authors, AreToldWhatFormattingLeaves) {
    const auto path = write("a.yaml", "- q: Cats purr.\n  answer: true\n\n- q:  Who?\n     answer: Bastet\n");
    EXPECT_EQ(format({{path}, false}, out, err), 0);
    EXPECT_EQ(err.str(), path.string() + ": question 2 stays as it stands.\n");
    EXPECT_EQ(format({{folder / "none.yaml"}, false}, out, err), 3);
}

} // namespace
} // namespace retake::cli
