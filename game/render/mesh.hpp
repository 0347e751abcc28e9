// Triangles whose edges fade over one pixel: that is all the antialiasing there is, and it looks the same on every machine.
#pragma once
#include "ui/shape.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace retake::render {

// Where a shape lands: x' = a·x + c·y + e, y' = b·x + d·y + f, from design pixels to pixels of the window.
struct Transform {
    float a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    bool operator==(const Transform&) const = default;

    ui::Point operator()(ui::Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    Transform operator*(const Transform& inner) const; // inner first
    float scale_x() const;
    float scale_y() const;
    float scale() const; // of an area's side: what strokes grow by
    bool upright() const { return b == 0 && c == 0 && a > 0 && d > 0; }
};
Transform scaling(float by);
Transform of(const ui::Push&);

struct Tint { // premultiplied
    std::uint8_t r = 0, g = 0, b = 0, a = 0;
    bool operator==(const Tint&) const = default;
};
Tint tint(ui::Colour, float alpha);

struct Vertex {
    float x = 0, y = 0;
    Tint tint;
    float u = 0, v = 0; // in pixels of the texture
};
using Mesh = std::vector<Vertex>; // three make a triangle

// A closed outline, clockwise, in pixels.
using Contour = std::vector<ui::Point>;

// A rounded rectangle grown by so many pixels on each side; corners keep their count of points, so that two contours of one
// rectangle match point by point.
Contour rounded(const ui::Rect&, const ui::Corners&, float grown, const Transform&);
Contour ellipse(const ui::Disc&, float grown, const Transform&);
Contour convex(const std::vector<ui::Point>&, float grown, const Transform&);

// The area to whole pixels where the transform is upright: crisp edges.
ui::Rect snapped(const ui::Rect&, const Transform&);
// The width of a line in design pixels that is a whole number of pixels (at least one), as browsers do it for borders.
float snapped_width(float width, const Transform&);

void add_convex(Mesh&, std::span<const ui::Point>, Tint);
void add_band(Mesh&, const Contour& a, Tint, const Contour& b, Tint);

void add(Mesh&, const ui::Fill&, Tint, const Transform&);
void add(Mesh&, const ui::Outline&, Tint, const Transform&);
void add(Mesh&, const ui::Polyline&, Tint, const Transform&);
void add(Mesh&, const ui::Polygon&, Tint, const Transform&);
void add(Mesh&, const ui::Ring&, Tint, const Transform&);
void add(Mesh&, const ui::Disc&, Tint, const Transform&);

// A picture over a rectangle, and a tile repeated over a rounded one: `texel` is the size of a tile's pixel in design pixels.
void add_picture(Mesh&, const ui::Rect& place, float width, float height, Tint, const Transform&);
void add_tiles(Mesh&, const ui::Rect&, const ui::Corners&, ui::Point origin, ui::Size texel, Tint, const Transform&);

} // namespace retake::render
