// Chart, drawn: the picture in its frame, the marks, and the cross above them.
#include "screens/forms/chart.hpp"
#include "ui/button.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <cmath>

namespace retake::screens::chart {
namespace {

using ui::Ink;

constexpr float frame_radius = 12, least_height = 300, mark_radius = 24;
constexpr float step = 8, long_step = 40; // of the cross, in design pixels
constexpr int dot_ms = 160;
const std::string frame_name = "Picture";

std::string name_of(std::size_t mark) { return "Mark " + std::to_string(mark + 1); }

ui::Point place(const ui::Rect& frame, double x, double y) {
    return {frame.x + frame.w * static_cast<float>(x), frame.y + frame.h * static_cast<float>(y)};
}

bool is_at(const State& state, const item::Mark& mark) {
    return state.pointed && state.pointed->x == mark.x && state.pointed->y == mark.y;
}

void draw_mark(ui::Shapes& shapes, const ui::Point& at, std::size_t number, bool chosen, bool hovered, const ui::Look& look) {
    const float r = mark_radius * std::min(look.text_scale, 1.25f);
    shapes.push_back(ui::Disc{at, r, r, 0, {chosen ? Ink::ink : hovered ? Ink::manila : Ink::slip}});
    shapes.push_back(ui::Ring{at, r, 3, 0, 1, {Ink::ink}});
    const ui::Type type = ui::type::tab.scaled(std::min(look.text_scale, 1.25f));
    shapes.push_back(ui::Label{{at.x - r, at.y - r, 2 * r, 2 * r},
                               std::to_string(number),
                               type,
                               {chosen ? Ink::yolk : Ink::ink},
                               ui::Side::centre,
                               ui::Side::centre});
}

void add_marks(ui::View<Event>& view, const item::PointAt& form, const State& state, const ui::Rect& frame,
               const ui::Look& look) {
    for (std::size_t i = 0; i < form.marks.size(); ++i) {
        const auto& mark = form.marks[i];
        const auto at = place(frame, mark.x, mark.y);
        draw_mark(view.shapes, at, i + 1, is_at(state, mark), ui::touch_of(look, name_of(i)) != ui::Touch::rest, look);
        const Event event = Pointed{mark.x, mark.y};
        ui::Zone<Event> zone{.area = ui::Rect{at.x, at.y, 0, 0}.grown(mark_radius + 4), .name = name_of(i), .event = event};
        zone.role = ui::Role::choice;
        zone.radius = mark_radius;
        view.zones.push_back(std::move(zone));
        view.shortcuts.push_back(
            {ui::key(static_cast<ui::Code>(static_cast<int>(ui::Code::n1) + static_cast<int>(i))), name_of(i), event});
    }
}

// The arrows and Space belong to the cross while the focus is in the picture.
void add_cross_keys(ui::View<Event>& view, const ui::Rect& frame, const ui::Look& look) {
    const bool inside = std::ranges::any_of(view.zones, [&](const auto& zone) { return zone.name == look.focused; });
    if (!inside)
        return;
    const auto arrow = [&](ui::Code code, float x, float y, const std::string& side) {
        const auto by = [&](float pixels) { return Moved{x * pixels / frame.w, y * pixels / frame.h}; };
        view.shortcuts.push_back({ui::key(code), "cross " + side, by(step), true});
        view.shortcuts.push_back({{code, true, false, false}, "cross far " + side, by(long_step), true});
    };
    arrow(ui::Code::left, -1, 0, "left");
    arrow(ui::Code::right, 1, 0, "right");
    arrow(ui::Code::up, 0, -1, "up");
    arrow(ui::Code::down, 0, 1, "down");
    view.shortcuts.push_back({ui::key(ui::Code::space), "mark the spot", Marked{}});
}

} // namespace

ui::Rect frame_of(const item::Image& image, const ui::Rect& room) {
    const float aspect = static_cast<float>(std::clamp(image.aspect, 0.1, 10.0));
    const float height = std::min(std::max(room.h - 8, least_height), room.w / aspect);
    return {room.x + (room.w - height * aspect) / 2, room.y, height * aspect, height};
}

void draw_frame(ui::Shapes& shapes, const item::Image& image, const ui::Rect& frame) {
    shapes.push_back(ui::Fill{frame, ui::all_round(frame_radius), {Ink::slip}});
    shapes.push_back(ui::Picture{frame, ui::all_round(frame_radius), image.file, image.alt});
    shapes.push_back(ui::Outline{frame, ui::all_round(frame_radius), 3, {Ink::ink}});
}

void draw_cross(ui::Shapes& shapes, ui::Point at, bool marked) {
    constexpr float reach = 40, hole = 9, bar = 7;
    for (const auto& [dx, dy] : {std::pair{1.f, 0.f}, {-1.f, 0.f}, {0.f, 1.f}, {0.f, -1.f}}) {
        const ui::Point from{at.x + dx * hole, at.y + dy * hole}, to{at.x + dx * reach, at.y + dy * reach};
        shapes.push_back(ui::Polyline{{from, to}, bar, {Ink::ink}});
        shapes.push_back(ui::Polyline{{from, to}, bar - 4, {Ink::slip}});
    }
    if (!marked)
        return;
    shapes.push_back(ui::Disc{at, 8, 8, 0, {Ink::ink}});
    shapes.push_back(ui::Disc{at, 5.5f, 5.5f, 0, {Ink::red}});
}

float bottom(const item::PointAt& form, const State&, const Room& room) { return frame_of(form.image, room.area).bottom() + 4; }

ui::View<Event> view(const item::PointAt& form, const State& state, const Room& room) {
    ui::View<Event> view;
    const auto frame = frame_of(form.image, room.area);
    draw_frame(view.shapes, form.image, frame);
    ui::Zone<Event> whole{.area = frame, .name = frame_name, .event = FramePressed{frame.moved(0, -room.scroll)}};
    whole.role = ui::Role::choice;
    view.zones.push_back(std::move(whole));
    add_marks(view, form, state, frame, room.look);
    add_cross_keys(view, frame, room.look);
    const item::Pointed cross{state.x, state.y};
    if (state.pointed && state.pointed != cross) { // the cross went on: what is marked stays to be seen
        const auto at = place(frame, state.pointed->x, state.pointed->y);
        view.draw(ui::Disc{at, 10, 10, 0, {Ink::ink}});
        view.draw(ui::Disc{at, 7, 7, 0, {Ink::red}});
    }
    draw_cross(view.shapes, place(frame, cross.x, cross.y), state.pointed == cross);
    view.moves_until(ui::end_of(state.pointed_at, 0, dot_ms));
    return view;
}

} // namespace retake::screens::chart
