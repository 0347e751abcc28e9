// Near misses: slips of the finger that count as right, by the length of the key.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace retake::grading {

// How many edits a key of so many characters forgives: up to 3 none, 4 to 7 one, 8 to 12 two, above three.
int edits_forgiven(std::size_t length);

// Whether the two are at most so many edits apart; cheaper than counting them.
bool within(std::string_view, std::string_view, int edits);

// How many edits a near miss is off; nullopt when it is none. Both texts are normalised. Digits must agree, and with
// one edit in a key of up to five characters the first character must.
std::optional<int> near_miss(std::string_view response, std::string_view key);

} // namespace retake::grading
