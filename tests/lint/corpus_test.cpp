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

std::string trimmed(std::string text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// As a teacher types them: nothing is quoted, each text stands as it is.
std::string as_typed(const std::vector<Borrowed>& questions, const std::string& others) {
    std::string text = "quiz: Borrowed\nquestions:\n";
    for (const auto& question : questions) {
        text += "- q: " + question.stem + "\n  answer: " + question.choices[question.key] + "\n";
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            if (i != question.key)
                text += (i == (question.key == 0 ? 1 : 0) ? "  " + others + ":\n  - " : "  - ") + question.choices[i] + "\n";
    }
    return text;
}

// How many questions were compared; each that is read otherwise than when all its texts are quoted is a failure.
int expect_same(const std::string& quoted, const std::string& typed) {
    const auto one = bank::read_bank("quoted.yaml", quoted), other = bank::read_bank("typed.yaml", typed);
    std::map<int, const item::Item*> items;
    for (const auto& item : other.value.items)
        items[item.number] = &item;
    int compared = 0;
    for (const auto& item : one.value.items) {
        const auto same = items.find(item.number);
        if (same == items.end()) {
            ADD_FAILURE() << "lost: " << item.stem;
            continue;
        }
        const auto key = trimmed(item::words(item, item::key(item)));
        const bool quoted_key = key.starts_with('"') && key.ends_with('"'); // Quotation marks around all of it are none of it.
        if (item::kind_name(item) != item::kind_name(*same->second) || quoted_key) // A bare `true` or `7` is no text.
            continue;
        EXPECT_EQ(trimmed(item.stem), same->second->stem);
        EXPECT_EQ(key, item::words(*same->second, item::key(*same->second))) << item.stem;
        ++compared;
    }
    return compared;
}

TEST_F(Corpus, IsReadAlikeWithQuotesAndWithout) {
    EXPECT_GT(expect_same(as_bank(all_opentdb(), false), as_typed(all_opentdb(), "wrong")), 4000);
    EXPECT_GT(expect_same(as_bank(all_trivia(), false), as_typed(all_trivia(), "wrong")), 3500);
    int typed = 0;
    for (const auto& file : files_in(corpus() / "yaml/Cog-Creators_Red-DiscordBot"))
        typed += expect_same(as_typed_bank(read_red(file)), as_typed(read_red(file), "also"));
    EXPECT_GT(typed, 7000);
}

} // namespace
} // namespace retake::lint
