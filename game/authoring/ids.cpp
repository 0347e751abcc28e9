// Finds where an id can stand, and writes it there.
#include "authoring/ids.hpp"
#include "bank/asked.hpp"
#include "base/fix.hpp"
#include "tree/block.hpp"
#include <algorithm>
#include <map>

namespace retake::authoring {
namespace {

// Nothing but digits, or digits about an `e`, would be a number to other programs.
std::string written(const std::string& id) {
    const bool number = std::ranges::all_of(id, [](char c) { return (c >= '0' && c <= '9') || c == 'e'; });
    return number ? '"' + id + '"' : id;
}

// The first of the question's keys, where it stands in lines of its own; else in braces.
const tree::Node* first_key(const tree::Node& question) {
    const auto* map = question.map();
    return map && !map->keys.empty() ? &map->keys.front() : nullptr;
}

Fix id_below(const tree::Node& key, const tree::Lines& lines, const std::string& id) {
    const int end = tree::characters(lines.line(key.last_line)) + 1;
    const auto indent = std::string(static_cast<std::size_t>(key.place.column) - 1, ' ');
    return {key.last_line, end, key.last_line, end, "\n" + indent + "id: " + written(id)};
}

Fix id_before(const tree::Node& key, const std::string& id) {
    const bool json = key.text() && key.text()->quoted;
    const auto& [file, line, column] = key.place;
    return {line, column, line, column, json ? "\"id\": \"" + id + "\", " : "id: " + written(id) + ", "};
}

std::optional<Fix> pin(const bank::Outline& outline, std::size_t index, const std::string& id) {
    if (index >= outline.parts.size()) {
        const auto* key = first_key(outline.entries[index - outline.parts.size()].value);
        return key ? std::optional(id_before(*key, id)) : std::nullopt;
    }
    const auto& part = outline.parts[index];
    const auto read = tree::read_entry(outline.bank.place.file, outline.lines, part.first, part.last, outline.words);
    const auto* key = first_key(read.value);
    if (!key)
        return std::nullopt;
    return key->last_line > 0 ? id_below(*key, outline.lines, id) : id_before(*key, id);
}

} // namespace

std::vector<Named> ids_of(const bank::Outline& outline) {
    std::map<int, const item::Item*> kept;
    const auto bank = bank::read_questions(outline, {}).value;
    for (const auto& item : bank.items)
        kept.emplace(item.number, &item);
    std::vector<Named> all;
    for (std::size_t i = 0; i < bank::questions_in(outline); ++i) {
        const auto asked = bank::read_asked(outline, i, {});
        if (const auto item = kept.find(asked.number); item != kept.end())
            all.push_back({asked.number, asked.first_key, item->second->id, item->second->stem, asked.authored});
    }
    return all;
}

Pinned with_ids(const std::string& file, const std::string& text) {
    const auto outline = bank::outline(file, text);
    Pinned pinned{text, 0, {}};
    std::vector<Fix> fixes;
    for (const auto& one : ids_of(outline)) {
        if (one.pinned)
            continue;
        if (const auto fix = can_be_fixed(text) ? pin(outline, static_cast<std::size_t>(one.number) - 1, one.id) : std::nullopt)
            fixes.push_back(*fix);
        else
            pinned.left.push_back(one.number);
    }
    pinned.count = fixes.size();
    pinned.text = with_fixes(text, fixes);
    return pinned;
}

} // namespace retake::authoring
