// Credit for a part of several like tasks, less what blind chance would have got right.
#pragma once
#include <cstddef>

namespace retake::grading {

// (right − chance) / (count − chance), never under 0; `chance` is the mean number that comes out right blindly,
// 0 ≤ chance < count. All of them earn exactly 1.
double above_chance(std::size_t right, std::size_t count, double chance);

} // namespace retake::grading
