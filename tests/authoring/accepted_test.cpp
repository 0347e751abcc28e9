// What the grader accepts, as an author reads it.
#include "authoring/accepted.hpp"
#include <gtest/gtest.h>

namespace retake::authoring {
namespace {

std::string told(const std::string& text) {
    const auto bank = bank::read_bank("b.yaml", text);
    EXPECT_TRUE(bank.found.empty()) << headline(bank.found.front());
    std::string all;
    for (const auto& one : accepted(bank.value)) {
        all += std::to_string(one.number) + (one.gap > 0 ? "." + std::to_string(one.gap) : "") + "\n";
        for (const auto& ruling : one.rulings) {
            all += "  " + ruling.about + " " + ruling.says;
            for (std::size_t i = 0; i < ruling.examples.size(); ++i)
                all += (i == 0 ? ": " : ", ") + ruling.examples[i];
            all += "\n";
        }
    }
    return all;
}

TEST(Accepted, TellsTheSpellingsOfAText) {
    EXPECT_EQ(told("- q: Who was the cat goddess?\n  answer: Bastet\n  also: [Bast, Ubast*]\n"),
              "1\n"
              "  the key counts: Bastet\n"
              "  also counts: Bast\n"
              "  also counts with anything for the star: Ubast*, Ubast, Ubastx, Ubastxyz\n"
              "  capitals do not matter: bASTET\n"
              "  accents do not matter, and are shown: Ba\u0301stet\n"
              "  an article may stand before it: the Bastet, a Bastet, an Bastet\n"
              "  around it final marks, brackets and spaces do not matter\n"
              "  slips one letter in \"Bastet\": Baste\n"
              "  slips one letter in \"Bast\": Bas\n");
}

TEST(Accepted, TellsWhatAnAuthorMadeStrict) {
    EXPECT_EQ(told("- q: Which is the largest city of Switzerland?\n  answer: Zürich\n  strict: true\n  accents: true\n"
                   "  case: true\n"),
              "1\n"
              "  the key counts: Zürich\n"
              "  capitals count: züRICH\n"
              "  accents count: Zurich\n"
              "  an article may stand before it: the Zürich, a Zürich, an Zürich\n"
              "  around it final marks, brackets and spaces do not matter\n"
              "  slips none in \"Zürich\"\n");
}

TEST(Accepted, TellsThatASlipMayNotHitAnotherKey) {
    const auto all = told("- q: Which river flows through Paris?\n  answer: Seine\n- q: What is a fishing net in French waters?\n"
                          "  answer: Seines\n");
    EXPECT_NE(all.find("  slips one letter in \"Seines\": Seinxs\n  slips none that is as near to another key: Seine\n"),
              std::string::npos)
        << all;
}

TEST(Accepted, TellsTheBoundsAndUnitsOfANumber) {
    EXPECT_EQ(told("- q: How heavy is a cat?\n  answer: 4.5 ± 1 kg\n"),
              "1\n  the key counts: 4.5 kg\n  values from 3.5 kg to 5.5 kg\n  the unit may be missing: 4.5\n"
              "  units others count after conversion: 4500000 mg, 4500 g, 0.0045 t, 158.733 oz, 9.9208 lb\n");
    EXPECT_EQ(told("- q: When was the first cat show?\n  answer: 1871\n"),
              "1\n  the key counts: 1871\n  values only this one counts\n");
    EXPECT_EQ(told("- q: How much?\n  answer: 64.5%\n"),
              "1\n  the key counts: 64.5%\n  values from 64.45% to 64.55%\n  the unit may be missing: 64.5\n");
    EXPECT_EQ(told("- q: How cold?\n  answer: -5 ± 1 °C\n"),
              "1\n  the key counts: -5 °C\n  values from -6 °C to -4 °C\n  the unit may be missing: -5\n"
              "  units others count after conversion: 268.15 K, 23 °F\n");
}

TEST(Accepted, TellsScalesAsTheLanguageHasThem) {
    EXPECT_EQ(told("lang: de\nquestions:\n- q: Wie viel?\n  answer: $240 Milliarden ± 5 %\n"),
              "1\n  the key counts: $240 Milliarden\n  values from $228 Milliarden to $252 Milliarden\n"
              "  the unit may be missing: 240\n  in full counts: $240000000000\n");
}

TEST(Accepted, TellsEachGapForItself) {
    const auto all = told("- fill: Cats are [carnivores|meat eaters] and sleep [12..16] hours a day.\n");
    EXPECT_TRUE(all.starts_with("1.1\n  the key counts: carnivores\n  also counts: meat eaters\n")) << all;
    EXPECT_NE(all.find("  slips up to 2 letters in \"meat eaters\": meat eater, meat eatr\n"), std::string::npos) << all;
    EXPECT_TRUE(all.ends_with("1.2\n  the key counts: 12 to 16\n  values from 12 to 16\n")) << all;
}

TEST(Accepted, SaysNothingOfChoices) {
    EXPECT_EQ(told("- q: Cats purr.\n  answer: true\n- q: Which are cats?\n  answer: [Lion, Lynx]\n  wrong: [Wolf]\n"), "");
}

} // namespace
} // namespace retake::authoring
