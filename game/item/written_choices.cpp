// Choices as an author writes them, read and checked against each other.
#include "item/written_choices.hpp"
#include "grading/text.hpp"
#include "item/limits.hpp"
#include "tree/repair.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace retake::item {
namespace {

constexpr std::string_view reason_sign = " => ";

std::string trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

// The first ` => ` outside backticks.
std::size_t reason_at(std::string_view text) {
    bool code = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`')
            code = !code;
        else if (!code && text.substr(i).starts_with(reason_sign))
            return i;
    }
    return std::string_view::npos;
}

std::optional<WrittenChoice> long_form(const tree::Map& map, const tree::Node& node, tree::Fields& fields) {
    WrittenChoice choice;
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        const auto* key = map.keys[i].text();
        const auto* value = map.values[i].text();
        if (key && value && key->text == "text")
            choice.text = trimmed(value->text);
        else if (key && value && key->text == "why")
            choice.why = trimmed(value->text);
        else
            fields.complain_at(map.keys[i], "unknown-key", "a choice has `text` and `why`, nothing else",
                               "write `- text: …` and, under it, `why: …`");
    }
    if (choice.text.empty()) {
        fields.complain_at(node, "empty-choice", "this choice has no `text`", "write `- text: …`");
        return std::nullopt;
    }
    return choice;
}

// Marks of other programs, and the house's own with a space too many or too few.
struct OtherMark {
    std::string_view written, meant;
};
constexpr std::array other_marks = {OtherMark{"[x] ", "(x) "},   OtherMark{"[X] ", "(x) "},  OtherMark{"[ ] ", "( ) "},
                                    OtherMark{"[] ", "( ) "},    OtherMark{"() ", "( ) "},   OtherMark{"(  ) ", "( ) "},
                                    OtherMark{"( x ) ", "(x) "}, OtherMark{"( x) ", "(x) "}, OtherMark{"(x ) ", "(x) "},
                                    OtherMark{"[*] ", "(x) "},   OtherMark{"(*) ", "(x) "},  OtherMark{"✓ ", "(x) "},
                                    OtherMark{"✔ ", "(x) "},     OtherMark{"✗ ", "( ) "},    OtherMark{"✘ ", "( ) "}};

const OtherMark* other_mark(const tree::Node& node) {
    for (const auto& mark : other_marks)
        if (node.text() && node.text()->text.starts_with(mark.written))
            return &mark;
    return nullptr;
}

} // namespace

WrittenChoice written_choice(std::string_view written) {
    const auto sign = reason_at(written);
    if (sign == std::string_view::npos)
        return {trimmed(written), ""};
    return {trimmed(written.substr(0, sign)), trimmed(written.substr(sign + reason_sign.size()))};
}

std::optional<WrittenChoice> read_choice(const tree::Node& node, tree::Fields& fields) {
    if (const auto* text = node.text()) {
        auto choice = written_choice(text->text);
        if (!choice.text.empty())
            return choice;
        fields.complain_at(node, "empty-choice", "this choice is empty", "write its text, or remove the line");
        return std::nullopt;
    }
    if (const auto* map = node.map())
        return long_form(*map, node, fields);
    if (node.list())
        fields.complain_at(node, "wrong-shape", "a choice is one text, not a list", "if it is text, quote it");
    else
        fields.complain_at(node, "empty-choice", "this choice is empty", "write its text, or remove the line");
    return std::nullopt;
}

std::vector<WrittenChoice> read_choices(tree::Fields& fields, std::string_view field) {
    std::vector<WrittenChoice> choices;
    for (const auto& node : fields.entries(field))
        if (auto choice = read_choice(node, fields))
            choices.push_back(*std::move(choice));
    return choices;
}

MarkedChoices read_marked(tree::Fields& fields) {
    MarkedChoices marked;
    for (const auto& node : fields.entries("choices")) {
        const auto* text = node.text();
        const std::string mark = text ? text->text.substr(0, 3) : "";
        if (mark != "( )" && mark != "(x)" && mark != "(X)") {
            auto& finding =
                fields.complain_at(node, "unmarked-choice", "a choice begins with `( )` or, when it is right, with `(x)`",
                                   "write `- ( ) …`, and `- (x) …` for the right one");
            if (const auto* other = other_mark(node))
                finding.fix = tree::reworded(node, other->written, std::string(other->meant));
            continue;
        }
        auto choice = written_choice(std::string_view(text->text).substr(3));
        if (choice.text.empty()) {
            fields.complain_at(node, "empty-choice", "this choice is empty", "write its text, or remove the line");
            continue;
        }
        if (mark != "( )")
            marked.keys.push_back(static_cast<int>(marked.choices.size()));
        marked.choices.push_back(std::move(choice));
    }
    return marked;
}

bool has_other_mark(const tree::Node& node) {
    const auto* mark = other_mark(node);
    return mark && mark->meant == "(x) ";
}

bool choices_are_sound(const std::vector<WrittenChoice>& choices, const std::vector<int>& keys, tree::Fields& fields) {
    bool sound = true;
    const auto complain = [&](std::string rule, std::string message, std::string help) {
        fields.complain(fields.has("wrong") ? "wrong" : "choices", std::move(rule), std::move(message), std::move(help));
        sound = false;
    };
    if (choices.size() > lettered_max)
        complain("too-many-choices", "there are " + std::to_string(choices.size()) + " choices, and ten at most can be shown",
                 "leave the least tempting ones out");
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto [first, fresh] = seen.emplace(grading::folded(choices[i].text, true), i);
        if (fresh)
            continue;
        const bool key_twice =
            std::ranges::count(keys, static_cast<int>(i)) != std::ranges::count(keys, static_cast<int>(first->second));
        if (key_twice)
            complain("key-among-wrong", "`" + choices[i].text + "` is both right and wrong", "remove one of the two");
        else
            complain("repeated-choice", "`" + choices[i].text + "` stands there twice", "remove one of the two");
    }
    return sound;
}

std::vector<Choice> in_order(const std::vector<WrittenChoice>& written, bool keep_order, Rng& rng, Order order) {
    std::vector<Choice> choices;
    for (int id = 0; const auto& choice : written)
        choices.push_back({id++, choice.text});
    return keep_order || order == Order::as_written ? choices : shuffled(std::move(choices), rng);
}

} // namespace retake::item
