// Tests of the index: cards that are chosen by it and read by it are those of the whole bank.
#include "bank/index.hpp"
#include "bank/load.hpp"
#include "support/folders.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

ReadSpan spans_of(const std::string& text) {
    return [&text](Span span) { return text.substr(std::min<std::size_t>(span.at, text.size()), span.size); };
}

item::Cards cards_of(const Bank& bank) {
    item::Cards cards;
    for (const auto& item : bank.items)
        cards.push_back(card(bank, item));
    return cards;
}

// The same cards, whether the whole bank is read or only those that are dealt.
void expect_same(const std::string& file, const std::string& text, const Wish& wish, std::uint64_t seed,
                 const item::FindImage& find_image = {}) {
    const auto whole = read_bank(file, text, find_image);
    const auto indexed = read_index(outline(file, text), find_image);
    EXPECT_EQ(indexed.found, whole.found);
    EXPECT_EQ(indexed.index.entries.size(), whole.value.items.size());
    EXPECT_EQ(matching(indexed.index, wish), matching(whole.value, wish));
    Rng rng(seed);
    auto chosen = shuffled(matching(indexed.index, wish), rng);
    chosen.resize(std::min(chosen.size(), static_cast<std::size_t>(wish.length.value_or(100000))));
    const auto some = read_entries(indexed.index, file, chosen, spans_of(text), find_image);
    ASSERT_TRUE(some) << file;
    EXPECT_TRUE(cards_of(*some) == deal({&whole.value}, wish, seed)) << file << ", seed " << seed;
}

std::string many_typed() {
    std::string text = "quiz: Towns\nlang: en\ntags: [towns]\nlevel: 1\nnotes:\n  Rivers: [One, Two]\nquestions:\n";
    for (int i = 0; i < 700; ++i) {
        const auto number = std::to_string(i);
        text += "- q: Which town has the number " + number + "?\n  answer: Town" +
                std::string(1, static_cast<char>('a' + i % 26)) + (i % 3 ? "burg" : "ford") +
                "\n  level: " + std::to_string(1 + i % 3) + "\n" + (i % 7 ? "" : "  from: Rivers ¶2\n  tags: [rivers]\n");
        text += "\n- fill: The river no. " + number + " is called [Riv" + number + "].\n  wrong: [Rhine, Rhone]\n";
    }
    return text + "author: Ann\n";
}

TEST(Index, DealsTheCardsOfTheBanksThatComeWithTheProgram) {
    for (const auto& path : find_banks(test::source_folder() / "questions"))
        for (std::uint64_t seed = 1; seed <= 3; ++seed)
            expect_same(path.string(), *read_file(path), {{}, std::nullopt, 12}, seed, pictures_beside(path));
}

TEST(Index, DealsByTopicAndLevelWithRivalsAndWhatTheHeadHandsDown) {
    const auto text = many_typed();
    expect_same("towns.yaml", text, {{}, std::nullopt, std::nullopt}, 1);
    expect_same("towns.yaml", text, {{"rivers"}, 2, 20}, 2);
    expect_same("towns.yaml", text, {{"Towns"}, std::nullopt, 20}, 3);
}

TEST(Index, LeavesOutQuestionsThatCannotBeAsked) {
    expect_same("cats.yaml",
                "- q: A?\n  answer: Aa\n- q: B?\n  anwser: x\n- q: A?\n  answer: Aa\n- q: C?\n  answer: Cc\n  wrong: [Cc]\n"
                "- q: D?\n  answer: Dd\n",
                {{}, std::nullopt, std::nullopt}, 4);
}

TEST(Index, GivesNothingOfAFileThatIsNotWhatWasIndexed) {
    const std::string text = "level: 1\nquestions:\n- q: A?\n  answer: Aa\n- q: B?\n  answer: Bb\n";
    const auto index = read_index(outline("cats.yaml", text), {}).index;
    EXPECT_TRUE(read_entries(index, "cats.yaml", {1}, spans_of(text), {}));
    auto edited = text;
    edited[text.find("Bb")] = 'b';
    EXPECT_TRUE(read_entries(index, "cats.yaml", {0}, spans_of(edited), {}));
    EXPECT_FALSE(read_entries(index, "cats.yaml", {1}, spans_of(edited), {}));
    edited = text;
    edited[text.find('1')] = '2';
    EXPECT_FALSE(read_entries(index, "cats.yaml", {0}, spans_of(edited), {})) << "the head hands down another level";
}

TEST(Index, ReadsNoPartsOfAFileThatHadToBeDecoded) {
    for (const std::string text : {"- q: A?\r\n  answer: Aa\r\n", "- q: A?\n  answer: caf\xE9\n", "[{q: A?, answer: Aa}]\n"})
        EXPECT_FALSE(read_entries(read_index(outline("cats.yaml", text), {}).index, "cats.yaml", {0}, spans_of(text), {}));
}

TEST(Index, KeepsTheItemsThatAreWanted) {
    const auto text = many_typed();
    const auto whole = read_bank("towns.yaml", text);
    const auto indexed = read_index(outline("towns.yaml", text), {}, [](const item::Item& item) { return item.number % 9 == 0; });
    EXPECT_GT(indexed.bank.items.size(), 100u);
    for (const auto& item : indexed.bank.items)
        EXPECT_EQ(std::ranges::count(whole.value.items, item), 1);
}

} // namespace
} // namespace retake::bank
