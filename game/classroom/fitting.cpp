// Holds responses against the forms that they are given to.
#include "classroom/fitting.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <cmath>

namespace retake::classroom {
namespace {

using item::Choice;

bool holds(const std::vector<Choice>& choices, int id) { return std::ranges::find(choices, id, &Choice::id) != choices.end(); }

bool all_differ(std::vector<int> ids) {
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) == ids.end();
}

bool is_typed(const std::string& text) { return text.size() <= typed_max && utf8::valid(text); }

bool is_share(double value) { return std::isfinite(value) && value >= 0 && value <= 1; }

bool links(const item::Linked& linked, const std::vector<Choice>& from, const std::vector<Choice>& to) {
    std::vector<int> starts;
    for (const auto& link : linked.links) {
        if (!holds(from, link.from) || !holds(to, link.to))
            return false;
        starts.push_back(link.from);
    }
    return !starts.empty() && std::ranges::is_sorted(starts) && all_differ(starts);
}

struct Fits {
    bool operator()(const item::PickOne& form, const item::Picked& picked) const { return holds(form.choices, picked.id); }
    bool operator()(const item::PickMany& form, const item::PickedMany& picked) const {
        return !picked.ids.empty() && std::ranges::is_sorted(picked.ids) && all_differ(picked.ids) &&
               std::ranges::all_of(picked.ids, [&](int id) { return holds(form.choices, id); });
    }
    bool operator()(const item::JudgeTruth&, const item::Judged&) const { return true; }
    bool operator()(const item::TypeText&, const item::Typed& typed) const { return !typed.text.empty() && is_typed(typed.text); }
    bool operator()(const item::TypeNumber&, const item::Typed& typed) const {
        return !typed.text.empty() && is_typed(typed.text);
    }
    bool operator()(const item::FillBlanks& form, const item::Filled& filled) const {
        const auto gaps = std::ranges::count_if(
            form.pieces, [](const item::Piece& piece) { return std::holds_alternative<item::Blank>(piece); });
        return static_cast<std::ptrdiff_t>(filled.texts.size()) == gaps && std::ranges::all_of(filled.texts, is_typed) &&
               std::ranges::any_of(filled.texts, [](const std::string& text) { return !text.empty(); });
    }
    bool operator()(const item::PutInOrder& form, const item::Arranged& arranged) const {
        return arranged.ids.size() == form.entries.size() && all_differ(arranged.ids) &&
               std::ranges::all_of(arranged.ids, [&](int id) { return holds(form.entries, id); });
    }
    bool operator()(const item::PairUp& form, const item::Linked& linked) const {
        std::vector<int> ends;
        for (const auto& link : linked.links)
            ends.push_back(link.to);
        return links(linked, form.left, form.right) && all_differ(ends);
    }
    bool operator()(const item::SortInto& form, const item::Linked& linked) const {
        return links(linked, form.entries, form.groups);
    }
    bool operator()(const item::PointAt&, const item::Pointed& pointed) const {
        return is_share(pointed.x) && is_share(pointed.y);
    }
    bool operator()(const auto&, const auto&) const { return false; }
};

} // namespace

bool fits(const item::Interaction& form, const item::Response& response) { return std::visit(Fits{}, form, response); }

} // namespace retake::classroom
