// Ordering: entries to be put in order; what is nearly in order earns a share.
#pragma once
#include "item/kinds/single_choice.hpp"
#include "item/part.hpp"

namespace retake::item {

struct Ordering {
    static constexpr std::string_view name = "ordering";
    static constexpr std::string_view title = "Put in order";
    static std::optional<Ordering> read(tree::Fields&, const Setting&);

    std::vector<WrittenChoice> entries; // in the right order; an entry's id is its index here
    std::string earliest, latest;       // what stands at the two ends; may be empty
    bool operator==(const Ordering&) const = default;
};

// Three entries or more are never shown in the right order, whatever the order that is asked for.
Interaction present(const Ordering&, Rng&, Order);
Response key(const Ordering&);
// max(0, τ), τ = (pairs in order − pairs out of order) / pairs (Kendall 1938): one entry moved far costs little, the
// reversal earns nothing. A response that does not hold each entry once earns nothing.
grading::Verdict grade(const Ordering&, const Response&);
std::string words(const Ordering&, const Response&); // "Kitten → Junior → Adult"
std::string why(const Ordering&, const Response&);   // the reasons of the entries that are out of place, a line each
Parts parts(const Ordering&, const Response&);       // in the right order
static_assert(Kind<Ordering>);

} // namespace retake::item
