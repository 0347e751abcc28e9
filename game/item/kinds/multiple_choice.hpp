// Multiple choice: several keys among distractors; picking everything earns nothing.
#pragma once
#include "item/kinds/single_choice.hpp"

namespace retake::item {

struct MultipleChoice {
    static constexpr std::string_view name = "multiple-choice";
    static constexpr std::string_view title = "Choose all that apply";
    static std::optional<MultipleChoice> read(tree::Fields&, const Setting&);

    std::vector<WrittenChoice> choices; // in the written order; a choice's id is its index here
    std::vector<int> keys;              // ascending ids
    bool keep_order = false;
    bool operator==(const MultipleChoice&) const = default;
};

Interaction present(const MultipleChoice&, Rng&, Order);
Response key(const MultipleChoice&);
grading::Verdict grade(const MultipleChoice&, const Response&);
std::string words(const MultipleChoice&, const Response&);
std::string why(const MultipleChoice&, const Response&); // the reasons of the wrongly picked ones, a line each
static_assert(Kind<MultipleChoice>);

} // namespace retake::item
