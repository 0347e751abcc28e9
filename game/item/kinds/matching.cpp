// Matching: reading, presenting and grading it.
#include "item/kinds/matching.hpp"
#include "grading/chance.hpp"
#include "grading/text.hpp"
#include "item/links.hpp"
#include "item/written_choices.hpp"
#include <algorithm>
#include <set>

namespace retake::item {
namespace {

const WrittenChoice* at(const std::vector<WrittenChoice>& choices, int id) {
    return id >= 0 && static_cast<std::size_t>(id) < choices.size() ? &choices[static_cast<std::size_t>(id)] : nullptr;
}

bool same(const Matching& item, const WrittenChoice& one, const WrittenChoice& other) {
    return grading::normalised(one.text, item.language, true) == grading::normalised(other.text, item.language, true);
}

// The links that a learner can make: from each left and to each right side once.
std::vector<Link> links_in(const Matching& item, const Response& response) {
    std::vector<Link> links;
    std::set<int> from, to;
    if (const auto* linked = std::get_if<Linked>(&response))
        for (const auto& link : linked->links)
            if (at(item.left, link.from) && at(item.right, link.to) && from.insert(link.from).second && to.insert(link.to).second)
                links.push_back(link);
    return links;
}

bool is_right(const Matching& item, const Link& link) { return same(item, *at(item.right, link.to), *at(item.right, link.from)); }

// How many pairs come out right on average when right sides are dealt blindly.
double by_chance(const Matching& item) {
    double fitting = 0;
    for (std::size_t i = 0; i < item.left.size(); ++i)
        for (const auto& right : item.right)
            fitting += same(item, item.right[i], right) ? 1 : 0;
    return fitting / static_cast<double>(item.right.size());
}

bool shows_the_key(const PairUp& form) {
    for (std::size_t i = 0; i < form.left.size(); ++i)
        if (form.right[i].id != form.left[i].id)
            return false;
    return true;
}

void add_line(std::string& text, const std::string& line) {
    if (!line.empty())
        text += (text.empty() ? "" : "\n") + line;
}

} // namespace

std::optional<Matching> Matching::read(tree::Fields& fields, const Setting& setting) {
    Matching item;
    item.language = setting.language;
    for (auto& pair : read_pairs(fields)) {
        item.left.push_back({std::move(pair.left), std::move(pair.why)});
        item.right.push_back({std::move(pair.right), ""});
    }
    if (!entries_are_sound(item.left, "match", setting, fields))
        return std::nullopt;
    for (auto& extra : read_choices(fields, "wrong")) {
        const auto is_it = [&](const WrittenChoice& right) { return same(item, right, extra); };
        if (std::ranges::any_of(item.right, is_it)) {
            fields.complain("wrong", "key-among-wrong", "`" + extra.text + "` belongs to a pair and stands in `wrong` too",
                            "remove one of the two");
            return std::nullopt;
        }
        item.right.push_back(std::move(extra));
    }
    if (!rights_are_sound(item.right, item.language, fields))
        return std::nullopt;
    return item;
}

Interaction present(const Matching& item, Rng& rng, Order) {
    PairUp form;
    for (int id = 0; const auto& left : item.left)
        form.left.push_back({id++, left.text});
    for (int id = 0; const auto& right : item.right)
        form.right.push_back({id++, right.text});
    do
        form.right = shuffled(std::move(form.right), rng);
    while (form.left.size() > 2 && shows_the_key(form));
    return form;
}

Response key(const Matching& item) {
    Linked linked;
    for (int id = 0; id < static_cast<int>(item.left.size()); ++id)
        linked.links.push_back({id, id});
    return linked;
}

grading::Verdict grade(const Matching& item, const Response& response) {
    const auto links = links_in(item, response);
    std::size_t right = 0;
    std::vector<std::string> off;
    for (int id = 0; const auto& left : item.left) {
        const auto link = std::ranges::find(links, id++, &Link::from);
        if (link != links.end() && is_right(item, *link))
            ++right;
        else
            off.push_back(left.text);
    }
    return {grading::above_chance(right, item.left.size(), by_chance(item)),
            off.empty() ? "every pair" : links_reason(right, item.left.size(), "pairs", off), ""};
}

std::string words(const Matching& item, const Response& response) {
    std::string text;
    for (const auto& link : links_in(item, response))
        text += (text.empty() ? "" : "; ") + at(item.left, link.from)->text + " → " + at(item.right, link.to)->text;
    return text;
}

Parts parts(const Matching& item, const Response& response) {
    Parts parts;
    const auto links = links_in(item, response);
    for (int id = 0; id < static_cast<int>(item.left.size()); ++id) {
        Part part{at(item.left, id)->text, "", at(item.right, id)->text, false, at(item.left, id)->why};
        if (const auto link = std::ranges::find(links, id, &Link::from); link != links.end()) {
            const auto& given = *at(item.right, link->to);
            part.given = given.text;
            part.right = is_right(item, *link);
            if (!part.right)
                add_line(part.why, given.why);
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

std::string why(const Matching& item, const Response& response) {
    std::string text;
    for (const auto& link : links_in(item, response))
        if (!is_right(item, link)) {
            add_line(text, at(item.left, link.from)->why);
            add_line(text, at(item.right, link.to)->why);
        }
    return text;
}

} // namespace retake::item
