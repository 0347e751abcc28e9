// Reads YAML's quoted and block scalars with yaml-cpp: nothing else of the program knows that library.
// It is handed one scalar at a time, never a document: its documents can run for ever, alias themselves or blame the wrong line.
#include "tree/yaml.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <yaml-cpp/yaml.h>

namespace retake::tree {
namespace {

Decoded decode(const std::string& yaml) {
    try {
        const auto node = YAML::Load(yaml);
        if (node.IsScalar())
            return {node.Scalar(), {}, {}};
    } catch (const YAML::Exception&) {
        // The library's own words name its parts, not the author's mistake.
    }
    return {std::nullopt, "this text cannot be read", "quote it in single quotes"};
}

bool holds(std::string_view letters, char c) { return letters.find(c) != std::string_view::npos; }

bool is_unseen(char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') || c == '\x7F'; }

constexpr std::array<std::string_view, 11> formulas = {"theta", "text", "times", "tan",   "tau", "to ",
                                                       "nu",    "neq",  "neg",   "nabla", "ne "};

bool begins_formula(std::string_view word) {
    return std::ranges::any_of(formulas, [&](std::string_view formula) { return word.starts_with(formula); });
}

// What is wrong with one escape; nothing where it can only be meant.
struct Fault {
    std::string message;
    bool certain = true;
    std::size_t at = 0; // of its backslash
};
Fault fault_of_escape(std::string_view word, WrittenBy by) {
    const char next = word.front();
    const std::string shown = "`\\" + (next == '\n' ? " " : std::string(utf8::substring(word, 0, 1))) + "`";
    if (!holds("0abtnvfre \"/\\N_LPxuU\n\t", next))
        return {shown + " means nothing inside double quotes"};
    if (holds(" \tN_LP", next))
        return {shown + " inside double quotes is a space or a line end of YAML"};
    if (by == WrittenBy::program)
        return {};
    if (holds("0abvfre", next))
        return {shown + " inside double quotes is a control character"};
    if (!holds("tn", next))
        return {};
    if (begins_formula(word))
        return {shown + " inside double quotes is not a backslash and a letter"};
    if (word.size() > 1 && word[1] >= 'a' && word[1] <= 'z')
        return {shown + " inside double quotes is " + (next == 't' ? "a tab" : "a line end"), false};
    return {};
}

// A backslash in double quotes means something to YAML; in formulas it is meant as it stands.
Fault fault_of_escapes(std::string_view written, WrittenBy by) {
    Fault doubtful;
    for (std::size_t at = 1; at + 1 < written.size(); ++at) {
        if (written[at] != '\\')
            continue;
        auto fault = fault_of_escape(written.substr(++at), by);
        fault.at = at - 1;
        if (!fault.message.empty() && fault.certain)
            return fault;
        if (doubtful.message.empty())
            doubtful = std::move(fault);
    }
    return doubtful;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// In single quotes, where each backslash is one. That is surely meant where each begins a word, none of which could be the end
// of a line or a tab. Text of several lines, and text with an escaped quotation mark or backslash, is left to its author.
Decoded with_single_quotes(std::string_view written, Decoded decoded) {
    std::string quoted = "'";
    for (std::size_t at = 1; at + 1 < written.size(); ++at) {
        quoted += written[at] == '\'' ? "''" : std::string(1, written[at]);
        if (written[at] == '\n' || (written[at] == '\\' && holds("\"\\", written[at + 1])))
            return decoded;
        if (written[at] != '\\')
            continue;
        const auto word = written.substr(at + 1);
        const bool line_or_tab = holds("nt", word[0]) && !begins_formula(word);
        decoded.sure = decoded.sure && is_letter(word[0]) && is_letter(word[1]) && !line_or_tab;
    }
    decoded.instead = quoted + "'";
    return decoded;
}

// Half of a character beyond the first 65,536, as JSON escapes it; 0 when none stands here.
std::uint32_t half_at(std::string_view yaml, std::size_t at, std::uint32_t first) {
    const auto digits = yaml.substr(std::min(at, yaml.size()), 6);
    std::uint32_t value = 0;
    const bool read = digits.size() == 6 && digits.starts_with("\\u") &&
                      std::from_chars(digits.data() + 2, digits.data() + 6, value, 16).ptr == digits.data() + 6;
    return read && (value & 0xFC00U) == first ? value : 0;
}

// JSON writes "\ud83d\ude00"; YAML has one escape for it.
std::string with_whole_characters(std::string_view yaml) {
    std::string whole;
    for (std::size_t at = 0; at < yaml.size(); ++at) {
        const auto high = half_at(yaml, at, 0xD800);
        const auto low = high ? half_at(yaml, at + 6, 0xDC00) : 0;
        if (low) {
            whole += utf8::encode(0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00));
            at += 11;
            continue;
        }
        whole += yaml[at];
        if (yaml[at] == '\\' && at + 1 < yaml.size())
            whole += yaml[++at];
    }
    return whole;
}

} // namespace

Decoded decode_quoted(std::string_view written, WrittenBy by) {
    const std::string help = "use single quotes or none: there a backslash is a backslash";
    const auto inside = written.substr(1, written.size() - 2);
    const bool double_quoted = written.front() == '"';
    if (inside.find_first_of(double_quoted ? "\\\n" : "'\n") == std::string_view::npos)
        return {std::string(inside), {}, {}};
    const auto fault = double_quoted ? fault_of_escapes(written, by) : Fault{};
    if (!fault.message.empty() && fault.certain)
        return with_single_quotes(written, {std::nullopt, fault.message, help, fault.at, 2});
    std::string yaml; // A line of dashes at the margin would end YAML's document; a space before each line prevents it.
    for (const char c : double_quoted ? with_whole_characters(written) : std::string(written))
        yaml += c == '\n' ? std::string("\n ") : std::string(1, c);
    auto decoded = decode(yaml);
    if (decoded.text && std::ranges::any_of(*decoded.text, is_unseen))
        return {std::nullopt, "an escape of this text is a control character", help};
    if (decoded.text && !fault.message.empty())
        return with_single_quotes(written, {std::move(decoded.text), fault.message, help, fault.at, 2});
    return decoded;
}

Decoded decode_block(std::string_view header, std::string_view lines) {
    auto decoded = decode(std::string(header) + "\n" + std::string(lines) + "\n");
    if (decoded.text)
        decoded.text->erase(std::min(decoded.text->find_last_not_of('\n') + 1, decoded.text->size()));
    return decoded;
}

std::size_t quoted_length(std::string_view text) {
    if (text.empty() || (text.front() != '"' && text.front() != '\''))
        return 0;
    const char quote = text.front();
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\')
            ++at;
        else if (text[at] == quote && quote == '\'' && at + 1 < text.size() && text[at + 1] == quote)
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return 0;
}

} // namespace retake::tree
