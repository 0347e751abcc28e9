// Number: a value with a tolerance and, perhaps, a unit.
#pragma once
#include "grading/number.hpp"
#include "item/kind.hpp"

namespace retake::item {

struct Number {
    static constexpr std::string_view name = "number";
    static constexpr std::string_view title = "Give a number";
    static std::optional<Number> read(tree::Fields&, const Setting&);

    grading::NumberKey key;
    std::optional<std::pair<double, double>> range; // the ruler's ends, where given
    bool operator==(const Number&) const = default;
};

Interaction present(const Number&, Rng&, Order);
Response key(const Number&);
grading::Verdict grade(const Number&, const Response&);
std::string words(const Number&, const Response&);
std::string why(const Number&, const Response&);
static_assert(Kind<Number>);

} // namespace retake::item
