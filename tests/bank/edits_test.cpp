// Tests of slips: a few random edits of one character each cost at most one question each, leave every other question exactly as
// it was, and never alter a text without a finding.
#include "bank/load.hpp"
#include "bank/question.hpp"
#include "base/utf8.hpp"
#include "support/folders.hpp"
#include "tree/block.hpp"
#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

constexpr std::size_t questions_at_once = 3;

// A few questions of a bank, with a head of two lines: enough to lose one's way in, and quickly read.
struct Excerpt {
    std::string text;
    std::size_t questions = 0; // where they begin, in bytes
};

std::vector<Excerpt> excerpts() {
    std::vector<Excerpt> all;
    for (const auto& path : find_banks(test::source_folder() / "questions")) {
        const auto bank = load_bank(path)->value;
        const auto lines = tree::read_lines("f.yaml", *read_file(path)).value;
        const auto parts = tree::split_bank("f.yaml", lines, openers()).value.questions;
        for (std::size_t first = 0; first + questions_at_once <= parts.size(); first += questions_at_once) {
            Excerpt excerpt{"quiz: Slips\nlang: " + bank.language + "\nquestions:\n"};
            excerpt.questions = excerpt.text.size();
            for (std::size_t i = first; i < first + questions_at_once; ++i)
                excerpt.text += std::string(lines.between(parts[i].first, parts[i].last)) + "\n";
            all.push_back(std::move(excerpt));
        }
    }
    return all;
}

std::string any_character(Rng& rng) {
    static const std::vector<std::string> characters = {
        " ", " ",  "\n", "\n", "\t", "-", ":", "#", ",", "[", "]",  "{", "}",  "(",        ")",
        "'", "\"", "|",  ">",  "=",  "&", "*", "!", "?", "%", "@",  "`", "\\", "~",        "<",
        "/", ".",  "0",  "7",  "a",  "x", "q", "Q", "é", "ß", "日", "ا", "：", "\xC2\xA0", "\xE2\x80\x8B"};
    return characters[below(rng, characters.size())];
}

std::string with_one_edit(std::string text, std::size_t from, Rng& rng) {
    auto at = from + below(rng, text.size() - from);
    while (at > from && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    const auto size = utf8::substring(std::string_view(text).substr(at, 4), 0, 1).size();
    switch (below(rng, 3)) {
    case 0:
        return text.insert(at, any_character(rng));
    case 1:
        return text.erase(at, size);
    default:
        return text.replace(at, size, any_character(rng));
    }
}

// What of an item depends on the questions around it is left out.
item::Item alone(item::Item item) {
    item.number = 0;
    item.place = {};
    if (auto* typed = std::get_if<item::TypedText>(&item.body))
        typed->key.rivals.clear();
    if (auto* cloze = std::get_if<item::Cloze>(&item.body))
        for (auto& gap : cloze->gaps)
            if (auto* text = std::get_if<grading::TextKey>(&gap))
                text->rivals.clear();
    return item;
}

// Letters and digits; what YAML may use as a sign of its own is left out.
std::string letters(std::string_view text) {
    std::string all;
    for (const char c : text)
        if (std::string_view(" \t\n-:,[]{}'\"|>#\\").find(c) == std::string_view::npos)
            all += c;
    return all;
}

std::string letters(const tree::Node& node) {
    if (const auto* text = node.text())
        return letters(text->text);
    std::string all;
    if (const auto* list = node.list())
        for (const auto& entry : *list)
            all += letters(entry);
    if (const auto* map = node.map())
        for (std::size_t i = 0; i < map->keys.size(); ++i)
            all += letters(map->keys[i]) + letters(map->values[i]);
    return all;
}

// Whether the lines hold these letters in this order, and no others but those of comments.
bool holds(const tree::Lines& lines, const tree::Part& part, std::string_view wanted) {
    for (int number = part.first; number <= part.last; ++number) {
        const auto line = lines.line(number);
        auto taken = letters(line);
        for (auto at = line.rfind('#'); !wanted.starts_with(taken) && at != std::string_view::npos;
             at = line.rfind('#', at - 1)) {
            taken = letters(line.substr(0, at));
            if (at == 0)
                break;
        }
        if (!wanted.starts_with(taken))
            return false;
        wanted.remove_prefix(taken.size());
    }
    return wanted.empty();
}

// The keys of a question by their indentation alone.
std::vector<std::string> keys_in(const tree::Lines& lines, const tree::Part& part) {
    std::vector<std::string> keys;
    const auto first = lines.line(part.first);
    const auto dash = first.find('-');
    const auto indent = first.find_first_not_of(' ', dash + 1);
    for (int number = part.first; number <= part.last; ++number) {
        auto line = lines.line(number);
        if (number > part.first && line.find_first_not_of(' ') != indent)
            continue;
        line.remove_prefix(std::min(indent, line.size()));
        const auto colon = line.find(':');
        if (!line.starts_with('#') && !line.starts_with('-') && colon != std::string_view::npos)
            keys.push_back(letters(line.substr(0, colon)));
    }
    return keys;
}

std::string text_at(const tree::Map& map, std::string_view name) {
    for (std::size_t i = 0; i < map.keys.size(); ++i)
        if (map.keys[i].text()->text == name && map.values[i].text())
            return map.values[i].text()->text;
    return {};
}

std::vector<std::string> texts_at(const tree::Map& map, std::string_view name) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < map.keys.size(); ++i)
        if (map.keys[i].text()->text == name) {
            const auto* list = map.values[i].list();
            for (const auto& entry : list ? *list : tree::List{map.values[i]})
                texts.push_back(letters(entry));
        }
    return texts;
}

