// The back of a card in words: what was given, what is right, and why, row by row.
#include "screens/card_back.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include "screens/back_parts.hpp"
#include "ui/choice_row.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

constexpr std::size_t headline_characters_max = 40;
constexpr int headline_words_max = 4; // a longer key is a sentence of its own, and does not fit into another

bool holds(const item::Response& response, int id) {
    if (const auto* one = std::get_if<item::Picked>(&response))
        return one->id == id;
    if (const auto* many = std::get_if<item::PickedMany>(&response))
        return std::ranges::find(many->ids, id) != many->ids.end();
    return false;
}

std::vector<BackRow> rows_of_choices(const std::vector<item::Choice>& choices, const item::Item& item,
                                     const item::Response& given) {
    std::vector<BackRow> rows;
    const auto key = item::key(item);
    for (const auto& choice : choices)
        rows.push_back({choice.text, holds(key, choice.id), holds(given, choice.id), item::why_choice(item, choice.id),
                        ui::letters[rows.size() % 10]});
    return rows;
}

std::vector<BackRow> rows_of_truth(const item::Item& item, const item::Response& given) {
    std::vector<BackRow> rows;
    for (const bool truth : {true, false}) {
        const item::Response response = item::Judged{truth};
        const bool right = item::key(item) == response;
        rows.push_back({truth ? "True" : "False", right, given == response, right ? "" : item::why(item, response), 0});
    }
    return rows;
}

std::vector<BackRow> rows_of_typed(const item::Item& item, const session::Attempt& attempt) {
    std::vector<BackRow> rows;
    const auto given = item::words(item, attempt.response);
    if (!given.empty())
        rows.push_back({given, attempt.verdict.right(), true, item::why(item, attempt.response), 0});
    if (const auto key = item::words(item, item::key(item)); !attempt.verdict.right() && key != given)
        rows.push_back({key, true, false, "", 0});
    return rows;
}

// Places have names where the author gave them; what has none is seen in the picture.
std::vector<BackRow> rows_of_pointed(const item::Item& item, const session::Attempt& attempt) {
    const auto* hotspot = std::get_if<item::Hotspot>(&item.body);
    if (!hotspot)
        return rows_of_typed(item, attempt); // the question became another since
    std::vector<BackRow> rows;
    const auto given = item::words(item, attempt.response);
    const auto named = [&](const item::NamedZone& zone) { return zone.label == given; };
    if (!attempt.verdict.right() && !given.empty() && std::ranges::any_of(hotspot->others, named))
        rows.push_back({given, false, true, item::why(item, attempt.response), 0});
    const auto& label = hotspot->key.label;
    rows.push_back({label.empty() ? "The ringed place" : label, true, attempt.verdict.right(), "", 0});
    return rows;
}

// The words of several gaps, such as "Xi, Putin and May"; other keys of several parts are no words for a sentence.
std::string key_words(const item::Item& item, std::string_view last_comma) {
    const auto right = item::key(item);
    const auto parts = item::parts(item, right);
    if (!std::holds_alternative<item::Cloze>(item.body))
        return parts.empty() ? item::words(item, right) : "";
    std::string words;
    for (std::size_t i = 0; i < parts.size(); ++i)
        words += std::string(i == 0 ? "" : i + 1 == parts.size() ? last_comma : ", ") + parts[i].key;
    return words;
}

// Whether the key can stand in a sentence as it is written. "About", with its capital, would stand there as a name.
bool begins_small(const std::string& words) {
    const auto first = words.substr(0, utf8::next_grapheme(words, 0));
    return grading::folded(first) == grading::folded(first, true);
}

std::string full_stop_after(const std::string& words) { return words.ends_with('.') ? "" : "."; }

// The key in a sentence: "It was $240 billion.", "It was: About a third.", "It’s true."
std::string key_sentence(const item::Item& item) {
    if (const auto key = item::key(item); std::holds_alternative<item::Judged>(key))
        return std::get<item::Judged>(key).truth ? "It’s true." : "It’s false.";
    const auto words = key_words(item, " and ");
    const bool is_sentence = std::ranges::count(words, ' ') >= headline_words_max || words.find('\n') != std::string::npos;
    if (words.empty() || is_sentence || utf8::length(words) > headline_characters_max)
        return "";
    return (begins_small(words) ? "It was " : "It was: ") + words + full_stop_after(words);
}

} // namespace

