// Progress in the terminal: what a learner reads, and what other programs get.
#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "progress/diary.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace retake::cli {
namespace {

using progress::test::Diary;
using schedule::Confidence;

Diary two_days() {
    Diary diary;
    diary.has({1, 2, 3, 11}).gives(1, 1, Confidence::sure).gives(2, 0, Confidence::guess);
    diary.days_later(2).gives(1, 1, Confidence::sure).gives(2, 1, Confidence::think_so);
    diary.cards[2].flag = "Is that so?";
    return diary;
}

std::string text_of(const Diary& diary, std::optional<int> bank) { return progress_text(diary.history(), diary.report(bank)); }

TEST(ProgressText, TellsOfOneBankOnAPage) {
    EXPECT_EQ(text_of(two_days(), 0), "The visit\n"
                                      "3 cards, 2 seen; 2 would be right today.\n"
                                      "Due today: 0. In the next 11 days: 1 card, never more than 1 in a day.\n"
                                      "  2024-05-20  1\n"
                                      "\n"
                                      "What is right\n"
                                      "  kept          100% of 2 (34 to 100%): seen before, last 30 days\n"
                                      "  first sight   50% of 2 (9 to 91%)\n"
                                      "  today         100% of 2 (34 to 100%)\n"
                                      "\n"
                                      "Mastery by topic: cards that would be right today\n"
                                      "  Travel  ##########..........  50%  1 of 2 cards seen\n"
                                      "  Money   #################### 100%  1 of 1 card seen\n"
                                      "\n"
                                      "How sure, how right\n"
                                      "  sure      100% of 2 (34 to 100%)     meant for 80% and more\n"
                                      "  think so  100% of 1 (21 to 100%)     meant for 67 to 80%\n"
                                      "  guess     0% of 1 (0 to 79%)         meant for up to 67%\n"
                                      "  bonus for knowing what you know: +10% on 75% right\n"
                                      "\n"
                                      "What stays: right by study days since last seen\n"
                                      "  2 to 3       100% of 2 (34 to 100%)     expected 80%\n"
                                      "  after 30 days, as the model has it: 75% with retakes, 57% without\n"
                                      "\n"
                                      "The least certain cards: right now, day it comes back, responses, lapses\n"
                                      "  100%  2024-05-29    2   0  What is 1?\n"
                                      "  100%  2024-05-20    2   0  What is 2?\n"
                                      "\n"
                                      "Flagged\n"
                                      "  What is 3? (Is that so?)\n");
}

TEST(ProgressText, SaysSoWhereNothingWasPlayed) {
    EXPECT_EQ(text_of(Diary().has({1, 11}), std::nullopt), "All banks\n2 cards, 0 seen; 0 would be right today.\n"
                                                           "Nothing played yet. `retake play` begins a round.\n");
}

TEST(ProgressJson, ListsEachCardAndTheTotals) {
    const auto diary = two_days();
    const auto json = nlohmann::json::parse(progress_json(diary.history(), diary.report()));
    ASSERT_EQ(json["items"].size(), 4u);
    const auto& first = json["items"][0];
    EXPECT_EQ(first["id"], "card-1");
    EXPECT_EQ(first["bank"], "visit");
    EXPECT_EQ(first["state"], "known");
    EXPECT_DOUBLE_EQ(first["stability"], diary.known(1).memory.stability);
    EXPECT_DOUBLE_EQ(first["difficulty"], diary.known(1).memory.difficulty);
    EXPECT_DOUBLE_EQ(first["retrievability"], 1);
    EXPECT_EQ(first["due"], to_string(diary.known(1).due));
    EXPECT_EQ(first["responses"], 2);
    EXPECT_EQ(first["lapses"], 0);
    const auto& unseen = json["items"][2];
    EXPECT_EQ(unseen["state"], "unseen");
    EXPECT_TRUE(unseen["stability"].is_null() && unseen["due"].is_null());
    EXPECT_EQ(unseen["flag"], "Is that so?");
    EXPECT_EQ(json["totals"]["cards"], 4);
    EXPECT_EQ(json["totals"]["seen"], 2);
    EXPECT_EQ(json["totals"]["retention"]["right"], 2);
    EXPECT_EQ(json["calendar"].size(), 2u);
    EXPECT_EQ(json["coming"].size(), 11u);
    EXPECT_EQ(json["topics"][1]["title"], "Trade");
    EXPECT_EQ(json["confidence"]["levels"][2]["of"], 2);
}

TEST(ProgressJson, IsWholeWhereNothingWasPlayed) {
    const auto json = nlohmann::json::parse(progress_json(Diary().history(), Diary().report()));
    for (const auto* list : {"items", "topics", "calendar"})
        EXPECT_EQ(json[list], nlohmann::json::array()) << list;
    EXPECT_EQ(json["staying"]["measured"], nlohmann::json::array());
}

TEST(ProgressVerb, TakesABankAndAFormat) {
    const std::vector<const char*> words{"retake", "progress", "The visit", "--format", "csv"};
    const auto command = read_arguments(static_cast<int>(words.size()), words.data()).command;
    const auto* wish = std::get_if<ProgressWish>(&command);
    ASSERT_TRUE(wish);
    EXPECT_EQ(wish->bank, "The visit");
    EXPECT_EQ(wish->format, ProgressFormat::csv);
}

} // namespace
} // namespace retake::cli
