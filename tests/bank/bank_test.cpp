// Tests of reading banks: heads, inheritance, findings as whole texts, and that one bad question costs one question.
#include "bank/bank.hpp"
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

std::string headlines(const Diagnostics& found) {
    std::string all;
    for (const auto& finding : found)
        all += headline(finding) + "\n";
    return all;
}

std::string findings(const std::string& text) { return headlines(read_bank("cats.yaml", text).found); }

const std::string good = "- q: Which sense do cats lack?\n  answer: Sweet taste\n  wrong: [Smell, Hearing]\n";

TEST(Bank, MayBeABareListOfQuestions) {
    const auto [bank, found] = read_bank("folder/cats.quiz.yaml", good);
    EXPECT_EQ(headlines(found), "");
    ASSERT_EQ(bank.items.size(), 1u);
    EXPECT_EQ(bank.items[0].stem, "Which sense do cats lack?");
    EXPECT_EQ(bank.id, "cats");
    EXPECT_EQ(bank.title, "cats");
    EXPECT_EQ(bank.questions_written, 1);
}

TEST(Bank, ReadsItsHead) {
    const auto [bank, found] =
        read_bank("cats.yaml", "quiz: Cats: a quiz  # yes\nid: cats-1\nlang: de\nauthor: A\nlicence: L\n"
                               "source:\n  title: The cat\n  url: https://x/y\n  text: cat.txt\n"
                               "topics: {senses: The senses}\nnotes:\n  \"The 'odd' one: x\":\n  - One: a\n"
                               "  - Two\n    goes on\n  Taste: one\nquestions:\n" +
                                   good + "  from: \"The 'odd' one: x ¶2\"\n  tags: [senses]\n");
    EXPECT_EQ(headlines(found), "");
    EXPECT_EQ(bank.title, "Cats: a quiz");
    EXPECT_EQ(bank.id, "cats-1");
    EXPECT_EQ(bank.language, "de");
    EXPECT_EQ(bank.source, (Source{"The cat", "", "", "", "https://x/y", "cat.txt"}));
    EXPECT_EQ(bank.notes, (std::vector<Section>{{"The 'odd' one: x", {"One: a", "Two goes on"}}, {"Taste", {"one"}}}));
    ASSERT_EQ(bank.items.size(), 1u);
    EXPECT_EQ(topic_title(bank, bank.items[0]), "The senses");
    EXPECT_EQ(passage_text(bank, bank.items[0]), "Two goes on");
}

TEST(Bank, HandsDownTagsLevelAndTime) {
    const auto [bank, found] =
        read_bank("cats.yaml", "tags: [cats, fur]\nlevel: hard\ntime: 30\nquestions:\n" + good +
                                   "  tags: fur\n- q: Cats purr.\n  answer: true\n  level: 1\n  time: 10\n");
    EXPECT_EQ(headlines(found), "");
    ASSERT_EQ(bank.items.size(), 2u);
    EXPECT_EQ(bank.items[0].tags, (std::vector<std::string>{"fur", "cats"}));
    EXPECT_EQ(bank.items[0].level, 3);
    EXPECT_EQ(bank.items[0].time, std::chrono::seconds(30));
    EXPECT_EQ(bank.items[1].tags, (std::vector<std::string>{"cats", "fur"}));
    EXPECT_EQ(bank.items[1].level, 1);
    EXPECT_EQ(bank.items[1].time, std::chrono::seconds(10));
}

