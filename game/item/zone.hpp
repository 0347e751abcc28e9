// Zones of a picture: a circle, a rectangle or a polygon, in shares of the picture's width and height.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace retake::item {

struct Point {
    double x = 0, y = 0; // shares of width and height from the upper left corner, 0…1
    bool operator==(const Point&) const = default;
};

struct Circle {
    Point centre;
    double radius = 0; // a share of the picture's width
    bool operator==(const Circle&) const = default;
};
struct Rectangle {
    Point corner; // upper left
    double width = 0, height = 0;
    bool operator==(const Rectangle&) const = default;
};
struct Polygon {
    std::vector<Point> corners; // three or more
    bool operator==(const Polygon&) const = default;
};
using Zone = std::variant<Circle, Rectangle, Polygon>;

// `circle 31%,18% 7%`, `rect 10%,20% 30%,15%`, `poly 1%,1% 9%,1% 5%,8%`; the signs `%` may be left out. nullopt: unclear,
// without an area, or with a point outside the picture.
std::optional<Zone> read_zone(std::string_view written);

// In the shape that read_zone reads: the same for all spellings of one zone.
std::string written(const Zone&);

// How far the point lies outside, in widths of the picture; 0 inside. `aspect` is the picture's width by its height.
double distance(const Zone&, Point, double aspect);

// The radius of the circle of the same area, in widths of the picture.
double reach(const Zone&, double aspect);

// A point well inside: the centre, or the middle of the widest part at the height of a polygon's centre.
Point inside(const Zone&);

} // namespace retake::item
