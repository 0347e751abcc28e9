// Strips, drawn: the rail with its stations, the strips beside it, and the one in hand above them all.
#include "screens/forms/strips.hpp"
#include "ui/button.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <cmath>

namespace retake::screens::strips {
namespace {

using ui::Ink;

constexpr float rail_x = 46, strip_x = 104; // from the left edge of the room
constexpr float ends_height = 46;           // of the line that labels the first or the last station
constexpr float station = 60, grip_size = 32;
constexpr int swap_ms = 160, lift_ms = 120;

struct Slots { // where the strips lie in the order of a state
    std::vector<ui::Rect> areas;
    float top = 0, bottom = 0; // of the rail
};

const item::Choice& entry(const item::PutInOrder& form, int id) {
    return *std::ranges::find(form.entries, id, &item::Choice::id);
}

ui::Type text_type(const Room& room) { return room.type.scaled(33.f / 36); }

float text_width(const Room& room) { return room.area.w - strip_x - 20 - grip_size - 22 - 120; }

Slots slots(const item::PutInOrder& form, const std::vector<int>& ids, const Room& room) {
    const float least = room.compact() ? 68 : 92, gap = room.compact() ? 8 : 12;
    Slots laid;
    laid.top = room.area.y;
    float y = laid.top + (form.earliest.empty() ? 0 : ends_height);
    for (const int id : ids) {
        const float text = room.look.measure->text(entry(form, id).text, text_type(room), text_width(room)).h;
        const float height = std::max(least, text + 24);
        laid.areas.push_back({room.area.x + strip_x, y, room.area.w - strip_x, height});
        y += height + gap;
    }
    laid.bottom = y - gap + (form.latest.empty() ? 0 : ends_height - 4);
    return laid;
}

void draw_rail(ui::Shapes& shapes, const item::PutInOrder& form, const Slots& laid, const Room& room) {
    const float x = room.area.x + rail_x, end = form.latest.empty() ? laid.bottom - station / 2 : laid.bottom;
    const float start = form.earliest.empty() ? laid.areas.front().centre().y : laid.top;
    shapes.push_back(ui::Polyline{{{x, start}, {x, end}}, 3.5f, {Ink::ink}});
    if (!form.latest.empty())
        shapes.push_back(ui::Polyline{{{x - 12, end - 14}, {x, end}, {x + 12, end - 14}}, 3.5f, {Ink::ink}});
    const ui::Type number{ui::Face::display, 900, 32, 40, 0, true};
    for (std::size_t i = 0; i < laid.areas.size(); ++i) {
        const ui::Point centre{x, laid.areas[i].centre().y};
        shapes.push_back(ui::Disc{centre, station / 2, station / 2, 0, {Ink::card}});
        shapes.push_back(ui::Ring{centre, station / 2, 3, 0, 1, {Ink::ink}});
        shapes.push_back(ui::Label{{centre.x - station / 2, centre.y - station / 2, station, station},
                                   std::to_string(i + 1),
                                   number,
                                   {Ink::ink},
                                   ui::Side::centre,
                                   ui::Side::centre});
    }
    const auto small = ui::scaled(room.look, ui::type::t5);
    const float left = room.area.x + strip_x;
    const auto label = [&](float y, const std::string& words) {
        if (!words.empty())
            shapes.push_back(ui::Label{{left, y, room.area.w - strip_x, small.line}, words, small, {Ink::ink2}});
    };
    label(laid.top, form.earliest);
    label(laid.bottom - small.line, form.latest);
}

enum class Lie { flat, focused, in_hand };

void draw_strip(ui::Shapes& shapes, const std::string& name, const std::string& text, const ui::Rect& area, Lie lie,
                const Room& room) {
    const bool held = lie == Lie::in_hand;
    const auto touch = ui::touch_of(room.look, name);
    const Ink fill = held ? Ink::yolk : touch == ui::Touch::rest ? Ink::slip : Ink::manila;
    const Ink ink = held ? Ink::on_yolk : Ink::ink;
    if (held)
        ui::draw_shadow(shapes, room.look, area, 12, 14);
    shapes.push_back(ui::Fill{area, ui::all_round(12), {fill}});
    shapes.push_back(ui::Outline{area, ui::all_round(12), held ? 3.f : 2.5f, {Ink::ink}});
    shapes.push_back(ui::Icon{{area.x + 20, area.centre().y - grip_size / 2, grip_size, grip_size}, "grip", {ink}});
    const float x = area.x + 20 + grip_size + 22;
    shapes.push_back(
        ui::Label{{x, area.y, text_width(room), area.h}, text, text_type(room), {ink}, ui::Side::start, ui::Side::centre, true});
    if (!held)
        return;
    const float down = ui::keycap_width(room.look, "Down"), up = ui::keycap_width(room.look, "Up");
    const float y = area.centre().y - ui::keycap_height(room.look) / 2;
    ui::draw_keycap(shapes, room.look, {area.right() - 24 - down - 8 - up, y}, "Up", {ink}, ui::Cap::clear);
    ui::draw_keycap(shapes, room.look, {area.right() - 24 - down, y}, "Down", {ink}, ui::Cap::clear);
}

// Where a strip is on its way to its place.
ui::Rect sliding(const State& state, std::size_t place, const Slots& now, const Slots& before, const ui::Look& look) {
    const auto to = now.areas[place];
    const auto was = std::ranges::find(state.previous, state.ids[place]);
    const float gone = ui::progress(look, state.moved_at, 0, swap_ms);
    if (was == state.previous.end() || gone >= 1 || look.movement != ui::Movement::full)
        return to;
    const auto& from = before.areas[static_cast<std::size_t>(was - state.previous.begin())];
    return to.moved(0, (from.y - to.y) * (1 - ui::eased(ui::Ease::swap, gone)));
}

// In hand: over its hole, or under the pointer that drags it.
ui::Rect carried(const State& state, const ui::Rect& slot, const Room& room) {
    if (!state.drag)
        return slot.moved(14, 10);
    return room.carried(state.drag->at, state.drag->grip, {slot.w, slot.h});
}

void draw_in_hand(ui::View<Event>& view, const item::PutInOrder& form, const State& state, const ui::Rect& slot,
                  const std::string& name, const Room& room) {
    ui::Outline hole{slot, ui::all_round(12), 3, {Ink::hair}};
    hole.dash = 9;
    view.draw(hole);
    const auto area = carried(state, slot, room);
    const float lifted = room.look.movement == ui::Movement::full
                             ? ui::eased(ui::Ease::settle, ui::progress(room.look, state.held_at, 0, lift_ms))
                             : 0;
    view.draw(ui::Push{.about = area.centre(), .turn = -1.6f * lifted});
    draw_strip(view.shapes, name, entry(form, state.held).text, area, Lie::in_hand, room);
    view.draw(ui::Pop{});
}

// The name of a strip: its text, and its number in the file's order where two read the same.
std::string name_of(const item::PutInOrder& form, int id) {
    const auto& text = entry(form, id).text;
    const bool twice = std::ranges::count(form.entries, text, &item::Choice::text) > 1;
    return "Strip " + text + (twice ? " (" + std::to_string(id + 1) + ")" : "");
}

void add_keys(ui::View<Event>& view, const item::PutInOrder& form, const State& state, const ui::Look& look) {
    using ui::Code;
    if (state.held >= 0) {
        view.shortcuts.push_back({ui::key(Code::up), "carry up", Carried{-1}, true});
        view.shortcuts.push_back({ui::key(Code::down), "carry down", Carried{1}, true});
        view.shortcuts.push_back({ui::key(Code::escape), "put it back", PutBack{}});
        view.shortcuts.push_back({ui::key(Code::space), "put down", TakenUp{state.held}});
    }
    const auto focused = std::ranges::find_if(state.ids, [&](int id) { return name_of(form, id) == look.focused; });
    const int id = state.held >= 0 ? state.held : focused == state.ids.end() ? -1 : *focused;
    for (int i = 0; id >= 0 && i < std::min(static_cast<int>(state.ids.size()), 9); ++i)
        view.shortcuts.push_back(
            {ui::key(static_cast<Code>(static_cast<int>(Code::n1) + i)), "station " + std::to_string(i + 1), SentTo{id, i}});
}

} // namespace

float bottom(const item::PutInOrder& form, const State& state, const Room& room) { return slots(form, state.ids, room).bottom; }

ui::View<Event> view(const item::PutInOrder& form, const State& state, const Room& room) {
    ui::View<Event> view;
    const auto now = slots(form, state.ids, room), before = slots(form, state.previous, room);
    draw_rail(view.shapes, form, now, room);
    std::optional<std::size_t> in_hand;
    for (std::size_t i = 0; i < state.ids.size(); ++i) {
        const int id = state.ids[i];
        const auto name = name_of(form, id);
        if (id == state.held)
            in_hand = i; // drawn last, above the others
        else
            draw_strip(view.shapes, name, entry(form, id).text, sliding(state, i, now, before, room.look), Lie::flat, room);
        ui::Zone<Event> zone{.area = now.areas[i], .name = name, .event = TakenUp{id}};
        zone.role = ui::Role::choice;
        view.zones.push_back(std::move(zone));
    }
    if (in_hand)
        draw_in_hand(view, form, state, now.areas[*in_hand], name_of(form, state.held), room);
    add_keys(view, form, state, room.look);
    view.moves_until(ui::end_of(state.moved_at, 0, swap_ms));
    view.moves_until(ui::end_of(state.held_at, 0, lift_ms));
    return view;
}

} // namespace retake::screens::strips