std::vector<std::string> shown(const std::vector<item::WrittenChoice>& choices) {
    std::vector<std::string> texts;
    for (const auto& choice : choices)
        texts.push_back(letters(choice.text) + (choice.why.empty() ? "" : "=" + letters(choice.why)));
    return texts;
}

// Where an item differs from the lines that it was read from, as they stand in the edited file; "" where it does not.
std::string difference(const item::Item& item, const tree::Lines& lines, const tree::Part& part) {
    auto words = question_vocabulary();
    words.anchored = tree::anchors_of(lines);
    const auto read = tree::read_entry("f.yaml", lines, part.first, part.last, words);
    const auto& map = *read.value.map();
    if (!holds(lines, part, letters(read.value)))
        return "letters are lost";
    std::vector<std::string> keys;
    for (const auto& key : map.keys)
        keys.push_back(letters(key));
    if (keys != keys_in(lines, part))
        return "a key became text, or a text a key";
    if (!std::holds_alternative<item::Cloze>(item.body) && item.stem != text_at(map, "q"))
        return "another stem";
    if (item.explanation != text_at(map, "explain") || item.hint != text_at(map, "hint") || item.quote != text_at(map, "quote"))
        return "another explanation, hint or quotation";
    auto written = texts_at(map, "answer");
    const auto wrong = texts_at(map, "wrong");
    written.insert(written.end(), wrong.begin(), wrong.end());
    if (const auto* single = std::get_if<item::SingleChoice>(&item.body); single && !single->keep_order)
        return shown(single->choices) == written ? "" : "other choices";
    if (const auto* multiple = std::get_if<item::MultipleChoice>(&item.body); multiple && !multiple->keep_order)
        return shown(multiple->choices) == written ? "" : "other choices";
    if (const auto* typed = std::get_if<item::TypedText>(&item.body)) {
        auto accepted = typed->key.accepted;
        for (auto& one : accepted)
            one = letters(one);
        auto spellings = texts_at(map, "answer");
        const auto also = texts_at(map, "also");
        spellings.insert(spellings.end(), also.begin(), also.end());
        return accepted == spellings ? "" : "other accepted spellings";
    }
    if (const auto* ordering = std::get_if<item::Ordering>(&item.body))
        return shown(ordering->entries) == texts_at(map, "order") ? "" : "other entries";
    return "";
}

