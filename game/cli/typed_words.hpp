// The words of a typed line, and the places on the screen that they name.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retake::cli {

std::string_view trimmed(std::string_view text);
std::string lower(std::string_view text); // ASCII letters only

// What stands between blanks, commas and semicolons, in lower case.
std::vector<std::string> words_of(std::string_view text);

// The place on the screen, from 0, of "2", "2)", "b" or "b)".
std::optional<std::size_t> place_of(std::string_view word, std::size_t count);

// "a2", "2a", "a-2" or "a=2": a lettered and a numbered place, each from 0.
struct PlacePair {
    std::size_t lettered = 0, numbered = 0;
};
std::optional<PlacePair> place_pair_of(std::string_view word, std::size_t letters, std::size_t numbers);

// The letter that stands for a place from 0; 26 places at most.
char letter_of(std::size_t place);

} // namespace retake::cli
