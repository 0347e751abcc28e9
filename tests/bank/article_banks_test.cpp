// Tests of the banks about the article: that they are complete, mixed, reasoned, and in words of their own.
#include "bank/load.hpp"
#include "grading/text.hpp"
#include "support/folders.hpp"
#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <set>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;
const fs::path questions = test::source_folder() / "questions";

Bank bank_of(const std::string& file) {
    const auto bank = load_bank(questions / file);
    return bank ? bank->value : Bank{};
}

std::map<std::string, int> count_by(const Bank& bank, const std::function<std::string(const item::Item&)>& name) {
    std::map<std::string, int> counts;
    for (const auto& item : bank.items)
        ++counts[name(item)];
    return counts;
}

std::string kind_of(const item::Item& item) { return std::string(item::kind_name(item)); }

int asked_about(const Bank& bank, const std::string& section, int paragraph) {
    return static_cast<int>(std::ranges::count_if(bank.items, [&](const item::Item& item) {
        return item.passage && item.passage->section == section && item.passage->paragraph == paragraph;
    }));
}

// The choices of single and multiple choice that are no keys.
std::vector<int> distractors(const item::Item& item) {
    Rng rng(0);
    const auto shown = item::present(item, rng, item::Order::as_written).interaction;
    const auto key = item::key(item);
    std::vector<int> ids;
    if (const auto* one = std::get_if<item::PickOne>(&shown)) {
        for (const auto& choice : one->choices)
            if (choice.id != std::get<item::Picked>(key).id)
                ids.push_back(choice.id);
    } else if (const auto* many = std::get_if<item::PickMany>(&shown)) {
        for (const auto& choice : many->choices)
            if (std::ranges::find(std::get<item::PickedMany>(key).ids, choice.id) == std::get<item::PickedMany>(key).ids.end())
                ids.push_back(choice.id);
    }
    return ids;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : grading::folded(text)) {
        if (std::isalnum(static_cast<unsigned char>(c)) || (static_cast<unsigned char>(c) & 0x80U))
            words.back() += c;
        else if (c != '\'' && !words.back().empty())
            words.emplace_back();
    }
    return words;
}

using Run = std::vector<std::string>;
std::set<Run> runs_of(const std::vector<std::string>& words, std::ptrdiff_t length) {
    std::set<Run> runs;
    for (auto at = words.begin(); words.end() - at >= length; ++at)
        runs.emplace(at, at + length);
    return runs;
}

TEST(BeijingVisit, HasQuestionsOfEveryKindAndLevel) {
    const auto bank = bank_of("beijing-visit-2024.yaml");
    EXPECT_GE(bank.items.size(), 110u);
    const auto kinds = count_by(bank, kind_of);
    EXPECT_EQ(kinds.size(), 10u);
    for (const auto& [kind, count] : kinds)
        EXPECT_GE(count, 6) << kind;
    const auto levels = count_by(bank, [](const item::Item& item) { return std::to_string(item.level); });
    EXPECT_EQ(levels.size(), 3u);
    for (const auto& [level, count] : levels)
        EXPECT_GE(count, 25) << "level " << level;
    for (const auto& [topic, count] : count_by(bank, [](const item::Item& item) { return item.tags.at(0); })) {
        EXPECT_TRUE(bank.topics.contains(topic)) << topic;
        EXPECT_GE(count, 6) << topic;
    }
}

TEST(BeijingVisit, AsksAboutEachParagraphMoreThanOnce) {
    const auto bank = bank_of("beijing-visit-2024.yaml");
    ASSERT_EQ(bank.notes.size(), 4u);
    for (const auto& section : bank.notes)
        for (int paragraph = 1; paragraph <= static_cast<int>(section.paragraphs.size()); ++paragraph)
            EXPECT_GE(asked_about(bank, section.heading, paragraph), 2) << section.heading << " ¶" << paragraph;
}

TEST(BeijingVisit, ExplainsEachAnswerAndEachWrongChoice) {
    for (const std::string file : {"beijing-visit-2024.yaml", "beijing-visit-2024-zh.yaml", "beijing-visit-2024-ar.yaml"})
        for (const auto& item : bank_of(file).items) {
            EXPECT_NE(item.explanation, "") << item.id;
            EXPECT_TRUE(item.passage && item.passage->paragraph > 0) << item.id;
            for (const int id : distractors(item))
                EXPECT_NE(item::why_choice(item, id), "") << item.id << ", choice " << id;
        }
}

TEST(BeijingVisit, IsAskedInChineseAndArabicToo) {
    for (const std::string language : {"zh", "ar"}) {
        const auto bank = bank_of("beijing-visit-2024-" + language + ".yaml");
        EXPECT_EQ(bank.language, language);
        EXPECT_GE(bank.items.size(), 12u) << language;
        EXPECT_EQ(count_by(bank, kind_of).size(), 10u) << language;
        ASSERT_EQ(bank.notes.size(), 4u) << language;
        for (const auto& section : bank.notes)
            EXPECT_TRUE(std::ranges::any_of(bank.items, [&](const item::Item& item) {
                return item.passage && item.passage->section == section.heading;
            })) << section.heading;
    }
}

TEST(BeijingVisit, KeepsToWordsOfItsOwn) {
    const auto article = read_file(test::shared_folder() / "source" / "article.txt");
    if (!article)
        GTEST_SKIP() << "the article is not here";
    constexpr std::ptrdiff_t run = 6; // shorter ones, such as "the full-scale invasion of", belong to nobody
    const auto theirs = runs_of(words_of(*article), run);
    const auto bank = bank_of("beijing-visit-2024.yaml");
    std::vector<std::string> texts;
    for (const auto& section : bank.notes)
        texts.insert(texts.end(), section.paragraphs.begin(), section.paragraphs.end());
    for (const auto& item : bank.items) {
        texts.insert(texts.end(), {item.stem, item.explanation, item.hint, item::words(item, item::key(item))});
        for (const int id : distractors(item))
            texts.push_back(item::why_choice(item, id));
    }
    for (const auto& text : texts)
        for (const auto& own : runs_of(words_of(text), run))
            EXPECT_FALSE(theirs.contains(own)) << text;
}

TEST(EightPlanets, ShowsHowLittleAQuestionNeeds) {
    const auto text = read_file(questions / "eight-planets.yaml");
    ASSERT_TRUE(text);
    const auto list = text->substr(text->find("\n- "));
    EXPECT_EQ(bank_of("eight-planets.yaml").items.size(), 8u);
    for (std::size_t at = list.find("\n- "); at != std::string::npos;) {
        const auto next = list.find("\n- ", at + 1);
        const auto question = list.substr(at + 1, next == std::string::npos ? next : next - at - 1);
        EXPECT_EQ(std::ranges::count(question.substr(0, question.find_last_not_of('\n') + 1), '\n'), 2) << question;
        at = next;
    }
}

} // namespace
} // namespace retake::bank
