// Reads fields and complains of what is misshaped or left over.
#include "tree/fields.hpp"
#include "base/utf8.hpp"
#include "tree/key.hpp"
#include <algorithm>

namespace retake::tree {
namespace {

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

} // namespace

std::string_view similar_name(std::string_view name, const std::vector<std::string_view>& known) {
    std::string lower(name.substr(0, 40));
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::string_view best;
    int least = 3;
    for (const auto word : known) {
        if (std::max(lower.size(), word.size()) - std::min(lower.size(), word.size()) >= static_cast<std::size_t>(least))
            continue;
        const int edits = distance(lower, word);
        if (edits < least && edits < static_cast<int>(std::max(lower.size(), word.size()))) {
            least = edits;
            best = word;
        }
    }
    return best;
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
                                                             : "write one text after the colon");
    else
        complain_at(*key_node(name), "empty-key", "nothing stands after " + in_ticks(name), "write its text, or remove the key");
    return std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view name) {
    const auto text = this->text(name);
    if (!text)
        return std::nullopt;
    std::string lower = text->text;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (lower == "true" || lower == "yes" || lower == "on")
        return true;
    if (lower == "false" || lower == "no" || lower == "off")
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
            complain(name, "empty-key", "the list of " + in_ticks(name) + " is empty", "write its entries, or remove the key");
        return filled;
    }
    if (std::holds_alternative<std::monostate>(value->value)) {
        complain_at(*key_node(name), "empty-key", "nothing stands after " + in_ticks(name), "write its text, or remove the key");
        return {};
    }
    if (value->map()) {
        complain(name, "wrong-shape", in_ticks(name) + " must be a text or a list, not a group of keys");
        return {};
    }
    return {*value};
}

void Fields::complain(std::string_view field, std::string rule, std::string message, std::string help) {
    const auto* key = key_node(field);
    const auto* value = key ? &node_.map()->values[static_cast<std::size_t>(key - node_.map()->keys.data())] : nullptr;
    const bool holds_something = value && !std::holds_alternative<std::monostate>(value->value);
    complain_at(holds_something ? *value : key ? *key : node_, std::move(rule), std::move(message), std::move(help));
}

void Fields::complain_at(const Node& node, std::string rule, std::string message, std::string help, Severity severity) {
    Diagnostic finding{severity, node.place, std::move(rule), std::move(message), std::move(help)};
    finding.excerpt = node.excerpt;
    finding.width = node.width;
    found_.push_back(std::move(finding));
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
                        Severity::warning);
            continue;
        }
        const auto similar = similar_name(name, known);
        complain_at(key, "unknown-key", "unknown key " + in_ticks(name),
                    similar.empty() ? std::string() : "there is a key with a similar name: `" + std::string(similar) + "`");
    }
}

} // namespace retake::tree
