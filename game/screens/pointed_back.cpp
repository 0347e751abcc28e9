// Draws the right zone solid with a tick, and a place that was not right dashed with a cross.
#include "screens/pointed_back.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "screens/forms/chart.hpp"
#include "ui/mirror.hpp"

namespace retake::screens {
namespace {

using ui::Ink;

constexpr float line = 5, badge = 17;

ui::Point place(const ui::Rect& frame, double x, double y) {
    return {frame.x + frame.w * static_cast<float>(x), frame.y + frame.h * static_cast<float>(y)};
}

// A line in ink under one in colour, so that it shows on any picture.
void draw_outline(ui::Shapes& shapes, std::vector<ui::Point> points, Ink ink) {
    points.push_back(points.front());
    shapes.push_back(ui::Polyline{points, line + 4, {Ink::slip}});
    shapes.push_back(ui::Polyline{std::move(points), line, {ink}});
}

std::vector<ui::Point> corners_of(const item::Rectangle& r, const ui::Rect& frame) {
    const double right = r.corner.x + r.width, bottom = r.corner.y + r.height;
    return {place(frame, r.corner.x, r.corner.y), place(frame, right, r.corner.y), place(frame, right, bottom),
            place(frame, r.corner.x, bottom)};
}

void draw_zone(ui::Shapes& shapes, const item::Zone& zone, const ui::Rect& frame, Ink ink) {
    std::visit(overloaded{
                   [&](const item::Circle& circle) {
                       const auto centre = place(frame, circle.centre.x, circle.centre.y);
                       const float r = static_cast<float>(circle.radius) * frame.w;
                       shapes.push_back(ui::Ring{centre, r + line / 2 + 2, line + 4, 0, 1, {Ink::slip}});
                       shapes.push_back(ui::Ring{centre, r + line / 2, line, 0, 1, {ink}});
                   },
                   [&](const item::Rectangle& r) { draw_outline(shapes, corners_of(r, frame), ink); },
                   [&](const item::Polygon& polygon) {
                       std::vector<ui::Point> points;
                       for (const auto& corner : polygon.corners)
                           points.push_back(place(frame, corner.x, corner.y));
                       draw_outline(shapes, std::move(points), ink);
                   },
               },
               zone);
}

void draw_badge(ui::Shapes& shapes, ui::Point at, const std::string& icon, Ink fill, Ink ink) {
    shapes.push_back(ui::Disc{at, badge, badge, 0, {fill}});
    shapes.push_back(ui::Ring{at, badge, 2.5f, 0, 1, {Ink::ink}});
    shapes.push_back(ui::Icon{ui::Rect{at.x, at.y, 0, 0}.grown(12), icon, {ink}});
}

} // namespace

ui::Rect draw_pointed(ui::Shapes& shapes, const item::Item& item, const session::Attempt& attempt, ui::Point at, ui::Size room,
                      const ui::Look&) {
    const auto* hotspot = std::get_if<item::Hotspot>(&item.body);
    if (!hotspot)
        return {at.x, at.y, 0, 0};
    const float aspect = static_cast<float>(std::max(hotspot->image.aspect, 0.1));
    const float height = std::min(room.h, room.w / aspect);
    const ui::Rect frame{at.x, at.y, height * aspect, height};
    const auto first = shapes.size();
    chart::draw_frame(shapes, hotspot->image, frame);
    shapes.push_back(ui::Push{.about = {}, .clip = frame});
    draw_zone(shapes, hotspot->key.zone, frame, Ink::green);
    const auto* given = std::get_if<item::Pointed>(&attempt.response);
    const auto inside = item::inside(hotspot->key.zone);
    draw_badge(shapes, place(frame, inside.x, inside.y), "check", Ink::green, Ink::on_green);
    if (given && !attempt.verdict.right()) {
        const auto pointed = place(frame, given->x, given->y);
        chart::draw_cross(shapes, pointed, false);
        draw_badge(shapes, pointed, "cross", Ink::red, Ink::on_red);
    } else if (given) {
        chart::draw_cross(shapes, place(frame, given->x, given->y), true);
    }
    shapes.push_back(ui::Pop{});
    if (utf8::right_to_left(item.stem)) // the card will be seen in a mirror, and a picture never is
        ui::mirror(shapes, first, frame);
    return frame;
}

} // namespace retake::screens