std::vector<BackRow> back_rows(const item::Item& item, const session::Attempt& attempt) {
    return std::visit(overloaded{
                          [&](const item::PickOne& form) { return rows_of_choices(form.choices, item, attempt.response); },
                          [&](const item::PickMany& form) { return rows_of_choices(form.choices, item, attempt.response); },
                          [&](const item::JudgeTruth&) { return rows_of_truth(item, attempt.response); },
                          [&](const item::PointAt&) { return rows_of_pointed(item, attempt); },
                          [&](const item::TypeText&) { return rows_of_typed(item, attempt); },
                          [&](const item::TypeNumber&) { return rows_of_typed(item, attempt); },
                          [&](const auto&) { return std::vector<BackRow>{}; }, // They are made of parts.
                      },
                      attempt.shown.interaction);
}

std::vector<BackRow> chief_rows(const std::vector<BackRow>& rows) {
    std::vector<BackRow> chief;
    for (const auto& row : rows) // first what was given and is off, then what is right
        if (row.picked && !row.key)
            chief.push_back(row);
    for (const auto& row : rows)
        if (row.key)
            chief.push_back(row);
    return chief;
}

std::string row_verdict(const BackRow& row, const item::Interaction& form) {
    const bool many = std::holds_alternative<item::PickMany>(form);
    const bool pointed = std::holds_alternative<item::PointAt>(form); // beside its picture a row is narrow
    const bool picks = many || std::holds_alternative<item::PickOne>(form) || std::holds_alternative<item::JudgeTruth>(form);
    const std::string yours = picks ? "your pick" : "yours";
    if (row.picked)
        return !row.key ? yours : many || pointed ? yours + ", right" : yours + ", and the answer";
    return !row.key ? "" : many ? "the answer, too" : "the answer";
}

std::string back_headline(const item::Item& item, const session::Attempt& attempt) {
    const auto key = key_sentence(item);
    const auto with_key = [&](std::string start) { return key.empty() ? start : start + " " + key; };
    if (std::holds_alternative<item::Skipped>(attempt.response))
        return with_key("Skipped.");
    if (std::holds_alternative<item::TimedOut>(attempt.response))
        return with_key("Time’s up.");
    if (!attempt.verdict.right()) {
        const auto count = how_many_right(item, attempt);
        if (attempt.verdict.credit > 0)
            return "Partly right." + (count.empty() ? "" : " " + count);
        return count.empty() || count.starts_with("None") ? with_key("Not this time.") : "Not this time. " + count;
    }
    if (const auto right = item::key(item); std::holds_alternative<item::Judged>(right))
        return std::get<item::Judged>(right).truth ? "Yes, it’s true." : "Yes, it’s false.";
    const auto words = key_words(item, " and ");
    if (key.empty())
        return "Yes, that’s it.";
    return (begins_small(words) ? "Yes, " : "Yes: ") + words + full_stop_after(words);
}

std::string key_line(const item::Item& item) {
    const auto words = key_words(item, ", ");
    return words.empty() ? item::words(item, item::key(item)) : words;
}

std::string said_how_sure(const session::Attempt& attempt) {
    if (!attempt.confidence)
        return "";
    switch (*attempt.confidence) {
    case session::Confidence::sure:
        return "You said “sure”.";
    case session::Confidence::think_so:
        return "You said “think so”.";
    case session::Confidence::guess:
        break;
    }
    return "It counts as a guess."; // said, or nothing was
}

std::string passage_reference(const item::Item& item) {
    if (!item.passage)
        return "";
    return "§ " + item.passage->section + (item.passage->paragraph > 0 ? ", ¶ " + std::to_string(item.passage->paragraph) : "");
}

} // namespace retake::screens
