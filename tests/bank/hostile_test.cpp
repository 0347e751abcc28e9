// Tests of whole files that no editor of today writes: other encodings, other line ends, files that are huge, deep or built to
// keep a reader busy. Each is read, or says in one finding why not, and none takes long.
#include "bank/bank.hpp"
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

std::string told(const Checked<Bank>& read) {
    std::string all;
    for (const auto& finding : read.found)
        all += headline(finding) + "\n";
    return all;
}
std::string told(const std::string& bytes) { return told(read_bank("f.yaml", bytes)); }

std::string repeated(std::size_t times, const std::string& part) {
    std::string all;
    all.reserve(times * part.size());
    for (std::size_t i = 0; i < times; ++i)
        all += part;
    return all;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

// Of characters below U+10000.
std::string utf16(const std::u16string& text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

const std::string two = "- q: Où est le café?\n  answer: A\n  wrong: [B, C]\n- q: Cats purr.\n  answer: true\n";

void expect_both(const std::string& bytes, const std::string& expected) {
    const auto read = read_bank("f.yaml", bytes);
    EXPECT_EQ(told(read), expected);
    ASSERT_EQ(read.value.items.size(), 2u) << bytes;
    EXPECT_EQ(read.value.items[0].stem, "Où est le café?");
    EXPECT_EQ(read.value.items[0].hint, "");
    EXPECT_EQ(read.value.items[1].stem, "Cats purr.");
}

TEST(Files, MayHaveAnyEncodingAndSayWhereItWasGuessed) {
    expect_both(two, "");
    expect_both("\xEF\xBB\xBF" + two, "");
    const std::u16string wide = u"- q: Où est le café?\n  answer: A\n  wrong: [B, C]\n- q: Cats purr.\n  answer: true\n";
    for (const bool big_endian : {false, true}) {
        expect_both(utf16(wide, big_endian), "");
        expect_both(utf16(u"\uFEFF" + wide, big_endian), "");
    }
    expect_both(replaced(replaced(two, "ù", "\xF9"), "é", "\xE9"),
                "f.yaml:1:7: warning: this file is not UTF-8; it was read as Windows-1252 [encoding]\n");
    expect_both(replaced(two, "é", "\xE9") + "# àâ\n",
                "f.yaml:1:19: warning: this is not UTF-8 as the rest of the file is; it was read as `é` [encoding]\n");
}

TEST(Files, MayEndTheirLinesInAnyWay) {
    for (const std::string end : {"\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"})
        expect_both(replaced(two, "\n", end), "");
    expect_both(replaced(two, "\n", "\n\r\n"), "");
    expect_both(two.substr(0, two.size() - 1), "");
}

TEST(Files, OfSignsAloneHoldNoQuestions) {
    for (const std::string text : {"",  ",",  "{", "}",   "[",   "]",  "|",  ":",   "?",       "!",       "&",  "*",  "%",
                                   "'", "\"", "#", "---", "...", "[,", "{,", "? ,", "&x [*x]", "--- ---", "{{", "{:", "%YAML"}) {
        const auto read = read_bank("f.yaml", text);
        EXPECT_EQ(read.found.size(), 1u) << text << "\n" << told(read);
        EXPECT_EQ(read.value.items.size(), 0u) << text;
    }
}

TEST(Files, ThatNestForEverAreTooDeep) {
    const std::size_t deep = 100'000;
    EXPECT_EQ(told(repeated(deep, "[")), "f.yaml:1:1: error: the bracket `[` is never closed [unclosed-bracket]\n"
                                         "f.yaml:1:2: error: this is no question: a question is made of keys "
                                         "[not-a-question]\n");
    EXPECT_EQ(told(repeated(deep, "{a: ")), "f.yaml:1:1: error: the bracket `{` is never closed [unclosed-bracket]\n");
    EXPECT_EQ(told("- q: Which?\n  answer: " + repeated(deep, "[") + repeated(deep, "]") + "\n"),
              "f.yaml:2:26: error: brackets stand more than 16 deep [too-deep]\n");
    EXPECT_EQ(told("- q: Which?\n  answer:\n  " + repeated(deep, "- ") + "x\n"),
              "f.yaml:3:33: error: lists and keys stand more than 16 deep [too-deep]\n");
    EXPECT_EQ(told("notes:\n  a: " + repeated(deep, "{a: ") + "\nquestions:\n" + two), "");
}

TEST(Files, ThatUnfoldAreRefused) {
    EXPECT_EQ(told("- q: Which?\n  answer: &x [*x]\n"),
              "f.yaml:2:11: error: anchors and aliases are not read in banks [anchor]\n");
    std::string bomb = "notes:\n  a: &a [x,x]\n";
    for (char c = 'b'; c < 'k'; ++c)
        bomb += std::string("  ") + c + ": &" + c + " [*" + static_cast<char>(c - 1) + ",*" + static_cast<char>(c - 1) + "]\n";
    const auto read = read_bank("f.yaml", bomb + "questions:\n" + two);
    EXPECT_EQ(read.found.size(), 10u);
    for (const auto& finding : read.found)
        EXPECT_EQ(finding.rule, "anchor");
    EXPECT_EQ(read.value.items.size(), 2u);
}

TEST(Files, HaveLimitsOfSizeAndCountWithAMessageEach) {
    EXPECT_EQ(told(std::string(65U * 1024 * 1024, '\n')), "f.yaml:1:1: error: the file is larger than 64 MB [file-too-large]\n");
    EXPECT_EQ(told("notes:\n  a: " + std::string(5'000'000, 'x') + "\nquestions:\n" + two),
              "f.yaml:1:1: error: the head of the bank is longer than 4 MB [head-too-long]\n");
    EXPECT_EQ(told("- q: " + std::string(5'000'000, 'x') + "\n  answer: true\n" + two),
              "f.yaml:1:1: error: this question is longer than 256 KB [question-too-long]\n");
    EXPECT_EQ(told("- q: Which?\n  answer: a\n  wrong: [" + repeated(400'000, "b,") + "c]\n" + two),
              "f.yaml:1:1: error: this question is longer than 256 KB [question-too-long]\n");
    EXPECT_EQ(told("tags: [" + repeated(400'000, "b,") + "c]\nquestions:\n" + two),
              "f.yaml:1:2008: error: more than 1,000 entries stand here, and no more are read [too-many-entries]\n");
    EXPECT_EQ(told("- q: Which?\n  answer: a\n  wrong:\n" + repeated(1001, "  - b\n") + two),
              "f.yaml:1004:3: error: more than 1,000 entries stand here, and no more are read [too-many-entries]\n");
    EXPECT_EQ(told("- q: Which?\n  match:\n" + repeated(1001, "    - a\n") + two),
              "f.yaml:1003:5: error: more than 1,000 entries stand here, and no more are read [too-many-entries]\n");
    std::string keys = "notes:\n";
    for (int i = 0; i < 1001; ++i)
        keys += "  a" + std::to_string(i) + ": b\n";
    EXPECT_EQ(told(keys + "questions:\n" + two),
              "f.yaml:1002:3: error: more than 1,000 entries stand here, and no more are read [too-many-entries]\n");
}

TEST(Files, OfOneLongLineAreToldInAFew) {
    const auto found = read_bank("f.yaml", "quiz: x\nauthor: [" + repeated(200'000, "a\\u0001,") + "]\nquestions:\n" + two).found;
    std::string all;
    for (const auto& finding : found)
        all += explain(finding);
    EXPECT_LT(all.size(), 2000u);
}

TEST(Files, InBracketsLoseOneQuestionForEachFault) {
    const std::string good = R"({"q": "Who, or [what]?", "answer": "a: b  # c", "wrong": ["\ud83d\ude00", "d"]})",
                      other = R"({"q": "Cats \"purr\"\n{\"q\": 1}", "answer": true})";
    const auto read = [&](const std::string& bad, std::size_t items, const std::string& expected) {
        const auto bank =
            read_bank("f.json", "{\"quiz\": \"Cats\", \"questions\": [\n" + good + ",\n" + bad + ",\n" + other + "\n]}\n");
        EXPECT_EQ(told(bank), expected) << bad;
        EXPECT_EQ(bank.value.title, "Cats") << bad;
        ASSERT_EQ(bank.value.items.size(), items) << bad;
        EXPECT_EQ(bank.value.items.front().stem, "Who, or [what]?") << bad;
        EXPECT_EQ(std::get<item::SingleChoice>(bank.value.items.front().body).choices[0].text, "a: b  # c") << bad;
        EXPECT_EQ(std::get<item::SingleChoice>(bank.value.items.front().body).choices[1].text, "😀") << bad;
        EXPECT_EQ(bank.value.items.back().stem, "Cats \"purr\"\n{\"q\": 1}") << bad;
    };
    read(R"({"q": "B?", "answer": "x"})", 3, "");
    read(R"({"q": "B?", "answer": "x")", 2, "f.json:3:1: error: the bracket `{` is never closed [unclosed-bracket]\n");
    read(R"({"q": "B?", "answer": ["x"})", 2, "f.json:3:1: error: the bracket `{` is never closed [unclosed-bracket]\n");
    read(R"({"q": "B?", "answer": "x})", 3,
         "f.json:3:23: warning: the quotation mark is never closed, so it is read as part of the text [unclosed-quote]\n");
    read(R"({"q": "B?", "anwser": "x"})", 2, "f.json:3:13: error: unknown key `anwser` [unknown-key]\n");
    read(R"("B?")", 2, "f.json:3:1: error: this is no question: a question is made of keys [not-a-question]\n");
    read(R"({"q": "B?", "answer": "\q"})", 2, "f.json:3:24: error: `\\q` means nothing inside double quotes [escape]\n");
    read("{\"q\": \"B?\x01\", \"answer\": \"x\"}", 2,
         "f.json:3:10: error: a control character (U+0001) stands here [control-character]\n");
}

} // namespace
} // namespace retake::bank
