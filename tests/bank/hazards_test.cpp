// Tests of what people really type and what programs really write: whatever YAML makes of it, here it is read exactly as it
// stands, or it is complained of at its place.
#include "bank/bank.hpp"
#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <set>

namespace retake::bank {
namespace {

// A place in a bank where an author writes a text: what stands before it, and how the bank gives it back.
struct Position {
    std::string name, before, after;
    std::function<std::string(const Bank&)> text;
};

const item::Item& only(const Bank& bank) { return bank.items.at(0); }
const item::SingleChoice& single(const Bank& bank) { return std::get<item::SingleChoice>(only(bank).body); }

std::vector<Position> positions() {
    const std::string ask = "- q: Which?\n", choose = "  answer: x1\n  wrong: [y1, z1]\n", good = "questions:\n" + ask + choose;
    const auto choice = [](std::size_t at) { return [at](const Bank& bank) { return single(bank).choices.at(at).text; }; };
    const auto section = [](const Bank& bank) { return bank.notes.at(0); };
    return {
        {"stem", "- q: ", "\n" + choose, [](const Bank& bank) { return only(bank).stem; }},
        {"stem below", "- q:\n    ", "\n" + choose, [](const Bank& bank) { return only(bank).stem; }},
        {"synonym", "- question: ", "\n" + choose, [](const Bank& bank) { return only(bank).stem; }},
        {"key", ask + "  answer: ", "\n  wrong: [y1, z1]\n", choice(0)},
        {"only wrong", ask + "  answer: x1\n  wrong: ", "\n", choice(1)},
        {"wrong entry", ask + "  answer: x1\n  wrong:\n  - ", "\n  - z1\n", choice(1)},
        {"deeper entry", ask + "  answer: x1\n  wrong:\n    - y1\n    - ", "\n", choice(2)},
        {"long form", ask + "  answer: x1\n  wrong:\n  - text: ", "\n    why: So.\n", choice(1)},
        {"reason", ask + "  answer: x1\n  wrong:\n  - text: y1\n    why: ", "\n",
         [](const Bank& bank) { return single(bank).choices.at(1).why; }},
        {"typed key", ask + "  kind: typed\n  answer: ", "\n",
         [](const Bank& bank) { return std::get<item::TypedText>(only(bank).body).key.accepted.at(0); }},
        {"spelling", ask + "  kind: typed\n  answer: x1\n  also:\n  - ", "\n",
         [](const Bank& bank) { return std::get<item::TypedText>(only(bank).body).key.accepted.at(1); }},
        {"ordered", ask + "  order:\n  - x1\n  - ", "\n",
         [](const Bank& bank) { return std::get<item::Ordering>(only(bank).body).entries.at(1).text; }},
        {"sorted", ask + "  sort:\n    A: [x1]\n    B:\n    - ", "\n",
         [](const Bank& bank) { return std::get<item::Sorting>(only(bank).body).entries.at(1).text; }},
        {"right side", ask + "  match:\n    A: x1\n    B: ", "\n",
         [](const Bank& bank) { return std::get<item::Matching>(only(bank).body).right.at(1).text; }},
        {"pair", ask + "  match:\n  - A => x1\n  - B => ", "\n",
         [](const Bank& bank) { return std::get<item::Matching>(only(bank).body).right.at(1).text; }},
        {"explain", ask + choose + "  explain: ", "\n", [](const Bank& bank) { return only(bank).explanation; }},
        {"hint", ask + choose + "  hint: ", "\n  level: 1\n", [](const Bank& bank) { return only(bank).hint; }},
        {"quote", ask + choose + "  quote: ", "\n", [](const Bank& bank) { return only(bank).quote; }},
        {"section", ask + choose + "  from: ", " ¶1\n", [](const Bank& bank) { return only(bank).passage.value().section; }},
        {"tag", ask + choose + "  tags:\n  - ", "\n", [](const Bank& bank) { return only(bank).tags.at(0); }},
        {"title", "quiz: ", "\n" + good, [](const Bank& bank) { return bank.title; }},
        {"author", "author: ", "\n" + good, [](const Bank& bank) { return bank.author; }},
        {"source", "source: ", "\n" + good, [](const Bank& bank) { return bank.source.title; }},
        {"publisher", "source:\n  publisher: ", "\n  date: d1\n" + good, [](const Bank& bank) { return bank.source.publisher; }},
        {"topic", "topics:\n  a: ", "\n" + good, [](const Bank& bank) { return bank.topics.at("a"); }},
        {"note", "notes:\n  A:\n  - ", "\n" + good, [=](const Bank& bank) { return section(bank).paragraphs.at(0); }},
        {"only note", "notes:\n  A: ", "\n" + good, [=](const Bank& bank) { return section(bank).paragraphs.at(0); }},
    };
}

// "" where the text is read as it stands; else what is found, and what became of the text.
std::string read_at(const Position& position, const std::string& typed) {
    const auto [bank, found] = read_bank("f.yaml", position.before + typed + position.after);
    std::string all;
    for (const auto& finding : found)
        all += headline(finding) + "\n";
    if (has_errors(found))
        return all;
    if (bank.items.empty())
        return all + "lost in silence\n";
    try {
        const auto text = position.text(bank);
        return text == typed ? all : all + "altered to {" + text + "}\n";
    } catch (const std::exception&) { // of another kind, or without the entry that was asked for
        return all + "read as something else\n";
    }
}

const Position& named(const std::string& name) {
    static const auto all = positions();
    return *std::ranges::find(all, name, &Position::name);
}

// What YAML would reject, cut, empty, or take for something else.
const std::vector<std::string> texts = {
    "Paris: capital of?",
    "Name this gas:",
    "a: b: c",
    ":",
    ": x",
    "x:y",
    "12:30:45",
    "1914-07-28",
    "C # language",
    "#ff0000x",
    "x  #y",
    "é # e\xCC\x81",
    "null",
    "~",
    "Null",
    "no",
    "yes",
    "on",
    "off",
    "y",
    "true",
    "True",
    "007",
    "1.20",
    "1e3",
    "0x1F",
    "-5",
    "+5",
    "½",
    "$5",
    "5%",
    "%5",
    "%",
    "@a",
    "`x`",
    "`a: b`",
    "\"Foo\" is a word",
    "'Foo' is",
    "'a' 'b'",
    "\"a\", b",
    "\"a\": b",
    "'a': b",
    "'tis the season",
    "'",
    "it's",
    "x'",
    "isn't 'x'",
    "[x] marks",
    "[x] Paris",
    "[a] and [b]",
    "a [b",
    "x]",
    "]",
    "}",
    "{a} is",
    "{a}",
    "{1, 2}",
    "{{x}}",
    "x }",
    ",",
    "a, b",
    ", a",
    "*a",
    "*",
    "*star*",
    "&",
    "&a",
    "&amp; so",
    "& so on",
    "!",
    "!important",
    "|x|",
    "|",
    "||",
    "> 5",
    ">",
    ">=",
    "(x) Paris x",
    "+ Paris",
    "= Paris",
    "✓ Paris",
    "-",
    "-x",
    "-- x",
    "? what",
    "?",
    "<<",
    "<< x",
    "---",
    "...",
    "\\frac{1}{2}",
    "\\n",
    "a\\",
    "http://x/a?b=1",
    "a  b",
    "a\tb",
    "日本: 語",
    "مرحبا: ١",
    "<b>x</b>",
    "=>x",
    "question: x y",
};

TEST(Texts, AreReadAsTheyStandWhereverTheyMayStand) {
    // After a dash or on a line of their own these are what they look like.
    const std::set<std::string> entries = {"stem below", "wrong entry", "deeper entry", "spelling",
                                           "ordered",    "sorted",      "tag",          "note"};
    for (const auto& position : positions())
        for (const auto& text : texts)
            if ((text != "-" || !entries.contains(position.name)) && (text != "," || position.name != "section")) {
                EXPECT_EQ(read_at(position, text), "") << position.name << ": " << text;
            }
}

struct Row {
    std::string position, typed, expected;
};

TEST(Texts, ThatMeanSomethingToYamlAreNamedAtTheirPlace) {
    const std::vector<Row> rows = {
        {"stem", "\"Paris",
         "f.yaml:1:6: warning: the quotation mark is never closed, so it is read as part of the text [unclosed-quote]\n"},
        {"wrong entry", "\"Paris",
         "f.yaml:4:5: warning: the quotation mark is never closed, so it is read as part of the text [unclosed-quote]\n"},
        {"title", "\"Paris",
         "f.yaml:1:7: warning: the quotation mark is never closed, so it is read as part of the text [unclosed-quote]\n"},
        {"key", "&a [x, y]", "f.yaml:2:11: error: anchors and aliases are not read in banks [anchor]\n"},
        {"wrong entry", "!!str", "f.yaml:4:5: error: tags such as `!!str` are not read in banks [tag]\n"},
        {"hint", "!!str x", "f.yaml:4:9: error: tags such as `!!str` are not read in banks [tag]\n"},
        {"only wrong", "!local [x]", "f.yaml:3:10: error: tags such as `!local` are not read in banks [tag]\n"},
        {"stem", "\"\\frac{1}{2}\"", "f.yaml:1:7: error: `\\f` inside double quotes is a control character [escape]\n"},
        {"explain", "\"a \\times b\"",
         "f.yaml:4:15: error: `\\t` inside double quotes is not a backslash and a letter [escape]\n"},
        {"note", "\"\\alpha\"", "f.yaml:3:6: error: `\\a` inside double quotes is a control character [escape]\n"},
        {"tag", "\"a\\u0007\"", "f.yaml:5:5: error: an escape of this text is a control character [escape]\n"},
        {"explain", "\"C:\\new\"",
         "f.yaml:4:15: warning: `\\n` inside double quotes is a line end [escape]\n"
         "altered to {C:\n"
         "ew}\n"},
        {"key", "[x", "f.yaml:2:11: error: the bracket `[` is never closed [unclosed-bracket]\n"},
        {"deeper entry", "[x", "f.yaml:5:7: error: the bracket `[` is never closed [unclosed-bracket]\n"},
        {"key", "{a: b}", "f.yaml:2:11: error: `answer` must be one text, not a group of keys [wrong-shape]\n"},
        {"wrong entry", "- dash", "f.yaml:4:5: error: a choice is one text, not a list [wrong-shape]\n"},
        {"tag", "[x]", "f.yaml:5:5: error: an entry of `tags` must be one text [wrong-shape]\n"},
        {"tag", "''", "f.yaml:5:5: error: an entry of `tags` must be one text [wrong-shape]\n"},
        {"stem", "''", "f.yaml:1:3: error: this entry has no `q` [missing-question]\n"},
        {"wrong entry", "''", "f.yaml:4:5: error: this choice is empty [empty-choice]\n"},
        {"note", "[x]", "f.yaml:3:5: error: a note must be one text [wrong-shape]\n"},
        {"topic", "[x]", "f.yaml:2:6: error: `a` must be one text, not a list [wrong-shape]\n"},
        {"stem below", "# x", "f.yaml:1:3: error: nothing stands after `q` [empty-key]\n"},
        {"stem", "x\x07", "f.yaml:1:7: error: a control character (U+0007) stands here [control-character]\n"},
        {"deeper entry", "日本\x1B[0m", "f.yaml:5:9: error: a control character (U+001B) stands here [control-character]\n"},
        {"title", "é\x7F", "f.yaml:1:8: error: a control character (U+007F) stands here [control-character]\n"},
        {"note", "x\xC2\x85y", "f.yaml:3:6: error: a line end of another kind (U+0085) stands here [control-character]\n"},
        {"explain", "日本 é\u2028z", "f.yaml:4:16: error: a line end of another kind (U+2028) stands here [control-character]\n"},
    };
    for (const auto& [position, typed, expected] : rows)
        EXPECT_EQ(read_at(named(position), typed), expected) << position << ": " << typed;
}

// A file, or a question between two good ones: what is found, and how many questions are left.
struct Written {
    std::string text, expected;
    std::size_t items = 0;
};

std::string told(const Checked<Bank>& read) {
    std::string all;
    for (const auto& finding : read.found)
        all += headline(finding) + "\n";
    return all;
}

const std::string first = "- q: First?\n  answer: a\n  wrong: [b, c]\n", last = "- q: Last?\n  answer: d\n  wrong: [e, f]\n";

TEST(Questions, ThatAreBadCostOneQuestion) {
    const std::vector<Written> rows = {
        {"- q:What?\n  answer: x\n", "f.yaml:4:4: error: a space is missing after `q:` [missing-space]\n", 2},
        {"-q: What?\n  answer: x\n", "f.yaml:4:2: error: a space is missing after the dash [missing-space]\n", 2},
        {"- q: What?\n    answer: x\n    wrong: [y, z]\n    level: 1\n",
         "f.yaml:5:5: error: `answer` is indented deeper than the other keys, so it would continue the text above "
         "[indentation]\n",
         2},
        {"- q: What?\nanswer: x\n", "f.yaml:5:1: error: `answer` is indented less than the keys of its question [indentation]\n",
         2},
        {"- q: What?\n  answer x\n", "f.yaml:5:9: error: a colon is missing after `answer` [missing-colon]\n", 2},
        {"- q What?\n  answer: x\n", "f.yaml:4:4: error: a colon is missing after `q` [missing-colon]\n", 2},
        {"- q： What?\n  answer: x\n", "f.yaml:4:4: error: a full-width colon stands after `q` [full-width-colon]\n", 2},
        {"- q: What?\n  answer：x\n", "f.yaml:5:9: error: a full-width colon stands after `answer` [full-width-colon]\n", 2},
        {"- q:\u00A0What?\n  answer: x\n", "f.yaml:4:5: error: a no-break space stands after `q:` [no-break-space]\n", 2},
        {"- q: What?\n \u00A0answer: x\n",
         "f.yaml:5:2: error: a no-break or invisible space stands in the indentation [no-break-space]\n", 2},
        {"- q: What?\n\tanswer: x\n", "f.yaml:5:1: error: a tab stands in the indentation [tab-indentation]\n", 2},
        {"- q: What?\n  explain: one\n  \ttwo\n  answer: x\n",
         "f.yaml:6:3: error: a tab stands in the indentation [tab-indentation]\n", 2},
        {"- q:\tWhat?\n  answer:\tx\n  wrong:\t[y, z]\n", "", 3},
        {"- q: What?\n  answer: x\n  answer: y\n", "f.yaml:6:3: error: `answer` stands here twice [repeated-key]\n", 2},
        {"- q: What?\n  question: Who?\n  answer: x\n",
         "f.yaml:5:3: error: `question` means the same as `q`, which stands here too [repeated-key]\n", 2},
        {"- q: \"What?\n  answer: x\n",
         "f.yaml:4:6: warning: the quotation mark is never closed, so it is read as part of the text [unclosed-quote]\n", 3},
        {"- q: 'What?\n  answer: x\n", "", 3},
        {"- q: What?\n  answer: x\n  wrong: [y, z\n", "f.yaml:6:10: error: the bracket `[` is never closed [unclosed-bracket]\n",
         2},
        {"- q: What?\n  answer: x\n  wrong: [y, 'z]\n", "", 3},
        {"- q: What?\n  answer: x\n  wrong:\n  - y\n  - \"z\n",
         "f.yaml:8:5: warning: the quotation mark is never closed, so it is read as part of the text [unclosed-quote]\n", 3},
        {"- q: What?\n  answer: x\n  wrong: [y, ,z]\n", "f.yaml:6:14: error: nothing stands before this comma [empty-entry]\n",
         2},
        {"- q: What?\n  answer: x\n  source: {title: The cat, url: http://x/a?b=1}\n",
         "f.yaml:6:3: error: unknown key `source` [unknown-key]\n", 2},
        {"- <<: *base\n  q: What?\n  answer: x\n", "f.yaml:4:3: error: anchors and aliases are not read in banks [anchor]\n", 2},
        {"- &item\n  q: What?\n  answer: x\n", "f.yaml:4:3: error: anchors and aliases are not read in banks [anchor]\n", 2},
        {"- *item\n", "f.yaml:4:3: error: anchors and aliases are not read in banks [anchor]\n", 2},
        {"- !question\n  q: What?\n  answer: x\n", "f.yaml:4:3: error: tags such as `!question` are not read in banks [tag]\n",
         2},
        {"- ? q\n  : What?\n", "f.yaml:4:3: error: this is no question: a question is made of keys [not-a-question]\n", 2},
        {"- What?\n", "f.yaml:4:3: error: this is no question: a question is made of keys [not-a-question]\n", 2},
        {"-\n", "f.yaml:4:2: error: this is no question: a question is made of keys [not-a-question]\n", 2},
        {"- q: What?\n  answer: x\n  " + std::string(1500, 'k') + ": y\n",
         "f.yaml:6:3: error: unknown key `kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…` [unknown-key]\n", 2},
        {"- q: What?\n  anwser: x\n", "f.yaml:5:3: error: unknown key `anwser` [unknown-key]\n", 2},
        {"- q: What?\n  answer: x\n  wrong: [y, z]\n  q: Who?\n  answer: w\n",
         "f.yaml:7:3: error: a question begins here without its dash [missing-dash]\n", 3},
        {"  - q: What?\n    answer: x\n",
         "f.yaml:4:3: warning: this question is indented differently from the others [indentation]\n", 3},
        {"- q: Zoë" + std::string(1, '\0') + "?\n  answer: x\n",
         "f.yaml:4:9: error: a control character (U+0000) stands here [control-character]\n", 2},
        {"- q: What?\n  answer: 日本\x1B\n", "f.yaml:5:13: error: a control character (U+001B) stands here [control-character]\n",
         2},
        {"- q: What?\n  answer: x\n  explain: one\u2028two\n",
         "f.yaml:6:15: error: a line end of another kind (U+2028) stands here [control-character]\n", 2},
        {"- q: What?\n  answer: x\r\n  wrong: [y,\r\n    z]\r\n", "", 3},
        {"- {q: What?, answer: x, wrong: [y, z]}\n", "", 3},
        {"- {q: What?, answer: x, wrong: [y, z]\n", "f.yaml:4:3: error: the bracket `{` is never closed [unclosed-bracket]\n", 2},
        {"- [q, What?]\n", "f.yaml:4:3: error: this is no question: a question is made of keys [not-a-question]\n", 2},
        {"- - q: What?\n    answer: x\n", "f.yaml:4:3: error: this list entry belongs to no key [missing-key]\n", 2},
        {"- q: What?\n  answer: |\n   x\n    y\n  wrong: [z]\n", "", 3},
        {"- q: |\n      deep\n    less\n  answer: x\n",
         "f.yaml:6:5: error: this line is indented less than the first line of its text [indentation]\n", 2},
        {"- q: What?\n  tags: [a, {b: c}]\n  answer: x\n",
         "f.yaml:5:13: error: an entry of `tags` must be one text [wrong-shape]\n", 2},
        {"- q: What?\n  also:\n  - [a\n  answer: x\n", "f.yaml:6:5: error: the bracket `[` is never closed [unclosed-bracket]\n",
         2},
    };
    for (const auto& [text, expected, items] : rows) {
        const auto read = read_bank("f.yaml", first + text + last);
        EXPECT_EQ(told(read), expected) << text;
        ASSERT_EQ(read.value.items.size(), items) << text;
        EXPECT_EQ(read.value.items.front().stem, "First?") << text;
        EXPECT_EQ(read.value.items.back().stem, "Last?") << text;
    }
}
TEST(Questions, MayBeginWithAnyKeyAndHoldListsOfTheirs) {
    const auto read = read_bank("f.yaml", "- level: 1\n  q: First?\n  answer: a\n  wrong:\n    - answer: x\n    - answer: y\n"
                                          "- level: 2\n  q: Last?\n  answer: b\n  wrong: [c, d]\n");
    EXPECT_EQ(told(read), "");
    ASSERT_EQ(read.value.items.size(), 2u);
    EXPECT_EQ(single(read.value).choices.at(1).text, "answer: x");
}

} // namespace
} // namespace retake::bank
