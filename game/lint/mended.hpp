// Texts that were damaged on their way into the file, and how they read before.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace retake::lint {

// The code of a sign as web pages have it, such as "&quot;" or "&#039;", at its first place; "" when none stands there. "&c."
// and "R&D;" are text: a name has a semicolon and is known, a number has digits.
std::string_view entity_in(std::string_view text);

// With the signs themselves. Nothing where one of them cannot be told, or would not be seen.
std::optional<std::string> without_entities(std::string_view text);

// With the signs that stood there before UTF-8 was taken for Windows-1252. Nothing where no sign comes out of it.
std::optional<std::string> decoded_again(std::string_view text);

// With one space instead of two between words; see double_space in damage.cpp.
std::string with_single_spaces(std::string_view text);

} // namespace retake::lint
