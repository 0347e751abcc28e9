// Repairs made in a text: the right characters give way, and everything else stays as it was, byte for byte.
#include "base/fix.hpp"
#include "base/utf8.hpp"
#include <gtest/gtest.h>

namespace retake {
namespace {

TEST(Fixes, ReplaceInsertAndRemove) {
    const std::string text = "- q: Who?\n  anwser: Bastet\n";
    EXPECT_EQ(with_fixes(text, {{2, 3, 2, 9, "answer"}}), "- q: Who?\n  answer: Bastet\n");
    EXPECT_EQ(with_fixes(text, {{1, 3, 1, 3, "id: who\n  "}}), "- id: who\n  q: Who?\n  anwser: Bastet\n");
    EXPECT_EQ(with_fixes(text, {{1, 10, 2, 17, ""}}), "- q: Who?\n");
    EXPECT_EQ(with_fixes(text, {{2, 1, 3, 1, ""}}), "- q: Who?\n");
    EXPECT_EQ(with_fixes(text, {{3, 1, 3, 1, "  hint: A cat\n"}}), text + "  hint: A cat\n");
    EXPECT_EQ(with_fixes(text, {}), text);
}

TEST(Fixes, CountCharactersNotBytes) {
    EXPECT_EQ(with_fixes("東京：é x\n", {{1, 3, 1, 4, ": "}}), "東京: é x\n");
    EXPECT_EQ(with_fixes("日本\nかな x", {{2, 3, 2, 4, ""}}), "日本\nかなx");
}

TEST(Fixes, AreMadeTogetherWhateverTheirOrder) {
    EXPECT_EQ(with_fixes("abcdef\nabcdef", {{2, 1, 2, 2, "X"}, {1, 6, 1, 7, ""}, {1, 1, 1, 1, ">"}}), ">abcde\nXbcdef");
}

TEST(Fixes, ThatTouchLeaveTheFirstOfThem) {
    EXPECT_EQ(with_fixes("abcdef", {{1, 2, 1, 4, "X"}, {1, 3, 1, 5, "Y"}}), "aXdef");
    EXPECT_EQ(with_fixes("abcdef", {{1, 3, 1, 5, "Y"}, {1, 2, 1, 4, "X"}}), "abYef");
    EXPECT_EQ(with_fixes("abcdef", {{1, 2, 1, 2, "X"}, {1, 2, 1, 2, "X"}}), "aXbcdef") << "told twice, made once";
    EXPECT_EQ(with_fixes("abcdef", {{1, 2, 1, 4, "X"}, {1, 4, 1, 4, "Y"}}), "aXdef");
    EXPECT_EQ(with_fixes("abcdef", {{1, 2, 1, 4, "X"}, {1, 4, 1, 5, "Y"}}), "aXYef") << "neighbours do not touch";
    EXPECT_EQ(with_fixes("abcdef", {{1, 1, 1, 7, "X"}, {1, 3, 1, 4, "Y"}}), "X");
}

TEST(Fixes, WithoutAPlaceInTheTextAreLeftOut) {
    for (const Fix& fix : {Fix{0, 0, 0, 0, "X"}, Fix{1, 6, 1, 6, "X"}, Fix{3, 1, 3, 1, "X"}, Fix{1, 3, 1, 2, "X"}})
        EXPECT_EQ(with_fixes("abcd\n", {fix}), "abcd\n") << fix.line << ":" << fix.column;
    EXPECT_EQ(with_fixes("abcd\n", {{1, 5, 1, 5, "X"}}), "abcdX\n");
}

TEST(Fixes, KeepTheMarkAndTheLineEnds) {
    EXPECT_EQ(with_fixes("\xEF\xBB\xBFq\r\nr\r\n", {{1, 1, 1, 2, "a\nb"}}), "\xEF\xBB\xBF"
                                                                            "a\r\nb\r\nr\r\n");
    EXPECT_EQ(with_fixes("q\rr\r", {{2, 1, 2, 2, "a\nb"}}), "q\ra\rb\r");
    EXPECT_EQ(with_fixes("q\xC2\x85r\xE2\x80\xA8s\xE2\x80\xA9t", {{4, 1, 4, 2, "T"}}), "q\xC2\x85r\xE2\x80\xA8s\xE2\x80\xA9T");
    EXPECT_EQ(with_fixes("q\nr\r\n", {{2, 1, 2, 1, "a\n"}}), "q\na\nr\r\n") << "the first line end of the text is its style";
}

TEST(Fixes, LeaveAnotherEncodingAlone) {
    const std::string latin = "caf\xE9 x\n";
    EXPECT_FALSE(can_be_fixed(latin));
    EXPECT_EQ(with_fixes(latin, {{1, 6, 1, 7, "y"}}), latin);
    const std::string wide("q\0:\0", 4);
    EXPECT_FALSE(can_be_fixed(wide));
    EXPECT_EQ(with_fixes(wide, {{1, 1, 1, 2, "y"}}), wide);
    EXPECT_TRUE(can_be_fixed("café"));
    EXPECT_TRUE(can_be_fixed(""));
}

TEST(LineEnds, AreSixAndTheirBytesAreCounted) {
    using utf8::LineEnds;
    EXPECT_EQ(utf8::line_ends("a\xC2\x85"), LineEnds::odd);
    EXPECT_EQ(utf8::line_ends("a\xC2\x85\n"), LineEnds::usual);
    EXPECT_EQ(utf8::line_end("a\nb", 1, LineEnds::usual), 1u);
    EXPECT_EQ(utf8::line_end("a\rb", 1, LineEnds::usual), 1u);
    EXPECT_EQ(utf8::line_end("a\r\nb", 1, LineEnds::usual), 2u);
    EXPECT_EQ(utf8::line_end("a\xC2\x85", 1, LineEnds::odd), 2u);
    EXPECT_EQ(utf8::line_end("a\xE2\x80\xA8", 1, LineEnds::odd), 3u);
    EXPECT_EQ(utf8::line_end("a\xE2\x80\xA9", 1, LineEnds::odd), 3u);
    EXPECT_EQ(utf8::line_end("a\xE2\x80\xA7", 1, LineEnds::odd), 0u);
    EXPECT_EQ(utf8::line_end("a", 1, LineEnds::odd), 0u);
    EXPECT_EQ(utf8::line_end("a\xC2\x85", 1, LineEnds::usual), 0u) << "a sign within a line of a usual text";
}

} // namespace
} // namespace retake
