// Sorting: reading, presenting and grading it.
#include "item/kinds/sorting.hpp"
#include "grading/chance.hpp"
#include "item/links.hpp"
#include "item/written_choices.hpp"
#include <algorithm>

namespace retake::item {
namespace {

// The group that each entry was sent to; nullopt for those that were left.
std::vector<std::optional<int>> sent(const Sorting& item, const Response& response) {
    std::vector<std::optional<int>> groups(item.entries.size());
    if (const auto* linked = std::get_if<Linked>(&response))
        for (const auto& link : linked->links)
            if (link.from >= 0 && static_cast<std::size_t>(link.from) < groups.size() && link.to >= 0 &&
                static_cast<std::size_t>(link.to) < item.groups.size())
                groups[static_cast<std::size_t>(link.from)] = link.to;
    return groups;
}

} // namespace

std::optional<Sorting> Sorting::read(tree::Fields& fields, const Setting& setting) {
    Sorting item;
    auto groups = read_groups(fields);
    if (!groups)
        return std::nullopt;
    for (auto& group : *groups) {
        for (auto& entry : group.entries) {
            item.entries.push_back(std::move(entry));
            item.group_of.push_back(static_cast<int>(item.groups.size()));
        }
        item.groups.push_back(std::move(group.name));
    }
    if (!groups_are_sound(item.groups, setting.language, fields) || !entries_are_sound(item.entries, "sort", setting, fields))
        return std::nullopt;
    return item;
}

Interaction present(const Sorting& item, Rng& rng, Order) {
    SortInto form;
    for (int id = 0; const auto& entry : item.entries)
        form.entries.push_back({id++, entry.text});
    for (int id = 0; const auto& group : item.groups)
        form.groups.push_back({id++, group});
    form.entries = shuffled(std::move(form.entries), rng);
    return form;
}

Response key(const Sorting& item) {
    Linked linked;
    for (int id = 0; const int group : item.group_of)
        linked.links.push_back({id++, group});
    return linked;
}

grading::Verdict grade(const Sorting& item, const Response& response) {
    const auto groups = sent(item, response);
    std::size_t right = 0;
    std::vector<std::string> off;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i] == item.group_of[i])
            ++right;
        else
            off.push_back(item.entries[i].text);
    }
    const auto chance = static_cast<double>(item.entries.size()) / static_cast<double>(item.groups.size());
    return {grading::above_chance(right, item.entries.size(), chance),
            off.empty() ? "every entry in its group" : links_reason(right, item.entries.size(), "entries", off), ""};
}

std::string words(const Sorting& item, const Response& response) {
    const auto groups = sent(item, response);
    std::string text;
    for (int id = 0; const auto& group : item.groups) {
        std::string entries;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i] == id)
                entries += (entries.empty() ? "" : ", ") + item.entries[i].text;
        if (!entries.empty())
            text += (text.empty() ? "" : "; ") + group + ": " + entries;
        ++id;
    }
    return text;
}

Parts parts(const Sorting& item, const Response& response) {
    Parts parts;
    const auto groups = sent(item, response);
    for (std::size_t i = 0; i < item.entries.size(); ++i) {
        const auto name = [&](int group) { return item.groups[static_cast<std::size_t>(group)]; };
        parts.push_back({item.entries[i].text, groups[i] ? name(*groups[i]) : "", name(item.group_of[i]),
                         groups[i] == item.group_of[i], item.entries[i].why});
    }
    return parts;
}

std::string why(const Sorting& item, const Response& response) {
    const auto groups = sent(item, response);
    std::string text;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i] && groups[i] != item.group_of[i] && !item.entries[i].why.empty())
            text += (text.empty() ? "" : "\n") + item.entries[i].why;
    return text;
}

} // namespace retake::item
