// Bytes become text: which encoding a file was saved in, and what of it cannot be read.
#pragma once
#include "base/diagnostic.hpp"
#include <string>

namespace retake::tree {

// Valid UTF-8, whatever the bytes are, without a byte order mark. UTF-16 is understood; what is not UTF-8 is read as
// Windows-1252, with a warning; what is neither becomes U+FFFD, with an error.
Checked<std::string> to_utf8(const std::string& file, std::string bytes);

} // namespace retake::tree
