// What the reader of banks, the number grammar and the text key keep to, whatever bytes they are given.
#pragma once
#include <string>
#include <string_view>

namespace retake::fuzz {

// Each returns the first promise that these bytes break, or "".

// The bytes are a bank's file. It is read twice alike; every finding has a page and stands in the file; what is not read is
// complained of; each item's key earns all and no wrong choice does.
std::string broken_by_bank(std::string_view bytes);

// The first line is a key as its author writes it, the second its unit, the third a language, the rest what is typed.
std::string broken_by_number(std::string_view bytes);

// The first line is a language, the second a key, the rest what is typed.
std::string broken_by_text(std::string_view bytes);

} // namespace retake::fuzz
