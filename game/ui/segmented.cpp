// Cells in one frame with one under yolk; chips; switches.
#include "ui/segmented.hpp"
#include "ui/button.hpp"
#include "ui/paper.hpp"

namespace retake::ui {
namespace {

constexpr float border = 2.5f, cell_padding = 50;

float icon_room(const Look& look, const Segment& segment) { return segment.icon.empty() ? 0 : 24 * look.text_scale + 12; }

Rect between(const Rect& a, const Rect& b, float t) { return {a.x + (b.x - a.x) * t, a.y, a.w + (b.w - a.w) * t, a.h}; }

Corners corners_of(std::size_t index, std::size_t count) {
    const float left = index == 0 ? 10.f : 0.f, right = index + 1 == count ? 10.f : 0.f;
    return {left, right, right, left};
}

} // namespace

std::vector<Rect> segment_cells(const Look& look, Point at, const std::vector<Segment>& segments, float width) {
    const auto type = scaled(look, type::t3.bold());
    std::vector<Rect> cells;
    const float height = segment_height * std::min(look.text_scale, 1.25f);
    for (const auto& segment : segments) {
        const float wide = look.measure->text(segment.words, type).w + icon_room(look, segment) + cell_padding;
        cells.push_back({at.x, at.y, wide, height});
        at.x += wide;
    }
    if (width > 0 && !cells.empty()) {
        const float start = cells.front().x, by = width / (at.x - start);
        for (auto& cell : cells)
            cell = {start + (cell.x - start) * by, cell.y, cell.w * by, cell.h};
    }
    return cells;
}

namespace {

// One type for all cells: the largest in which the words of each fit.
Type fitting_type(const Look& look, const std::vector<Rect>& cells, const std::vector<Segment>& segments) {
    const auto bold = scaled(look, type::t3.bold());
    float by = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const float room = cells[i].w - icon_room(look, segments[i]) - 20;
        if (const float wide = look.measure->text(segments[i].words, bold).w; wide > room)
            by = std::min(by, room / wide);
    }
    return scaled(look, type::t3).scaled(by);
}

} // namespace

void draw_segments(Shapes& shapes, const Look& look, const std::vector<Rect>& cells, const std::vector<Segment>& segments,
                   Chosen chosen) {
    if (cells.empty())
        return;
    const auto frame = joined(cells.front(), cells.back());
    shapes.push_back(Fill{frame, all_round(12), {Ink::slip}});
    const auto chosen_at = static_cast<std::size_t>(chosen.index);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (segments[i].enabled && touch_of(look, segments[i].called()) != Touch::rest)
            shapes.push_back(Fill{cells[i], corners_of(i, cells.size()), {Ink::manila}});
    if (chosen.index >= 0 && chosen_at < cells.size()) {
        const bool slides = chosen.from >= 0 && static_cast<std::size_t>(chosen.from) < cells.size() && chosen.slid < 1;
        const auto yolk =
            slides ? between(cells[static_cast<std::size_t>(chosen.from)], cells[chosen_at], eased(Ease::swap, chosen.slid))
                   : cells[chosen_at];
        shapes.push_back(Fill{yolk, slides ? Corners{} : corners_of(chosen_at, cells.size()), {Ink::yolk}});
    }
    const auto usual = fitting_type(look, cells, segments);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool on = chosen.index == static_cast<int>(i);
        const auto type = on ? usual.bold() : usual;
        const Paint paint{!segments[i].enabled ? Ink::hair : on ? Ink::on_yolk : Ink::ink};
        const float words = look.measure->text(segments[i].words, type).w + 2;
        const float icon = icon_room(look, segments[i]), size = icon - 12;
        float x = cells[i].x + (cells[i].w - words - icon) / 2;
        if (icon > 0)
            shapes.push_back(Icon{{x, cells[i].centre().y - size / 2, size, size}, segments[i].icon, paint});
        x += icon;
        shapes.push_back(Label{{x, cells[i].y, words, cells[i].h}, segments[i].words, type, paint, Side::start, Side::centre});
        if (i > 0)
            shapes.push_back(Fill{{cells[i].x - border / 2, cells[i].y, border, cells[i].h}, {}, {Ink::ink}});
    }
    shapes.push_back(Outline{frame, all_round(12), border, {Ink::ink}});
}

Size chip_size(const Look& look, const std::string& words) {
    const float by = std::min(look.text_scale, 1.25f);
    return {look.measure->text(words, scaled(look, type::t4)).w + 22 + 10 + 36 + 6, 54 * by};
}

void draw_chip(Shapes& shapes, const Look& look, const Rect& place, const std::string& words, bool on, const std::string& name) {
    const auto touch = touch_of(look, name);
    const auto area = place.moved(0, sunk(touch));
    const Ink fill = on ? Ink::ink : touch == Touch::rest ? Ink::slip : Ink::manila;
    const Paint paint{on ? Ink::on_ink : Ink::ink2};
    shapes.push_back(Fill{area, all_round(10), {fill}});
    shapes.push_back(Outline{area, all_round(10), border, {on ? Ink::ink : Ink::hair}});
    shapes.push_back(Icon{{area.x + 20, area.centre().y - 11, 22, 22}, on ? "check" : "add", paint});
    shapes.push_back(
        Label{{area.x + 52, area.y, area.w - 70, area.h}, words, scaled(look, type::t4), paint, Side::start, Side::centre});
}

float segments_width(const Look& look, const std::vector<Segment>& segments) {
    return segments.empty() ? 0 : segment_cells(look, {0, 0}, segments).back().right();
}

// A knob that lies left for off and right for on; what is on is filled with ink.
void draw_switch(Shapes& shapes, const Rect& slot, bool on, bool enabled, Touch touch) {
    const Ink edge = enabled ? Ink::ink : Ink::hair;
    const float radius = slot.h / 2, knob = on ? radius - 7 : radius - 4;
    const Point at{on ? slot.right() - radius : slot.x + radius, slot.centre().y};
    const bool filled = on && enabled;
    shapes.push_back(Fill{slot, all_round(radius), {filled ? Ink::ink : touch == Touch::rest ? Ink::slip : Ink::manila}});
    shapes.push_back(Outline{slot, all_round(radius), border, {edge}});
    shapes.push_back(Disc{at, knob, knob, 0, {filled ? Ink::yolk : edge}});
    if (!on)
        shapes.push_back(Disc{at, knob - border, knob - border, 0, {Ink::slip}});
}

void draw_toggle(Shapes& shapes, const Look& look, const Rect& area, const std::string& words, bool on, const std::string& name,
                 bool enabled) {
    const auto touch = enabled ? touch_of(look, name) : Touch::rest;
    draw_switch(shapes, {area.x, area.centre().y - 18 + sunk(touch), 64, 36}, on, enabled, touch);
    shapes.push_back(Label{{area.x + 80, area.y, area.w - 80, area.h},
                           words,
                           scaled(look, type::t4),
                           {enabled ? Ink::ink : Ink::ink2},
                           Side::start,
                           Side::centre,
                           true});
}

} // namespace retake::ui
