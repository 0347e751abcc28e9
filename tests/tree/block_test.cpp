// Tests of the block reader: text is text, structure is found, and every fault is named in plain words at its true place.
#include "tree/block.hpp"
#include "tree/fields.hpp"
#include <gtest/gtest.h>

namespace retake::tree {
namespace {

const Vocabulary vocabulary = {{"q", "answer", "wrong", "also", "explain", "tags", "level"},
                               {"q", "explain", "text", "why"},
                               {"answer", "wrong", "also", "tags"},
                               {"text", "why"},
                               {"a", "b"}};

// One line for a tree: texts as they are (quoted ones in quotes), [lists], {maps}, - for nothing.
std::string shown(const Node& node) {
    if (const auto* text = node.text())
        return text->quoted ? "'" + text->text + "'" : text->text;
    std::string all;
    if (const auto* list = node.list()) {
        for (const auto& entry : *list)
            all += (all.empty() ? "" : "; ") + shown(entry);
        return "[" + all + "]";
    }
    if (const auto* map = node.map()) {
        for (std::size_t i = 0; i < map->keys.size(); ++i)
            all += (i == 0 ? "" : "; ") + shown(map->keys[i]) + " = " + shown(map->values[i]);
        return "{" + all + "}";
    }
    return "-";
}

std::string read(const std::string& text) {
    const auto lines = read_lines("f.yaml", text).value;
    const auto result = read_entry("f.yaml", lines, 1, lines.count(), vocabulary);
    std::string all = has_errors(result.found) ? std::string() : shown(result.value) + "\n";
    for (const auto& finding : result.found)
        all += headline(finding) + "\n";
    return all;
}

struct Row {
    std::string written, expected;
};

TEST(TextIsText, WhateverItLooksLike) {
    const std::vector<std::string> texts = {"Paris: capital of?",
                                            "Name this gas:",
                                            "C # language",
                                            "#ff0000",
                                            "null",
                                            "~",
                                            "no",
                                            "007",
                                            "1.20",
                                            "12:30:45",
                                            "\"Foo\" is a word",
                                            "[x] marks",
                                            "{a} is",
                                            "`x`",
                                            "@a",
                                            "%5",
                                            "> 5",
                                            "|x|",
                                            "!important",
                                            "'tis the season",
                                            "- dash",
                                            "-5",
                                            "? what",
                                            "a -- b => c",
                                            "\\frac{1}{2}",
                                            "https://a/b?c=1",
                                            "*star*",
                                            "& so on",
                                            "x  #y",
                                            "`a: b`",
                                            "(x) y",
                                            "[a] and [b]"};
    for (const auto& text : texts) {
        EXPECT_EQ(read("- q: " + text), "{q = " + text + "}\n");
        EXPECT_EQ(read("- answer: " + text), "{answer = " + text + "}\n");
        if (!text.starts_with("- ")) {
            EXPECT_EQ(read("- wrong:\n  - " + text), "{wrong = [" + text + "]}\n");
        }
    }
}

TEST(TextIsText, AlsoInBrackets) {
    EXPECT_EQ(read("- wrong: [#ff0000, C # x, \"a, b\", x: y, [x] marks, f(a)[0], ~, 'it''s', isn't]"),
              "{wrong = [#ff0000; C # x; 'a, b'; x: y; [x] marks; f(a)[0]; ~; 'it's'; isn't]}\n");
    EXPECT_EQ(read("- wrong: [a, b,]  # three"), "{wrong = [a; b]}\n");
    EXPECT_EQ(read("- wrong: [a,\n    b\n  ]\n  level: 1"), "{wrong = [a; b]; level = 1}\n");
    EXPECT_EQ(read("- source: {title: The cat, url: http://x/a?b=1}"), "{source = {title = The cat; url = http://x/a?b=1}}\n");
    EXPECT_EQ(read("- q: [a, b]"), "{q = [a, b]}\n");
    EXPECT_EQ(read("- wrong: []"), "{wrong = []}\n");
}

TEST(TextIsText, OverSeveralLines) {
    EXPECT_EQ(read("- q: What is\n    the capital: of # 1\n\n    France?\n  answer: x"),
              "{q = What is the capital: of # 1\nFrance?; answer = x}\n");
    EXPECT_EQ(read("- q: |\n    a\n      b: c\n\n    d\n  answer: x"), "{q = 'a\n  b: c\n\nd'; answer = x}\n");
    EXPECT_EQ(read("- q: >-\n    a\n    b"), "{q = 'a b'}\n");
    EXPECT_EQ(read("- q: \"a\n    b\"\n  answer: x"), "{q = 'a b'; answer = x}\n");
    EXPECT_EQ(read("- q:\n    What: now?\n  answer: x"), "{q = What: now?; answer = x}\n");
}

TEST(TextIsText, CommentsStandApart) {
    EXPECT_EQ(read("# a\n- q: What?  # one\n  # two\n  #wrong: x\n  answer: C # b   # three"), "{q = What?; answer = C # b}\n");
    EXPECT_EQ(read("- wrong: # the list\n  - a\n  #- b\n  - c"), "{wrong = [a; c]}\n");
    EXPECT_EQ(read("- answer: 'a' # b"), "{answer = 'a'}\n");
}

TEST(Blocks, FindListsAndMaps) {
    EXPECT_EQ(read("- wrong:\n  - a => b: c\n  - text: Night: vision\n    why: Dim\n  - c\n  level: 2"),
              "{wrong = [a => b: c; {text = Night: vision; why = Dim}; c]; level = 2}\n");
    EXPECT_EQ(read("- notes:\n    One: 1\n    \"Two: x\": [a]"), "{notes = {One = 1; 'Two: x' = [a]}}\n");
    EXPECT_EQ(read("-\n  q: x"), "{q = x}\n");
    EXPECT_EQ(read("-   q: x\n    answer:"), "{q = x; answer = -}\n");
    EXPECT_EQ(read("- just a text"), "just a text\n");
    EXPECT_EQ(read("- \"q\": x\n  'answer' : \"y\""), "{'q' = x; 'answer' = 'y'}\n");
}

TEST(Blocks, NameEveryFaultAtItsPlace) {
    const std::vector<Row> rows = {
        {"- q:What", "f.yaml:1:4: error: a space is missing after `q:` [missing-space]\n"},
        {"-q: x", "f.yaml:1:2: error: a space is missing after the dash [missing-space]\n"},
        {"- q: é\n  answer:x", "f.yaml:2:9: error: a space is missing after `answer:` [missing-space]\n"},
        {"- q: x\n  answer", "f.yaml:2:9: error: a colon is missing after `answer` [missing-colon]\n"},
        {"- q： x", "f.yaml:1:4: error: a full-width colon stands after `q` [full-width-colon]\n"},
        {"- q: x\n  answer:\xC2\xA0y", "f.yaml:2:10: error: a no-break space stands after `answer:` [no-break-space]\n"},
        {"- q: x\n\tanswer: y", "f.yaml:2:1: error: a tab stands in the indentation [tab-indentation]\n"},
        {"- q: x\n    answer: y",
         "f.yaml:2:5: error: `answer` is indented deeper than the other keys, so it would continue the text "
         "above [indentation]\n"},
        {"- q: x\nanswer: y", "f.yaml:2:1: error: `answer` is indented less than the keys of its question [indentation]\n"},
        {"- q: 'x'\n     y: z", "f.yaml:2:6: error: this line is indented deeper than the lines above it [indentation]\n"},
        {"- answer: x\n    - y", "f.yaml:2:5: error: this list entry would continue the text above [indentation]\n"},
        {"- q: x\n  q: y", "f.yaml:2:3: error: `q` stands here twice [repeated-key]\n"},
        {"- q: x\n  - y", "f.yaml:2:3: error: this list entry belongs to no key [missing-key]\n"},
        {"- q: x\n  some words", "f.yaml:2:3: error: this line is no `key: value` [missing-key]\n"},
        {"- <<: *b\n  q: x", "f.yaml:1:3: error: anchors and aliases are not read in banks [anchor]\n"
                             "f.yaml:1:7: error: anchors and aliases are not read in banks [anchor]\n"},
        {"- answer: &a [x, y]", "f.yaml:1:11: error: anchors and aliases are not read in banks [anchor]\n"},
        {"- answer: &a\n  - x", "f.yaml:1:11: error: anchors and aliases are not read in banks [anchor]\n"
                                "f.yaml:2:3: error: this list entry belongs to no key [missing-key]\n"},
        {"- answer: *b", "f.yaml:1:11: error: anchors and aliases are not read in banks [anchor]\n"},
        {"- answer: !!str x", "f.yaml:1:11: error: tags such as `!!str` are not read in banks [tag]\n"},
        {"- answer: !x [a]", "f.yaml:1:11: error: tags such as `!x` are not read in banks [tag]\n"},
        {"- answer: \"\\frac{1}{2}\"", "f.yaml:1:12: error: `\\f` inside double quotes is a control character [escape]\n"},
        {"- answer: \"\\sqrt\"", "f.yaml:1:12: error: `\\s` means nothing inside double quotes [escape]\n"},
        {"- answer: \"\\theta\"", "f.yaml:1:12: error: `\\t` inside double quotes is not a backslash and a letter [escape]\n"},
        {"- wrong: [a, b\n  level: 1", "f.yaml:1:10: error: the bracket `[` is never closed [unclosed-bracket]\n"},
        {"- wrong: [a,, b]", "f.yaml:1:13: error: nothing stands before this comma [empty-entry]\n"},
        {"- image: {file: x, and y}", "f.yaml:1:20: error: `and y` has no value [missing-value]\n"},
        {"- image: {a: 1, a: 2}", "f.yaml:1:17: error: `a` stands here twice [repeated-key]\n"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(read(row.written), row.expected) << row.written;
}

TEST(Blocks, KeepAnUnclosedQuoteAsTextAndWarn) {
    EXPECT_EQ(read("- q: \"Paris\n  answer: x"),
              "{q = \"Paris; answer = x}\n"
              "f.yaml:1:6: warning: the quotation mark is never closed, so it is read as part of the text [unclosed-quote]\n");
    EXPECT_EQ(read("- q: 'tis\n  answer: it's"), "{q = 'tis; answer = it's}\n");
}

TEST(Blocks, AreNeverDeeperThanSixteen) {
    std::string dashes, brackets;
    for (int i = 0; i < 20000; ++i) {
        dashes += "- ";
        brackets += "[";
    }
    EXPECT_EQ(read("- wrong:\n  " + dashes + "x"), "f.yaml:2:33: error: lists and keys stand more than 16 deep [too-deep]\n");
    EXPECT_EQ(read("- wrong: " + brackets), "f.yaml:1:10: error: the bracket `[` is never closed [unclosed-bracket]\n");
    EXPECT_NE(read("- wrong: " + brackets + std::string(20000, ']')).find("more than 16 deep [too-deep]"), std::string::npos);
}

TEST(Blocks, GiveEachNodeItsPlaceInCharacters) {
    const auto lines = read_lines("f.yaml", "- q: éé\n  wrong: [ßß, \"x\", y]\n").value;
    const auto node = read_entry("f.yaml", lines, 1, 2, vocabulary).value;
    const auto& list = *node.map()->values[1].list();
    EXPECT_EQ(node.place, (Place{"f.yaml", 1, 3}));
    EXPECT_EQ(node.map()->values[0].place, (Place{"f.yaml", 1, 6}));
    EXPECT_EQ(node.map()->values[0].width, 2);
    EXPECT_EQ(list[0].place, (Place{"f.yaml", 2, 11}));
    EXPECT_EQ(list[1].place, (Place{"f.yaml", 2, 15}));
    EXPECT_EQ(list[2].place, (Place{"f.yaml", 2, 20}));
    EXPECT_EQ(list[2].excerpt, "  wrong: [ßß, \"x\", y]");
}

TEST(Fields, ComplainOfLeftoversAndNameASimilarKey) {
    const auto lines = read_lines("f.yaml", "- q: x\n  anwser: y\n  colour: z\n  level: 1\n").value;
    const auto node = read_entry("f.yaml", lines, 1, 4, vocabulary).value;
    Diagnostics found;
    Fields fields(node, found);
    EXPECT_EQ(fields.text("q")->text, "x");
    fields.complain_of_leftovers({"q", "answer", "wrong", "level"});
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(explain(found[0]), "f.yaml:2:3: error: unknown key `anwser` [unknown-key]\n 2 |   anwser: y\n   |   ^^^^^^\n"
                                 "   = help: there is a key with a similar name: `answer`\n");
    EXPECT_EQ(headline(found[1]), "f.yaml:3:3: error: unknown key `colour` [unknown-key]");
    EXPECT_EQ(found[1].help, "");
    EXPECT_EQ(headline(found[2]), "f.yaml:4:3: warning: `level` means nothing in this kind of question [unused-key]");
}

TEST(Fields, ComplainOfWrongShapes) {
    const auto lines = read_lines("f.yaml", "- q: [x]\n  answer: [y]\n  tags:\n  level: maybe\n  wrong: {a: b}\n").value;
    const auto node = read_entry("f.yaml", lines, 1, 5, vocabulary).value;
    Diagnostics found;
    Fields fields(node, found);
    EXPECT_FALSE(fields.text("answer"));
    EXPECT_TRUE(fields.entries("tags").empty());
    EXPECT_FALSE(fields.truth("level"));
    EXPECT_TRUE(fields.entries("wrong").empty());
    EXPECT_FALSE(fields.text("absent"));
    std::string all;
    for (const auto& finding : found)
        all += headline(finding) + "\n";
    EXPECT_EQ(all, "f.yaml:2:11: error: `answer` must be one text, not a list [wrong-shape]\n"
                   "f.yaml:3:3: error: nothing stands after `tags` [empty-key]\n"
                   "f.yaml:4:10: error: `level` must be true or false [wrong-shape]\n"
                   "f.yaml:5:10: error: `wrong` must be a text or a list, not a group of keys [wrong-shape]\n");
}

} // namespace
} // namespace retake::tree
