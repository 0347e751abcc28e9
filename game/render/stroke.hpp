// Strokes: lines of some width along a path, whole, partial or dashed by arc length.
#pragma once
#include "render/mesh.hpp"

namespace retake::render {

enum class Cap : unsigned char { butt, round };

using Path = std::vector<ui::Point>; // in pixels

float length(const Path&);

// The part of the path between two arc lengths.
Path part(const Path&, float from, float to);

// The dashes of a path, the first one beginning at its start. The length of dash and gap is stretched so that a whole number
// of pairs fits (closed) or so that the path also ends with a dash (open).
std::vector<Path> dashes(const Path&, float dash, bool closed);

void add_stroke(Mesh&, const Path&, float width, Tint, Cap);

} // namespace retake::render
