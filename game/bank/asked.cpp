// Reads one question of a bank.
#include "bank/asked.hpp"
#include "bank/proof.hpp"
#include "bank/question.hpp"
#include "base/in_order.hpp"
#include "base/utf8.hpp"
#include "tree/block.hpp"
#include "tree/fields.hpp"
#include "tree/flow.hpp"
#include "tree/key.hpp"
#include "tree/limits.hpp"
#include "tree/repair.hpp"
#include <algorithm>

namespace retake::bank {
namespace {

constexpr std::size_t name_characters_max = 60;

void take(Diagnostics& all, Diagnostics more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A stem for the findings about a question whose lines could not be read.
std::string stem_in(const tree::Lines& lines, const tree::Part& part) {
    for (int number = part.first; number <= part.last; ++number) {
        std::string_view line = lines.line(number);
        line.remove_prefix(std::min(line.find_first_not_of(" -"), line.size()));
        for (const std::string_view key : {"q: ", "fill: ", "question: "})
            if (line.starts_with(key) && utf8::valid(line))
                return std::string(line.substr(key.size()));
    }
    return {};
}

// The dash where the others stand, two characters before the keys; a question that stands there itself moves in for it.
std::optional<Fix> with_dash(const Outline& outline, const tree::Part& part) {
    const auto line = outline.lines.line(part.first);
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    const auto key = tree::read_key(line.substr(indent));
    const auto margin = outline.dashes_at;
    if (!key || !openers().stem.contains(key->name) || (indent != margin && indent != margin + 2))
        return std::nullopt;
    if (indent == margin + 2)
        return Fix{part.first, static_cast<int>(margin) + 1, part.first, static_cast<int>(indent) + 1, "- "};
    auto fix = tree::shifted(outline.lines, part.first, part.last, 2);
    if (fix)
        fix->text.replace(margin, 2, "- ");
    return fix;
}

// A misspelt `answer` is one fault: that there is no `answer` follows from it. So does that nothing is left to choose from where
// a choice could not be read.
void drop_consequences(Diagnostics& found) {
    const auto misspelt = [&](const std::string& key) {
        return std::ranges::any_of(found, [&](const Diagnostic& d) { return d.rule == "unknown-key" && d.help.ends_with(key); });
    };
    const auto any_misspelt = [&](std::initializer_list<const char*> keys) { return std::ranges::any_of(keys, misspelt); };
    const bool unread = std::ranges::any_of(found, [](const Diagnostic& d) {
        return d.rule == "empty-key" || d.rule == "empty-entry" || d.rule == "empty-choice" || d.rule == "wrong-shape";
    });
    const bool no_key = any_misspelt({"`answer`", "`choices`", "`fill`", "`order`", "`match`", "`sort`", "`spot`"});
    const bool no_wrong = any_misspelt({"`wrong`"});
    const bool no_stem = any_misspelt({"`q`", "`fill`"});
    std::erase_if(found, [&](const Diagnostic& d) {
        return (no_key && d.rule == "missing-answer") || (no_stem && d.rule == "missing-question") ||
               ((unread || no_wrong) && d.rule == "too-few-choices");
    });
}

// The item is there and sound by itself: what is said of it, and whether the grader agrees.
void prove(Asked& asked, const tree::Node& question, const Outline& outline) {
    asked.first_key = question.place.line;
    Diagnostics at_identity;
    tree::Fields fields(question, at_identity);
    asked.authored = fields.has("id");
    const auto* value = fields.node(asked.authored ? "id" : "q");
    fields.complain_at(value ? *value : question, {}, {});
    asked.identity = std::move(at_identity.front());
    asked.proved = proves_itself(*asked.item, question, asked.doubts);
    if (!asked.proved)
        return;
    Diagnostics found;
    check_passage(*asked.item, question, outline.bank.notes, found);
    silence(found, asked.item->allow);
    take(asked.doubts, std::move(found));
}

void read_question(Asked& asked, tree::Node written, const Outline& outline, const item::FindImage& find_image) {
    if (!written.map()) {
        tree::Fields(written, asked.found)
            .complain_at(written, "not-a-question", "this is no question: a question is made of keys",
                         "write `- q: …`, and below it `answer: …`");
        return;
    }
    Diagnostics found;
    tree::Node question = with_inherited(with_house_keys(std::move(written), found), outline.inherited);
    leave_out_sound(question, found);
    if (!has_errors(found)) {
        auto item = item::read_item(question, {outline.bank.language, find_image}, found);
        drop_consequences(found);
        if (item && !has_errors(found)) {
            item->number = asked.number;
            asked.item = std::move(item);
            prove(asked, question, outline);
        }
    }
    take(asked.found, std::move(found));
}

void move_findings(Diagnostics& found, const tree::Part& from, int lines) {
    for (auto& finding : found) {
        if (finding.place.line < from.first || finding.place.line > from.last) // what is inherited stands in the head
            continue;
        finding.place.line += lines;
        if (finding.fix) {
            finding.fix->line += lines;
            finding.fix->end_line += lines;
        }
    }
}

} // namespace

Asked read_asked(const Outline& outline, std::size_t index, const item::FindImage& find_image) {
    Asked asked;
    asked.number = static_cast<int>(index) + 1;
    if (index >= outline.parts.size()) {
        const auto& entry = outline.entries[index - outline.parts.size()];
        asked.stem = stem_of(entry.value);
        asked.found = entry.found;
        if (!has_errors(entry.found))
            read_question(asked, entry.value, outline, find_image);
        if (asked.item)
            silence(asked.found, asked.item->allow);
        return asked;
    }
    const auto& part = asked.lines = outline.parts[index];
    if (outline.lines.between(part.first, part.last).size() > tree::question_bytes_max) {
        const tree::Printer printer(outline.bank.place.file, outline.lines, asked.found);
        tree::complain_of_length({part.first, outline.lines.line(part.first).find_first_not_of(' ')}, printer);
        return asked;
    }
    if (outline.dashless[index]) {
        asked.stem = stem_in(outline.lines, part);
        asked.found = {line_finding(outline, part.first, "missing-dash", "a question begins here without its dash",
                                    "write `- ` before its first key")};
        asked.found.front().fix = with_dash(outline, part);
        return asked;
    }
    auto read = tree::read_entry(outline.bank.place.file, outline.lines, part.first, part.last, outline.words);
    const bool lost = has_errors(read.found);
    asked.stem = stem_of(read.value);
    if (asked.stem.empty())
        asked.stem = stem_in(outline.lines, part);
    take(asked.found, std::move(read.found));
    if (!lost)
        read_question(asked, std::move(read.value), outline, find_image);
    if (asked.item)
        silence(asked.found, asked.item->allow);
    return asked;
}

void read_all(const Outline& outline, const item::FindImage& find_image, const std::function<void(Asked)>& take) {
    in_order<Asked>(
        questions_in(outline), [&](std::size_t index) { return read_asked(outline, index, find_image); }, take);
}

Asked moved(Asked asked, int lines, int number) {
    asked.number = number;
    if (asked.item)
        asked.item->number = number;
    if (lines == 0)
        return asked;
    Diagnostics identity = {std::move(asked.identity)};
    for (auto* found : {&asked.found, &asked.doubts, &identity})
        move_findings(*found, asked.lines, lines);
    asked.identity = std::move(identity.front());
    if (asked.item)
        asked.item->place.line += lines;
    asked.first_key += lines;
    asked.lines.first += lines;
    asked.lines.last += lines;
    return asked;
}

std::string question_name(int number, const std::string& stem) {
    const auto name = std::to_string(number);
    const auto line = stem.substr(0, stem.find('\n'));
    if (line.empty())
        return name;
    const bool long_one = utf8::length(line) > name_characters_max;
    return name + ", \"" + std::string(utf8::substring(line, 0, name_characters_max)) + (long_one ? "…" : "") + "\"";
}

} // namespace retake::bank
