// The ten kinds as authors write them: the whole way from the text to items that prove themselves.
#include "bank/bank.hpp"
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

std::string headlines(const Diagnostics& found) {
    std::string all;
    for (const auto& finding : found)
        all += headline(finding) + "\n";
    return all;
}

std::string findings(const std::string& text) { return headlines(read_bank("k.yaml", text).found); }

// The key of the only question, in words.
std::string key_of(const std::string& text) {
    const auto [bank, found] = read_bank("k.yaml", text);
    EXPECT_EQ(headlines(found), "");
    return bank.items.size() == 1 ? item::words(bank.items[0], item::key(bank.items[0])) : "";
}

const std::string every_kind = R"(
- q: What is the scientific name of the domestic cat?
  answer: Felis catus
  wrong: [Felis silvestris, Panthera leo]
- q: Which are big cats?
  answer: [Lion, Tiger]
  wrong: [Cheetah, Lynx]
- q: Cats always land on their feet.
  answer: false
- q: Who was the Egyptian cat goddess?
  answer: Bastet
- q: How heavy is an average adult cat?
  answer: 4.5 ± 1 kg
- fill: Cats are [carnivores|obligate carnivores] and sleep [12..16] hours a day.
  hint: Look at their teeth.
  why: They neither graze nor run all day.
- fill: Cats are [Felidae], dogs are [Canidae].
  wrong: [Ursidae, Mustelidae]
- q: Put the life stages in order.
  order: [Kitten, Junior, Adult, Senior]
  ends: [youngest, oldest]
  explain: Vets count four of them.
- q: Match each cat to its continent.
  match: {Lion: Africa, Jaguar: South America, Snow leopard: Asia}
  wrong: [Europe]
- q: Sort the animals.
  sort:
    Cats: [Lion, Lynx]
    Dogs: [Wolf, Jackal]
  image: {file: paws.png, alt: Four paws}
- q: Click on the cat's left ear.
  image: {file: face.png, alt: The face of a cat}
  spot: circle 31%,18% 7%
  wrong:
  - circle 69%,18% 7% => the right ear => Left is where the cat sits.
)";

TEST(Kinds, AreAllReadAndProveThemselves) {
    const auto [bank, found] = read_bank("k.yaml", every_kind);
    EXPECT_EQ(headlines(found), "");
    ASSERT_EQ(bank.items.size(), 11u);
    for (const auto& item : bank.items) {
        EXPECT_EQ(item::grade(item, item::key(item)).credit, 1) << item.stem;
        EXPECT_EQ(item::grade(item, item::Skipped{}).credit, 0) << item.stem;
        EXPECT_FALSE(item::words(item, item::key(item)).empty()) << item.stem;
        EXPECT_EQ(item.id.size(), 10u) << item.stem;
        EXPECT_FALSE(item.content_hash.empty()) << item.stem;
    }
    EXPECT_EQ(bank.items[5].hint, "Look at their teeth.");
    EXPECT_EQ(item::why(bank.items[5], item::Filled{{"grass", "1"}}), "They neither graze nor run all day.");
    EXPECT_EQ(bank.items[9].image, (item::Image{"paws.png", "Four paws"}));
}

TEST(Kinds, EarnNothingForAnotherKindsResponse) {
    const auto bank = read_bank("k.yaml", every_kind).value;
    for (const auto& item : bank.items)
        for (const auto& other : bank.items)
            if (item::key(item).index() != item::key(other).index()) {
                const auto verdict = item::grade(item, item::key(other));
                EXPECT_EQ(verdict.credit, 0) << item.stem << " / " << other.stem;
                EXPECT_FALSE(verdict.reason.empty());
                EXPECT_EQ(item::words(item, item::key(other)), "") << item.stem << " / " << other.stem;
            }
}

