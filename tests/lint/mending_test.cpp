// Repairs that advice proposes: the words change where they stand, and the advice is gone.
#include "base/fix.hpp"
#include "lint/lint.hpp"
#include <gtest/gtest.h>

namespace retake::lint {
namespace {

Diagnostics advice(const std::string& text) {
    const auto bank = bank::read_bank("cats.yaml", text);
    EXPECT_FALSE(has_errors(bank.found)) << headline(bank.found.front()) << "\n" << text;
    return check(bank.value, [&] { return tree::read_lines("cats.yaml", text).value; });
}

struct Mended {
    std::string text;
    int sure = 0, unsure = 0, without = 0; // repairs
};
Mended mended(const std::string& text, const std::string& rule) {
    Mended mended;
    std::vector<Fix> fixes;
    for (const auto& finding : advice(text)) {
        if (finding.rule != rule)
            continue;
        ++(!finding.fix ? mended.without : finding.fix->sure ? mended.sure : mended.unsure);
        if (finding.fix)
            fixes.push_back(*finding.fix);
    }
    mended.text = with_fixes(text, fixes);
    for (const auto& finding : fixes.empty() ? Diagnostics() : advice(mended.text))
        EXPECT_NE(finding.rule, rule) << mended.text << headline(finding);
    return mended;
}

void expect_sure(const std::string& rule, const std::string& written, const std::string& expected) {
    const auto now = mended(written, rule);
    EXPECT_EQ(now.text, expected);
    EXPECT_GT(now.sure, 0) << written;
    EXPECT_EQ(now.unsure + now.without, 0) << written;
}

void expect_unsure(const std::string& rule, const std::string& written, const std::string& expected) {
    const auto now = mended(written, rule);
    EXPECT_EQ(now.text, expected);
    EXPECT_GT(now.unsure, 0) << written;
    EXPECT_EQ(now.sure + now.without, 0) << written;
}

void expect_none(const std::string& rule, const std::string& written) {
    const auto now = mended(written, rule);
    EXPECT_GT(now.without, 0) << written;
    EXPECT_EQ(now.sure + now.unsure, 0) << now.text;
}

TEST(Mending, WritesTheSignsThatCodesStandFor) {
    expect_sure("text-damage", "- q: Who wrote &quot;Cats&quot; &amp; more?\n  answer: Eliot\n",
                "- q: Who wrote \"Cats\" & more?\n  answer: Eliot\n");
    expect_sure("text-damage", "- q: Who lives there?\n  answer: Ren&eacute;\n  also: [R&#233;n&#xE9;]\n",
                "- q: Who lives there?\n  answer: René\n  also: [Réné]\n");
    expect_sure("text-damage", "- q: Which?\n  answer: Lion\n  wrong:\n  - Wolf&#039;s => It&rsquo;s a dog.\n  - Fox\n",
                "- q: Which?\n  answer: Lion\n  wrong:\n  - Wolf's => It’s a dog.\n  - Fox\n");
}

TEST(Mending, EscapesThemAsTheQuotesAroundThemNeedIt) {
    expect_sure("text-damage", "- q: \"Who wrote &quot;Cats&quot;?\"\n  answer: Eliot\n",
                "- q: \"Who wrote \\\"Cats\\\"?\"\n  answer: Eliot\n");
    expect_sure("text-damage", "- q: 'Who&apos;s that?'\n  answer: Eliot\n", "- q: 'Who''s that?'\n  answer: Eliot\n");
    expect_sure("text-damage", "- q: Which?\n  answer: Lion\n  wrong: [Wolf &amp; dog, Fox]\n",
                "- q: Which?\n  answer: Lion\n  wrong: [Wolf & dog, Fox]\n");
}

TEST(Mending, LeavesAloneWhatWouldBeReadOtherwise) {
    expect_none("text-damage", "- q: &quot;Cats&quot; was written by whom?\n  answer: Eliot\n");
    expect_none("text-damage", "- q: Which?\n  answer: Lion\n  wrong: [the &quot;Wolf&quot;, Fox]\n");
    expect_none("text-damage", "- q: Which arrow =&gt; this one?\n  answer: Lion\n");
    expect_none("text-damage", "- q: Which sign is &#1; here?\n  answer: Lion\n");
    expect_none("text-damage", "- q: Which sign is\n    &quot;missing&quot;\n    here?\n  answer: Lion\n");
    expect_none("text-damage", "- q: Which sign is \xEF\xBF\xBD?\n  answer: Lion\n");
}

TEST(Mending, AsksWhereTheCodeItselfMayBeMeant) {
    expect_unsure("text-damage", "- q: What does &lt; stand for in HTML?\n  answer: less than\n",
                  "- q: What does < stand for in HTML?\n  answer: less than\n");
    expect_unsure("text-damage", "- q: Which code has the ampersand?\n  answer: '&amp;'\n  allow: unclear-typed-key\n",
                  "- q: Which code has the ampersand?\n  answer: '&'\n  allow: unclear-typed-key\n");
}

TEST(Mending, DecodesWhatWasDecodedWrongly) {
    expect_sure("text-damage", "- q: Who is RenÃ©, and whoâ€™s thatÂ°?\n  answer: Eliot\n",
                "- q: Who is René, and who’s that°?\n  answer: Eliot\n");
    expect_sure("text-damage", "- q: Who is RenÃƒÂ©?\n  answer: Eliot\n", "- q: Who is René?\n  answer: Eliot\n");
    expect_sure("text-damage", "- q: Who is Ð°Ð»Ð»Ð°?\n  answer: Eliot\n", "- q: Who is алла?\n  answer: Eliot\n");
}

TEST(Mending, ProposesOneSpaceAndAsks) {
    expect_unsure("double-space", "- q: Which cats can  purr?\n  answer: lions\n",
                  "- q: Which cats can purr?\n  answer: lions\n");
}

TEST(Mending, WritesChoicesAlike) {
    expect_sure("mixed-choices",
                "- q: Which is true?\n  answer: Cats have a tail.\n  wrong: [Cats have two tails, Cats have no tail]\n",
                "- q: Which is true?\n  answer: Cats have a tail\n  wrong: [Cats have two tails, Cats have no tail]\n");
    expect_sure("mixed-choices",
                "- q: Which is true?\n  answer: Cats have a tail\n  wrong: [Cats have two tails., Cats have no tail.]\n",
                "- q: Which is true?\n  answer: Cats have a tail.\n  wrong: [Cats have two tails., Cats have no tail.]\n");
    expect_unsure("mixed-choices",
                  "- q: Which is true?\n  answer: They work for Meow Inc.\n  wrong: [They do not work, They sleep all day]\n",
                  "- q: Which is true?\n  answer: They work for Meow Inc\n  wrong: [They do not work, They sleep all day]\n");
    expect_unsure("mixed-choices", "- q: Which is a cat?\n  answer: lion\n  wrong: [Wolf, Fox]\n",
                  "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox]\n");
    expect_none("mixed-choices", "- q: Which album?\n  answer: '1989'\n  wrong: [Wolf, Fox]\n");
}

TEST(Mending, SortsNumbersWithTheirMarksAndReasons) {
    expect_unsure("unsorted-numbers", "- q: How many legs has a spider?\n  choices: [( ) 6, (x) 8, ( ) 4]\n",
                  "- q: How many legs has a spider?\n  choices: [( ) 4, ( ) 6, (x) 8]\n");
    expect_unsure("unsorted-numbers",
                  "- q: How many legs has a spider?\n  choices:\n    - ( ) 6 => Insects have six.\n    - (x) 8\n    - ( ) 4\n",
                  "- q: How many legs has a spider?\n  choices:\n    - ( ) 4\n    - ( ) 6 => Insects have six.\n    - (x) 8\n");
    expect_none("unsorted-numbers",
                "- q: How many legs has a spider?\n  choices:\n  - ( ) 6\n  # not so many\n  - (x) 8\n  - ( ) 4\n");
}

TEST(Mending, MarksTheWordThatTurnsAQuestionRound) {
    expect_unsure("negative-stem", "- q: Which of these is not a cat?\n  answer: Wolf\n  wrong: [Lion, Lynx]\n",
                  "- q: Which of these is **not** a cat?\n  answer: Wolf\n  wrong: [Lion, Lynx]\n");
}

TEST(Mending, TakesNumbersOutOfTheirQuotesWhenAsked) {
    expect_unsure("unclear-typed-key", "- q: When was the first cat show?\n  answer: \"1871\"\n",
                  "- q: When was the first cat show?\n  answer: 1871\n");
}

} // namespace
} // namespace retake::lint
