// Reads fields and complains of what is misshaped or left over.
#include "tree/fields.hpp"
#include "base/utf8.hpp"
#include "tree/key.hpp"
#include "tree/repair.hpp"
#include <algorithm>

namespace retake::tree {
namespace {

constexpr std::size_t slip_length_min = 5;
constexpr std::size_t double_slip_length_min = 7;

std::string in_ticks(std::string_view name) { return "`" + clipped(name) + "`"; }

// Edits between two short words, a swap of neighbours counting as one.
int distance(std::string_view from, std::string_view to) {
    std::vector<std::vector<int>> rows(from.size() + 1, std::vector<int>(to.size() + 1));
    for (std::size_t i = 0; i <= from.size(); ++i)
        for (std::size_t j = 0; j <= to.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = static_cast<int>(i + j);
                continue;
            }
            const int same = from[i - 1] == to[j - 1] ? 0 : 1;
            rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    return rows[from.size()][to.size()];
}

std::string lower(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

struct Nearest {
    std::string_view word;
    int edits = 3;
    bool alone = true; // no other word is as near
};
Nearest nearest(std::string_view name, const std::vector<std::string_view>& known) {
    const auto small = lower(name.substr(0, 40));
    Nearest best;
    for (const auto word : known) {
        if (std::max(small.size(), word.size()) - std::min(small.size(), word.size()) > static_cast<std::size_t>(best.edits))
            continue;
        const int edits = distance(small, lower(word));
        if (edits >= static_cast<int>(std::max(small.size(), word.size())) || edits > best.edits)
            continue;
        if (edits < best.edits)
            best = {word, edits, true};
        else
            best.alone = best.word.empty();
    }
    return best;
}

// The value's one entry in place of the list, where both stand in brackets on one line.
std::optional<Fix> without_brackets(const Node& value) {
    const auto* list = value.list();
    if (!list || list->size() != 1 || !list->front().text() || list->front().place.line != value.place.line)
        return std::nullopt;
    const auto& entry = list->front();
    const auto at = [&](const Node& node, int width) {
        return utf8::substring(value.excerpt, static_cast<std::size_t>(node.place.column - 1), static_cast<std::size_t>(width));
    };
    if (at(value, 1) != "[")
        return std::nullopt;
    return instead_of(value, std::string(at(entry, entry.width)));
}

} // namespace

std::string_view similar_name(std::string_view name, const std::vector<std::string_view>& known) {
    return nearest(name, known).word;
}

bool is_slip(std::string_view name, const std::vector<std::string_view>& known) {
    const auto near = nearest(name, known);
    if (near.word.empty() || !near.alone)
        return false;
    std::string letters = lower(name), others = lower(near.word);
    const auto length = letters.size();
    const bool plural = letters + "s" == others || others + "s" == letters;
    std::ranges::sort(letters);
    std::ranges::sort(others);
    return letters == others || plural || (near.edits == 1 && length >= slip_length_min) ||
           (near.edits == 2 && length >= double_slip_length_min);
}

Fields::Fields(const Node& node, Diagnostics& found) : node_(node), found_(found) {}

bool Fields::has(std::string_view name) const { return key_node(name) != nullptr; }

const Node* Fields::key_node(std::string_view name) const {
    if (const auto* map = node_.map())
        for (const auto& key : map->keys)
            if (key.text() && key.text()->text == name)
                return &key;
    return nullptr;
}

const Node* Fields::node(std::string_view name) {
    const auto* key = key_node(name);
    if (!key)
        return nullptr;
    read_.emplace(name);
    return &node_.map()->values[static_cast<std::size_t>(key - node_.map()->keys.data())];
}

std::optional<Text> Fields::text(std::string_view name) {
    const auto* value = node(name);
    if (!value)
        return std::nullopt;
    if (const auto* text = value->text())
        return *text;
    if (value->list() || value->map())
        complain(name, "wrong-shape", in_ticks(name) + " must be one text, not a " + (value->list() ? "list" : "group of keys"),
                 value->list() && value->list()->size() == 1 ? "remove the brackets or the dash"
                                                             : "write one text after the colon")
            .fix = without_brackets(*value);
    else
        complain_of_emptiness(name);
    return std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view name) {
    const auto text = this->text(name);
    if (!text)
        return std::nullopt;
    const auto small = lower(text->text);
    if (small == "true" || small == "yes" || small == "on")
        return true;
    if (small == "false" || small == "no" || small == "off")
        return false;
    complain(name, "wrong-shape", in_ticks(name) + " must be true or false");
    return std::nullopt;
}

std::vector<Node> Fields::entries(std::string_view name) {
    const auto* value = node(name);
    if (!value)
        return {};
    if (const auto* list = value->list()) {
        std::vector<Node> filled;
        for (const auto& entry : *list) {
            if (std::holds_alternative<std::monostate>(entry.value))
                complain_at(entry, "empty-entry", "nothing stands in this entry of " + in_ticks(name),
                            "write its text, or remove the dash");
            else
                filled.push_back(entry);
        }
        if (list->empty())
            complain(name, "empty-key", "the list of " + in_ticks(name) + " is empty", "write its entries, or remove the key")
                .fix = without(*key_node(name), false);
        return filled;
    }
    if (std::holds_alternative<std::monostate>(value->value)) {
        complain_of_emptiness(name);
        return {};
    }
    if (value->map()) {
        complain(name, "wrong-shape", in_ticks(name) + " must be a text or a list, not a group of keys");
        return {};
    }
    return {*value};
}

void Fields::complain_of_emptiness(std::string_view name) {
    const auto& key = *key_node(name);
    complain_at(key, "empty-key", "nothing stands after " + in_ticks(name), "write its text, or remove the key").fix =
        without(key, false);
}

Diagnostic& Fields::complain(std::string_view field, std::string rule, std::string message, std::string help) {
    const auto* key = key_node(field);
    const auto* value = key ? &node_.map()->values[static_cast<std::size_t>(key - node_.map()->keys.data())] : nullptr;
    const bool holds_something = value && !std::holds_alternative<std::monostate>(value->value);
    return complain_at(holds_something ? *value : key ? *key : node_, std::move(rule), std::move(message), std::move(help));
}

Diagnostic& Fields::complain_at(const Node& node, std::string rule, std::string message, std::string help, Severity severity) {
    Diagnostic finding{severity, node.place, std::move(rule), std::move(message), std::move(help)};
    finding.excerpt = node.excerpt;
    finding.width = node.width;
    return found_.emplace_back(std::move(finding));
}

void Fields::complain_of_leftovers(const std::vector<std::string_view>& known) {
    const auto* map = node_.map();
    if (!map)
        return;
    for (const auto& key : map->keys) {
        const std::string name = key.text() ? key.text()->text : std::string();
        if (read_.contains(name))
            continue;
        if (std::ranges::find(known, std::string_view(name)) != known.end()) {
            complain_at(key, "unused-key", in_ticks(name) + " means nothing in this kind of question", "remove it",
                        Severity::warning)
                .fix = without(key, false);
            continue;
        }
        const auto similar = similar_name(name, known);
        auto& finding =
            complain_at(key, "unknown-key", "unknown key " + in_ticks(name),
                        similar.empty() ? std::string() : "there is a key with a similar name: `" + std::string(similar) + "`");
        if (!similar.empty() && !has(similar))
            finding.fix = instead_of(key, std::string(similar), is_slip(name, known));
    }
}

} // namespace retake::tree
