// Lists and maps in brackets: `[Lion, Tiger]`, `{file: tongue.jpg, alt: A cat}`. What stands in them is text, too.
#pragma once
#include "tree/limits.hpp"
#include "tree/stretch.hpp"
#include "tree/yaml.hpp"
#include <cstddef>
#include <string_view>

namespace retake::tree {

// The length of the list or map that the text begins with, brackets included; 0 when it does not close.
std::size_t flow_length(std::string_view text);

// Whether braces hold keys; else they are the author's, as in the text `{1, 2}`.
bool opens_map(std::string_view text);

// How far the entry reaches that the text begins with: to its comma, or to the bracket that closes what it stands in.
std::size_t flow_entry_length(std::string_view text);

// Spaces take the place of comments, which are told from signs in quotes. The stretch begins with a bracket.
void blank_comments(Stretch&);

// `stretch` holds exactly one list or map in brackets. `depth` is how deep it stands.
Node read_flow(const Stretch& stretch, int depth, const Printer&, WrittenBy = WrittenBy::hand);

// Of a quoted text that begins there in the stretch, where something is wrong with one of its escapes.
void complain_of_escape(const Decoded&, const Stretch&, std::size_t start, int width, const Printer&);

// Of a text that begins with a quotation mark and never closes it.
void complain_of_open_quote(Spot, int width, Spot end, const Printer&);

// At the entry of a list or map that is one too many, and at a question that is too long.
void complain_of_too_many(Spot, const Printer&);
void complain_of_length(Spot, const Printer&);

} // namespace retake::tree
