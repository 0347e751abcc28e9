// Choices read as numbers.
#pragma once
#include "lint/question.hpp"
#include <optional>

namespace retake::lint {

// The values of three choices or more, in their order; nullopt unless all are numbers with one unit and different values.
std::optional<std::vector<double>> values_of(const Question&);

// How many of the values are less than the key's.
std::size_t rank_of_key(const Question&, const std::vector<double>& values);

} // namespace retake::lint
