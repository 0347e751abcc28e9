// Carries out repairs: what a finding proposes becomes a changed text.
#pragma once
#include "base/diagnostic.hpp"
#include <string>
#include <vector>

namespace retake {

// Whether places can be found in the text as it stands: it is UTF-8, with or without its mark. A file in another encoding is
// read by converting it, so that its places are not those of its bytes; it is never repaired.
bool can_be_fixed(const std::string& text);

// The text of a file with the repairs made. Lines are counted as their reader counts them (CR, CRLF, NEL and U+2028/9 end
// lines, too); a line end that a repair brings is written like the first one of the text. Of repairs that touch each other the
// first in the list is made and the others are left out; so is one whose place the text has not. All other bytes, and the mark
// at the start, stay as they were; a text that cannot be fixed comes back unchanged.
std::string with_fixes(const std::string& text, const std::vector<Fix>&);

} // namespace retake
