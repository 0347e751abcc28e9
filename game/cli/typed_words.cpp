// Takes a typed line apart.
#include "cli/typed_words.hpp"
#include <algorithm>
#include <charconv>

namespace retake::cli {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& letter : out)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    constexpr std::string_view between = " \t,;";
    std::vector<std::string> words;
    for (auto at = text.find_first_not_of(between); at != std::string_view::npos; at = text.find_first_not_of(between, at)) {
        const auto end = std::min(text.find_first_of(between, at), text.size());
        words.push_back(lower(text.substr(at, end - at)));
        at = end;
    }
    return words;
}

std::optional<std::size_t> place_of(std::string_view word, std::size_t count) {
    if (word.ends_with(')') || word.ends_with('.'))
        word.remove_suffix(1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) {
        if (word.size() != 1 || !is_letter(word[0]))
            return std::nullopt;
        number = static_cast<std::size_t>(word[0] - 'a') + 1;
    }
    return number >= 1 && number <= count ? std::optional(number - 1) : std::nullopt;
}

std::optional<PlacePair> place_pair_of(std::string_view word, std::size_t letters, std::size_t numbers) {
    std::string letter, number;
    for (const char c : word) {
        if (is_letter(c))
            letter += c;
        else if (is_digit(c))
            number += c;
        else if (c != '-' && c != '=')
            return std::nullopt;
    }
    const auto lettered = place_of(letter, letters), numbered = place_of(number, numbers);
    // In one piece each: "1a2" names nothing.
    const bool whole = word.find(letter) != std::string_view::npos && word.find(number) != std::string_view::npos;
    if (!whole || !lettered || !numbered)
        return std::nullopt;
    return PlacePair{*lettered, *numbered};
}

char letter_of(std::size_t place) { return static_cast<char>('a' + static_cast<int>(std::min<std::size_t>(place, 25))); }

} // namespace retake::cli
