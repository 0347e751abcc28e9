// Findings in words, as compilers print them.
#include "base/diagnostic.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <tuple>

namespace retake {
namespace {

constexpr std::size_t excerpt_characters_max = 160;

// A window of the excerpt that holds the column, so that a line of 5 MB does not fill the terminal.
std::pair<std::string, int> window(const std::string& excerpt, int column) {
    const auto total = utf8::length(excerpt);
    if (total <= excerpt_characters_max)
        return {excerpt, column};
    const auto at = static_cast<std::size_t>(std::max(column - 1, 0));
    const auto first = at > excerpt_characters_max / 2 ? at - excerpt_characters_max / 2 : 0;
    const auto head = first > 0 ? std::string("…") : std::string();
    const auto shown = head + std::string(utf8::substring(excerpt, first, excerpt_characters_max)) + "…";
    return {shown, column - static_cast<int>(first) + static_cast<int>(utf8::length(head))};
}

// A file may hold anything: what would move the cursor, or more, is shown as a sign; a tab takes one column.
std::string visible(const std::string& text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool second = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (byte == '\t')
            shown += ' ';
        else if ((byte < ' ' && byte != '\n') || byte == 0x7F || second)
            shown += "\xEF\xBF\xBD";
        else
            shown += text[at];
        at += second ? 1 : 0;
    }
    return shown;
}

} // namespace

std::string to_string(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::advice:
        break;
    }
    return "advice";
}

std::string headline(const Diagnostic& d) {
    return d.place.file + ":" + std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + ": " +
           to_string(d.severity) + ": " + d.message + " [" + d.rule + "]";
}

std::string explain(const Diagnostic& d) {
    std::string text = headline(d) + "\n";
    if (!d.question.empty())
        text += "   = in question " + d.question + "\n";
    if (!d.excerpt.empty()) {
        const auto [shown, column] = window(d.excerpt, d.place.column);
        const auto number = std::to_string(d.place.line);
        const std::string gutter(number.size(), ' ');
        const auto before = utf8::substring(shown, 0, static_cast<std::size_t>(std::max(column - 1, 0)));
        const auto under = utf8::substring(shown, static_cast<std::size_t>(std::max(column - 1, 0)),
                                           static_cast<std::size_t>(std::max(d.width, 1)));
        const auto indent = static_cast<std::size_t>(utf8::columns(before));
        const auto carets = static_cast<std::size_t>(std::max(1, utf8::columns(under)));
        text +=
            " " + number + " | " + shown + "\n " + gutter + " | " + std::string(indent, ' ') + std::string(carets, '^') + "\n";
    }
    if (!d.help.empty())
        text += "   = help: " + d.help + "\n";
    return visible(text);
}

void sort_by_place(Diagnostics& found) {
    std::ranges::stable_sort(found, {}, [](const Diagnostic& d) { return std::tie(d.place.file, d.place.line, d.place.column); });
}

bool has_errors(const Diagnostics& found) {
    return std::ranges::any_of(found, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

} // namespace retake
