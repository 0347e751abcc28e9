// Typed responses of several parts: gaps, orders, pairs, groups and places in a picture.
#pragma once
#include "cli/play_text_input.hpp"
#include <variant>

namespace retake::cli {

// A response, or what the learner is told and then types again.
using Read = std::variant<item::Response, UnclearTyped>;

Read read_parts(std::string_view text, const item::Item&, const item::FillBlanks&); // "yuan | roubles", a gap may stay empty
Read read_parts(std::string_view text, const item::Item&, const item::PutInOrder&); // "3 1 2 4", all of them
Read read_parts(std::string_view text, const item::Item&, const item::PairUp&);     // "a2 b1", some may be left out
Read read_parts(std::string_view text, const item::Item&, const item::SortInto&);   // "1a 2b", some may be left out
Read read_parts(std::string_view text, const item::Item&, const item::PointAt&);    // a mark's number; "31 18" in percent

} // namespace retake::cli
