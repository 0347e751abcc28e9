// Grading typed text: the same spelling, nearly the same, or another word.
#include "base/rng.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include <gtest/gtest.h>

namespace retake::grading {
namespace {

TextKey key_of(std::vector<std::string> accepted) {
    TextKey key;
    key.accepted = std::move(accepted);
    return key;
}

bool accepts(const TextKey& key, const std::string& response) { return grade_text(response, key).right(); }

TEST(TextKey, FoldsWhatDoesNotMatter) {
    EXPECT_EQ(normalised("  The  Economist. ", "en"), "economist");
    EXPECT_EQ(normalised("L’Étranger", "fr"), normalised("étranger", "fr"));
    EXPECT_EQ(normalised("„Zürich“!", "de"), normalised("\"zürich\"", "de"));
    EXPECT_EQ(normalised("Straße", "de"), "strasse");
    EXPECT_EQ(normalised("ﬁsh", "en"), "fish") << "compatibility forms are the letters that they look like";
    EXPECT_EQ(normalised("Mercury (planet)", "en"), "mercury");
    EXPECT_EQ(normalised("1914–1918", "en"), "1914-1918");
    EXPECT_EQ(normalised("The", "en"), "the") << "an article alone is the word that is meant";
}

TEST(TextKey, KeepsCaseWhereItMatters) {
    EXPECT_NE(normalised("Polish", "en", true), normalised("polish", "en", true));
    EXPECT_EQ(normalised("Polish", "en"), normalised("polish", "en"));
}

TEST(TextKey, IsIdempotent) {
    Rng rng(7);
    const char* const pieces[] = {"the ", "A ", "é", "ß",  "’", "–",  " ", "(x)", ".",      "!",
                                  "Z",    "İ",  "ﬁ", "東", "ا", "l'", "?", "1",   "\u0301", "\t"};
    for (int turn = 0; turn < 3000; ++turn) {
        std::string text;
        for (auto length = below(rng, 9); length > 0; --length)
            text += pieces[below(rng, std::size(pieces))];
        for (const char* language : {"en", "fr", "de"}) {
            const auto once = normalised(text, language);
            EXPECT_EQ(normalised(once, language), once) << "of '" << text << "' in " << language;
        }
    }
}

TEST(GradeText, AcceptsTheKeyAndWhatElseIsListed) {
    const auto key = key_of({"Bastet", "Bast", "Ubaste"});
    for (const char* response : {"Bastet", "bastet", " BASTET ", "Bast", "ubaste."})
        EXPECT_TRUE(accepts(key, response)) << response;
    for (const char* response : {"", " ", "Isis", "B"})
        EXPECT_FALSE(accepts(key, response)) << response;
}

TEST(GradeText, IgnoresAccentsWithANoticeUnlessTheyMatter) {
    auto key = key_of({"Zürich"});
    const auto verdict = grade_text("Zurich", key);
    EXPECT_TRUE(verdict.right());
    EXPECT_EQ(verdict.notice, "Spelling: Zürich");
    key.accents_matter = true;
    EXPECT_FALSE(accepts(key, "Zurich"));
    EXPECT_TRUE(accepts(key, "zürich"));
}

TEST(GradeText, TakesANearMissAsRightAndShowsTheSpelling) {
    const auto key = key_of({"Zelenskyy"});
    for (const char* response : {"Zelensky", "Zelenskiy", "Zelenskyyy", "Zelneskyy"}) {
        const auto verdict = grade_text(response, key);
        EXPECT_TRUE(verdict.right()) << response;
        EXPECT_EQ(verdict.notice, "Spelling: Zelenskyy") << response;
        EXPECT_FALSE(verdict.reason.empty());
    }
    EXPECT_FALSE(accepts(key, "Zaluzhny"));
}

TEST(GradeText, AllowsMoreEditsInLongerWords) {
    EXPECT_FALSE(accepts(key_of({"cat"}), "cut")) << "up to three letters: none";
    EXPECT_TRUE(accepts(key_of({"lions"}), "lyons")) << "four to seven: one";
    EXPECT_FALSE(accepts(key_of({"lions"}), "lyonz"));
    EXPECT_FALSE(accepts(key_of({"lions"}), "pions")) << "in short words the first letter must be right";
    EXPECT_TRUE(accepts(key_of({"democracy"}), "demokrasy")) << "eight to twelve: two";
    EXPECT_TRUE(accepts(key_of({"constantinople"}), "konstantinopel")) << "more: three";
}

TEST(GradeText, NeverForgivesADigit) {
    EXPECT_FALSE(accepts(key_of({"February 2022"}), "February 2023"));
    EXPECT_TRUE(accepts(key_of({"February 2022"}), "Febuary 2022"));
}

TEST(GradeText, NeverTakesAnotherWordForANearMiss) {
    auto key = key_of({"adoption"});
    key.rejected = {"adaption"};
    EXPECT_FALSE(accepts(key, "adaption"));
    key.rejected.clear();
    key.rivals = {"adaptation"};
    EXPECT_FALSE(accepts(key, "adaptation"));
}

TEST(GradeText, IsStrictWhereTheAuthorSaysSo) {
    auto key = key_of({"Zelenskyy"});
    key.strict = true;
    EXPECT_FALSE(accepts(key, "Zelensky"));
    EXPECT_TRUE(accepts(key, "zelenskyy"));
}

TEST(GradeText, ReadsAStarInFurtherSpellingsOnly) {
    auto key = key_of({"Tasmania", "Tas*", "5\\*"});
    key.strict = true;
    EXPECT_TRUE(accepts(key, "Tassie"));
    EXPECT_TRUE(accepts(key, "5*"));
    EXPECT_FALSE(accepts(key, "55"));
    auto starred = key_of({"A*"});
    starred.strict = true;
    EXPECT_FALSE(accepts(starred, "Apple"));
}

TEST(EditDistance, CountsATranspositionAsOneAndCharactersNotBytes) {
    EXPECT_EQ(edit_distance("", "abc"), 3);
    EXPECT_EQ(edit_distance("form", "from"), 1);
    EXPECT_EQ(edit_distance("東京", "京都"), 2);
    EXPECT_EQ(edit_distance("naïve", "naive"), 1);
}

TEST(TextKey, FoldsAsciiAsUnicodeDoes) {
    // The joiner is dropped by Unicode's rules, so the second text takes the long way to the same end.
    for (const std::string text : {"The  Quick\tBrown FOX!", "  it`s \"so\" ",
                                   "a\x7F"
                                   "b",
                                   "", " ", "C++ (1985)", "A-b_c 'd'"})
        for (const bool case_matters : {false, true})
            EXPECT_EQ(folded(text, case_matters), folded(text + "\u200D", case_matters)) << text;
}

} // namespace
} // namespace retake::grading
