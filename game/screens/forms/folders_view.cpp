// Folders, drawn: the row in hand, the folders with their tabs, and the slips on their way between them.
#include "screens/forms/folders_scene.hpp"
#include "ui/button.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace retake::screens::folders {
namespace {

using ui::Ink;

constexpr int travel_ms = 240, fade_ms = 160;

// What is drawn of a slip at this moment.
struct Slip {
    ui::Rect area;
    float turn = 0;
    float opacity = 1;
    bool travels = false; // out of the row or a folder: over everything
};

// A slip in a folder lies a little askew, always the same; the one in hand stands out of the row. Wide ones turn less, so
// that their ends keep within the focus ring.
float askew(const Scene& scene, std::size_t i, const Placing& placing, const ui::Rect& area) {
    if (scene.room.look.movement != ui::Movement::full)
        return 0;
    const float most = 3 / (area.w / 2) * 57.3f;
    if (!folder_of(placing, scene.id(i)))
        return scene.id(i) == placing.hand ? -std::min(1.5f, most) : 0;
    constexpr std::array turns{0.7f, -0.8f, 0.4f, -0.5f, 0.6f, -0.3f};
    const float turn = turns.at(static_cast<std::size_t>(scene.id(i)) % turns.size());
    return std::clamp(turn, -most, most);
}

ui::Rect blend(const ui::Rect& from, const ui::Rect& to, float t) {
    return {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t, from.w + (to.w - from.w) * t,
            from.h + (to.h - from.h) * t};
}

Slip slip_at(const Scene& scene, std::size_t i) {
    const auto& look = scene.room.look;
    const auto& state = scene.state;
    const auto& to = scene.now.slips[i];
    if (scene.dragged(i))
        return {scene.room.carried(state.drag->at, state.drag->grip, {to.w, to.h}), -1.5f, 1, true};
    Slip slip{to, askew(scene, i, state.now, to)};
    auto from = scene.before.slips[i];
    const bool dropped = state.dropped && scene.id(i) == state.before.hand;
    if (dropped)
        from = scene.room.carried(state.dropped->at, state.dropped->grip, {from.w, from.h});
    if (from == to)
        return slip;
    if (look.movement == ui::Movement::full) {
        const float gone = ui::eased(ui::Ease::swap, ui::progress(look, state.moved_at, 0, travel_ms));
        const bool in_row = !scene.folder(i) && !folder_of(state.before, scene.id(i)) && !dropped;
        slip.travels = gone < 1 && !in_row;
        slip.turn += (askew(scene, i, state.before, from) - slip.turn) * (1 - gone);
        slip.area = blend(from, to, gone);
    } else {
        slip.opacity = ui::progress(look, state.moved_at, 0, fade_ms);
    }
    return slip;
}

void draw_slip(ui::Shapes& shapes, const Scene& scene, std::size_t i, const Slip& slip) {
    const bool yolk = scene.in_hand(i);
    const auto touch = ui::touch_of(scene.room.look, scene.slip_name(i));
    const Ink fill = yolk ? Ink::yolk : touch == ui::Touch::rest ? Ink::slip : scene.folder(i) ? Ink::manila_shade : Ink::manila;
    const bool grouped = slip.turn != 0 || slip.opacity < 1;
    if (grouped)
        shapes.push_back(ui::Push{.about = slip.area.centre(), .turn = slip.turn, .opacity = slip.opacity});
    if (scene.dragged(i))
        ui::draw_shadow(shapes, scene.room.look, slip.area, 10, 14);
    shapes.push_back(ui::Fill{slip.area, ui::all_round(10), {fill}});
    shapes.push_back(ui::Outline{slip.area, ui::all_round(10), yolk ? 3.f : 2.5f, {Ink::ink}});
    shapes.push_back(ui::Label{{slip.area.x + slip_padding, slip.area.y, slip.area.w - 2 * slip_padding, slip.area.h},
                               scene.form.entries[i].text,
                               slip_type(scene.room),
                               {yolk ? Ink::on_yolk : Ink::ink},
                               ui::Side::start,
                               ui::Side::centre,
                               true});
    if (grouped)
        shapes.push_back(ui::Pop{});
}

void draw_folder(ui::Shapes& shapes, const Scene& scene, std::size_t g) {
    const auto& look = scene.room.look;
    const auto& whole = scene.now.folders[g];
    const auto& tab = scene.now.tabs[g];
    const auto touch = ui::touch_of(look, scene.folder_name(g));
    const Ink fill = scene.takes(g) && touch != ui::Touch::rest ? Ink::manila_shade : Ink::manila;
    const float top = tab.bottom() - 3;
    const ui::Rect body{whole.x, top, whole.w, whole.bottom() - top};
    shapes.push_back(ui::Fill{body, {0, 12, 12, 12}, {fill}});
    shapes.push_back(ui::Outline{body, {0, 12, 12, 12}, 3, {Ink::ink}});
    shapes.push_back(ui::Fill{tab, ui::top_round(10), {fill}});
    shapes.push_back(ui::Fill{{tab.x + 3, top, tab.w - 6, 3}, {}, {fill}}); // folder and tab are of one piece
    ui::Outline edge{tab, ui::top_round(10), 3, {Ink::ink}};
    edge.open_bottom = true;
    shapes.push_back(edge);
    const auto key = std::to_string(g + 1);
    float x = tab.x + tab_padding;
    if (!scene.now.feet) {
        if (scene.takes(g))
            ui::draw_keycap(shapes, look, {x, tab.centre().y - ui::keycap_height(look) / 2}, key);
        x += ui::keycap_height(look) + 12;
    }
    shapes.push_back(ui::Label{{x, tab.y, tab.right() - tab_padding - x + 2, tab.h},
                               scene.form.groups[g].text,
                               scene.now.tab_types[g],
                               {Ink::ink},
                               ui::Side::start,
                               ui::Side::centre,
                               true});
    if (!scene.now.feet || !scene.takes(g))
        return;
    const float y = body.bottom() - foot_height,
                after = whole.x + 20 + ui::draw_keycap(shapes, look, {whole.x + 20, y}, key) + 12;
    const auto small = ui::scaled(look, ui::type::t5);
    if (look.measure->text("send it here", small).w <= whole.right() - after - 12)
        shapes.push_back(ui::Label{{after, y, whole.right() - after - 10, ui::keycap_height(look)},
                                   "send it here",
                                   small,
                                   {Ink::ink},
                                   ui::Side::start,
                                   ui::Side::centre});
}

void draw_hole(ui::Shapes& shapes, const ui::Rect& area) {
    ui::Outline hole{area, ui::all_round(10), 3, {Ink::hair}};
    hole.dash = 9;
    shapes.push_back(hole);
}

void draw_row(ui::Shapes& shapes, const Scene& scene, const std::vector<Slip>& slips) {
    const auto& layout = scene.now;
    const auto small = ui::scaled(scene.room.look, ui::type::t4);
    shapes.push_back(ui::Label{layout.label, "In hand", small, {Ink::ink2}, ui::Side::start, ui::Side::centre});
    if (row_of(scene.form, scene.state.now).empty()) {
        shapes.push_back(
            ui::Label{layout.row, "None. Each slip is in a folder.", small, {Ink::ink2}, ui::Side::start, ui::Side::centre});
        return;
    }
    const bool scrolls = layout.later.w > 0;
    if (scrolls) {
        ui::Push window;
        window.clip = layout.row.grown(8);
        shapes.push_back(window);
    }
    for (std::size_t i = 0; i < scene.count(); ++i) {
        if (scene.folder(i) || slips[i].travels)
            continue;
        draw_slip(shapes, scene, i, slips[i]);
    }
    if (scrolls)
        shapes.push_back(ui::Pop{});
}

void draw(ui::Shapes& shapes, const Scene& scene) {
    std::vector<Slip> slips;
    for (std::size_t i = 0; i < scene.count(); ++i)
        slips.push_back(slip_at(scene, i));
    draw_row(shapes, scene, slips);
    for (std::size_t g = 0; g < scene.form.groups.size(); ++g)
        draw_folder(shapes, scene, g);
    for (std::size_t i = 0; i < scene.count(); ++i)
        if (scene.folder(i) && !slips[i].travels)
            draw_slip(shapes, scene, i, slips[i]);
    for (std::size_t i = 0; i < scene.count(); ++i) {
        if (scene.dragged(i))
            draw_hole(shapes, scene.now.slips[i]);
        if (slips[i].travels)
            draw_slip(shapes, scene, i, slips[i]);
    }
}

} // namespace

float bottom(const item::SortInto& form, const State& state, const Room& room) { return laid(form, state.now, room).bottom; }

ui::View<Event> view(const item::SortInto& form, const State& state, const Room& room) {
    ui::View<Event> view;
    const Scene scene{form, state, room, laid(form, state.now, room), laid(form, state.before, room)};
    draw(view.shapes, scene);
    add_zones(view, scene);
    add_keys(view, scene);
    const auto at = std::ranges::find(form.entries, state.at, &item::Choice::id);
    if (at != form.entries.end())
        view.first_focus = scene.slip_name(static_cast<std::size_t>(at - form.entries.begin()));
    view.moves_until(ui::end_of(state.moved_at, 0, travel_ms));
    return view;
}

} // namespace retake::screens::folders
