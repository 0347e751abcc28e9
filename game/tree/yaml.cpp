// Reads YAML's quoted and block scalars with yaml-cpp: nothing else of the program knows that library.
// It is handed one scalar at a time, never a document: its documents can run for ever, alias themselves or blame the wrong line.
#include "tree/yaml.hpp"
#include <algorithm>
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

constexpr std::string_view escapes = "0abtnvfre \"/\\N_LPxuU\n\t";

// A backslash in double quotes means something to YAML; in formulas it is meant as it stands.
Decoded complaint_about_escapes(std::string_view written) {
    const std::string help = "use single quotes or none: there a backslash is a backslash";
    for (std::size_t at = 1; at + 1 < written.size(); ++at) {
        if (written[at] != '\\')
            continue;
        const char next = written[++at];
        const std::string shown = std::string("`\\") + (next == '\n' ? ' ' : next) + "`";
        if (escapes.find(next) == std::string_view::npos)
            return {std::nullopt, shown + " means nothing inside double quotes", help};
        if (std::string_view("0abvfre").find(next) != std::string_view::npos)
            return {std::nullopt, shown + " inside double quotes is a control character", help};
        const auto word = written.substr(at);
        for (const std::string_view formula : {"theta", "text", "times", "tan", "tau", "to ", "nu", "neq", "neg", "nabla", "ne "})
            if (word.starts_with(formula))
                return {std::nullopt, shown + " inside double quotes is not a backslash and a letter", help};
    }
    return {};
}

} // namespace

Decoded decode_quoted(std::string_view written) {
    const auto inside = written.substr(1, written.size() - 2);
    if (written.front() == '"') {
        if (inside.find_first_of("\\\n") == std::string_view::npos)
            return {std::string(inside), {}, {}};
        if (auto complaint = complaint_about_escapes(written); !complaint.message.empty())
            return complaint;
    } else if (inside.find_first_of("'\n") == std::string_view::npos) {
        return {std::string(inside), {}, {}};
    }
    std::string yaml; // A line of dashes at the margin would end YAML's document; a space before each line prevents it.
    for (const char c : written)
        yaml += c == '\n' ? std::string("\n ") : std::string(1, c);
    return decode(yaml);
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
