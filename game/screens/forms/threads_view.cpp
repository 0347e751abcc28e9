// Threads, drawn: two columns of slips, the threads between their pins, and the loose one that is in hand.
#include "screens/forms/threads.hpp"
#include "ui/button.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace retake::screens::threads {
namespace {

using ui::Code;
using ui::Ink;

constexpr float pin = 13, wobble = 10, dot_step = 15;
constexpr int spring_ms = 450, cut_ms = 160;

struct Spread { // how much room is left about the slips
    float least = 104, between = 16;
    float apart = 256; // the columns, where the room is 1226 wide
};
constexpr std::array spreads{Spread{104, 16, 256}, Spread{72, 12, 256}, Spread{72, 10, 170}};

struct Table {
    std::vector<ui::Rect> left, right;
    ui::Type left_type, right_type;
    float bottom = 0;
};

ui::Type read_type(const Room& room) { return room.type.scaled(29.f / 36); }

float cap_width(const Room& room, const std::string& key) { return ui::keycap_width(room.look, key); }
float left_text(const Room& room, float width) { return width - 22 - cap_width(room, "A") - 20 - 26; }
float right_text(const Room& room, float width) { return width - 34 - 16 - cap_width(room, "1") - 20; }

float longest(const std::vector<item::Choice>& slips, const ui::Type& type, const Room& room) {
    float width = 0;
    for (const auto& slip : slips)
        width = std::max(width, room.look.measure->text(slip.text, type).w);
    return width;
}

// Figures and names are printed large; sentences are read.
ui::Type left_type(const item::PairUp& form, const Room& room, float width) {
    const float by = room.type.size / 36;
    for (const auto& large :
         {ui::Type{ui::Face::display, 900, 46, 52, 0, true}, ui::Type{ui::Face::display, 900, 36, 44, 0, true}})
        if (longest(form.left, large.scaled(by), room) <= left_text(room, width))
            return large.scaled(by);
    return read_type(room);
}

Table spread_out(const item::PairUp& form, const Room& room, const Spread& how) {
    const float by = room.area.w / 1226, spare = (256 - how.apart) / 2;
    float left = (400 + spare) * by, right = (570 + spare) * by;
    Table table;
    table.right_type = read_type(room);
    table.left_type = left_type(form, room, left);
    // The wider column is for the longer texts, and those are on the right in most banks.
    if (table.left_type == read_type(room) &&
        longest(form.left, read_type(room), room) > longest(form.right, read_type(room), room))
        std::swap(left, right);
    float y = room.area.y;
    const auto height = [&](const std::vector<item::Choice>& slips, std::size_t i, const ui::Type& type, float width) {
        return i < slips.size() ? room.look.measure->text(slips[i].text, type, width).h + 20 : 0;
    };
    for (std::size_t i = 0; i < std::max(form.left.size(), form.right.size()); ++i) {
        const float h = std::max({how.least, height(form.left, i, table.left_type, left_text(room, left)),
                                  height(form.right, i, table.right_type, right_text(room, right))});
        if (i < form.left.size())
            table.left.push_back({room.area.x, y, left, h});
        if (i < form.right.size())
            table.right.push_back({room.area.right() - right, y, right, h});
        table.bottom = y + h;
        y += h + how.between;
    }
    return table;
}

Table laid(const item::PairUp& form, const Room& room) {
    Table table;
    for (const auto& how : spreads) {
        table = spread_out(form, room, how);
        if (table.bottom <= room.area.bottom())
            break;
    }
    return table;
}

struct Scene { // what the view is made of
    const item::PairUp& form;
    const State& state;
    const Room& room;
    Table table;

