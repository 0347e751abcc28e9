// Tests of advice on other people's questions: the rates that were measured when the rules were made. Skipped without them.
#include "lint/corpus.hpp"
#include "lint/lint.hpp"
#include <gtest/gtest.h>
#include <map>

namespace retake::lint {
namespace {

class Corpus : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(corpus()))
            GTEST_SKIP() << "there are no other people's questions in " << corpus();
    }
    void advise(const std::vector<Borrowed>& questions, bool kept) {
        const auto bank = bank::read_bank("borrowed.yaml", as_bank(questions, kept));
        count = static_cast<double>(bank.value.items.size());
        errors = std::ranges::count(bank.found, Severity::error, &Diagnostic::severity);
        for (const auto& finding : check(bank.value)) {
            ++times[finding.rule];
            if (finding.question.empty())
                totals += finding.message + "\n";
        }
    }
    double percent(const std::string& rule) { return 100 * times[rule] / count; }

    double count = 0;
    long errors = 0;
    std::map<std::string, double> times;
    std::string totals;
};

TEST_F(Corpus, OfOpenTdbIsReadAndAdvisedOn) {
    const auto questions = all_opentdb();
    ASSERT_GE(questions.size(), 5000u);
    advise(questions, false);
    EXPECT_GE(count, static_cast<double>(questions.size()) - 6);
    EXPECT_NE(totals.find("77 % of keys among numbers are neither the least nor the greatest; chance 50 %"), std::string::npos)
        << totals; // 76 % when the rules were made
    EXPECT_NEAR(percent("negative-stem"), 3.7, 1);
    EXPECT_LT(percent("all-of-the-above"), 0.1);
    EXPECT_LT(percent("longest-key"), 2);
    EXPECT_LT(percent("unasked-stem"), 1);
    EXPECT_LT(percent("stem-in-key"), 2);
}

TEST_F(Corpus, OfOpenTriviaIsReadAndAdvisedOn) {
    const auto questions = all_trivia();
    ASSERT_GE(questions.size(), 4000u);
    advise(questions, true);
    EXPECT_GE(count, static_cast<double>(questions.size()) - 10);
    EXPECT_NE(totals.find("66 % of keys among numbers are neither"), std::string::npos) << totals; // 63 % of all files
    EXPECT_NEAR(percent("all-of-the-above"), 2.8, 1.5);
    EXPECT_NEAR(percent("none-of-the-above"), 2.3, 1);
    EXPECT_NEAR(percent("negative-stem"), 5, 1.5);
    EXPECT_LT(times["text-damage"], 5) << "the odd bytes of its files are read one by one, and the rest is left alone";
    EXPECT_LT(percent("longest-key"), 2);
}

} // namespace
} // namespace retake::lint