TEST(Kinds, TakeTextAsText) {
    EXPECT_EQ(key_of("- q: Match.\n  match:\n    Trade: a record: $240bn # in 2023\n    100% sure: '*'\n    No: no\n"),
              "Trade → a record: $240bn # in 2023; 100% sure → *; No → no");
    EXPECT_EQ(key_of("- q: Match.\n  match:\n  - a: b => c\n  - 1 => 2 => one and two\n"), "a: b → c; 1 → 2");
    EXPECT_EQ(key_of("- q: Sort.\n  sort:\n    Yes: [\"a, b\", no]\n    No:\n    - c: d\n    - e # f\n"),
              "Yes: a, b, no; No: c: d, e # f");
    EXPECT_EQ(key_of("- q: Order.\n  order:\n  - 1: one\n  - '2'\n"), "1: one → 2");
    EXPECT_EQ(key_of("- fill: [Felidae] are cats: all # of them\n"), "Felidae");
    EXPECT_EQ(key_of("- fill: >\n    Cats are\n    [Felidae] and [purr].\n"), "Felidae | purr");
}

TEST(Kinds, AreTakenForNoOtherWhereTheirKeyIsMisspelt) {
    EXPECT_EQ(findings("- q: A?\n  ordr: [a, b]\n"), "k.yaml:2:3: error: unknown key `ordr` [unknown-key]\n");
    EXPECT_EQ(findings("- fil: A [b].\n"), "k.yaml:1:3: error: unknown key `fil` [unknown-key]\n");
}

TEST(Kinds, NameAFaultInTheGapItself) {
    EXPECT_EQ(findings("- fill: Cats [] and [bite].\n"), "k.yaml:1:14: error: nothing can be typed into this gap [empty-gap]\n");
}

TEST(Kinds, RefuseAWrongWordThatAGapAccepts) {
    EXPECT_EQ(findings("- fill: They sleep [12..16] hours.\n  wrong: [15, 20]\n"),
              "k.yaml:2:10: error: the wrong choice \"15\" would count as right [wrong-accepted]\n");
}

TEST(Kinds, RefuseAWrongZoneOnTheRightOne) {
    EXPECT_EQ(findings("- q: Where?\n  image: {file: a.png, alt: A}\n  spot: circle 50%,50% 10%\n  wrong:\n  - circle 51%,50% 2% "
                       "=> there\n"),
              "k.yaml:5:3: error: the wrong choice \"there\" would count as right [wrong-accepted]\n");
}

TEST(Kinds, TellEachGapTheKeysOfTheOthers) {
    const auto bank = read_bank("k.yaml", "- q: Who?\n  answer: Bastex\n- fill: It was [Bastet].\n").value;
    ASSERT_EQ(bank.items.size(), 2u);
    EXPECT_EQ(item::grade(bank.items[1], item::Filled{{"Bastex"}}).credit, 0);
    EXPECT_EQ(item::grade(bank.items[1], item::Filled{{"Bastett"}}).credit, 1);
}

TEST(Kinds, HaveIdsOfTheirContent) {
    const auto id = [](const std::string& text) { return read_bank("k.yaml", text).value.items.at(0); };
    const auto order = id("- q: Order.\n  order: [a, b, c]\n");
    EXPECT_EQ(id("- q: order.\n  order: [a., b, c]\n  explain: x\n").id, order.id);
    EXPECT_NE(id("- q: Order.\n  order: [b, a, c]\n").content_hash, order.content_hash);
    EXPECT_NE(id("- q: Order.\n  order: [a, b, d]\n").id, order.id);
    const auto fill = id("- fill: A [b] c.\n");
    EXPECT_NE(id("- fill: A [d] c.\n").id, fill.id);
    EXPECT_EQ(id("- fill: A [b|d] c.\n").id, fill.id);
    EXPECT_NE(id("- fill: A [b|d] c.\n").content_hash, fill.content_hash);
    const auto match = id("- q: M.\n  match: {a: b, c: d}\n");
    EXPECT_NE(id("- q: M.\n  match: {a: d, c: b}\n").id, match.id);
    EXPECT_NE(id("- q: M.\n  match: {a: b, c: d}\n  wrong: [e]\n").content_hash, match.content_hash);
}

} // namespace
} // namespace retake::bank
