// Tests of advice about one question and about pairs: each rule with a question that has the fault, and one that nearly has.
#include "lint/lint.hpp"
#include "lint/rules.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::lint {
namespace {

Diagnostics advice(const std::string& text) {
    const auto bank = bank::read_bank("cats.yaml", text);
    EXPECT_FALSE(has_errors(bank.found)) << headline(bank.found.front()) << "\n" << text;
    return check(bank.value, [&] { return tree::read_lines("cats.yaml", text).value; });
}

std::string rules_in(const std::string& text) {
    std::string rules;
    for (const auto& finding : advice(text))
        rules += (rules.empty() ? "" : " ") + finding.rule;
    return rules.empty() ? "none" : rules;
}

struct Case {
    std::string rule, faulty, sound;
};

const std::string wolf = "  wrong: [Wolf, Fox]\n";

std::vector<Case> cases() {
    return {
        {"few-choices", "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf]\n",
         "- q: Which is a cat?\n  answer: Lion\n" + wolf},
        {"many-choices", "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox, Bear, Seal, Hare, Mole]\n",
         "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox, Bear, Seal, Hare]\n"},
        {"all-of-the-above", "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, All of these animals]\n",
         "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, All of Africa]\n"},
        {"none-of-the-above", "- q: Which is a cat?\n  answer: None of the above\n" + wolf,
         "- q: Who wrote it?\n  answer: Nobody\n" + wolf},
        {"longest-key",
         "- q: Why do cats purr?\n  answer: To calm themselves, or for food\n  wrong: [To sleep, To calm another cat]\n",
         "- q: Why do cats purr?\n  answer: To calm themselves, or for food\n  wrong: [To sleep, To calm down another one]\n"},
        {"long-choice", "- q: Why?\n  answer: " + std::string(121, 'x') + "\n  wrong: [" + std::string(119, 'y') + ", z]\n",
         "- q: Why?\n  answer: " + std::string(120, 'x') + "\n  wrong: [" + std::string(119, 'y') + ", z]\n"},
        {"similar-choices", "- q: Which river?\n  answer: The Nile\n  wrong: [Nile!, Amazon]\n",
         "- q: Which river?\n  answer: Nile\n  wrong: [Niles, Amazon]\n"},
        {"mixed-choices", "- q: Which is a cat?\n  answer: lion\n" + wolf,
         "- q: Which is a cat?\n  answer: lion\n  wrong: [wolf, Fox, Bear]\n"},
        {"mixed-choices", "- q: Which album?\n  answer: '1989'\n" + wolf,
         "- q: Which album?\n  answer: '1989'\n  wrong: ['90125', Fox, Bear]\n"},
        {"mixed-choices", "- q: Which is true?\n  answer: Cats have a tail.\n  wrong: [Cats have two tails, Cats have no tail]\n",
         "- q: Which is it?\n  answer: a tail.\n  wrong: [two tails, no tail]\n"},
        {"absolute-words",
         "- q: Why do cats purr?\n  answer: They purr to calm themselves\n  wrong: [They only purr in their sleep]\n  allow: "
         "few-choices\n",
         "- q: Why do cats purr?\n  answer: They always purr to calm themselves\n  wrong: [They only purr in their sleep]\n  "
         "allow: few-choices\n"},
        {"overlapping-numbers", "- q: How many teeth?\n  answer: 20 to 30 teeth\n  wrong: [10 to 20 teeth, 25 to 40 teeth]\n",
         "- q: How many teeth?\n  answer: 20 to 30 teeth\n  wrong: [10 to 20 teeth, 30 to 40 teeth]\n"},
        {"overlapping-numbers", "- q: How heavy?\n  answer: 4.5 ± 1 kg\n  wrong: [5 kg, 9 kg]\n",
         "- q: How heavy?\n  answer: 4.5 ± 1 kg\n  wrong: [2 kg, 9 kg]\n"},
        {"overlapping-numbers", "- q: How many teeth?\n  answer: 20 to 30\n  wrong: ['25', '40']\n",
         "- q: How many teeth?\n  answer: 20 to 30\n  wrong: ['30', '40']\n"},
        {"overlapping-numbers", "- q: How many?\n  answer: 15-25\n  wrong: [5-14, 20-30]\n",
         "- q: When was the war?\n  answer: 1914-1918\n  wrong: [1915-1918, 1917-1920]\n"},
        {"unsorted-numbers", "- q: How many legs?\n  choices: [( ) 6, (x) 8, ( ) 4]\n",
         "- q: How many legs?\n  choices: [( ) 8, (x) 6, ( ) 4]\n"},
        {"article-cue", "- q: The largest bird is an ___.\n  answer: ostrich\n  wrong: [condor, emu]\n",
         "- q: The largest bird is an ___.\n  answer: ostrich\n  wrong: [hour, emu]\n"},
        {"stem-in-key",
         "- q: What lets cats taste with the mouth?\n  answer: The mouth of the nose\n  wrong: [The liver, The tail]\n",
         "- q: What lets cats taste with the mouth?\n  answer: The mouth of the nose\n  wrong: [The mouth's roof, The tail]\n"},
        {"key-in-hint", "- q: Who was the goddess?\n  answer: Bastet\n  hint: Her temple was that of Bastet.\n",
         "- q: Who was the goddess?\n  answer: Bast\n  hint: Think of bastions.\n"},
        {"negative-stem", "- q: Which is not a cat?\n  answer: Wolf\n  wrong: [Lion, Lynx]\n",
         "- q: Which is NOT a cat?\n  answer: Wolf\n  wrong: [Lion, Lynx]\n"},
        {"negative-stem", "- q: All are cats except which?\n  answer: Wolf\n  wrong: [Lion, Lynx]\n",
         "- q: Dogs do not purr. Which animal does?\n  answer: Cat\n  wrong: [Lion, Lynx]\n"},
        {"negative-stem", "- q: Which cat has never been tamed?\n  answer: Lion\n  wrong: [Lynx, Puma]\n",
         "- q: What becomes of a cat if it is not fed?\n  answer: Thin\n  wrong: [Tame, Wild]\n"},
        {"long-stem", "- q: " + std::string(300, 'x') + "?\n  answer: Bastet\n",
         "- q: " + std::string(299, 'x') + "?\n  answer: Bastet\n"},
        {"unasked-stem", "- q: The goddess of cats was worshipped.\n  answer: Bastet\n",
         "- q: The goddess of cats was\n  answer: Bastet\n"},
        {"unasked-stem", "- q: A goddess of Egypt!\n  answer: Bastet\n", "- q: Name a goddess of Egypt.\n  answer: Bastet\n"},
        {"unclear-typed-key", "- q: Which element?\n  answer: Fe\n", "- q: Which element?\n  answer: Tin\n"},
        {"unclear-typed-key", "- q: Which film?\n  answer: \"300\"\n", "- q: Which film?\n  answer: 300 men\n"},
        {"unclear-typed-key", "- q: What do cats do?\n  answer: sleep in the sun all day\n",
         "- q: What do cats do?\n  answer: sleep in the sun all day\n  also: sleep\n"},
        {"text-damage", "- q: Who wrote &quot;Cats&quot;?\n  answer: Eliot\n",
         "- q: Who wrote Cats & Dogs; R&D; and &c?\n  answer: Eliot\n"},
        {"text-damage", "- q: Where is the cafÃ©?\n  answer: Paris\n", "- q: Where is the Ãgora, SÃO?\n  answer: Paris\n"},
        {"text-damage", "- q: Where is it?\n  answer: Paris\n  explain: Itâ€™s in France.\n",
         "- q: Where is it?\n  answer: Paris\n  explain: It’s in France.\n"},
        {"text-damage", "- q: Where is Z\xEF\xBF\xBDrich?\n  answer: Paris\n", "- q: Where is Zürich?\n  answer: Paris\n"},
        {"double-space", "- q: Where do  cats live?\n  answer: Paris\n", "- q: Cats live.  Where is it?\n  answer: Paris\n"},
        {"key-not-in-quote", "- q: Who was it?\n  answer: Bastet\n  quote: A goddess\n",
         "- q: Who was it?\n  answer: Bastet\n  quote: Queen “bastet”\n"},
        {"missing-explanation", "- q: A?\n  answer: true\n  explain: So.\n- q: B?\n  answer: true\n",
         "- q: A?\n  answer: true\n  explain: So.\n- q: B?\n  answer: true\n  allow: missing-explanation\n- q: C?\n  answer: "
         "true\n  allow: missing-explanation\n"},
        {"missing-source", "- q: A?\n  answer: true\n  from: X ¶1\n- q: B?\n  answer: true\n",
         "- q: A?\n  answer: true\n- q: B?\n  answer: true\n"},
        {"contradicting-questions",
         "- q: Largest?\n  answer: Tiger\n" + wolf + "- q: largest\n  answer: Lion\n  wrong: [Tiger, Fox]\n",
         "- q: Which?\n  answer: Tiger\n" + wolf + "- q: Which?\n  answer: Lion\n  wrong: [Bear, Seal]\n"},
        {"contradicting-questions", "- q: Giants of (MLB)?\n  answer: Francisco\n- q: giants of (MLB)\n  answer: Yorkshire\n",
         "- q: Giants of (MLB)?\n  answer: Francisco\n- q: Giants of (NFL)?\n  answer: Yorkshire\n"},
        {"contradicting-questions", "- q: Cats purr.\n  answer: true\n- q: cats purr\n  answer: false\n",
         "- q: Cats purr.\n  answer: true\n- q: Cats bark.\n  answer: false\n"},
        {"contradicting-questions", "- q: How many?\n  answer: 5\n- q: How many?\n  answer: 6\n",
         "- q: How many?\n  answer: 5\n- q: How many?\n  answer: 5.2 ± 1\n"},
        {"similar-question",
         "- q: Which sense do cats lack, as far as is known today?\n  answer: Taste\n- q: Which sense do cats lack, as far as "
         "was known today?\n  answer: Taste\n",
         "- q: Which sense do cats lack, as far as is known today?\n  answer: Taste\n- q: Which sense do cats lack, as far as "
         "was known today?\n  answer: Smell\n"},
        {"similar-question",
         "- q: Which sense do cats lack since their birth?\n  answer: Taste\n- q: Which sense do cats lack since the birth?\n  "
         "answer: Taste\n",
         "- q: Which sense do cats lack since 1990?\n  answer: Taste\n- q: Which sense do cats lack since 1991?\n  answer: "
         "Taste\n"},
        {"leaked-key",
         "- q: Who was the Egyptian goddess?\n  answer: Bastet\n- q: Where was Bastet, the Egyptian goddess, at home?\n  answer: "
         "Bubastis\n",
         "- q: Who was the Egyptian goddess?\n  answer: Bastet\n- q: Where was Bastet at home?\n  answer: Bubastis\n"},
    };
}

TEST(Lint, SpeaksOfTheFaultAndNotOfWhatOnlyLooksLikeIt) {
    for (const auto& [rule, faulty, sound] : cases()) {
        EXPECT_EQ(rules_in(faulty), rule) << faulty;
        EXPECT_EQ(rules_in(sound), "none") << sound;
    }
}

TEST(Lint, IsSilentWhereTheQuestionAllowsTheRule) {
    for (const auto& [rule, faulty, sound] : cases())
        if (faulty.find("allow:") == std::string::npos) {
            EXPECT_EQ(rules_in(faulty + "  allow: [" + rule + "]\n"), "none") << faulty;
        }
}

TEST(Lint, IsSilentWhereTheHeadAllowsTheRule) {
    for (const auto& [rule, faulty, sound] : cases()) {
        EXPECT_EQ(rules_in("allow: [" + rule + "]\nquestions:\n" + faulty), "none") << faulty;
    }
}

TEST(Lint, TellsTheWordsAndTheirPlace) {
    std::string told;
    for (const auto& finding :
         advice("quiz: Cats\nquestions:\n- id: one\n  q: Which is a cat?\n  answer: Lion\n  wrong:\n  - Wolf\n"
                "  - None of the above\n- q: Is it  a cat?\n  answer: Lion\n  hint: A lion.\n"))
        told += explain(finding);
    EXPECT_EQ(told, "cats.yaml:8:5: advice: `None of the above` shows what a learner can rule out, not what he knows "
                    "[none-of-the-above]\n"
                    "   = in question 1, \"Which is a cat?\"\n"
                    " 8 |   - None of the above\n"
                    "   |     ^^^^^^^^^^^^^^^^^\n"
                    "   = help: name another wrong choice\n"
                    "cats.yaml:9:9: advice: two spaces stand between two words [double-space]\n"
                    "   = in question 2, \"Is it  a cat?\"\n"
                    " 9 | - q: Is it  a cat?\n"
                    "   |         ^^^^^\n"
                    "   = help: remove one of them, or write the word that is missing\n"
                    "cats.yaml:11:3: warning: the hint says the key itself [key-in-hint]\n"
                    "   = in question 2, \"Is it  a cat?\"\n"
                    " 11 |   hint: A lion.\n"
                    "    |   ^^^^\n"
                    "   = help: hint at the way to the key: what it is like, or where it is found\n");
}

TEST(Lint, NamesARuleThatDoesNotExistWhereItIsAllowed) {
    std::string told;
    for (const auto& finding :
         advice("quiz: Cats\nallow:\n- few-choices\n- L07\nquestions:\n- q: Who?\n  answer: Bastet\n  allow: "
                "[few-choices, negative-stems]\n"))
        told += headline(finding) + "\n" + finding.help + "\n";
    EXPECT_EQ(told, "cats.yaml:4:3: warning: there is no rule `L07`, so that nothing is silenced [unknown-rule]\n"
                    "write the name that stands in brackets behind a finding\n"
                    "cats.yaml:8:24: warning: there is no rule `negative-stems`, so that nothing is silenced [unknown-rule]\n"
                    "there is a rule with a similar name: `negative-stem`\n");
}

TEST(Lint, StandsAtTheQuestionWhereItsLinesAreNotGiven) {
    const auto bank = bank::read_bank("cats.yaml", "- q: Which?\n  answer: Lion\n  wrong: [Wolf]\n").value;
    const auto found = check(bank);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(headline(found[0]),
              "cats.yaml:1:3: advice: there are only two choices: half of all guesses are right [few-choices]");
}

TEST(Lint, FindsAQuotationInTheSource) {
    auto bank = bank::read_bank("cats.yaml", "- q: Who?\n  answer: Bastet\n  quote: the goddess 'Bastet'\n").value;
    bank.passages = {{"Egypt", {"They honoured the goddess “Bastet”.", "And cats."}}};
    EXPECT_FALSE(check(bank).empty()) << "other quotation marks";
    bank.items[0].quote = "goddess \"Bastet\"";
    EXPECT_TRUE(check(bank).empty());
    bank.items[0].quote = "goddess Bastet";
    ASSERT_EQ(check(bank).size(), 1u);
    EXPECT_EQ(check(bank)[0].rule, "quote-not-found");
    bank.items[0].allow = {"quote-not-found"};
    EXPECT_TRUE(check(bank).empty());
}

TEST(Lint, KnowsTheWordsOfEachLanguage) {
    const auto in = [](const std::string& language, const std::string& question) {
        return rules_in("lang: " + language + "\nquestions:\n" + question);
    };
    const auto choice = [](const std::string& stem, const std::string& last) {
        return "- q: " + stem + "\n  answer: A1\n  wrong: [B1, \"" + last + "\"]\n";
    };
    const std::vector<std::vector<std::string>> languages = {
        {"en-GB", "Which is not blue?", "Which is blue?", "All of the above 1", "None of these 1", "It is blue."},
        {"de", "Welche Farbe ist nicht blau?", "Welche Farbe ist blau?", "Alle genannten 1", "Keine der genannten 1",
         "Es ist blau."},
        {"fr", "Lequel n'est pas bleu ?", "Lequel est bleu ?", "Toutes les réponses 1", "Aucune de ces réponses 1",
         "Il est bleu."},
        {"es", "¿Cuál no es azul?", "¿Cuál es azul?", "Todas las anteriores 1", "Ninguna de las anteriores 1", "Es azul."},
        {"ru", "Какой цвет не синий?", "Какой цвет синий?", "Всё перечисленное 1", "Ничего из перечисленного 1", "Он синий."},
        {"zh", "下列哪个不是蓝色？", "下列哪个是蓝色？", "以上都是1", "以上都不是1", "天是蓝色。"},
        {"ar", "ما الذي ليس أزرق؟", "ما الأزرق؟", "كل ما سبق 1", "لا شيء مما سبق 1", "البحر أزرق."},
        {"he", "מה לא כחול?", "מה כחול?", "כל התשובות 1", "אף תשובה 1", "הים כחול."}};
    for (const auto& words : languages) {
        EXPECT_EQ(in(words[0], choice(words[1], "C1")), "negative-stem") << words[0];
        EXPECT_EQ(in(words[0], choice(words[2], "C1")), "none") << words[0];
        EXPECT_EQ(in(words[0], choice(words[2], words[3])), "all-of-the-above") << words[0];
        EXPECT_EQ(in(words[0], choice(words[2], words[4])), "none-of-the-above") << words[0];
        EXPECT_EQ(in(words[0], choice(words[5], "C1")), "unasked-stem") << words[0];
        for (std::size_t i = 1; i < words.size(); ++i)
            EXPECT_EQ(in("tlh", choice(words[i], words[i] + " 1")), "none") << "in an unknown language: " << words[i];
    }
}

TEST(Lint, LeavesShortKeysToLanguagesThatWriteThem) {
    EXPECT_EQ(rules_in("lang: zh\nquestions:\n- q: 首都是哪里？\n  answer: 北京\n"), "none");
    EXPECT_EQ(rules_in("lang: zh\nquestions:\n- q: 首都是哪里？\n  answer: 北京\n  hint: 北京在华北。\n"), "key-in-hint");
}

TEST(LintRules, HaveNamesOfTheirOwnAndPages) {
    for (const auto& rule : rules()) {
        EXPECT_EQ(std::ranges::count(rules(), rule.name, &Rule::name), 1) << rule.name;
        EXPECT_NE(rule.severity, Severity::error) << rule.name << ": what costs a question is told where it is read";
    }
}

} // namespace
} // namespace retake::lint
