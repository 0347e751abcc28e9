// True or false: a statement to judge.
#pragma once
#include "item/kind.hpp"

namespace retake::item {

struct TrueFalse {
    static constexpr std::string_view name = "true-false";
    static constexpr std::string_view title = "True or false";
    static std::optional<TrueFalse> read(tree::Fields&, const Setting&);

    bool truth = false;
    std::string why_not; // why the other is off, where the author says
    bool operator==(const TrueFalse&) const = default;
};

Interaction present(const TrueFalse&, Rng&, Order);
Response key(const TrueFalse&);
grading::Verdict grade(const TrueFalse&, const Response&);
std::string words(const TrueFalse&, const Response&);
std::string why(const TrueFalse&, const Response&);
static_assert(Kind<TrueFalse>);

} // namespace retake::item