TEST(Bank, ReadsOtherNamesForItsKeys) {
    const auto [bank, found] =
        read_bank("cats.yaml", "- question: A?\n  correct: a\n  distractors: [b, c]\n  feedback: F\n  difficulty: easy\n"
                               "- prompt: B?\n  options: [a, b, c]\n  answer: b\n"
                               "- stem: C?\n  options: [a, b, c]\n  index: 0\n"
                               "- q: D?\n  options: [a, b, c]\n  answer: [a, c]\n"
                               "- q: E?\n  options: [a, b, c]\n  answer: 2\n");
    EXPECT_EQ(headlines(found), "cats.yaml:17:11: error: `2` may count from 0 or from 1 [unclear-choice]\n");
    ASSERT_EQ(bank.items.size(), 4u);
    EXPECT_EQ(bank.items[0].level, 1);
    EXPECT_EQ(bank.items[0].explanation, "F");
    EXPECT_EQ(item::words(bank.items[1], item::key(bank.items[1])), "b");
    EXPECT_EQ(item::words(bank.items[2], item::key(bank.items[2])), "a");
    EXPECT_EQ(item::kind_name(bank.items[3]), "multiple-choice");
}

TEST(Bank, MayBeJson) {
    const auto [bank, found] = read_bank(
        "cats.json", "{\"quiz\":\"Cats\",\"questions\":[\n{\"q\":\"A?\",\"answer\":\"a: b\",\"wrong\":[\"b\",\"c\"]}]}\n");
    EXPECT_EQ(headlines(found), "");
    EXPECT_EQ(bank.title, "Cats");
    ASSERT_EQ(bank.items.size(), 1u);
    EXPECT_EQ(item::words(bank.items[0], item::key(bank.items[0])), "a: b");
}

TEST(Bank, FindingsSayWhereAndInWhichQuestion) {
    const auto found = read_bank("cats.yaml", "questions:\n" + good + "- q: Who?\n  anwser: Bastet\n").found;
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(explain(found[0]), "cats.yaml:6:3: error: unknown key `anwser` [unknown-key]\n"
                                 "   = in question 2, \"Who?\"\n"
                                 " 6 |   anwser: Bastet\n"
                                 "   |   ^^^^^^\n"
                                 "   = help: there is a key with a similar name: `answer`\n");
}

TEST(Bank, NamesWhatItCannotReadOfItsHead) {
    EXPECT_EQ(findings("qiz: Cats\nlevel: 9\nnotes: x\nsource: [a]\nquestions:\n" + good),
              "cats.yaml:1:1: error: unknown key `qiz` [unknown-key]\n"
              "cats.yaml:2:8: error: a level is 1, 2 or 3 [unknown-level]\n"
              "cats.yaml:3:8: error: `notes` must be the headings of sections, each with its notes [wrong-shape]\n"
              "cats.yaml:4:9: error: `source` must be a title, or keys such as `title` and `url` [wrong-shape]\n");
    EXPECT_EQ(findings("qestions:\n" + good), "cats.yaml:1:1: error: unknown key `qestions` [unknown-key]\n");
    EXPECT_EQ(findings("quiz: Cats\n"), "cats.yaml:1:1: error: this file holds no questions [no-questions]\n");
    EXPECT_EQ(findings(""), "cats.yaml:1:1: error: this file holds no questions [no-questions]\n");
    EXPECT_EQ(findings("questions:\n- some text\n"),
              "cats.yaml:2:3: error: this is no question: a question is made of keys [not-a-question]\n");
}

TEST(Bank, RefusesASecondDocument) {
    EXPECT_EQ(findings("%YAML 1.2\n---\n" + good + "...\n"), "");
    const auto [bank, found] = read_bank("cats.yaml", good + "---\n" + good);
    EXPECT_EQ(headlines(found),
              "cats.yaml:4:1: error: a second document begins here; nothing below this line is read [second-document]\n");
    EXPECT_EQ(bank.items.size(), 1u);
}

TEST(Bank, ProvesItsKeysAndItsIds) {
    EXPECT_EQ(findings("- q: A?\n  id: one\n  answer: a\n  wrong: [b]\n- q: B?\n  id: one\n  answer: a\n  wrong: [b]\n"),
              "cats.yaml:6:7: error: the id `one` belongs to the question in line 1 [repeated-id]\n");
    EXPECT_EQ(findings(good + good),
              "cats.yaml:4:6: error: the question in line 1 has the same stem and key [repeated-question]\n");
    EXPECT_EQ(findings("- q: A?\n  answer: Bes\n  wrong: [Bes]\n  strict: true\n"),
              "cats.yaml:3:10: error: the wrong choice \"Bes\" would count as right [wrong-accepted]\n");
    EXPECT_EQ(findings("- q: A?\n  answer: Bes\n  wrong: [Bast, Bes]\n"),
              "cats.yaml:3:10: error: `Bes` is both right and wrong [key-among-wrong]\n");
}

