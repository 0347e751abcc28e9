// Reads the head of a bank, and finds its questions.
#include "bank/outline.hpp"
#include "bank/question.hpp"
#include "tree/block.hpp"
#include "tree/key.hpp"
#include "tree/limits.hpp"
#include <algorithm>
#include <set>

namespace retake::bank {
namespace {

constexpr std::size_t findings_max = 20; // of one question, or of one part of the head

std::string stem_of_file(const std::string& file) {
    const auto slash = file.find_last_of('/');
    const auto name = slash == std::string::npos ? file : file.substr(slash + 1);
    const auto dot = name.find('.');
    return dot == 0 || dot == std::string::npos ? name : name.substr(0, dot);
}

void take(Outline& outline, Diagnostics found) {
    shorten(found, "this part of the file");
    outline.found.insert(outline.found.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

void add_head(Outline& outline, const tree::Map& more) {
    auto& head = outline.head;
    for (std::size_t i = 0; i < more.keys.size(); ++i) {
        const auto& name = more.keys[i].text()->text;
        if (std::ranges::any_of(head.keys, [&](const tree::Node& key) { return key.text()->text == name; }))
            outline.found.push_back(line_finding(outline, more.keys[i].place.line, "repeated-key",
                                                 "`" + tree::clipped(name) + "` stands in the head twice",
                                                 "keep one of the two"));
        head.keys.push_back(more.keys[i]);
        head.values.push_back(more.values[i]);
    }
}

// What a line says of which something was found already, such as a character that must not stand there, is no news.
void read_whole_head(Outline& outline, tree::Node head) {
    std::set<int> lines;
    for (const auto& finding : outline.found)
        lines.insert(finding.place.line);
    Diagnostics found;
    head.value = outline.head;
    outline.inherited = read_head(head, outline.bank, found);
    std::erase_if(found, [&](const Diagnostic& d) { return lines.contains(d.place.line); });
    take(outline, std::move(found));
}

// What stands before and after the questions is one head.
void read_head_parts(Outline& outline, const std::vector<tree::Part>& parts) {
    const auto& file = outline.bank.place.file;
    auto words = head_vocabulary();
    words.anchored = outline.words.anchored;
    for (const auto& part : parts) {
        if (outline.lines.between(part.first, part.last).size() > tree::head_bytes_max) {
            outline.found.push_back(line_finding(outline, part.first, "head-too-long", "the head of the bank is longer than 4 MB",
                                                 "move its notes into a text file"));
            continue;
        }
        auto read = tree::read_block(file, outline.lines, part.first, part.last, words);
        take(outline, std::move(read.found));
        if (const auto* map = read.value.map())
            add_head(outline, *map);
    }
    tree::Node head;
    head.place = {file, 1, 1};
    read_whole_head(outline, std::move(head));
}

// A bank that is written as JSON, or whose `questions` are.
void read_bracketed(Outline& outline, int line) {
    auto read = tree::read_bracketed(outline.bank.place.file, outline.lines, line, openers().question);
    take(outline, std::move(read.found));
    if (const auto* map = read.value.head.map()) {
        outline.head = *map;
        read_whole_head(outline, read.value.head);
    }
    outline.entries = std::move(read.value.questions);
}

// What comes after the last question that fits is not read.
void cut_off(Outline& outline) {
    if (questions_in(outline) <= tree::questions_max)
        return;
    const int line = outline.entries.empty() ? outline.parts[tree::questions_max].first
                                             : outline.entries[tree::questions_max].value.place.line;
    outline.parts.resize(std::min(outline.parts.size(), tree::questions_max));
    outline.dashless.resize(outline.parts.size());
    outline.entries.resize(std::min(outline.entries.size(), tree::questions_max));
    outline.found.push_back(line_finding(outline, line, "too-many-questions",
                                         "this is more than 200,000 questions; no more are read", "split it into several banks"));
}

// Neither of these is kept by decoding, and they might not show in the size: carriage returns, and signs of UTF-16.
bool is_plain(std::string_view text) {
    return text.find('\r') == std::string_view::npos && text.substr(0, 4).find('\0') == std::string_view::npos &&
           !text.starts_with("\xFF\xFE") && !text.starts_with("\xFE\xFF");
}

void read_text(Outline& outline, std::string text) {
    const auto& file = outline.bank.place.file;
    const auto size = text.size();
    const bool plain = is_plain(text);
    auto lines = tree::read_lines(file, std::move(text));
    outline.found = std::move(lines.found);
    outline.lines = std::move(lines.value);
    outline.as_written = plain && outline.lines.text().size() == size;
    outline.words = question_vocabulary();
    outline.words.anchored = tree::anchors_of(outline.lines);
    auto split = tree::split_bank(file, outline.lines, openers());
    outline.found.insert(outline.found.end(), split.found.begin(), split.found.end());
    outline.head_parts = std::move(split.value.head);
    read_head_parts(outline, outline.head_parts);
    outline.parts = std::move(split.value.questions);
    outline.dashless = std::move(split.value.dashless);
    if (const auto dashed = std::ranges::find(outline.dashless, false); dashed != outline.dashless.end()) {
        const auto first = outline.parts[static_cast<std::size_t>(dashed - outline.dashless.begin())].first;
        outline.dashes_at = std::min(outline.lines.line(first).find('-'), outline.lines.line(first).size());
    }
    if (split.value.brackets > 0)
        read_bracketed(outline, split.value.brackets);
    cut_off(outline);
}

Outline unread(const std::string& file) {
    Outline outline;
    outline.bank.place = {file, 1, 1};
    outline.bank.id = outline.bank.title = stem_of_file(file);
    return outline;
}

// What the head leaves empty.
void name_by_file(Outline& outline) {
    auto& bank = outline.bank;
    if (bank.title.empty())
        bank.title = stem_of_file(bank.place.file);
    if (bank.id.empty())
        bank.id = stem_of_file(bank.place.file);
    if (bank.language.empty())
        bank.language = "en";
}

} // namespace

Outline outline(const std::string& file, std::string text) {
    auto outline = unread(file);
    if (text.size() > tree::file_bytes_max)
        outline.found.push_back(
            line_finding(outline, 1, "file-too-large", "the file is larger than 64 MB", "split it into several banks"));
    else
        read_text(outline, std::move(text));
    name_by_file(outline);
    auto& bank = outline.bank;
    bank.questions_written = static_cast<int>(questions_in(outline));
    if (bank.questions_written == 0 && !has_errors(outline.found))
        outline.found.push_back(line_finding(outline, 1, "no-questions", "this file holds no questions",
                                             "write `questions:`, and below it `- q: …`"));
    return outline;
}

Outline outline_of_head(const std::string& file, const std::vector<std::string>& parts) {
    auto outline = unread(file);
    std::string text;
    int lines = 0;
    for (const auto& part : parts) {
        const auto count = static_cast<int>(std::ranges::count(part, '\n')) + 1;
        outline.head_parts.push_back({lines + 1, lines + count});
        lines += count;
        text += part + '\n';
    }
    outline.lines = tree::Lines(std::move(text));
    outline.words = question_vocabulary();
    outline.words.anchored = tree::anchors_of(outline.lines);
    read_head_parts(outline, outline.head_parts);
    name_by_file(outline);
    return outline;
}

Outline with_questions(Outline head, std::string text, std::vector<tree::Part> questions) {
    head.lines = tree::Lines(std::move(text));
    head.dashless.assign(questions.size(), false);
    head.parts = std::move(questions);
    return head;
}

std::size_t questions_in(const Outline& outline) { return outline.parts.size() + outline.entries.size(); }

bool reads_alike(const Outline& one, const Outline& other) {
    return one.entries.empty() && other.entries.empty() && one.bank.place == other.bank.place &&
           one.bank.language == other.bank.language && one.bank.notes == other.bank.notes &&
           one.words.anchored == other.words.anchored && one.inherited == other.inherited && one.dashes_at == other.dashes_at;
}

// One fault can be complained of on every line below it.
void shorten(Diagnostics& found, const std::string& where) {
    if (found.size() <= findings_max)
        return;
    auto& last = found[findings_max - 1];
    if (has_errors(found))
        last.severity = Severity::error;
    last.rule = "many-findings";
    last.message = "there are " + std::to_string(found.size() - findings_max + 1) + " more findings in " + where;
    last.help = "repair the ones above, and check again";
    last.fix.reset();
    found.resize(findings_max);
}

void silence(Diagnostics& found, const std::vector<std::string>& allow) {
    std::erase_if(found, [&](const Diagnostic& d) {
        return d.severity != Severity::error && std::ranges::find(allow, d.rule) != allow.end();
    });
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
