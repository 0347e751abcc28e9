// Sorting: entries to be sorted into groups.
#pragma once
#include "item/kinds/single_choice.hpp"
#include "item/part.hpp"

namespace retake::item {

struct Sorting {
    static constexpr std::string_view name = "sorting";
    static constexpr std::string_view title = "Sort into groups";
    static std::optional<Sorting> read(tree::Fields&, const Setting&);

    std::vector<std::string> groups;    // in the written order; a group's id is its index here
    std::vector<WrittenChoice> entries; // with the reason of its place; an entry's id is its index here
    std::vector<int> group_of;          // by entry
    bool operator==(const Sorting&) const = default;
};

// The groups keep the written order; the entries are always shuffled, as they are written group by group.
Interaction present(const Sorting&, Rng&, Order);
Response key(const Sorting&);
// (right − chance) / (entries − chance), never under 0, with chance = entries / groups.
grading::Verdict grade(const Sorting&, const Response&);
std::string words(const Sorting&, const Response&); // "Cats: Lion, Lynx; Dogs: Wolf"
std::string why(const Sorting&, const Response&);   // the reasons of the entries in a wrong group, a line each
Parts parts(const Sorting&, const Response&);       // by entry
static_assert(Kind<Sorting>);

} // namespace retake::item
