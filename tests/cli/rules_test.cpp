// Tests of the pages of the rules: each is complete, and its examples do what they say.
#include "bank/bank.hpp"
#include "base/fix.hpp"
#include "cli/check.hpp"
#include "cli/rules.hpp"
#include "lint/lint.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>
#include <unistd.h>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

// What `retake check` prints for a bank.
std::string checked(std::string_view bank) {
    const auto path = fs::temp_directory_path() / ("retake-rule-" + std::to_string(::getpid()) + ".yaml");
    std::ofstream(path, std::ios::binary) << bank;
    std::ostringstream out, err;
    check({{path}}, out, err);
    fs::remove(path);
    return out.str();
}

TEST(RulePages, AreCompleteAndNamedOnce) {
    std::set<std::string_view> names;
    for (const auto& rule : all_rules()) {
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
        EXPECT_TRUE(rule.means.ends_with('.')) << rule.name;
        EXPECT_TRUE(rule.why.ends_with('.')) << rule.name;
        EXPECT_EQ(rule.wrong.empty(), rule.right.empty()) << rule.name;
    }
}

TEST(RulePages, ShowExamplesThatHaveTheFindingOrHaveItNot) {
    for (const auto& rule : all_rules()) {
        const auto sign = "[" + std::string(rule.name) + "]";
        if (rule.wrong.empty())
            continue;
        EXPECT_NE(checked(rule.wrong).find(sign), std::string::npos) << rule.name << "\n" << checked(rule.wrong);
        EXPECT_EQ(checked(rule.right).find(sign), std::string::npos) << checked(rule.right);
        EXPECT_NE(checked(rule.right).find(" 0 errors"), std::string::npos) << rule.name << "\n" << checked(rule.right);
    }
}

Diagnostics found_in(const std::string& text) {
    auto bank = bank::read_bank("b.yaml", text);
    const auto advice = lint::check(bank.value, [&] { return tree::read_lines("b.yaml", text).value; });
    bank.found.insert(bank.found.end(), advice.begin(), advice.end());
    return bank.found;
}

std::multiset<std::string> told(const Diagnostics& found) {
    std::multiset<std::string> all;
    for (const auto& finding : found)
        all.insert(finding.message + " [" + finding.rule + "]");
    return all;
}

TEST(RulePages, HaveExamplesThatTheirRepairsMend) {
    std::string sure, unsure;
    for (const auto& rule : all_rules()) {
        const std::string written(rule.wrong);
        const auto found = found_in(written);
        const auto one = std::ranges::find_if(found, [&](const Diagnostic& d) { return d.rule == rule.name && d.fix; });
        if (one == found.end())
            continue;
        (one->fix->sure ? sure : unsure) += std::string(rule.name) + " ";
        const auto mended = with_fixes(written, {*one->fix});
        auto left = found_in(mended);
        if (one->severity == Severity::error) // a question that is read again may get advice
            std::erase_if(left, [](const Diagnostic& d) { return d.severity == Severity::advice; });
        EXPECT_FALSE(told(left).contains(one->message + " [" + one->rule + "]")) << rule.name;
        EXPECT_TRUE(std::ranges::includes(told(found), told(left))) << rule.name << ": something new\n" << mended;
    }
    EXPECT_EQ(sure,
              "control-character escape full-width-colon indentation missing-dash missing-space missing-value no-break-space "
              "tab-indentation tag text-damage unclear-range unclosed-bracket unknown-key unknown-section ");
    EXPECT_EQ(unsure, "anchor double-space empty-key missing-colon mixed-choices negative-stem second-document unclosed-quote "
                      "unknown-kind unsorted-numbers unused-key ");
}

TEST(RulePages, SayTruthfullyHowARuleIsSilenced) {
    for (const auto& rule : all_rules()) {
        const auto sign = "[" + std::string(rule.name) + "]";
        if (rule.severity == Severity::error || rule.wrong.empty())
            continue;
        const std::string head = "allow: " + sign + "\n" + (rule.wrong.starts_with('-') ? "questions:\n" : "");
        EXPECT_EQ(checked(head + std::string(rule.wrong)).find(sign), std::string::npos) << rule.name;
    }
}

TEST(RulePages, ArePrintedByName) {
    std::ostringstream out, err;
    EXPECT_EQ(explain_rule("unused-key", out, err), 0);
    EXPECT_EQ(out.str(), "unused-key (warning)\n\n"
                         "This kind of question has no use for the key.\n"
                         "What it says will never be seen; perhaps another kind was meant.\n"
                         "A warning: the question is loaded, but is probably not as it was meant.\n\n"
                         "Wrong:\n    - q: Cats purr.\n      answer: true\n      unit: kg\n"
                         "Right:\n    - q: Cats purr.\n      answer: true\n\n"
                         "To silence it for one question, write `allow: [unused-key]` there; for the whole file, write it in "
                         "the head.\n");
    EXPECT_EQ(err.str(), "");
}

TEST(RulePages, AreNamedWhereTheNameIsNot) {
    std::ostringstream out, err;
    EXPECT_EQ(explain_rule("unsed-key", out, err), 2);
    EXPECT_EQ(out.str(), "");
    EXPECT_TRUE(err.str().starts_with("There is no rule `unsed-key`.\nThere is a rule with a similar name: `unused-key`.\n"
                                      "The rules: absolute-words "))
        << err.str();
}

} // namespace
} // namespace retake::cli