    const std::vector<item::Choice>& slips(Column column) const { return column == Column::left ? form.left : form.right; }
    std::size_t place(const End& end) const {
        const auto& all = slips(end.column);
        return static_cast<std::size_t>(std::ranges::find(all, end.id, &item::Choice::id) - all.begin());
    }
    const ui::Rect& area(const End& end) const { return (end.column == Column::left ? table.left : table.right).at(place(end)); }
    ui::Point pin_of(const End& end) const {
        const auto& slip = area(end);
        return {end.column == Column::left ? slip.right() + 2 : slip.x - 1, slip.centre().y};
    }
    std::string key_of(const End& end) const {
        const auto i = static_cast<int>(place(end));
        return end.column == Column::left ? std::string(1, static_cast<char>('A' + i)) : std::to_string((i + 1) % 10);
    }
    // The key before the text tells apart what reads the same.
    std::string name_of(const End& end) const { return key_of(end) + " " + slips(end.column)[place(end)].text; }
};

using Curve = std::array<ui::Point, 4>; // of Bézier

ui::Point on_curve(const Curve& c, float t) {
    const float s = 1 - t, a = s * s * s, b = 3 * s * s * t, d = 3 * s * t * t, e = t * t * t;
    return {a * c[0].x + b * c[1].x + d * c[2].x + e * c[3].x, a * c[0].y + b * c[1].y + d * c[2].y + e * c[3].y};
}

Curve between(ui::Point from, ui::Point to) {
    const float bow = (to.x - from.x) * 0.45f;
    return {from, {from.x + bow, from.y}, {to.x - bow, to.y}, to};
}

// A part of the curve, swung out by so much in its middle.
ui::Polyline thread(const Curve& curve, float begin, float end, float swing) {
    ui::Polyline line{{}, 5, {Ink::ink}};
    constexpr int steps = 28;
    for (int i = 0; i <= steps; ++i) {
        const float t = begin + (end - begin) * static_cast<float>(i) / steps;
        auto point = on_curve(curve, t);
        point.y += swing * std::sin(3.14159265f * t);
        line.points.push_back(point);
    }
    return line;
}

void draw_dots(ui::Shapes& shapes, const Curve& curve) {
    constexpr int steps = 120;
    auto before = curve[0];
    float since = 0;
    for (int i = 1; i <= steps; ++i) {
        const auto point = on_curve(curve, static_cast<float>(i) / steps);
        since += std::hypot(point.x - before.x, point.y - before.y);
        before = point;
        if (since < dot_step)
            continue;
        since -= dot_step;
        shapes.push_back(ui::Disc{point, 3, 3, 0, {Ink::red}});
    }
}

void draw_threads(ui::Shapes& shapes, const Scene& scene) {
    const auto& state = scene.state;
    const auto& look = scene.room.look;
    const bool moves = look.movement == ui::Movement::full;
    const auto curve_of = [&](const item::Link& link) {
        return between(scene.pin_of({Column::left, link.from}), scene.pin_of({Column::right, link.to}));
    };
    for (const auto& link : state.links) {
        const bool new_one = moves && link == state.pinned;
        const float gone = new_one ? ui::progress(look, state.pinned_at, 0, spring_ms) : 1;
        shapes.push_back(thread(curve_of(link), 0, 1, wobble * (1 - ui::eased(ui::Ease::spring, gone))));
    }
    const float gone = moves ? ui::progress(look, state.cut_at, 0, cut_ms) : 1;
    for (const auto& link : state.cut) { // parted in the middle, both halves draw back
        const float half = 0.5f * (1 - ui::eased(ui::Ease::leave, gone));
        if (gone >= 1)
            continue;
        shapes.push_back(thread(curve_of(link), 0, half, 0));
        shapes.push_back(thread(curve_of(link), 1 - half, 1, 0));
    }
}

// Where the loose end is: at the pointer that drags it, at the pin that would take it, else hanging from its own.
ui::Point loose_end(const Scene& scene, const End& hand) {
    if (scene.state.drag)
        return scene.room.inside(*scene.state.drag);
    const auto column = hand.column == Column::left ? Column::right : Column::left;
    for (const auto& pointed : {scene.room.look.focused, scene.room.look.hovered})
        for (const auto& slip : scene.slips(column))
            if (scene.name_of({column, slip.id}) == pointed)
                return scene.pin_of({column, slip.id});
    const auto from = scene.pin_of(hand);
    const float apart = scene.table.right.front().x - scene.table.left.front().right();
    return {from.x + apart * (column == Column::right ? 0.45f : -0.45f), from.y + 30};
}

void draw_loose(ui::Shapes& shapes, const Scene& scene, const End& hand) {
    const auto to = loose_end(scene, hand);
    draw_dots(shapes, between(scene.pin_of(hand), to));
    shapes.push_back(ui::Disc{to, 13, 13, 0, {Ink::card}});
    shapes.push_back(ui::Ring{to, 13, 5, 0, 1, {Ink::red}});
}

void draw_pin(ui::Shapes& shapes, const Scene& scene, const End& end) {
    const auto at = scene.pin_of(end);
    const bool in_hand = scene.state.hand == end;
    shapes.push_back(ui::Disc{at, pin + 2, pin + 2, 0, {in_hand ? Ink::red : Ink::card}});
    shapes.push_back(ui::Ring{at, pin + 2, 4, 0, 1, {Ink::ink}});
    if (!in_hand && thread_at(scene.state, end))
        shapes.push_back(ui::Disc{at, 5, 5, 0, {Ink::ink}});
}

void draw_slip(ui::Shapes& shapes, const Scene& scene, const End& end) {
    const auto& look = scene.room.look;
    const auto name = scene.name_of(end), key = scene.key_of(end);
    const bool in_hand = scene.state.hand == end, left = end.column == Column::left;
    const auto touch = ui::touch_of(look, name);
    const Ink fill = in_hand ? Ink::yolk : touch == ui::Touch::rest ? Ink::slip : Ink::manila;
    const Ink ink = in_hand ? Ink::on_yolk : Ink::ink;
    const auto& area = scene.area(end);
    shapes.push_back(ui::Fill{area, ui::all_round(12), {fill}});
    shapes.push_back(ui::Outline{area, ui::all_round(12), in_hand ? 3.f : 2.5f, {Ink::ink}});
    const float cap = cap_width(scene.room, key);
    const float x = left ? area.x + 22 : area.right() - 20 - cap;
    ui::draw_keycap(shapes, look, {x, area.centre().y - ui::keycap_height(look) / 2}, key, {ink},
                    left && !in_hand ? ui::Cap::paper : ui::Cap::clear);
    const ui::Rect words{left ? x + cap + 20 : area.x + 34, area.y,
                         left ? left_text(scene.room, area.w) : right_text(scene.room, area.w), area.h};
    shapes.push_back(ui::Label{words,
                               scene.slips(end.column)[scene.place(end)].text,
                               left ? scene.table.left_type : scene.table.right_type,
                               {ink},
                               ui::Side::start,
                               ui::Side::centre,
                               true});
}

void add_keys(ui::View<Event>& view, const Scene& scene) {
    const auto& [form, state, room, table] = scene;
    const auto code = [](Code first, std::size_t i) { return static_cast<Code>(static_cast<int>(first) + static_cast<int>(i)); };
    std::optional<End> focused;
    for (const auto column : {Column::left, Column::right})
        for (const auto& slip : scene.slips(column))
            if (scene.name_of({column, slip.id}) == room.look.focused)
                focused = End{column, slip.id};
    for (std::size_t i = 0; i < form.left.size(); ++i) {
        const End end{Column::left, form.left[i].id};
        view.shortcuts.push_back({ui::key(code(Code::a, i)), scene.name_of(end), Pressed{end}});
    }
    for (std::size_t i = 0; i < form.right.size(); ++i) {
        const End end{Column::right, form.right[i].id};
        const auto key = ui::key(i == 9 ? Code::n0 : code(Code::n1, i));
        // With nothing in hand a digit is for the left slip that has the focus, as in the other forms.
        const bool for_focused = !state.hand && focused && focused->column == Column::left;
        const Event event = for_focused ? Event(Pinned{{focused->id, end.id}}) : Event(Pressed{end});
        view.shortcuts.push_back({key, scene.name_of(end), event});
    }
    const auto end = state.hand ? state.hand : focused;
    if (end && thread_at(state, *end))
        for (const auto key : {Code::del, Code::backspace})
            view.shortcuts.push_back({ui::key(key), "cut it", Cut{*end}});
    if (state.hand)
        view.shortcuts.push_back({ui::key(Code::escape), "put it back", PutBack{}});
}

} // namespace

