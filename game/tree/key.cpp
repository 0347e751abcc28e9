// Reads keys, and says what is wrong with a line that has none.
#include "tree/key.hpp"
#include "base/utf8.hpp"
#include "tree/stretch.hpp"
#include "tree/yaml.hpp"
#include <algorithm>
#include <array>

namespace retake::tree {
namespace {

constexpr std::size_t name_characters_max = 40;
constexpr std::string_view wide_colon = "\xEF\xBC\x9A";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::array<std::string_view, 4> spaces = {" ", "\t", no_break_space, "\xE3\x80\x80"};

// How many bytes of spaces, of any kind, stand at the start.
std::size_t spaces_at(std::string_view text) {
    for (const auto space : spaces)
        if (text.starts_with(space))
            return space.size() + spaces_at(text.substr(space.size()));
    return 0;
}

// A colon with one space behind it, unless the line ends there.
std::string colon_before(std::string_view rest) { return rest.empty() ? ":" : ": "; }

std::size_t colon_of(std::string_view content) {
    for (auto at = content.find(':'); at != std::string_view::npos; at = content.find(':', at + 1))
        if (at + 1 == content.size() || content[at + 1] == ' ' || content[at + 1] == '\t')
            return at;
    return std::string_view::npos;
}

// The word at the start: letters, digits, `-` and `_`.
std::string_view first_word(std::string_view content) {
    const auto end = std::ranges::find_if_not(content, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    return content.substr(0, static_cast<std::size_t>(end - content.begin()));
}

std::size_t value_after(std::string_view content, std::size_t colon) {
    return std::min(content.find_first_not_of(" \t", colon + 1), content.size());
}

} // namespace

std::optional<Key> read_key(std::string_view content) {
    if (content.empty() || std::string_view("[{#").find(content.front()) != std::string_view::npos)
        return std::nullopt;
    if (const auto size = quoted_length(content); size > 0) {
        const auto colon = content.find_first_not_of(" \t", size);
        const bool spaced = colon != std::string_view::npos && content[colon] == ':' &&
                            (colon + 1 == content.size() || content[colon + 1] == ' ' || content[colon + 1] == '\t');
        if (spaced)
            return Key{decode_quoted(content.substr(0, size)).text.value_or(""), true, size, value_after(content, colon)};
    }
    const auto colon = colon_of(content);
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto name = without_tail(content.substr(0, colon));
    if (name.empty())
        return std::nullopt;
    return Key{std::string(name), false, name.size(), value_after(content, colon)};
}

KeyFault explain_missing_key(std::string_view content, const Words& known) {
    const auto word = first_word(content);
    const auto rest = content.substr(word.size());
    const auto wide = content.find(wide_colon);
    if (!word.empty() && wide != std::string_view::npos && without_tail(content.substr(0, wide)) == word) {
        const auto after = content.substr(wide + wide_colon.size());
        const auto gap = spaces_at(after);
        return {wide,
                "full-width-colon",
                "a full-width colon stands after `" + clipped(word) + "`",
                "type a plain colon and a space",
                colon_before(after.substr(gap)),
                wide_colon.size() + gap,
                known.contains(word)};
    }
    if (known.contains(word) && rest.starts_with(':')) {
        if (rest.substr(1).starts_with(no_break_space))
            return {word.size() + 1,
                    "no-break-space",
                    "a no-break space stands after `" + std::string(word) + ":`",
                    "type a plain space",
                    " ",
                    spaces_at(rest.substr(1))};
        return {word.size(),
                "missing-space",
                "a space is missing after `" + std::string(word) + ":`",
                "write `" + std::string(word) + ": …`",
                ": ",
                1};
    }
    if (content.starts_with("? "))
        return {0, "missing-key", "a key that begins with `?` is not read here", "write `key: value`"};
    if (known.contains(word) && (rest.empty() || rest.starts_with(' ')))
        return {word.size(),
                "missing-colon",
                "a colon is missing after `" + std::string(word) + "`",
                "write `" + std::string(word) + ": …`",
                ":",
                0,
                false}; // it may be text that lost its indentation
    if (opens_list_entry(content))
        return {0, "missing-key", "this list entry belongs to no key", "write the key above it, such as `wrong:`"};
    return {0, "missing-key", "this line is no `key: value`", "write a key before it, or indent it to continue the text above"};
}

bool looks_like_known_key(std::string_view content, const Words& known) {
    const auto word = first_word(content);
    return known.contains(word) && read_key(content) && read_key(content)->name == word;
}

std::string clipped(std::string_view name) {
    if (utf8::length(name) <= name_characters_max)
        return std::string(name);
    return std::string(utf8::substring(name, 0, name_characters_max)) + "…";
}

bool opens_list_entry(std::string_view content) {
    return content == "-" || content.starts_with("- ") || content.starts_with("-\t");
}

} // namespace retake::tree