// The lines of the questions of an edited text.
std::vector<tree::Part> parts_of(const tree::Lines& lines) {
    return tree::split_bank("f.yaml", lines, openers()).value.questions;
}

bool is_told(const Diagnostics& found, const tree::Part& part) {
    return std::ranges::any_of(found,
                               [&](const Diagnostic& d) { return d.place.line >= part.first && d.place.line <= part.last; });
}

// What the edits broke that they may not break; "" where all is well.
std::string broken_by(const std::string& edited, const std::vector<item::Item>& before, std::size_t edits) {
    const auto [bank, found] = read_bank("f.yaml", edited);
    if (bank.items.size() + edits < before.size())
        return std::to_string(before.size() - bank.items.size()) + " questions are lost";
    const auto lines = tree::read_lines("f.yaml", edited).value;
    const auto parts = parts_of(lines);
    std::size_t same = 0;
    for (const auto& item : bank.items) {
        if (std::ranges::find(before, alone(item)) != before.end()) {
            ++same;
            continue;
        }
        const auto part = std::ranges::find_if(
            parts, [&](const tree::Part& one) { return one.first <= item.place.line && item.place.line <= one.last; });
        if (part == parts.end())
            return "a question out of nowhere: " + item.stem;
        if (is_told(found, *part))
            continue;
        if (const auto off = difference(item, lines, *part); !off.empty())
            return off + ": " + item.stem;
    }
    if (same + edits < before.size())
        return std::to_string(before.size() - same) + " questions are lost or altered";
    return {};
}

// RETAKE_SLIPS=1000000 looks for longer.
std::uint64_t rounds_wanted(std::uint64_t usual) {
    const char* const wanted = std::getenv("RETAKE_SLIPS");
    return wanted ? std::strtoull(wanted, nullptr, 10) : usual;
}

TEST(Slips, CostOneQuestionEachAndAlterNoTextInSilence) {
    const auto all = excerpts();
    std::vector<std::vector<item::Item>> items;
    for (const auto& excerpt : all) {
        const auto [bank, found] = read_bank("f.yaml", excerpt.text);
        ASSERT_EQ(bank.items.size(), questions_at_once) << (found.empty() ? "" : headline(found.front()));
        items.emplace_back();
        for (const auto& item : bank.items)
            items.back().push_back(alone(item));
    }
    for (std::uint64_t seed = 0; seed < rounds_wanted(1500); ++seed) {
        Rng rng(seed);
        const auto which = below(rng, all.size());
        const auto edits = 1 + below(rng, 2);
        auto edited = all[which].text;
        for (std::uint64_t i = 0; i < edits; ++i)
            edited = with_one_edit(std::move(edited), all[which].questions, rng);
        const auto off = broken_by(edited, items[which], edits);
        EXPECT_EQ(off, "") << "seed " << seed << ", " << edits << " edits:\n" << edited;
    }
}

TEST(Slips, InAHeadCostNoMoreThanThoseInQuestions) {
    auto whole = *read_file(test::source_folder() / "questions" / "beijing-visit-2024-zh.yaml");
    const auto before = read_bank("f.yaml", whole).value.items.size();
    ASSERT_GE(before, 18u);
    for (std::uint64_t seed = 0; seed < rounds_wanted(60); ++seed) {
        Rng rng(seed);
        const auto edits = 1 + below(rng, 4);
        auto edited = whole;
        for (std::uint64_t i = 0; i < edits; ++i)
            edited = with_one_edit(std::move(edited), 0, rng);
        EXPECT_GE(read_bank("f.yaml", edited).value.items.size() + edits, before) << "seed " << seed << "\n" << edited;
    }
}

} // namespace
} // namespace retake::bank
