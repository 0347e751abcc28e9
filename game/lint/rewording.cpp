// Finds texts in the lines of a file, and writes others in their places.
#include "lint/rewording.hpp"
#include <algorithm>
#include <string_view>

namespace retake::lint {
namespace {

struct Found {
    int line = 0;
    std::size_t at = 0;
};

bool is_any_of(std::string_view signs, char c) { return signs.find(c) != std::string_view::npos; }

std::optional<Found> find_text(const std::string& text, const tree::Lines& lines, Found from, int last) {
    for (int number = from.line; number <= last; ++number) {
        const auto line = lines.line(number);
        const auto at = line.find(text, number == from.line ? from.at : 0);
        if (at != std::string_view::npos)
            return Found{number, at};
    }
    return std::nullopt;
}

// How a text is written between such quotes.
std::string escaped(const std::string& text, char quote) {
    std::string written;
    for (const char c : text) {
        if (quote == '"' && (c == '"' || c == '\\'))
            written += '\\';
        written += c;
        if (quote == '\'' && c == '\'')
            written += c;
    }
    return written;
}

// Whether a sign stands in the new text that was not there, or not as often.
bool brings(std::string_view signs, const std::string& text, const std::string& instead) {
    return std::ranges::any_of(signs, [&](char c) { return std::ranges::count(instead, c) > std::ranges::count(text, c); });
}

// Without quotes: what could open a quoted text, a list, a reason or a comment must not come in.
bool stays_text(std::string_view line, std::size_t at, const std::string& text, const std::string& instead) {
    const auto before = line.substr(0, at);
    const bool in_brackets = before.find_first_of("[{") != std::string_view::npos;
    const bool after_quote = before.find_first_of("\"'") != std::string_view::npos;
    const bool opens = instead.empty() || (instead.front() != text.front() && is_any_of("\"'[{|>&*!#- ", instead.front()));
    return !opens && !(in_brackets && brings("[]{},\"'", text, instead)) && !(after_quote && brings("\"'\\", text, instead)) &&
           (instead.find("=>") == std::string::npos || text.find("=>") != std::string::npos) &&
           (instead.find("  #") == std::string::npos || text.find("  #") != std::string::npos);
}

// How the new text is written there; nothing where it cannot be. Texts that change places may do so outside of quotes only.
std::optional<std::string> written_there(std::string_view line, std::size_t at, const std::string& text,
                                         const std::string& instead, bool changes_places) {
    const auto end = at + text.size();
    const char before = at > 0 ? line[at - 1] : ' ', after = end < line.size() ? line[end] : ' ';
    const bool quoted = (before == '"' || before == '\'') && before == after;
    if (changes_places)
        return quoted ? std::nullopt : std::optional(instead);
    if (quoted)
        return escaped(instead, before);
    return stays_text(line, at, text, instead) ? std::optional(instead) : std::nullopt;
}

bool only_marks(const tree::Lines& lines, Found from, Found to) {
    for (int number = from.line; number <= to.line; ++number) {
        const auto line = lines.line(number);
        const auto begin = number == from.line ? from.at : 0, end = number == to.line ? to.at : line.size();
        if (line.substr(begin, end - begin).find_first_not_of(" -,") != std::string_view::npos)
            return false;
    }
    return true;
}

int column_of(const tree::Lines& lines, Found place) { return tree::characters(lines.line(place.line).substr(0, place.at)) + 1; }

} // namespace

std::optional<Fix> fix_of(const Rewording& rewording, const tree::Lines& lines, int first, int last) {
    std::optional<Found> begin;
    Found end{first, 0};
    Fix fix;
    fix.sure = rewording.sure;
    for (std::size_t i = 0; i < rewording.texts.size(); ++i) {
        const auto& text = rewording.texts[i];
        const auto found = text.empty() ? std::nullopt : find_text(text, lines, end, last);
        if (!found || (begin && !only_marks(lines, end, *found)))
            return std::nullopt;
        const auto written =
            written_there(lines.line(found->line), found->at, text, rewording.instead[i], rewording.texts.size() > 1);
        if (!written)
            return std::nullopt;
        for (int number = end.line; begin && number <= found->line; ++number) { // what stands between stays
            const auto line = lines.line(number);
            const auto from = number == end.line ? end.at : 0;
            fix.text += std::string(line.substr(from, number == found->line ? found->at - from : line.npos));
            fix.text += number < found->line ? "\n" : "";
        }
        begin = begin.value_or(*found);
        fix.text += *written;
        end = {found->line, found->at + text.size()};
    }
    if (!begin)
        return std::nullopt;
    fix.line = begin->line;
    fix.column = column_of(lines, *begin);
    fix.end_line = end.line;
    fix.end_column = column_of(lines, end);
    return fix;
}

} // namespace retake::lint
