// Tests of folding letter by letter: never other than Unicode's rules have it.
#include "base/rng.hpp"
#include "base/utf8.hpp"
#include "grading/letters.hpp"
#include <gtest/gtest.h>

namespace retake::grading {
namespace {

void expect_same(const std::string& text) {
    for (const bool case_matters : {false, true}) {
        const auto by_rules = folded_by_rules(text, case_matters);
        EXPECT_EQ(folded_by_letters(text, case_matters).value_or(by_rules), by_rules) << text;
    }
}

TEST(Letters, AreFoldedAsByTheRules) {
    for (char32_t point = 1; point < 0x11000; ++point)
        if (point < 0xD800 || point > 0xDFFF)
            expect_same("a" + utf8::encode(point) + "B");
}

TEST(Letters, AreFoldedAsByTheRulesBesideAnyOther) {
    Rng rng(1);
    const std::vector<std::u32string> kinds = {
        U"aBz 09\t`'.",      U"éÜßıİŉſ\u00A0\u00AD¨¼²",    U"ΑςσΏͺ", U"ЙйЁ\u0483", U"אבתؤاآ\u0654", U"長江ｱｶ゙がガ\u3099",
        U"각\u11A8가\u1161", U"‘’“”–−…\u200B\u0301\u0327", U"가ḍ̇Ǆǅ"};
    for (int turn = 0; turn < 20000; ++turn) {
        std::string text;
        const auto& often = kinds[below(rng, kinds.size())];
        for (auto left = 1 + below(rng, 8); left > 0; --left) {
            const auto& from = below(rng, 3) > 0 ? often : kinds[below(rng, kinds.size())];
            text += utf8::encode(from[below(rng, from.size())]);
        }
        expect_same(text);
    }
}

TEST(Letters, AreEnoughForMostScripts) {
    for (const char* text : {"Zürich – “à côté”", "ΣΊΣΥΦΟΣ", "Ёлка", "القاهرة", "שלום", "長江とソウル", "서울", "½"})
        EXPECT_EQ(folded_by_letters(text, false).has_value(), std::string(text) != "½") << text;
    EXPECT_EQ(folded_by_letters(" STRASSE\u00A0\u2018ß\u2019 ", false), "strasse 'ss'");
    EXPECT_EQ(folded_by_letters("e\u0301", false), std::nullopt) << "a mark joins with its letter";
    EXPECT_EQ(folded_by_letters("\xFF", false), std::nullopt);
}

} // namespace
} // namespace retake::grading
