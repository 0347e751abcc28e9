// Tests of the survey: what it finds is what reading the whole bank and advising on it finds.
#include "bank/load.hpp"
#include "lint/lint.hpp"
#include "lint/survey.hpp"
#include "support/folders.hpp"
#include <gtest/gtest.h>

namespace retake::lint {
namespace {

Diagnostics found_in_the_whole(const std::string& file, const std::string& text, const item::FindImage& find_image) {
    auto [bank, found] = bank::read_bank(file, text, find_image);
    const auto more = check(bank, [&] { return tree::read_lines(file, text).value; });
    found.insert(found.end(), more.begin(), more.end());
    sort_by_place(found);
    return found;
}

std::string explained(const Diagnostics& found) {
    std::string all;
    for (const auto& finding : found)
        all += explain(finding);
    return all;
}

void expect_same(const std::string& file, const std::string& text, const item::FindImage& find_image = {}) {
    const auto outline = bank::outline(file, text);
    const auto [questions, found] = survey(outline, find_image);
    EXPECT_EQ(explained(found), explained(found_in_the_whole(file, text, find_image)));
    EXPECT_EQ(questions, bank::read_bank(file, text, find_image).value.items.size());
}

TEST(Survey, FindsWhatReadingTheWholeBankFinds) {
    for (const auto& path : bank::find_banks(test::source_folder() / "questions"))
        expect_same(path.string(), *bank::read_file(path), bank::pictures_beside(path));
}

TEST(Survey, ComparesQuestionsThatItDoesNotKeep) {
    std::string text = "quiz: Cats\nquestions:\n";
    for (int i = 0; i < 1500; ++i) { // enough for several threads
        const auto number = std::to_string(i % 700);
        text += "- q: Which cat has the collar with the sign " + number + " on it?\n  id: c" + std::to_string(i % 1400) +
                "\n  answer: Tom " + std::string(i < 700 ? "" : "the first") + "\n  wrong: [Tim, Tam]\n";
    }
    text += "- q: Tom the first is the cat on which roof?\n  anwser: x\n- q: Whose collar has the sign: Tom the first, or Tim?\n"
            "  answer: Bob\n  wrong: [Kim, Jim]\n";
    expect_same("cats.yaml", text);
}

} // namespace
} // namespace retake::lint
