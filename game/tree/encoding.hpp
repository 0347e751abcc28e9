// Bytes become text: which encoding a file was saved in, and what of it cannot be read.
#pragma once
#include "base/diagnostic.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace retake::tree {

// Valid UTF-8, whatever the bytes are, without a byte order mark. UTF-16 is understood; what is not UTF-8 is read as
// Windows-1252, with a warning; what is neither becomes U+FFFD, with an error.
Checked<std::string> to_utf8(const std::string& file, std::string bytes);

// The bytes that Windows-1252 has for a text; the five that it has no sign for stand for the control characters that many
// programs make of them. Nothing where the text holds another sign.
std::optional<std::string> to_windows_1252(std::string_view text);

} // namespace retake::tree
