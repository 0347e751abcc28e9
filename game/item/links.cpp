// Reads pairs and groups.
#include "item/links.hpp"
#include "grading/text.hpp"
#include "item/limits.hpp"
#include "item/written_choices.hpp"
#include "tree/repair.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace retake::item {
namespace {

constexpr std::size_t sorted_max = 12;

std::string text_of(const tree::Node& node) { return node.text() ? written_choice(node.text()->text).text : ""; }

void complain_of_pair(const tree::Node& at, tree::Fields& fields) {
    auto& finding = fields.complain_at(at, "unclear-pair", "this is no pair of a left and a right side",
                                       "write `left: right`, or `- left => right` where a side holds a colon");
    for (const std::string_view arrow : {" -> ", " → ", " = ", " == "})
        if (at.text() && at.text()->text.find(arrow) != std::string::npos)
            finding.fix = tree::reworded(at, arrow, " => ");
}

// A pair whose right side may carry the reason: "Africa => Lions live south of the Sahara."
void add_pair(std::vector<WrittenPair>& pairs, const std::string& left, const tree::Node& value, const tree::Node& at,
              tree::Fields& fields) {
    if (value.map() || value.list() || !value.text()) {
        complain_of_pair(at, fields);
        return;
    }
    auto right = written_choice(value.text()->text);
    if (left.empty() || right.text.empty())
        complain_of_pair(at, fields);
    else
        pairs.push_back({left, std::move(right.text), std::move(right.why)});
}

void add_map(std::vector<WrittenPair>& pairs, const tree::Map& map, tree::Fields& fields) {
    for (std::size_t i = 0; i < map.keys.size(); ++i)
        add_pair(pairs, text_of(map.keys[i]), map.values[i], map.keys[i], fields);
}

} // namespace

std::vector<WrittenPair> read_pairs(tree::Fields& fields) {
    std::vector<WrittenPair> pairs;
    const auto* node = fields.node("match");
    if (node && node->map()) {
        add_map(pairs, *node->map(), fields);
        return pairs;
    }
    for (const auto& entry : fields.entries("match")) {
        if (entry.map()) {
            add_map(pairs, *entry.map(), fields);
            continue;
        }
        const auto left = entry.text() ? written_choice(entry.text()->text) : WrittenChoice{};
        tree::Node right = entry;
        right.value = tree::Text{left.why, false};
        add_pair(pairs, left.text, right, entry, fields);
    }
    return pairs;
}

std::optional<std::vector<WrittenGroup>> read_groups(tree::Fields& fields) {
    std::vector<WrittenGroup> groups;
    const auto* node = fields.node("sort");
    if (!node->map()) {
        fields.complain("sort", "wrong-shape", "`sort` must be groups, each with its entries",
                        "write a group, a colon, and its entries: `Cats: [Lion, Lynx]`");
        return std::nullopt;
    }
    const auto& map = *node->map();
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        WrittenGroup group{map.keys[i].text() ? map.keys[i].text()->text : "", {}};
        const auto& value = map.values[i];
        const auto entries = value.list() ? *value.list() : tree::List{value};
        for (const auto& entry : entries)
            if (auto choice = read_choice(entry, fields))
                group.entries.push_back(*std::move(choice));
        groups.push_back(std::move(group));
    }
    return groups;
}

bool entries_are_sound(const std::vector<WrittenChoice>& entries, std::string_view field, const Setting& setting,
                       tree::Fields& fields) {
    const auto complain = [&](std::string rule, std::string message, std::string help) {
        fields.complain(field, std::move(rule), std::move(message), std::move(help));
        return false;
    };
    const auto most = field == "sort" ? sorted_max : lettered_max;
    if (entries.size() < 2)
        return complain("too-few-choices", "there must be two or more of them", "add a line under `" + std::string(field) + ":`");
    if (entries.size() > most)
        return complain("too-many-choices",
                        "there are " + std::to_string(entries.size()) + " of them, and " + std::to_string(most) +
                            " at most can be shown",
                        "make two questions of it");
    std::set<std::string> seen;
    for (const auto& entry : entries)
        if (!seen.insert(grading::normalised(entry.text, setting.language, true)).second)
            return complain("repeated-choice", "`" + entry.text + "` stands there twice", "remove one of the two");
    return true;
}

bool rights_are_sound(const std::vector<WrittenChoice>& rights, const std::string& language, tree::Fields& fields) {
    std::set<std::string> texts;
    for (const auto& right : rights)
        texts.insert(grading::normalised(right.text, language, true));
    if (texts.size() < 2)
        fields.complain("match", "too-few-choices", "every right side is the same, so there is nothing to match",
                        "add other right sides under `wrong:`");
    if (rights.size() > lettered_max)
        fields.complain("wrong", "too-many-choices",
                        "there are " + std::to_string(rights.size()) + " right sides, and ten at most can be shown",
                        "leave the least tempting ones out");
    return texts.size() >= 2 && rights.size() <= lettered_max;
}

bool groups_are_sound(const std::vector<std::string>& groups, const std::string& language, tree::Fields& fields) {
    std::set<std::string> names;
    for (const auto& group : groups)
        names.insert(grading::normalised(group, language, true));
    if (groups.size() < 2)
        fields.complain("sort", "too-few-choices", "there must be two groups or more", "add a group and its entries");
    else if (groups.size() > numbered_max)
        fields.complain("sort", "too-many-choices",
                        "there are " + std::to_string(groups.size()) + " groups, and nine at most can be shown",
                        "join some of them");
    else if (names.size() < groups.size())
        fields.complain("sort", "repeated-choice", "two groups have the same name", "join them");
    return groups.size() >= 2 && groups.size() <= numbered_max && names.size() == groups.size();
}

std::string links_reason(std::size_t right, std::size_t count, std::string_view things, const std::vector<std::string>& off) {
    auto reason = std::to_string(right) + " of " + std::to_string(count) + " " + std::string(things);
    for (std::size_t i = 0; i < off.size(); ++i)
        reason += (i == 0 ? "; not " : ", ") + off[i];
    return reason;
}

} // namespace retake::item