TEST(Bank, IntroducesTypedKeysToEachOther) {
    const auto bank =
        read_bank("cats.yaml", "- q: A?\n  answer: Bastet\n- q: B?\n  answer: Bastel\n- q: C?\n  answer: bastet\n").value;
    ASSERT_EQ(bank.items.size(), 3u);
    EXPECT_EQ(std::get<item::TypedText>(bank.items[0].body).key.rivals, std::vector<std::string>{"Bastel"});
    EXPECT_EQ(std::get<item::TypedText>(bank.items[1].body).key.rivals, (std::vector<std::string>{"Bastet", "bastet"}));
    EXPECT_LT(item::grade(bank.items[0], item::Typed{"Bastel"}).credit, 1);
}

TEST(Bank, WarnsOfSectionsThatItsNotesLack) {
    const std::string head = "notes:\n  Senses:\n  - One\nquestions:\n" + good;
    EXPECT_EQ(findings(head + "  from: Sense ¶1\n"),
              "cats.yaml:8:9: warning: the notes have no section \"Sense\" [unknown-section]\n");
    EXPECT_EQ(findings(head + "  from: Senses ¶2\n"),
              "cats.yaml:8:9: warning: the section \"Senses\" has 1 paragraph, no paragraph 2 [unknown-paragraph]\n");
    EXPECT_EQ(findings(head + "  from: Senses ¶2\n  allow: [unknown-paragraph]\n"), "");
    EXPECT_EQ(findings(head + "  from: Senses\n"), "");
}

TEST(Bank, LeavesASoundOut) {
    EXPECT_EQ(findings(good + "  audio: a.ogg\n"),
              "cats.yaml:4:3: warning: a sound (`audio`) is not played yet [not-yet-played]\n");
}

TEST(Bank, NamesTheKeysOfTwoKindsAtTheSecond) {
    EXPECT_EQ(findings("- q: A?\n  order: [a, b]\n  wrong: [c]\n"),
              "cats.yaml:3:3: error: there are both `order` and `wrong` [two-kinds]\n");
}

TEST(Bank, SurvivesEachHazardousText) {
    for (const std::string text :
         {",", "[", "[:",         "{:",           "- ",           "-",        "? ",   "&x [*x]", "---", "--- ---", "\"",
          "'", "|", "questions:", "questions: [", "questions: x", "{",        "}",    "]",       ":",   ": ",      "%",
          "!", "*", "\n\n",       "- - - q: x",   "- q: [",       "- {q: x}", "- [q]"})
        EXPECT_EQ(read_bank("x.yaml", text).value.items.size(), 0u) << text;
    std::string bomb = "quiz: Bomb\na: &a [x,x]\n";
    for (char c = 'b'; c < 'k'; ++c)
        bomb += std::string(1, c) + ": &" + c + " [*" + static_cast<char>(c - 1) + ",*" + static_cast<char>(c - 1) + "]\n";
    EXPECT_NE(findings(bomb).find("cats.yaml:2:4: error: anchors and aliases are not read in banks [anchor]"), std::string::npos);
    EXPECT_EQ(findings("- q: " + std::string(300000, 'x') + "\n  answer: true\n" + good),
              "cats.yaml:1:1: error: this question is longer than 256 KB [question-too-long]\n");
    EXPECT_EQ(findings(good + "  " + std::string(1500, 'k') + ": x\n"),
              "cats.yaml:4:3: error: unknown key `" + std::string(40, 'k') + "…` [unknown-key]\n");
}

} // namespace
} // namespace retake::bank
