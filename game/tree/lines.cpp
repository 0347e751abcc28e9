// Tells lines apart, and finds the characters that must not stand in them.
#include "tree/lines.hpp"
#include "base/utf8.hpp"
#include "tree/encoding.hpp"
#include "tree/limits.hpp"
#include <algorithm>
#include <array>
#include <cstdio>

namespace retake::tree {
namespace {

// U+2028 and U+2029 end lines and paragraphs in the eyes of Unicode, and of hardly any editor.
bool is_separator(std::string_view character) { return character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9"; }

std::string with_plain_line_ends(std::string text) {
    const auto ends = utf8::line_ends(text);
    if (ends == utf8::LineEnds::usual && text.find('\r') == std::string::npos)
        return text;
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto size = utf8::line_end(text, at, ends);
        plain += size > 0 ? '\n' : text[at];
        at += std::max<std::size_t>(size, 1);
    }
    return plain;
}

// The first character of the line that no editor shows: a control character, or a line end within a line.
struct Unseen {
    std::size_t at = std::string_view::npos;
    unsigned point = 0;
};
Unseen unseen_in(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        const auto byte = static_cast<unsigned char>(line[at]);
        if ((byte < ' ' && byte != '\t') || byte == 0x7F)
            return {at, byte};
        if (byte == 0xC2 && at + 1 < line.size() && static_cast<unsigned char>(line[at + 1]) < 0xA0)
            return {at, static_cast<unsigned char>(line[at + 1])};
        if (byte == 0xE2 && is_separator(line.substr(at, 3)))
            return {at, 0x2000U + (static_cast<unsigned char>(line[at + 2]) & 0x3FU)};
    }
    return {};
}

std::string code_point_name(unsigned point) {
    char name[12];
    std::snprintf(name, sizeof name, "U+%04X", point);
    return name;
}

// What the character stood between stays apart without it. Some editors break lines with U+000B, U+0008 and U+000C are what is
// left of `\b` and `\f` in a formula, and from U+0080 on there were letters before the encoding was mistaken: of these nobody can
// tell what was meant.
bool is_surely_nothing(std::string_view line, const Unseen& unseen) {
    const auto is_word = [](char c) { return std::string_view(" \t\"'.,;:!?()[]{}").find(c) == std::string_view::npos; };
    const bool inside =
        unseen.at > 0 && unseen.at + 1 < line.size() && is_word(line[unseen.at - 1]) && is_word(line[unseen.at + 1]);
    const bool meant = unseen.point == '\b' || unseen.point == '\v' || unseen.point == '\f' || unseen.point >= 0x80;
    return !inside && !meant;
}

constexpr std::array<std::string_view, 6> odd_spaces = {"\xC2\xA0",     "\xE2\x80\x87", "\xE2\x80\xAF",
                                                        "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF"};

// The line's indentation in plain spaces: two for a tab, as the keys of a question stand two in, one for a space that does not
// break, none for one without width. Tabs are sure while nothing else stands among them; how wide U+3000 is meant is not.
Fix with_plain_indentation(std::string_view line, int number) {
    Fix fix{number, 1, number, 1, "", true};
    bool tab = false, other = false;
    for (std::size_t at = 0; at < line.size();) {
        const auto rest = line.substr(at);
        const auto odd = std::ranges::find_if(odd_spaces, [&](std::string_view space) { return rest.starts_with(space); });
        if (odd == odd_spaces.end() && rest.front() != '\t' && rest.front() != ' ')
            break;
        const auto wide = odd != odd_spaces.end() ? std::string_view(*odd) : rest.substr(0, 1);
        tab = tab || wide == "\t";
        other = other || wide != "\t";
        fix.sure = fix.sure && wide != "\xE3\x80\x80";
        const bool none = wide == "\xE2\x80\x8B" || wide == "\xEF\xBB\xBF";
        fix.text += wide == "\t" || wide == "\xE3\x80\x80" ? "  " : none ? "" : " ";
        at += wide.size();
        ++fix.end_column;
    }
    fix.sure = fix.sure && !(tab && other);
    return fix;
}

} // namespace

Lines::Lines(std::string text) : text_(std::move(text)) {
    starts_.reserve(static_cast<std::size_t>(std::ranges::count(text_, '\n')) + 1);
    for (std::size_t at = 0; at < text_.size();) {
        starts_.push_back(static_cast<std::uint32_t>(at));
        const auto end = text_.find('\n', at);
        at = end == std::string::npos ? text_.size() : end + 1;
    }
}

std::string_view Lines::line(int number) const {
    if (number < 1 || number > count())
        return {};
    const auto index = static_cast<std::size_t>(number) - 1;
    const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
    std::string_view line = std::string_view(text_).substr(starts_[index], end - starts_[index]);
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    return line;
}

std::string_view Lines::between(int first, int last) const {
    const auto begin = line(first), end = line(last);
    if (first < 1 || last < first || last > count())
        return {};
    return {begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())};
}

Checked<Lines> read_lines(const std::string& file, std::string bytes) {
    auto text = to_utf8(file, std::move(bytes));
    return {Lines(with_plain_line_ends(std::move(text.value))), std::move(text.found)};
}

Diagnostics find_bad_characters(const std::string& file, const Lines& lines, int first, int last) {
    Diagnostics found;
    const auto complain = [&](int number, std::size_t at, std::string rule, std::string message, std::string help) -> auto& {
        const auto line = lines.line(number);
        return found.emplace_back(Diagnostic{Severity::error,
                                             {file, number, characters(line.substr(0, at)) + 1},
                                             std::move(rule),
                                             std::move(message),
                                             std::move(help),
                                             std::string(line.size() <= line_bytes_shown_max ? line : std::string_view())});
    };
    for (int number = first; number <= last && found.size() < findings_max; ++number) {
        const auto line = lines.line(number);
        if (const auto unseen = unseen_in(line); unseen.at < line.size()) {
            const bool ends_lines = unseen.point == 0x85 || unseen.point >= 0x2028;
            auto& finding =
                complain(number, unseen.at, "control-character",
                         (ends_lines ? "a line end of another kind (" : "a control character (") + code_point_name(unseen.point) +
                             ") stands here",
                         ends_lines ? "write a space, or begin a new line" : "remove it; it cannot be seen in most editors");
            const auto column = finding.place.column;
            finding.fix =
                Fix{number, column, number, column + 1, ends_lines ? " " : "", !ends_lines && is_surely_nothing(line, unseen)};
            continue;
        }
        const auto at = std::min(line.find_first_not_of(' '), line.size());
        const auto rest = line.substr(at);
        const bool blank = rest.find_first_not_of("\t ") == std::string_view::npos;
        if (rest.starts_with('\t') && !blank)
            complain(number, at, "tab-indentation", "a tab stands in the indentation", "indent with spaces").fix =
                with_plain_indentation(line, number);
        else if (begins_with_odd_space(rest) && !blank)
            complain(number, at, "no-break-space", "a no-break or invisible space stands in the indentation",
                     "type it again with plain spaces")
                .fix = with_plain_indentation(line, number);
    }
    return found;
}

bool begins_with_odd_space(std::string_view text) {
    return text.starts_with('\t') ||
           std::ranges::any_of(odd_spaces, [&](std::string_view space) { return text.starts_with(space); });
}

int characters(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace retake::tree
