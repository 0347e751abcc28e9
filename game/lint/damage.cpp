// Rules about texts that lost something on their way into the file.
#include "grading/text.hpp"
#include "lint/about.hpp"
#include "lint/mended.hpp"
#include <algorithm>
#include <array>

namespace retake::lint {
namespace {

constexpr std::string_view lost_sign = "\xEF\xBF\xBD";

// UTF-8 that was read as Windows-1252 and written again.
constexpr std::array<std::string_view, 6> broken_starts = {"â€", "ï»¿", "Ã¢â", "ðŸ", "Ã\u0083", "Â\u00A0"};

bool is_second_byte(std::string_view rest) { // U+0080 to U+00BF, what a continuation byte becomes
    return rest.size() >= 2 && rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) >= 0x80 &&
           static_cast<unsigned char>(rest[1]) <= 0xBF;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "Ã©", "Ð¿": a letter of Latin-1 that begins UTF-8, and a sign that goes on with it.
std::string_view broken_pair(std::string_view text) {
    for (const std::string_view lead : {"Ã", "Â", "Ä", "Å", "Ð", "Ñ"})
        for (auto at = text.find(lead); at != std::string_view::npos; at = text.find(lead, at + 1)) {
            const auto rest = text.substr(at + lead.size());
            const bool quoted = rest.starts_with("«") || rest.starts_with("»") || rest.starts_with("·");
            if (is_second_byte(rest) && !quoted)
                return text.substr(at, lead.size() + 2);
        }
    return {};
}

std::string_view control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x20 && c != '\n' && c != '\t')
            return text.substr(at, 1);
        if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            return text.substr(at, 2);
    }
    return {};
}

std::string_view broken(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return {};
    for (const auto start : broken_starts)
        if (const auto at = text.find(start); at != std::string_view::npos)
            return text.substr(at, start.size());
    return broken_pair(text);
}

// Two spaces inside a sentence. After a full stop they are a habit, at the ends of code they are meant.
std::string_view double_space(std::string_view text) {
    if (text.find('`') != std::string_view::npos || text.find('\n') != std::string_view::npos)
        return {};
    for (auto at = text.find("  "); at != std::string_view::npos; at = text.find("  ", at + 1)) {
        const auto end = text.find_first_not_of(' ', at);
        if (at == 0 || end == std::string_view::npos || end - at > 2)
            continue;
        if ((is_letter(text[at - 1]) || text[at - 1] == ',') && is_letter(text[end])) {
            const auto from = text.find_last_of(' ', at - 1);
            return text.substr(from == std::string_view::npos ? 0 : from + 1,
                               end + 1 - (from == std::string_view::npos ? 0 : from + 1));
        }
    }
    return {};
}

// A question about web pages may mean the code itself.
bool is_about_code(const Question& question) {
    for (const auto& text : question.texts())
        for (const std::string_view word : {"web page", "html", "xml", "entit", "escape", "encod"})
            if (grading::folded(text.text).find(word) != std::string::npos)
                return true;
    return false;
}

Rewording mended(std::string_view text, std::optional<std::string> instead, bool sure) {
    return instead ? Rewording{{std::string(text)}, {*std::move(instead)}, sure} : Rewording{};
}

// The sign itself, unless the code is in backticks or all that the text says.
Rewording without_code(const Question& question, std::string_view text, std::string_view code) {
    const bool meant = text == code || text.find('`') != std::string_view::npos || is_about_code(question);
    return mended(text, without_entities(text), !meant);
}

void check_text(const Question& question, const Passage& passage, Findings& findings) {
    const auto text = passage.text;
    const auto tell = [&](std::string_view found, std::string_view rule, std::string message, std::string help,
                          Rewording instead = {}) {
        findings.add(question.item, passage.key, found, rule, std::move(message), std::move(help), std::move(instead));
    };
    if (const auto code = entity_in(text); !code.empty()) {
        tell(code, "text-damage", "`" + std::string(code) + "` is the code of a sign, left over from a web page",
             "write the sign itself", without_code(question, text, code));
    } else if (const auto odd = broken(text); !odd.empty()) {
        auto again = decoded_again(text);
        const bool whole = again && broken(*again).empty();
        tell(odd, "text-damage", "`" + std::string(odd) + "` was one sign, before the text was saved in the wrong encoding",
             "write the sign itself, and save the file as UTF-8", mended(text, std::move(again), whole));
    } else if (text.find(lost_sign) != std::string_view::npos) {
        tell(lost_sign, "text-damage", "a sign of this text is lost: `" + std::string(lost_sign) + "` stands in its place",
             "write the sign that belongs there");
    } else if (const auto unseen = control(text); !unseen.empty()) {
        tell({}, "text-damage", "a sign stands in this text that cannot be seen", "remove it");
    }
    if (const auto wide = double_space(text); !wide.empty())
        tell(wide, "double-space", "two spaces stand between two words", "remove one of them, or write the word that is missing",
             mended(text, with_single_spaces(text), false));
}

} // namespace

void check_damage(const Question& question, Findings& findings) {
    for (const auto& text : question.texts())
        if (!text.text.empty())
            check_text(question, text, findings);
}

} // namespace retake::lint
