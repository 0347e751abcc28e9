// Repairs of banks: each finding that has one loses its cause by it, and nothing else changes.
#include "bank/bank.hpp"
#include "base/fix.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

std::vector<Fix> fixes_of(const Diagnostics& found, bool sure) {
    std::vector<Fix> fixes;
    for (const auto& finding : found)
        if (finding.fix && finding.fix->sure == sure)
            fixes.push_back(*finding.fix);
    return fixes;
}

std::string headlines(const Diagnostics& found) {
    std::string text;
    for (const auto& finding : found)
        text += headline(finding) + "\n";
    return text;
}

struct Case {
    std::string written, mended;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.written; }

class SureRepair : public testing::TestWithParam<Case> {};
class UnsureRepair : public testing::TestWithParam<Case> {};

TEST_P(SureRepair, LeavesNothingToFind) {
    const auto& [written, mended] = GetParam();
    auto text = written;
    for (int round = 0; round < 3; ++round) { // one fault may hide another
        const auto found = read_bank("b.yaml", text).found;
        EXPECT_EQ(fixes_of(found, false), std::vector<Fix>{}) << headlines(found);
        text = with_fixes(text, fixes_of(found, true));
    }
    EXPECT_EQ(text, mended) << headlines(read_bank("b.yaml", written).found);
    EXPECT_EQ(headlines(read_bank("b.yaml", mended).found), "") << mended;
}

TEST_P(UnsureRepair, IsOfferedAndNotCarriedOut) {
    const auto& [written, mended] = GetParam();
    const auto found = read_bank("b.yaml", written).found;
    EXPECT_EQ(fixes_of(found, true), std::vector<Fix>{}) << headlines(found);
    EXPECT_EQ(with_fixes(written, fixes_of(found, false)), mended) << headlines(found);
    EXPECT_EQ(headlines(read_bank("b.yaml", mended).found), "") << mended;
}

INSTANTIATE_TEST_SUITE_P(OfKeys, SureRepair,
                         testing::Values(Case{"- q: Who?\n  anwser: Bastet\n", "- q: Who?\n  answer: Bastet\n"},
                                         Case{"- Q: Who?\n  Answer: Bastet\n", "- q: Who?\n  answer: Bastet\n"},
                                         Case{"- {q: Who?, anwser: Bastet}\n", "- {q: Who?, answer: Bastet}\n"},
                                         Case{"quiz: Cats\nqestions:\n- q: Who?\n  answer: Bastet\n  tag: [cats]\n",
                                              "quiz: Cats\nquestions:\n- q: Who?\n  answer: Bastet\n  tags: [cats]\n"},
                                         Case{"- q: Who?\n  answer: Bastet\n  answer: Bastet\n  hint: A cat\n",
                                              "- q: Who?\n  answer: Bastet\n  hint: A cat\n"},
                                         Case{"- q: Which?\n  answer: Lion\n  wrong:\n  - Wolf\n  - Fox\n  wrong: [Wolf, Fox]\n",
                                              "- q: Which?\n  answer: Lion\n  wrong:\n  - Wolf\n  - Fox\n"},
                                         Case{"- q: Who?\n  answer: Bastet\n  correct: Bastet\n",
                                              "- q: Who?\n  answer: Bastet\n"},
                                         Case{"- q:Who?\n  answer: Bastet\n", "- q: Who?\n  answer: Bastet\n"},
                                         Case{"-q: Who?\n answer: Bastet\n", "- q: Who?\n  answer: Bastet\n"},
                                         Case{"- q： Who?\n  answer：Bastet\n", "- q: Who?\n  answer: Bastet\n"},
                                         Case{"- q: Which?\n  answer: Lion\n  wrong：\n  - Wolf\n",
                                              "- q: Which?\n  answer: Lion\n  wrong:\n  - Wolf\n"},
                                         Case{"- q:\u00A0Who?\n  answer: Bastet\n", "- q: Who?\n  answer: Bastet\n"}));

