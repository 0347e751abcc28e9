// What the reader of banks, the number grammar, the text key and a room with phones keep to, whatever bytes they are given.
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

// Each line is what happens in a room of a class. Its first sign says what: n, p, d, b, s, k and t are the teacher's and the
// time's, x a phone that is gone; any other is a phone, and the rest of the line is the frame that it sends.
std::string broken_by_frames(std::string_view bytes);

} // namespace retake::fuzz
