// Reads the gaps of a text.
#include "item/gaps.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include "item/limits.hpp"
#include <algorithm>
#include <map>

namespace retake::item {
namespace {

// What is wrong with a gap, and where it stands in the text, in bytes.
struct Fault {
    std::size_t from = 0, to = 0;
    std::string rule, message, help;
};

struct WrittenGap {
    std::vector<std::string> spellings; // as written between the bars
    std::size_t from = 0, to = 0;       // its brackets
};

struct Taken {
    std::vector<std::string> texts;
    std::vector<WrittenGap> gaps;
    std::optional<Fault> fault;
};

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \n\t");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

bool is_escape(std::string_view text, std::size_t at) {
    return text[at] == '\\' && at + 1 < text.size() && std::string_view("[]|").find(text[at + 1]) != std::string_view::npos;
}

// Takes the text apart at its brackets and bars.
Taken taken_apart(std::string_view text) {
    Taken taken;
    std::string current;
    bool inside = false;
    const auto unclosed = [&](std::size_t to) {
        taken.fault = Fault{taken.gaps.back().from, to, "unclosed-gap", "this gap never closes",
                            "write `]` after its word; a bracket that is text is `\\[`"};
    };
    for (std::size_t at = 0; at < text.size() && !taken.fault; ++at) {
        if (is_escape(text, at)) {
            current += text[++at];
        } else if (text[at] == '[') {
            if (inside) {
                unclosed(at);
                break;
            }
            inside = true;
            taken.texts.push_back(std::move(current));
            taken.gaps.push_back({{}, at, at + 1});
            current.clear();
        } else if (inside && (text[at] == '|' || text[at] == ']')) {
            taken.gaps.back().spellings.push_back(trimmed(current));
            taken.gaps.back().to = at + 1;
            current.clear();
            inside = text[at] == '|';
        } else {
            current += text[at];
        }
    }
    if (inside && !taken.fault)
        unclosed(text.size());
    taken.texts.push_back(std::move(current));
    return taken;
}

std::optional<Fault> fault_of(const WrittenGap& gap, const std::string& language) {
    const bool empty =
        std::ranges::any_of(gap.spellings, [&](const auto& spelling) { return grading::normalised(spelling, language).empty(); });
    if (!empty)
        return std::nullopt;
    return Fault{gap.from, gap.to, "empty-gap", "nothing can be typed into this gap", "write its word: `[yuan]`"};
}

std::optional<Fault> fault_of(const Taken& taken, std::size_t length, const std::string& language) {
    if (taken.fault)
        return taken.fault;
    if (taken.gaps.empty())
        return Fault{0, length, "missing-gap", "this text has no gap", "put the word to be filled in into brackets: `[yuan]`"};
    if (taken.gaps.size() > numbered_max)
        return Fault{taken.gaps[numbered_max].from, taken.gaps[numbered_max].to, "too-many-choices",
                     "there are " + std::to_string(taken.gaps.size()) + " gaps, and nine at most can be filled",
                     "leave some of the words standing, or make two questions of it"};
    for (const auto& gap : taken.gaps)
        if (auto fault = fault_of(gap, language))
            return fault;
    return std::nullopt;
}

// At the gap itself, where the text stands on one line of the file; else at the whole text.
void complain(const Fault& fault, const std::string& text, tree::Fields& fields) {
    const auto& value = *fields.node("fill");
    tree::Node at = value;
    const auto quotes = value.text() && value.text()->quoted ? 1 : 0;
    const auto offset = static_cast<int>(utf8::length(std::string_view(text).substr(0, fault.from))) + quotes;
    const auto width = static_cast<int>(utf8::length(std::string_view(text).substr(fault.from, fault.to - fault.from)));
    if (offset + width <= value.width) {
        at.place.column += offset;
        at.width = std::max(1, width);
    }
    fields.complain_at(at, fault.rule, fault.message, fault.help);
}

grading::TextKey text_key(const WrittenGap& gap, const grading::TextKey& manner) {
    auto key = manner;
    key.accepted = gap.spellings;
    return key;
}

// The other words of the question are no slips of the finger: "Canidae" is not nearly "Felidae".
void reject_others(std::vector<Cloze::Key>& keys, const std::vector<WrittenChoice>& wrong) {
    for (auto& key : keys) {
        auto* text = std::get_if<grading::TextKey>(&key);
        if (!text)
            continue;
        const auto is_own = [&](const std::string& word) {
            return std::ranges::any_of(text->accepted, [&](const std::string& own) {
                return grading::normalised(own, text->language) == grading::normalised(word, text->language);
            });
        };
        for (const auto& one : wrong)
            text->rejected.push_back(one.text);
        for (const auto& other : keys)
            if (&other != &key && !is_own(key_of(other)))
                text->rivals.push_back(key_of(other));
    }
}

} // namespace

std::optional<Gaps> read_gaps(tree::Fields& fields, const Setting& setting, const std::vector<WrittenChoice>& wrong) {
    const auto written = fields.text("fill");
    grading::TextKey manner;
    manner.language = setting.language;
    manner.case_matters = fields.truth("case").value_or(false);
    manner.accents_matter = fields.truth("accents").value_or(false);
    manner.strict = fields.truth("strict").value_or(false);
    if (!written)
        return std::nullopt;
    auto taken = taken_apart(written->text);
    if (const auto fault = fault_of(taken, written->text.size(), setting.language)) {
        complain(*fault, written->text, fields);
        return std::nullopt;
    }
    Gaps gaps{std::move(taken.texts), {}};
    for (const auto& gap : taken.gaps) {
        const auto number =
            gap.spellings.size() == 1 ? grading::read_number_key(gap.spellings.front(), "", setting.language) : std::nullopt;
        gaps.keys.push_back(number ? Cloze::Key(*number) : Cloze::Key(text_key(gap, manner)));
    }
    reject_others(gaps.keys, wrong);
    return gaps;
}

bool words_are_sound(const std::vector<Choice>& words, std::size_t gaps, const Setting& setting, tree::Fields& fields) {
    const auto complain = [&](std::string rule, std::string message, std::string help) {
        fields.complain("wrong", std::move(rule), std::move(message), std::move(help));
        return false;
    };
    if (words.size() > lettered_max)
        return complain("too-many-choices",
                        "there are " + std::to_string(words.size()) + " words to take, and ten at most can be shown",
                        "leave the least tempting ones out");
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [first, fresh] = seen.emplace(grading::normalised(words[i].text, setting.language, true), i);
        if (fresh || i < gaps)
            continue;
        const bool key = first->second < gaps;
        return complain(key ? "key-among-wrong" : "repeated-choice",
                        "`" + words[i].text + "` " + (key ? "is both right and wrong" : "stands there twice"),
                        "remove one of the two");
    }
    return true;
}

} // namespace retake::item
