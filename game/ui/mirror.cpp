// Mirroring a display list about the middle of an area, shape by shape.
#include "ui/mirror.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"

namespace retake::ui {
namespace {

Corners mirrored(const Corners& c) { return {c.top_right, c.top_left, c.bottom_left, c.bottom_right}; }

void mirror(std::vector<Point>& points, const Rect& within) {
    for (auto& point : points)
        point = mirrored(point, within);
}

// Right-to-left words start at the right by themselves; the others are led there.
Side led(const Label& label) {
    if (label.across == Side::centre || utf8::right_to_left(label.text))
        return label.across;
    return label.across == Side::start ? Side::end : Side::start;
}

void mirror(Shape& shape, const Rect& within) {
    std::visit(overloaded{
                   [&](Label& s) {
                       s.across = led(s);
                       s.area = mirrored(s.area, within);
                   },
                   [&](Icon& s) {
                       s.area = mirrored(s.area, within);
                       s.turn = -s.turn;
                       s.name = s.name == "left" ? "right" : s.name == "right" ? "left" : s.name;
                   },
                   [&](Polyline& s) { mirror(s.points, within); },
                   [&](Polygon& s) {
                       mirror(s.points, within);
                       std::ranges::reverse(s.points);
                   },
                   [&](Stamp& s) {
                       s.centre = mirrored(s.centre, within);
                       s.lean = -s.lean;
                   },
                   [&](Ring& s) {
                       s.centre = mirrored(s.centre, within);
                       s = {s.centre, s.radius, s.width, 1 - s.to, 1 - s.from, s.paint};
                   },
                   [&](Disc& s) {
                       s.centre = mirrored(s.centre, within);
                       s.turn = -s.turn;
                   },
                   [&](Push& s) {
                       s.about = mirrored(s.about, within);
                       s.turn = -s.turn;
                       s.dx = -s.dx;
                       if (s.clip)
                           s.clip = mirrored(*s.clip, within);
                   },
                   [](Pop&) {},
                   [&](auto& s) {
                       s.area = mirrored(s.area, within);
                       if constexpr (requires { s.corners; })
                           s.corners = mirrored(s.corners);
                   },
               },
               shape);
}

} // namespace

Side left_side(const std::string& text) { return utf8::right_to_left(text) ? Side::end : Side::start; }

Rect mirrored(const Rect& area, const Rect& within) { return {within.x + within.right() - area.right(), area.y, area.w, area.h}; }

Point mirrored(Point point, const Rect& within) { return {within.x + within.right() - point.x, point.y}; }

void mirror(Shapes& shapes, std::size_t first, const Rect& within) {
    for (auto at = first; at < shapes.size(); ++at)
        mirror(shapes[at], within);
}

Shapes mirrored(Shapes shapes, const Rect& within) {
    mirror(shapes, 0, within);
    return shapes;
}

Key mirrored(const Key& key) {
    auto turned = key;
    turned.code = key.code == Code::left ? Code::right : key.code == Code::right ? Code::left : key.code;
    return turned;
}

} // namespace retake::ui
