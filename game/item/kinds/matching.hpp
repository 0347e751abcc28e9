// Matching: each left side belongs to one right side; right sides may be left over.
#pragma once
#include "item/kinds/single_choice.hpp"
#include "item/part.hpp"

namespace retake::item {

struct Matching {
    static constexpr std::string_view name = "matching";
    static constexpr std::string_view title = "Match the pairs";
    static std::optional<Matching> read(tree::Fields&, const Setting&);

    std::vector<WrittenChoice> left;  // with the reason of the pair; a left side's id is its index here
    std::vector<WrittenChoice> right; // the partner of each left side at the same index, then the extra ones
    std::string language = "en";      // in which two right sides are compared
    bool operator==(const Matching&) const = default;
};

// The left sides keep the written order. Three pairs or more are never shown each beside its partner.
Interaction present(const Matching&, Rng&, Order);
Response key(const Matching&);
// (right − chance) / (pairs − chance), never under 0, where chance is what a blind pairing gets right on average:
// pairs / right sides. Right sides of the same text are interchangeable.
grading::Verdict grade(const Matching&, const Response&);
std::string words(const Matching&, const Response&); // "Lion → Africa; Jaguar → South America"
std::string why(const Matching&, const Response&);   // the reasons of wrong pairs and of extra right sides, a line each
Parts parts(const Matching&, const Response&);       // by left side
static_assert(Kind<Matching>);

} // namespace retake::item
