// Ordering: reading, presenting and grading it.
#include "item/kinds/ordering.hpp"
#include "item/links.hpp"
#include "item/written_choices.hpp"
#include "tree/repair.hpp"
#include <algorithm>

namespace retake::item {
namespace {

constexpr std::string_view arrow = " → ";

// `ends: [earliest, latest]`.
bool read_ends(tree::Fields& fields, Ordering& item) {
    if (!fields.has("ends"))
        return true;
    const auto ends = fields.entries("ends");
    if (ends.size() == 2 && ends[0].text() && ends[1].text()) {
        item.earliest = ends[0].text()->text;
        item.latest = ends[1].text()->text;
        return true;
    }
    auto& finding =
        fields.complain("ends", "unclear-ends", "the ends of an order are two texts", "write `ends: [earliest, latest]`");
    const auto* written = ends.size() == 1 ? ends[0].text() : nullptr;
    if (written && !written->quoted && std::ranges::count(written->text, ',') == 1)
        finding.fix = tree::reworded(ends[0], written->text, "[" + written->text + "]");
    return false;
}

// Each entry once, and no other.
bool is_whole(const Ordering& item, const std::vector<int>& ids) {
    if (ids.size() != item.entries.size())
        return false;
    auto sorted = ids;
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] != static_cast<int>(i))
            return false;
    return true;
}

bool in_order(const std::vector<Choice>& entries) { return std::ranges::is_sorted(entries, {}, &Choice::id); }

double kendall_tau(const std::vector<int>& ids) {
    int sum = 0, pairs = 0;
    for (std::size_t i = 0; i < ids.size(); ++i)
        for (std::size_t j = i + 1; j < ids.size(); ++j, ++pairs)
            sum += ids[i] < ids[j] ? 1 : -1;
    return pairs == 0 ? 0 : static_cast<double>(sum) / pairs;
}

} // namespace

std::optional<Ordering> Ordering::read(tree::Fields& fields, const Setting& setting) {
    Ordering item;
    item.entries = read_choices(fields, "order");
    const bool ends = read_ends(fields, item);
    if (!entries_are_sound(item.entries, "order", setting, fields) || !ends)
        return std::nullopt;
    return item;
}

Interaction present(const Ordering& item, Rng& rng, Order) {
    PutInOrder form{{}, item.earliest, item.latest};
    for (int id = 0; const auto& entry : item.entries)
        form.entries.push_back({id++, entry.text});
    do
        form.entries = shuffled(std::move(form.entries), rng);
    while (form.entries.size() > 2 && in_order(form.entries));
    return form;
}

Response key(const Ordering& item) {
    Arranged arranged;
    for (std::size_t i = 0; i < item.entries.size(); ++i)
        arranged.ids.push_back(static_cast<int>(i));
    return arranged;
}

grading::Verdict grade(const Ordering& item, const Response& response) {
    const auto* arranged = std::get_if<Arranged>(&response);
    if (!arranged || !is_whole(item, arranged->ids))
        return {0, "not every entry was put in order", ""};
    if (std::ranges::is_sorted(arranged->ids))
        return {1, "the right order", ""};
    int in_place = 0;
    for (int place = 0; const int id : arranged->ids)
        in_place += id == place++ ? 1 : 0;
    const auto count = std::to_string(item.entries.size());
    return {std::max(0.0, kendall_tau(arranged->ids)), std::to_string(in_place) + " of " + count + " in place", ""};
}

std::string words(const Ordering& item, const Response& response) {
    std::string text;
    if (const auto* arranged = std::get_if<Arranged>(&response))
        for (const int id : arranged->ids)
            if (id >= 0 && static_cast<std::size_t>(id) < item.entries.size())
                text += (text.empty() ? "" : std::string(arrow)) + item.entries[static_cast<std::size_t>(id)].text;
    return text;
}

Parts parts(const Ordering& item, const Response& response) {
    Parts parts;
    const auto* arranged = std::get_if<Arranged>(&response);
    const bool whole = arranged && is_whole(item, arranged->ids);
    for (std::size_t i = 0; i < item.entries.size(); ++i) {
        const auto place = whole ? std::ranges::find(arranged->ids, static_cast<int>(i)) - arranged->ids.begin() + 1 : 0;
        const auto key = std::to_string(i + 1), given = whole ? std::to_string(place) : "";
        parts.push_back({item.entries[i].text, given, key, given == key, item.entries[i].why});
    }
    return parts;
}

std::string why(const Ordering& item, const Response& response) {
    std::string text;
    const auto* arranged = std::get_if<Arranged>(&response);
    if (!arranged || !is_whole(item, arranged->ids))
        return text;
    for (std::size_t place = 0; place < item.entries.size(); ++place)
        if (const auto& entry = item.entries[place]; arranged->ids[place] != static_cast<int>(place) && !entry.why.empty())
            text += (text.empty() ? "" : "\n") + entry.why;
    return text;
}

} // namespace retake::item
