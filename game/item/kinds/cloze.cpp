// Cloze: presenting and grading it.
#include "item/kinds/cloze.hpp"
#include "base/overloaded.hpp"
#include "item/gaps.hpp"
#include "item/written_choices.hpp"
#include <algorithm>

namespace retake::item {
namespace {

constexpr std::string_view gap_line = "____", empty_gap = "–", between_gaps = " | ";

grading::Verdict grade_gap(const std::string& typed, const Cloze::Key& key) {
    if (typed.find_first_not_of(' ') == std::string::npos)
        return {0, "left empty", ""};
    return std::visit(overloaded{
                          [&](const grading::TextKey& text) { return grading::grade_text(typed, text); },
                          [&](const grading::NumberKey& number) { return grading::grade_number(typed, number); },
                      },
                      key);
}

// What a learner sees of a number's unit beside the gap; nothing where the unit is asked for.
std::string shown_unit(const grading::NumberKey& key) {
    const auto unit = key.unit_required ? "" : key.unit;
    return key.scale_word + (key.scale_word.empty() || unit.empty() ? "" : " ") + unit;
}

Blank blank_of(const Cloze::Key& key, std::size_t index) {
    Blank blank{static_cast<int>(index), Blank::Form::text, ""};
    if (const auto* number = std::get_if<grading::NumberKey>(&key)) {
        blank.form = Blank::Form::number;
        blank.unit = shown_unit(*number);
    }
    return blank;
}

std::vector<Choice> word_bank(const Cloze& item) {
    std::vector<Choice> words;
    if (item.wrong.empty())
        return words;
    for (const auto& gap : item.gaps)
        words.push_back({static_cast<int>(words.size()), key_of(gap)});
    for (const auto& wrong : item.wrong)
        words.push_back({static_cast<int>(words.size()), wrong.text});
    return words;
}

// The texts of a response, one for each gap.
std::vector<std::string> texts_in(const Cloze& item, const Response& response) {
    const auto* filled = std::get_if<Filled>(&response);
    auto texts = filled ? filled->texts : std::vector<std::string>{};
    texts.resize(item.gaps.size());
    return texts;
}

std::string named(const Cloze& item, std::size_t gap, const std::string& words) {
    return item.gaps.size() == 1 ? words : "gap " + std::to_string(gap + 1) + ": " + words;
}

// The same of a sentence.
std::string in_gap(const Cloze& item, std::size_t gap, const std::string& sentence) {
    return item.gaps.size() == 1 ? sentence : "Gap " + std::to_string(gap + 1) + ". " + sentence;
}

} // namespace

std::string with_lines(const Cloze& item) {
    std::string text;
    for (std::size_t i = 0; i < item.texts.size(); ++i) {
        text += item.texts[i];
        if (i >= item.gaps.size())
            break;
        text += gap_line;
        if (const auto blank = blank_of(item.gaps[i], i); !blank.unit.empty())
            text += (blank.unit == "%" ? "" : " ") + blank.unit;
    }
    return text;
}

std::string key_of(const Cloze::Key& key) {
    return std::visit(overloaded{
                          [](const grading::TextKey& text) { return text.accepted.front(); },
                          [](const grading::NumberKey& number) { return number.written; },
                      },
                      key);
}

std::optional<Cloze> Cloze::read(tree::Fields& fields, const Setting& setting) {
    auto wrong = read_choices(fields, "wrong");
    auto gaps = read_gaps(fields, setting, wrong);
    if (!gaps)
        return std::nullopt;
    Cloze item{std::move(gaps->texts), std::move(gaps->keys), std::move(wrong)};
    if (!words_are_sound(word_bank(item), item.gaps.size(), setting, fields))
        return std::nullopt;
    return item;
}

Interaction present(const Cloze& item, Rng& rng, Order order) {
    FillBlanks form;
    for (std::size_t i = 0; i < item.texts.size(); ++i) {
        if (!item.texts[i].empty())
            form.pieces.emplace_back(item.texts[i]);
        if (i < item.gaps.size())
            form.pieces.emplace_back(blank_of(item.gaps[i], i));
    }
    form.words = word_bank(item);
    if (order == Order::shuffled)
        form.words = shuffled(std::move(form.words), rng);
    return form;
}

Response key(const Cloze& item) {
    Filled filled;
    for (const auto& gap : item.gaps)
        filled.texts.push_back(key_of(gap));
    return filled;
}

grading::Verdict grade(const Cloze& item, const Response& response) {
    const auto texts = texts_in(item, response);
    grading::Verdict whole;
    double sum = 0;
    std::size_t right = 0;
    std::string off;
    for (std::size_t i = 0; i < item.gaps.size(); ++i) {
        const auto verdict = grade_gap(texts[i], item.gaps[i]);
        sum += verdict.credit;
        if (!verdict.notice.empty())
            whole.notice += (whole.notice.empty() ? "" : "\n") + in_gap(item, i, verdict.notice);
        if (verdict.right())
            ++right;
        else
            off += (off.empty() ? "" : "; ") + named(item, i, verdict.reason);
        if (item.gaps.size() == 1)
            whole.reason = verdict.reason;
    }
    whole.credit = right == item.gaps.size() ? 1 : sum / static_cast<double>(item.gaps.size());
    if (item.gaps.size() > 1)
        whole.reason =
            off.empty() ? "every gap" : std::to_string(right) + " of " + std::to_string(item.gaps.size()) + " gaps; " + off;
    return whole;
}

std::string words(const Cloze& item, const Response& response) {
    std::string text;
    if (!std::holds_alternative<Filled>(response))
        return text;
    for (const auto& typed : texts_in(item, response))
        text += (text.empty() ? "" : std::string(between_gaps)) + (typed.empty() ? std::string(empty_gap) : typed);
    return text;
}

Parts parts(const Cloze& item, const Response& response) {
    Parts parts;
    const auto texts = texts_in(item, response);
    for (std::size_t i = 0; i < item.gaps.size(); ++i) {
        Part part{std::to_string(i + 1), texts[i], key_of(item.gaps[i]), grade_gap(texts[i], item.gaps[i]).right()};
        const auto is_it = [&](const WrittenChoice& wrong) { return grading::folded(wrong.text) == grading::folded(texts[i]); };
        if (const auto wrong = std::ranges::find_if(item.wrong, is_it); !part.right && wrong != item.wrong.end())
            part.why = wrong->why;
        parts.push_back(std::move(part));
    }
    return parts;
}

std::string why(const Cloze& item, const Response& response) {
    std::string text;
    const auto texts = texts_in(item, response);
    for (const auto& wrong : item.wrong) {
        const auto is_it = [&](const std::string& typed) { return grading::folded(typed) == grading::folded(wrong.text); };
        if (!wrong.why.empty() && std::ranges::any_of(texts, is_it))
            text += (text.empty() ? "" : "\n") + wrong.why;
    }
    return text;
}

} // namespace retake::item