INSTANTIATE_TEST_SUITE_P(OfIndentation, SureRepair,
                         testing::Values(Case{"- q: Who?\n    answer: Bastet\n    also:\n      - Bast\n    hint: A cat\n",
                                              "- q: Who?\n  answer: Bastet\n  also:\n    - Bast\n  hint: A cat\n"},
                                         Case{"- q: Who?\n answer: Bastet\n hint: A cat\n  that purrs\n",
                                              "- q: Who?\n  answer: Bastet\n  hint: A cat\n   that purrs\n"},
                                         Case{"- q: Which?\n  answer: [Lion]\n    # cats\n    wrong: [Wolf]\n",
                                              "- q: Which?\n  answer: [Lion]\n    # cats\n  wrong: [Wolf]\n"},
                                         Case{"- q: Which?\n  answer: Lion\n  wrong:\n  - Wolf\n    - Fox\n  - Dog\n",
                                              "- q: Which?\n  answer: Lion\n  wrong:\n  - Wolf\n  - Fox\n  - Dog\n"},
                                         Case{"- q: A?\n  answer: b\n  - q: C?\n    answer: d\n\n# e\n- q: E?\n  answer: f\n",
                                              "- q: A?\n  answer: b\n- q: C?\n  answer: d\n\n# e\n- q: E?\n  answer: f\n"},
                                         Case{"- q: Who?\n\tanswer: Bastet\n\talso:\n\t\t- Bast\n",
                                              "- q: Who?\n  answer: Bastet\n  also:\n    - Bast\n"},
                                         Case{"- q: Who?\n\u00A0 answer: Bastet\n  \u200Bhint: A cat\n",
                                              "- q: Who?\n  answer: Bastet\n  hint: A cat\n"},
                                         Case{"- q: A?\n  answer: b\n  q: C?\n  answer: d\n",
                                              "- q: A?\n  answer: b\n- q: C?\n  answer: d\n"},
                                         Case{"quiz: Cats\nquestions:\nq: A?\nanswer: b\nalso: c\n",
                                              "quiz: Cats\nquestions:\n- q: A?\n  answer: b\n  also: c\n"}));

INSTANTIATE_TEST_SUITE_P(
    OfSigns, SureRepair,
    testing::Values(
        Case{"- q: Who?\x07\n  answer: Bastet\n", "- q: Who?\n  answer: Bastet\n"},
        Case{"- q: \"What is \\frac{1}{2}, in 'words'?\"\n  answer: a half\n",
             "- q: 'What is \\frac{1}{2}, in ''words''?'\n  answer: a half\n"},
        Case{"- q: Which?\n  answer: Lion\n  wrong: [\"\\beta\", \"\\rho\"]\n",
             "- q: Which?\n  answer: Lion\n  wrong: ['\\beta', '\\rho']\n"},
        Case{"- q: Which?\n  answer: Lion\n  wrong: [Wolf, Fox\n", "- q: Which?\n  answer: Lion\n  wrong: [Wolf, Fox]\n"},
        Case{"- q: When?\n  answer: !!str 1984\n", "- q: When?\n  answer: \"1984\"\n"},
        Case{"- q: When?\n  answer: !!int 1984\n", "- q: When?\n  answer: 1984\n"},
        Case{"- q: Which?\n  answer: Lion\n  wrong:\n  - {text: Wolf, why: Wolves, like dogs, bark}\n  - Fox\n",
             "- q: Which?\n  answer: Lion\n  wrong:\n  - {text: Wolf, why: \"Wolves, like dogs, bark\"}\n  - Fox\n"}));

