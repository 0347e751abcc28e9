// New banks: they can be played as they stand, and hold nothing of the text that they ask about but its headings and names.
#include "authoring/layout.hpp"
#include "authoring/starter.hpp"
#include "bank/load.hpp"
#include "bank/passages.hpp"
#include "lint/lint.hpp"
#include "support/folders.hpp"
#include <gtest/gtest.h>

namespace retake::authoring {
namespace {

bank::Bank sound(const std::string& text) {
    auto bank = bank::read_bank("b.yaml", text);
    for (const auto& finding : bank.found)
        ADD_FAILURE() << explain(finding);
    for (const auto& finding : lint::check(bank.value, [&] { return tree::read_lines("b.yaml", text).value; }))
        ADD_FAILURE() << explain(finding);
    EXPECT_EQ(laid_out("b.yaml", text).text, text) << "in house style";
    return bank.value;
}

TEST(Starter, IsABankWithoutFindings) {
    const auto bank = sound(starter("My \"first\" bank: cats", "quiz.schema.json"));
    EXPECT_EQ(bank.title, "My \"first\" bank: cats");
    EXPECT_EQ(bank.items.size(), 4u);
    std::set<std::string> kinds;
    for (const auto& item : bank.items)
        kinds.emplace(item::kind_name(item));
    EXPECT_EQ(kinds.size(), 4u) << "each shows another kind";
}

TEST(Starter, NamesItsSchemaForEditors) {
    EXPECT_TRUE(starter("Cats", "/a/quiz.schema.json").starts_with("# yaml-language-server: $schema=/a/quiz.schema.json\n"));
}

const std::string article =
    "Menu Menu\n\nAll about cats\n\nCats were tamed about 9,500 years ago.\n\nThey live with us, in Rome and Cairo,\n"
    "to this day.\n\nThe senses: sight\n\nCats see well in the dark, Smith wrote in 1999.\n";

TEST(Starter, FindsTheSectionsAndParagraphsOfAText) {
    const auto bank = sound(starter_about("Cats", "s.json", {"cats.txt", article}));
    EXPECT_EQ(bank.source.title, "All about cats");
    EXPECT_EQ(bank.source.text, "cats.txt");
    ASSERT_EQ(bank.notes.size(), 2u);
    EXPECT_EQ(bank.notes[0].heading, "Introduction");
    EXPECT_EQ(bank.notes[0].paragraphs.size(), 2u);
    EXPECT_EQ(bank.notes[1].heading, "The senses: sight");
    const auto passages = bank::read_passages(article, bank.notes);
    ASSERT_EQ(passages.size(), 2u) << "the program finds the same paragraphs";
    EXPECT_EQ(passages[0].paragraphs.size(), 2u);
    ASSERT_EQ(bank.items.size(), 1u);
    EXPECT_TRUE(item::grade(bank.items[0], item::Typed{"3"}).right());
}

TEST(Starter, ListsNamesAndFiguresAndCopiesNoSentence) {
    const auto text = starter_about("Cats", "s.json", {"", article});
    EXPECT_NE(text.find("# Introduction ¶2 names: Rome, Cairo\n"), std::string::npos) << text;
    EXPECT_NE(text.find("# The senses: sight ¶1 names: Smith, 1999\n"), std::string::npos) << text;
    for (const std::string words : {"were tamed", "live with", "see well"})
        EXPECT_EQ(text.find(words), std::string::npos) << words;
}

TEST(Starter, StubsBecomeQuestions) {
    auto text = starter_about("Cats", "s.json", {"", article});
    const std::string stub = "# - q:\n#   answer:\n#   wrong: []\n#   explain:\n#   from: Introduction ¶2\n";
    const auto at = text.find(stub);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, stub.size(),
                 "- q: Where do they live?\n  answer: Rome\n  wrong: [Oslo, Bonn]\n  explain: x\n  from: Introduction ¶2\n");
    const auto bank = bank::read_bank("b.yaml", text);
    EXPECT_TRUE(bank.found.empty()) << explain(bank.found.front());
    EXPECT_EQ(bank.value.items.size(), 2u);
}

TEST(Starter, TakesAnyText) {
    for (const auto& any : {std::string(), std::string("\n\n"), std::string("One line"), std::string(5000, 'x'),
                            std::string("Ren\xE9 \x07\n\nlived."), std::string("A\n\nB\n\nC")})
        sound(starter_about("Any", "s.json", {"", any}));
    const auto path = test::shared_folder() / "source/article.txt";
    if (const auto text = bank::read_file(path)) {
        EXPECT_EQ(sound(starter_about("Visit", "s.json", {"article.txt", *text})).notes.size(), 4u);
    }
}

TEST(Titles, ComeFromNamesOfFiles) {
    EXPECT_EQ(title_of("my-first_bank"), "My first bank");
    EXPECT_EQ(title_of("Ärzte"), "Ärzte");
    EXPECT_EQ(title_of(""), "");
}

} // namespace
} // namespace retake::authoring
