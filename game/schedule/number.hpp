// What the formulae need of a number besides arithmetic; `traced.hpp` has the same words for its own.
#pragma once
#include <algorithm>
#include <cmath>

namespace retake::schedule {

inline double held(double value, double low, double high) { return std::clamp(value, low, high); }
inline double lesser(double a, double b) { return std::min(a, b); }
inline double greater(double value, double least) { return std::max(value, least); }

} // namespace retake::schedule
