// Texts with gaps: reading, showing and grading them.
#include "item/written.hpp"
#include <algorithm>

namespace retake::item {
namespace {

using test::Written;

Written fill(const std::string& text) { return Written().with("fill", text); }

grading::Verdict filled(const Item& item, std::vector<std::string> texts) { return grade(item, Filled{std::move(texts)}); }

std::vector<std::string> texts_of(const std::vector<Choice>& choices) {
    std::vector<std::string> texts;
    for (const auto& choice : choices)
        texts.push_back(choice.text);
    std::ranges::sort(texts);
    return texts;
}

TEST(Cloze, ReadsGapsWithSpellingsAndNumbers) {
    const auto item = fill("Cats are [carnivores|obligate carnivores] and sleep [12..16] hours a day.").made();
    EXPECT_EQ(kind_name(item), "cloze");
    EXPECT_EQ(item.stem, "Cats are ____ and sleep ____ hours a day.");
    Rng rng(1);
    const auto shown = std::get<FillBlanks>(present(item, rng, Order::shuffled).interaction);
    const std::vector<Piece> pieces{"Cats are ", Blank{0, Blank::Form::text, ""}, " and sleep ",
                                    Blank{1, Blank::Form::number, ""}, " hours a day."};
    EXPECT_EQ(shown.pieces, pieces);
    EXPECT_TRUE(shown.words.empty());
}

TEST(Cloze, GradesEachGapByItsOwnKind) {
    const auto item = fill("Cats are [carnivores|obligate carnivores] and sleep [12..16] hours a day.").made();
    EXPECT_EQ(filled(item, {"Carnivores", "15"}), (grading::Verdict{1, "every gap", ""}));
    EXPECT_TRUE(filled(item, {"obligate carnivores", "12"}).right());
    EXPECT_EQ(filled(item, {"carnivores", "17"}), (grading::Verdict{0.5, "1 of 2 gaps; gap 2: not the key: too high", ""}));
    EXPECT_EQ(filled(item, {"", "14"}).reason, "1 of 2 gaps; gap 1: left empty");
    EXPECT_EQ(filled(item, {"carnivroes", "14"}).notice, "Gap 1. Spelling: carnivores");
    EXPECT_EQ(filled(item, {}).credit, 0);
    EXPECT_EQ(words(item, key(item)), "carnivores | 12 to 16");
    EXPECT_EQ(words(item, Filled{{"", "14"}}), "– | 14");
}

TEST(Cloze, ShowsTheUnitOfANumberBesideItsGap) {
    const auto item = fill("A cat weighs [4.5 ± 1 kg], a kitten [100 g].").made();
    EXPECT_EQ(item.stem, "A cat weighs ____ kg, a kitten ____ g.");
    EXPECT_TRUE(filled(item, {"4", "0.1 kg"}).right());
    EXPECT_EQ(filled(item, {"4", "0.2 kg"}).credit, 0.5);
}

TEST(Cloze, TakesOneGapForATypedText) {
    const auto item = fill("The cat goddess was [Bastet|Bast].").made();
    EXPECT_EQ(filled(item, {"Bast"}), (grading::Verdict{1, "accepted: another spelling of the key", ""}));
    EXPECT_EQ(filled(item, {"Isis"}).reason, "not the key");
}

TEST(Cloze, ReadsEscapedBracketsAsText) {
    const auto item = fill(R"(An array \[0\] is [indexed] from \[0\|1\].)").made();
    EXPECT_EQ(item.stem, "An array [0] is ____ from [0|1].");
    EXPECT_TRUE(filled(fill(R"(Write [\[x\]|\|x\|].)").made(), {"|x|"}).right());
}

TEST(Cloze, HasAWordBankOfItsKeysAndWrongWords) {
    const auto item = fill("The cat family is called [Felidae] and the dog family [Canidae].")
                          .with("wrong", std::vector<std::string>{"Ursidae => These are the bears.", "Mustelidae"})
                          .made();
    Rng rng(3);
    const auto shown = std::get<FillBlanks>(present(item, rng, Order::shuffled).interaction);
    EXPECT_EQ(texts_of(shown.words), (std::vector<std::string>{"Canidae", "Felidae", "Mustelidae", "Ursidae"}));
    EXPECT_TRUE(filled(item, {"felidae", "Canidae"}).right()); // a word that is typed counts as one that is taken
    EXPECT_EQ(filled(item, {"Canidae", "Felidae"}).credit, 0);
    EXPECT_EQ(filled(item, {"Felidae", "Ursidae"}).credit, 0.5);
    EXPECT_EQ(why(item, Filled{{"ursidae", "Canidae"}}), "These are the bears.");
    EXPECT_EQ(why(item, key(item)), "");
}

TEST(Cloze, KeepsAWordForEachOfTwoEqualGaps) {
    const auto item = fill("[Cats] chase mice, and [cats] purr.").with("wrong", std::vector<std::string>{"Dogs"}).made();
    Rng rng(1);
    EXPECT_EQ(std::get<FillBlanks>(present(item, rng, Order::as_written).interaction).words.size(), 3u);
}

TEST(Cloze, NamesWhatIsWrongWithItsGaps) {
    EXPECT_EQ(fill("Cats purr.").findings(), "missing-gap");
    EXPECT_EQ(fill("Cats [purr.").findings(), "unclosed-gap");
    EXPECT_EQ(fill("Cats [purr and [bite].").findings(), "unclosed-gap");
    EXPECT_EQ(fill("Cats [] loudly.").findings(), "empty-gap");
    EXPECT_EQ(fill("Cats [purr|] loudly.").findings(), "empty-gap");
    EXPECT_EQ(fill("[a][b][c][d][e][f][g][h][i][j]").findings(), "too-many-choices");
    EXPECT_EQ(fill("Cats [purr].").with("q", "What do cats do?").findings(), "two-kinds");
    EXPECT_EQ(fill("Cats [purr].").with("answer", "purr").findings(), "two-kinds");
    EXPECT_EQ(fill("Cats [purr].").with("wrong", std::vector<std::string>{"bark", "bark."}).findings(), "repeated-choice");
    EXPECT_EQ(fill("Cats [purr].").with("wrong", std::vector<std::string>{"purr."}).findings(), "key-among-wrong");
}

TEST(Cloze, PlacesAFindingAtTheGap) {
    Diagnostics found;
    auto text = test::text_node("Żółw [] cat [a].");
    text.place.column = 9;
    text.width = 16;
    Written().with("fill", text).read(found);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].place.column, 9 + 5);
    EXPECT_EQ(found[0].width, 2);
}

} // namespace
} // namespace retake::item
