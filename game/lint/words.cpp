// Finds words in folded texts.
#include "lint/words.hpp"
#include <algorithm>
#include <array>

namespace retake::lint {
namespace {

// Signs that NFKC leaves as they are, and that end a word.
constexpr std::array<std::string_view, 14> outer_signs = {"،",  "؛", "؟", "¿",  "¡",  "…",  "。",
                                                          "、", "·", "•", "「", "」", "《", "》"};

bool inner(char c) { return c == '\'' || c == '-'; }

bool plain_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t outer_sign_at(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80)
        return 0;
    for (const auto sign : outer_signs)
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !plain_letter(text[at]) || outer_sign_at(text.substr(at)) > 0;
}

bool starts_word(std::string_view text, std::size_t at) {
    if (at == 0 || !plain_letter(text[at - 1]))
        return true;
    return std::ranges::any_of(outer_signs, [&](std::string_view sign) { return text.substr(0, at).ends_with(sign); });
}

} // namespace

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at <= folded.size();) {
        const std::size_t sign = at < folded.size() ? outer_sign_at(folded.substr(at)) : 0;
        const bool word = at < folded.size() && sign == 0 && plain_letter(folded[at]);
        if (word && begin == std::string_view::npos)
            begin = at;
        const bool joins = at < folded.size() && inner(folded[at]) && at + 1 < folded.size() && plain_letter(folded[at + 1]) &&
                           outer_sign_at(folded.substr(at + 1)) == 0;
        if (!word && !joins && begin != std::string_view::npos) {
            words.push_back(folded.substr(begin, at - begin));
            begin = std::string_view::npos;
        }
        at += std::max<std::size_t>(sign, 1);
    }
    return words;
}

bool contains(const WordList& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

bool holds_phrase(std::string_view text, std::string_view part) {
    if (part.empty())
        return false;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        if (starts_word(text, at) && ends_word(text, at + part.size()))
            return true;
    return false;
}

bool stands_in(const WordList& list, std::string_view folded, bool spaced) {
    return std::ranges::any_of(list, [&](std::string_view word) {
        return spaced ? holds_phrase(folded, word) : folded.find(word) != std::string_view::npos;
    });
}

bool begins_with(const WordList& list, std::string_view folded, bool spaced) {
    return std::ranges::any_of(
        list, [&](std::string_view start) { return folded.starts_with(start) && (!spaced || ends_word(folded, start.size())); });
}

} // namespace retake::lint
