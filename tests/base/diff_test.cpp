// Diffs: what has changed is shown with its surroundings, in few lines, also in long texts.
#include "base/diff.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake {
namespace {

std::string numbered(int first, int last) {
    std::string text;
    for (int i = first; i <= last; ++i)
        text += std::to_string(i) + "\n";
    return text;
}

TEST(Diff, OfEqualTextsIsEmpty) {
    EXPECT_EQ(unified_diff("a", "x\n", "x\n"), "");
    EXPECT_EQ(unified_diff("a", "", ""), "");
}

TEST(Diff, ShowsThreeLinesAroundAChange) {
    EXPECT_EQ(unified_diff("a.yaml", numbered(1, 9), numbered(1, 4) + "five\n" + numbered(6, 9)),
              "--- a.yaml\n+++ a.yaml\n"
              "@@ -2,7 +2,7 @@\n"
              " 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(Diff, JoinsChangesThatStandCloseAndPartsThoseThatDoNot) {
    EXPECT_EQ(unified_diff("a", numbered(1, 8), "one\n" + numbered(2, 7) + "eight\n"),
              "--- a\n+++ a\n@@ -1,8 +1,8 @@\n-1\n+one\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+eight\n");
    EXPECT_EQ(unified_diff("a", numbered(1, 9), "one\n" + numbered(2, 8) + "nine\n"),
              "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+nine\n");
}

TEST(Diff, TellsLinesThatCameOrWent) {
    EXPECT_EQ(unified_diff("a", "x\n", "x\ny\n"), "--- a\n+++ a\n@@ -1 +1,2 @@\n x\n+y\n");
    EXPECT_EQ(unified_diff("a", "x\ny\n", "y\n"), "--- a\n+++ a\n@@ -1,2 +1 @@\n-x\n y\n");
    EXPECT_EQ(unified_diff("a", "", "x\n"), "--- a\n+++ a\n@@ -0,0 +1 @@\n+x\n");
}

TEST(Diff, TellsWhereTheLastLineHasNoEnd) {
    EXPECT_EQ(unified_diff("a", "x", "x\n"), "--- a\n+++ a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
}

TEST(Diff, KnowsLinesByEveryKindOfEnd) {
    EXPECT_EQ(unified_diff("a", "x\ry\r\nz\n", "x\rY\r\nz\n"), "--- a\n+++ a\n@@ -1,3 +1,3 @@\n x\n-y\n+Y\n z\n");
}

TEST(Diff, StaysSmallWhereALongTextChangesInManyPlaces) {
    std::string before, after;
    for (int i = 0; i < 20000; ++i) {
        before += "line " + std::to_string(i) + "\nalike\n\n";
        after += "line " + std::to_string(i) + (i % 100 == 0 ? "\nother\n\n" : "\nalike\n\n");
    }
    const auto diff = unified_diff("a", before, after);
    EXPECT_EQ(std::count(diff.begin(), diff.end(), '-') - 3, 200 + 200) << "200 lines go, each in a hunk of its own";
    const auto all = unified_diff("a", numbered(1, 50000), numbered(50001, 100000));
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 100003) << "nothing is alike";
}

} // namespace
} // namespace retake
