// Lists and maps in brackets: `[Lion, Tiger]`, `{file: tongue.jpg, alt: A cat}`. What stands in them is text, too.
#pragma once
#include "tree/stretch.hpp"
#include <cstddef>
#include <string_view>

namespace retake::tree {

constexpr int depth_max = 16;

// The length of the list or map that the text begins with, brackets included; 0 when it does not close.
std::size_t flow_length(std::string_view text);

// `stretch` holds exactly one list or map in brackets. `depth` is how deep it stands.
Node read_flow(const Stretch& stretch, int depth, const Printer&);

} // namespace retake::tree
