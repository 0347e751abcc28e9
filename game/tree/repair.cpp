// Makes repairs out of nodes and lines.
#include "tree/repair.hpp"
#include "base/utf8.hpp"
#include "tree/stretch.hpp"
#include <algorithm>

namespace retake::tree {
namespace {

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

bool is_comment(std::string_view line) { return trimmed(line).starts_with('#'); }

} // namespace

Fix instead_of(const Node& node, std::string text, bool sure) {
    const auto& [file, line, column] = node.place;
    return {line, column, line, column + node.width, std::move(text), sure};
}

std::optional<Fix> reworded(const Node& node, std::string_view words, std::string instead, bool sure) {
    const auto first = static_cast<std::size_t>(std::max(node.place.column - 1, 0));
    const auto written = utf8::substring(node.excerpt, first, static_cast<std::size_t>(std::max(node.width, 0)));
    const auto at = written.find(words);
    if (words.empty() || at == std::string_view::npos)
        return std::nullopt;
    const auto column = node.place.column + characters(written.substr(0, at));
    return Fix{node.place.line, column, node.place.line, column + characters(words), std::move(instead), sure};
}

std::optional<Fix> without(const Node& key, bool sure) {
    const auto before = utf8::substring(key.excerpt, 0, static_cast<std::size_t>(std::max(key.place.column - 1, 0)));
    if (key.last_line < key.place.line || key.excerpt.empty() || !is_blank(before))
        return std::nullopt;
    return Fix{key.place.line, 1, key.last_line + 1, 1, "", sure};
}

std::optional<Fix> shifted(const Lines& lines, int first, int last, int by, bool sure) {
    while (last > first && (is_blank(lines.line(last)) || is_comment(lines.line(last))))
        --last;
    Fix fix{first, 1, last, static_cast<int>(indent_of(lines.line(last))) + 1, "", sure};
    const auto indent_first = static_cast<int>(indent_of(lines.line(first)));
    if (by == 0 || indent_first + by < 0)
        return std::nullopt;
    for (int number = first; number <= last; ++number) {
        const auto line = lines.line(number);
        const auto indent = static_cast<int>(indent_of(line));
        const bool stays = is_blank(line) || (is_comment(line) && indent < indent_first);
        if (!stays && indent + by < 0)
            return std::nullopt;
        fix.text += std::string(static_cast<std::size_t>(stays ? indent : indent + by), ' ');
        if (number < last)
            fix.text += std::string(line.substr(static_cast<std::size_t>(indent))) + "\n";
    }
    return fix;
}

bool say_the_same(const Node& one, const Node& other) {
    if (one.value.index() != other.value.index())
        return false;
    if (const auto* text = one.text())
        return text->text == other.text()->text && text->quoted == other.text()->quoted;
    if (const auto* list = one.list())
        return std::ranges::equal(*list, *other.list(), say_the_same);
    if (const auto* map = one.map())
        return std::ranges::equal(map->keys, other.map()->keys, say_the_same) &&
               std::ranges::equal(map->values, other.map()->values, say_the_same);
    return true;
}

} // namespace retake::tree
