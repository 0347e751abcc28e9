// Reads the head of a bank, and finds its questions.
#include "bank/outline.hpp"
#include "bank/question.hpp"
#include "tree/block.hpp"
#include "tree/fields.hpp"
#include <algorithm>

namespace retake::bank {
namespace {

constexpr std::size_t file_bytes_max = 64U * 1024 * 1024;
constexpr std::size_t head_bytes_max = 4U * 1024 * 1024;

std::string stem_of_file(const std::string& file) {
    const auto slash = file.find_last_of('/');
    const auto name = slash == std::string::npos ? file : file.substr(slash + 1);
    const auto dot = name.find('.');
    return dot == 0 || dot == std::string::npos ? name : name.substr(0, dot);
}

void take(Outline& outline, Diagnostics found) {
    outline.found.insert(outline.found.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

// What stands before and after the questions is one head.
void read_head_parts(Outline& outline, const std::vector<tree::Part>& parts) {
    const auto& file = outline.bank.place.file;
    auto words = head_vocabulary();
    words.anchored = outline.words.anchored;
    tree::Node head;
    tree::Map all;
    head.place = {file, 1, 1};
    for (const auto& part : parts) {
        if (outline.lines.between(part.first, part.last).size() > head_bytes_max) {
            outline.found.push_back(line_finding(outline, part.first, "head-too-long", "the head of the bank is longer than 4 MB",
                                                 "move its notes into a text file"));
            continue;
        }
        auto read = tree::read_block(file, outline.lines, part.first, part.last, words);
        take(outline, std::move(read.found));
        if (const auto* map = read.value.map()) {
            all.keys.insert(all.keys.end(), map->keys.begin(), map->keys.end());
            all.values.insert(all.values.end(), map->values.begin(), map->values.end());
        }
    }
    head.value = std::move(all);
    outline.inherited = read_head(head, outline.bank, outline.found);
}

// A bank that is written as JSON, or whose `questions` are.
void read_bracketed(Outline& outline, int line) {
    auto read = tree::read_brackets(outline.bank.place.file, outline.lines, line);
    const bool lost = has_errors(read.found);
    take(outline, std::move(read.found));
    if (lost)
        return;
    const auto* questions = &read.value;
    if (read.value.map()) {
        tree::Fields fields(read.value, outline.found);
        outline.inherited = read_head(read.value, outline.bank, outline.found);
        questions = fields.node("questions");
    }
    if (questions && questions->list())
        outline.entries = *questions->list();
}

void read_text(Outline& outline, const std::string& text) {
    const auto& file = outline.bank.place.file;
    auto lines = tree::read_lines(file, text);
    take(outline, std::move(lines.found));
    outline.lines = std::move(lines.value);
    outline.words = question_vocabulary();
    outline.words.anchored = tree::anchors_of(outline.lines);
    auto split = tree::split_bank(file, outline.lines, openers());
    take(outline, std::move(split.found));
    read_head_parts(outline, split.value.head);
    outline.parts = std::move(split.value.questions);
    outline.dashless = std::move(split.value.dashless);
    if (split.value.brackets > 0)
        read_bracketed(outline, split.value.brackets);
}

} // namespace

Outline outline(const std::string& file, const std::string& text) {
    Outline outline;
    auto& bank = outline.bank;
    bank.place = {file, 1, 1};
    bank.id = bank.title = stem_of_file(file);
    if (text.size() > file_bytes_max)
        outline.found.push_back(
            line_finding(outline, 1, "file-too-large", "the file is larger than 64 MB", "split it into several banks"));
    else
        read_text(outline, text);
    if (bank.title.empty())
        bank.title = stem_of_file(file);
    if (bank.id.empty())
        bank.id = stem_of_file(file);
    if (bank.language.empty())
        bank.language = "en";
    bank.questions_written = static_cast<int>(questions_in(outline));
    if (bank.questions_written == 0 && !has_errors(outline.found))
        outline.found.push_back(line_finding(outline, 1, "no-questions", "this file holds no questions",
                                             "write `questions:`, and below it `- q: …`"));
    return outline;
}

std::size_t questions_in(const Outline& outline) { return outline.parts.size() + outline.entries.size(); }

bool reads_alike(const Outline& one, const Outline& other) {
    return one.entries.empty() && other.entries.empty() && one.bank.place == other.bank.place &&
           one.bank.language == other.bank.language && one.bank.notes == other.bank.notes &&
           one.words.anchored == other.words.anchored && one.inherited == other.inherited;
}

Diagnostic line_finding(const Outline& outline, int line, std::string rule, std::string message, std::string help) {
    Diagnostic finding{Severity::error, {outline.bank.place.file, line, 1}, std::move(rule), std::move(message), std::move(help)};
    const auto text = outline.lines.line(line);
    const auto at = std::min(text.find_first_not_of(' '), text.size());
    finding.place.column = static_cast<int>(at) + 1;
    finding.width = std::max(1, tree::characters(text.substr(at)));
    return finding;
}

} // namespace retake::bank
