// Limits of what a card can hold: each thing on it has a key.
#pragma once
#include <cstddef>

namespace retake::item {

inline constexpr std::size_t lettered_max = 10; // keys 1 to 0, letters A to J
inline constexpr std::size_t numbered_max = 9;  // keys 1 to 9

} // namespace retake::item