float bottom(const item::PairUp& form, const State&, const Room& room) { return laid(form, room).bottom; }

ui::View<Event> view(const item::PairUp& form, const State& state, const Room& room) {
    ui::View<Event> view;
    const Scene scene{form, state, room, laid(form, room)};
    std::vector<End> ends;
    for (const auto column : {Column::left, Column::right})
        for (const auto& slip : scene.slips(column))
            ends.push_back({column, slip.id});
    for (const auto& end : ends) {
        draw_slip(view.shapes, scene, end);
        auto area = scene.area(end); // with its pin, which is what one reaches for
        area.w += pin + 4;
        if (end.column == Column::right)
            area.x -= pin + 4;
        ui::Zone<Event> zone{.area = area, .name = scene.name_of(end), .event = Pressed{end}};
        zone.role = ui::Role::choice;
        view.zones.push_back(std::move(zone));
    }
    draw_threads(view.shapes, scene);
    for (const auto& end : ends)
        draw_pin(view.shapes, scene, end);
    if (state.hand)
        draw_loose(view.shapes, scene, *state.hand);
    add_keys(view, scene);
    if (state.taken.id >= 0)
        view.first_focus = scene.name_of(state.taken);
    view.moves_until(ui::end_of(state.pinned_at, 0, spring_ms));
    view.moves_until(ui::end_of(state.cut_at, 0, cut_ms));
    return view;
}

} // namespace retake::screens::threads
