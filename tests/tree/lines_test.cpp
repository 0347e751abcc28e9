// Tests of decoding: whatever bytes a file holds, its lines are told apart and its faults have a place.
#include "base/fix.hpp"
#include "tree/lines.hpp"
#include <gtest/gtest.h>

namespace retake::tree {
namespace {

std::vector<std::string> lines_of(const std::string& bytes) {
    const auto read = read_lines("f.yaml", bytes);
    std::vector<std::string> lines;
    for (int number = 1; number <= read.value.count(); ++number)
        lines.emplace_back(read.value.line(number));
    return lines;
}

std::string findings(const Diagnostics& found) {
    std::string text;
    for (const auto& finding : found)
        text += headline(finding) + "\n";
    return text;
}

using Strings = std::vector<std::string>;

TEST(Lines, EndInAllWaysThatSystemsHave) {
    EXPECT_EQ(lines_of("a\nb\r\nc\rd"), (Strings{"a", "b", "c", "d"}));
    EXPECT_EQ(lines_of("d\xC2\x85"
                       "e\xE2\x80\xA8"
                       "f\xE2\x80\xA9g"),
              (Strings{"d", "e", "f", "g"}));
    EXPECT_EQ(lines_of("d\n\xC2\x85"
                       "e\xE2\x80\xA8"
                       "f"),
              (Strings{"d", "\xC2\x85"
                            "e\xE2\x80\xA8"
                            "f"}))
        << "no editor begins a line there, so that the lines below would have other numbers";
    EXPECT_EQ(lines_of("a\r\r\nb\n\n"), (Strings{"a", "", "b", ""}));
    EXPECT_EQ(lines_of(""), Strings{});
}

TEST(Lines, AreCountedAsRepairsCountThem) {
    const Strings texts = {"\xEF\xBB\xBF"
                           "é\nb\r\nc\rd\xC2\x85"
                           "e\xE2\x80\xA8\r\r\n\xE2\x80\xA9g",
                           "é\xC2\x85"
                           "b\xE2\x80\xA8\xE2\x80\xA9g"};
    for (const auto& text : texts) {
        const auto lines = read_lines("f.yaml", text).value;
        for (int number = 1; number <= lines.count(); ++number) {
            auto wanted = lines_of(text);
            wanted[static_cast<std::size_t>(number) - 1] += "X";
            const int end = characters(lines.line(number)) + 1;
            EXPECT_EQ(lines_of(with_fixes(text, {{number, end, number, end, "X"}})), wanted) << number;
        }
    }
}

TEST(Lines, AreReadFromAllWidthsOfUnicode) {
    EXPECT_EQ(lines_of("\xEF\xBB\xBFq: \xC3\xA9"), Strings{"q: é"});
    EXPECT_EQ(lines_of(std::string("\xFF\xFEq\0:\0 \0\xE9\0", 10)), Strings{"q: é"});
    EXPECT_EQ(lines_of(std::string("\xFE\xFF\0q\0:\0 \0\xE9", 10)), Strings{"q: é"});
    EXPECT_EQ(lines_of(std::string("q\0:\0 \0x\0", 8)), Strings{"q: x"});
    EXPECT_EQ(lines_of(std::string("\xFE\xFF\xD8\x3D\xDE\x00\0x", 8)), Strings{"😀x"});
    EXPECT_EQ(lines_of(std::string("\xFE\xFF\xD8\x3D\0x", 6)), Strings{"\xEF\xBF\xBDx"});
}

TEST(Lines, SayWhereHalfACharacterIsLost) {
    EXPECT_EQ(findings(read_lines("f.yaml", std::string("\xFE\xFF\0\n\0a\xD8\x3D\0x", 10)).found),
              "f.yaml:2:2: error: half of a character stands here; the file was damaged when it was saved as UTF-16 "
              "[encoding]\n");
    EXPECT_EQ(findings(read_lines("f.yaml", std::string("q\0:\0 \0x\0y", 9)).found),
              "f.yaml:1:5: error: half of a character stands here; the file was damaged when it was saved as UTF-16 "
              "[encoding]\n");
}

TEST(Lines, KeepTheirLettersWhereOnlyAFewBytesAreNotUtf8) {
    const auto read = read_lines("f.yaml", "a: é日本\r\nb: caf\xE9, é\nc: \x81\n");
    EXPECT_EQ(read.value.line(1), "a: é日本");
    EXPECT_EQ(read.value.line(2), "b: café, é");
    EXPECT_EQ(read.value.line(3), "c: \xEF\xBF\xBD");
    EXPECT_EQ(findings(read.found),
              "f.yaml:2:7: warning: this is not UTF-8 as the rest of the file is; it was read as `é` [encoding]\n"
              "f.yaml:3:4: error: a byte that is no letter stands here [encoding]\n");
}

TEST(Lines, ReadOldWindowsLettersAndSaySo) {
    const auto read = read_lines("f.yaml", "q: a\nb: caf\xE9 \x80\x85");
    EXPECT_EQ(read.value.line(2), "b: café €…");
    EXPECT_EQ(findings(read.found), "f.yaml:2:7: warning: this file is not UTF-8; it was read as Windows-1252 [encoding]\n");
}

TEST(Lines, OutsideOfTheFileAreEmpty) {
    const Lines lines("a\n");
    EXPECT_EQ(lines.count(), 1);
    EXPECT_EQ(lines.line(0), "");
    EXPECT_EQ(lines.line(2), "");
}

TEST(BadCharacters, AreNamedAtTheirPlace) {
    const Lines lines("é" + std::string(1, '\0') + "x\n\tq: x\n\xC2\xA0 q: x\n \t \n  \xE3\x80\x80z\na\tb\n\x7F");
    EXPECT_EQ(findings(find_bad_characters("f.yaml", lines, 1, lines.count())),
              "f.yaml:1:2: error: a control character (U+0000) stands here [control-character]\n"
              "f.yaml:2:1: error: a tab stands in the indentation [tab-indentation]\n"
              "f.yaml:3:1: error: a no-break or invisible space stands in the indentation [no-break-space]\n"
              "f.yaml:5:3: error: a no-break or invisible space stands in the indentation [no-break-space]\n"
              "f.yaml:7:1: error: a control character (U+007F) stands here [control-character]\n");
}

} // namespace
} // namespace retake::tree