INSTANTIATE_TEST_SUITE_P(
    OfContent, SureRepair,
    testing::Values(
        Case{"- q: Which?\n  choices:\n  - [x] Lion\n  - [ ] Wolf\n", "- q: Which?\n  choices:\n  - (x) Lion\n  - ( ) Wolf\n"},
        Case{"- q: Which?\n  choices: [( x ) Lion, () Wolf, ✗ Fox]\n", "- q: Which?\n  choices: [(x) Lion, ( ) Wolf, ( ) Fox]\n"},
        Case{"- q: Match.\n  match:\n  - Lion -> Africa\n  - Tiger → Asia\n",
             "- q: Match.\n  match:\n  - Lion => Africa\n  - Tiger => Asia\n"},
        Case{"- q: How heavy?\n  answer: 4.5 ± 1 kg\n  range: 10..2\n",
             "- q: How heavy?\n  answer: 4.5 ± 1 kg\n  range: 2..10\n"},
        Case{"- q: Who?\n  answer: Bastet\n  time: 2 minutes\n  level: Hard\n",
             "- q: Who?\n  answer: Bastet\n  time: 120\n  level: hard\n"},
        Case{"- q: Who?\n  answer: Bastet\n  level: [3]\n", "- q: Who?\n  answer: Bastet\n  level: 3\n"},
        Case{"- q: Put in order.\n  order: [Kitten, Cat]\n  ends: young, old\n",
             "- q: Put in order.\n  order: [Kitten, Cat]\n  ends: [young, old]\n"},
        Case{"notes:\n  Senses: [Cats hear.]\nquestions:\n- q: Who?\n  answer: Bastet\n  from: Sneses ¶1\n",
             "notes:\n  Senses: [Cats hear.]\nquestions:\n- q: Who?\n  answer: Bastet\n  from: Senses ¶1\n"}));

INSTANTIATE_TEST_SUITE_P(
    WhereMoreThanOneThingMayBeMeant, UnsureRepair,
    testing::Values(Case{"- q: Which?\n  answer: &big [Lion, Tiger]\n  wrong: [Lynx]\n",
                         "- q: Which?\n  answer: [Lion, Tiger]\n  wrong: [Lynx]\n"},
                    Case{"- q: Who?\n  answer Bastet\n", "- q: Who?\n  answer: Bastet\n"},
                    Case{"- q: Who?\n  answer: Bastet\n  hnat: A cat\n", "- q: Who?\n  answer: Bastet\n  hint: A cat\n"},
                    Case{"- q: Cats purr.\n  answer: true\n  unit: kg\n  tags: [cats]\n",
                         "- q: Cats purr.\n  answer: true\n  tags: [cats]\n"},
                    Case{"- q: Cats purr.\n  answer: true\n  hint:\n", "- q: Cats purr.\n  answer: true\n"},
                    Case{"- q: Cats purr.\n  answer: true\n  tags: []\n", "- q: Cats purr.\n  answer: true\n"},
                    Case{"- q: Which?\n  answer: Lion\n  wrong: [Wolf,, Fox]\n",
                         "- q: Which?\n  answer: Lion\n  wrong: [Wolf, Fox]\n"},
                    Case{"- q: A?\n  answer: b\n---\n- q: C?\n  answer: d\n", "- q: A?\n  answer: b\n- q: C?\n  answer: d\n"},
                    Case{"- q: \"Who?\n  answer: Bastet\n", "- q: \"Who?\"\n  answer: Bastet\n"},
                    Case{"- q: Who\f?\n  answer: Bastet\n", "- q: Who?\n  answer: Bastet\n"},
                    Case{"- q: \"One\\nline and \\frac{1}{2}\"\n  answer: Bastet\n",
                         "- q: 'One\\nline and \\frac{1}{2}'\n  answer: Bastet\n"},
                    Case{"- q: Which?\n  answer: Lion\n  wrong: [Wolf\n", "- q: Which?\n  answer: Lion\n  wrong: [Wolf]\n"},
                    Case{"- q: Cats purr.\n  answer: true\n  kind: truth\n", "- q: Cats purr.\n  answer: true\n"}));

TEST(Repairs, AreNotOfferedWhereTheyWouldLoseSomething) {
    for (const std::string written : {
             "- q: Who?\n  answer: Bastet\n  answer: Isis\n",
             "- q: Who?\n  answer: Bastet\n  anwser: Isis\n",
             "- unit: kg\n  q: Cats purr.\n  answer: true\n",
             "- q: Who?\n  answer: Bastet\n  hint: A cat\n hint: A dog\n",
             "Cats purr.\n",
         }) {
        const auto found = read_bank("b.yaml", written).found;
        EXPECT_NE(headlines(found), "") << written;
        EXPECT_TRUE(std::ranges::none_of(found, [](const Diagnostic& d) { return d.fix.has_value(); }))
            << written << headlines(found);
    }
}

} // namespace
} // namespace retake::bank
