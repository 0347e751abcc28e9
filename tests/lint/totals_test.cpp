// Tests of a bank's totals: told where chance does not explain them, and silent where it does.
#include "lint/lint.hpp"
#include "lint/totals.hpp"
#include <gtest/gtest.h>

namespace retake::lint {
namespace {

std::string told(const std::string& text) {
    std::string all;
    for (const auto& finding : check(bank::read_bank("cats.yaml", text).value))
        all += headline(finding) + "\n";
    return all;
}

// `count` questions; the choices are numbered, so that no two questions are alike.
template <class Question>
std::string bank_of(int count, Question question, const std::string& head = "") {
    std::string text = head + "questions:\n";
    for (int i = 0; i < count; ++i)
        text += question(i);
    return text;
}

std::string statement(int i, bool truth) {
    return "- q: Statement " + std::to_string(i * 7919) + "?\n  answer: " + (truth ? "true" : "false") + "\n";
}

TEST(Totals, TellHowManyStatementsAreTrue) {
    EXPECT_EQ(told(bank_of(20, [](int i) { return statement(i, i % 4 != 0); })),
              "cats.yaml:1:1: advice: 75 % of 20 statements are true, and that is soon noticed [truth-balance]\n");
    EXPECT_EQ(told(bank_of(20, [](int i) { return statement(i, i % 5 < 3); })), "") << "60 % are no fault";
    EXPECT_EQ(told(bank_of(14, [](int i) { return statement(i, true); })), "") << "too few to tell";
    EXPECT_EQ(told(bank_of(
                  20, [](int i) { return statement(i, true); }, "allow: [truth-balance]\n")),
              "");
}

std::string length_question(int i, bool longest) {
    const auto n = std::to_string(i + 10);
    const std::string word = "a choice that has a length, ";
    return "- q: Which is number " + n + "?\n  answer: " + word + n + (longest ? " and on" : "") + "\n  wrong:\n  - " + word +
           "b" + n + (longest ? "" : " and so on") + "\n  - " + word + "c" + n + "\n  - " + word + "d" + n + "\n";
}

TEST(Totals, TellHowManyKeysAreTheLongestChoice) {
    EXPECT_EQ(told(bank_of(40, [](int i) { return length_question(i, i % 2 == 0); })),
              "cats.yaml:1:1: advice: 50 % of keys are the longest choice; chance 25 % (of 40 questions with long choices) "
              "[longest-keys]\n");
    EXPECT_EQ(told(bank_of(40, [](int i) { return length_question(i, i % 3 == 0); })), "") << "a third may be chance";
    EXPECT_EQ(told(bank_of(19, [](int i) { return length_question(i, true); })), "") << "too few to tell";
    EXPECT_EQ(told(bank_of(
                  40, [](int i) { return length_question(i, true); }, "allow: longest-keys\n")),
              "");
}

std::string number_question(int i, int key) {
    const auto at = [&](int rank) { return std::to_string(1000 + 50 * i + 7 * rank); };
    std::string text = "- q: How many of sort " + std::to_string(i * 7919) + "?\n  answer: \"" + at(key) + "\"\n  wrong: [";
    for (int rank = 0; rank < 4; ++rank)
        if (rank != key)
            text += "\"" + at(rank) + "\"" + (rank == (key == 3 ? 2 : 3) ? "]\n" : ", ");
    return text;
}

TEST(Totals, TellHowOftenTheKeyLiesBetweenOtherNumbers) {
    EXPECT_EQ(told(bank_of(24, [](int i) { return number_question(i, 1 + i % 2); })),
              "cats.yaml:1:1: advice: 100 % of keys among numbers are neither the least nor the greatest; chance 50 % (of 24 "
              "questions) "
              "[middle-numbers]\n");
    EXPECT_EQ(told(bank_of(24, [](int i) { return number_question(i, i % 4); })), "");
    EXPECT_EQ(told(bank_of(
                  24, [](int i) { return number_question(i, 1); }, "allow: [middle-numbers]\n")),
              "");
}

std::string marked_question(int i, int key) {
    std::string text = "- q: Which is number " + std::to_string(i * 7919) + "?\n  choices:\n";
    for (int place = 0; place < 3; ++place)
        text +=
            std::string("  - (") + (place == key ? "x" : " ") + ") " + static_cast<char>('a' + place) + std::to_string(i) + "\n";
    return text;
}

TEST(Totals, TellWhereKeysStandThatAreNotShuffled) {
    EXPECT_EQ(told(bank_of(30, [](int i) { return marked_question(i, i % 5 == 0 ? 0 : 1); })),
              "cats.yaml:1:1: warning: 80 % of keys stand in place 2 of 3; chance 33 % [position-bias]\n");
    EXPECT_EQ(told(bank_of(30, [](int i) { return marked_question(i, i % 3); })), "");
    EXPECT_EQ(told(bank_of(19, [](int i) { return marked_question(i, 0); })), "") << "too few to tell";
    EXPECT_EQ(told(bank_of(
                  30, [](int i) { return marked_question(i, 0); }, "allow: [position-bias]\n")),
              "");
}

TEST(Totals, TakeUnevenCountsForChanceUntilTheyAreNot) {
    EXPECT_FALSE(uneven({10, 10, 10, 10}));
    EXPECT_FALSE(uneven({4, 8, 10, 18})); // χ² = 10.4, below 11.345
    EXPECT_TRUE(uneven({4, 7, 10, 19}));  // χ² = 12.6
    EXPECT_FALSE(uneven({0, 19}));        // fewer than 20
    EXPECT_TRUE(uneven({3, 17}));
    EXPECT_FALSE(uneven({20}));
}

} // namespace
} // namespace retake::lint
