// Text as people count it: characters and terminal columns of UTF-8, where the machine counts bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace retake::utf8 {

bool valid(std::string_view);

// The number of code points; a byte that is not UTF-8 counts as one.
std::size_t length(std::string_view);

// `count` code points from the code point `first` on, clipped to the text.
std::string_view substring(std::string_view, std::size_t first, std::size_t count = std::string_view::npos);

// How many terminal columns the text takes: wide East Asian characters take two, combining marks none, a tab one.
int columns(std::string_view);

// The byte offset of the next or previous grapheme boundary (what a caret steps over) from `at`.
std::size_t next_grapheme(std::string_view, std::size_t at);
std::size_t previous_grapheme(std::string_view, std::size_t at);

// Whether the first letter that has a direction is read from the right: so the paragraph is.
bool right_to_left(std::string_view);

// A name or a title as it stands in a sentence of ours: one that is read from the right is shut in, so that it turns neither
// the sentence nor its full stop.
std::string isolated(const std::string&);

std::string encode(char32_t);

// How lines end in a text: with CR, LF or both; where it has neither, with NEL or the separators of Unicode. Beside the usual
// ends these are signs within a line, as hardly an editor begins a line there.
enum class LineEnds { usual, odd };
LineEnds line_ends(std::string_view);

// The size in bytes of the line end that stands there; 0 where none does.
std::size_t line_end(std::string_view, std::size_t at, LineEnds);

} // namespace retake::utf8
