// The stage: how a screen's picture of 1920 × 1080 comes to lie on the canvas, and how it arrives there.
#pragma once
#include "ui/button.hpp"
#include "ui/paper.hpp"
#include "ui/view.hpp"

namespace retake::screens {

// An incoming screen settles from 40 px away while it fades in; nothing of it travels in the calm movement.
inline constexpr int arrival_ms = 240;
ui::Push arrival(const ui::Look&, Instant opened, float from_dx);

// Makes what was drawn so far the stage's picture, the desk under it: moved to where the picture
// lies on the canvas, arriving since `opened` from `from_dx` to the right. Zones lie where the picture will rest, so that
// nothing waits for the movement.
template <class Event>
void set_on_stage(ui::View<Event>& view, const ui::Look& look, Instant opened, float from_dx = 40) {
    ui::Shapes desk;
    ui::draw_desk(desk, look);
    desk.push_back(arrival(look, opened, from_dx));
    view.shapes.insert(view.shapes.begin(), desk.begin(), desk.end());
    view.draw(ui::Pop{});
    const auto origin = look.stage_origin();
    for (auto& zone : view.zones)
        zone.area = zone.area.moved(origin.x, origin.y);
    if (look.movement != ui::Movement::none)
        view.moves_until(ui::end_of(opened, 0, arrival_ms));
    view.travelling = from_dx != 0 && ui::progress(look, opened, 0, arrival_ms) < 1;
}

// The type at the size of text that the user chose, or as much of it as lets the words fit into the box; `box.h` 0: one
// line that may be as high as it likes. At 100 % it is the type itself.
ui::Type grown(const ui::Look&, const std::string& words, const ui::Type&, ui::Size box);

// A name in a line of that width: it shrinks a little where it is long, and what is longer even so is shortened. `type` is
// what it is drawn in. Whoever shows less than the whole name tells the whole one elsewhere, such as in a zone's note.
std::string name_within(const ui::Look&, const std::string& name, ui::Type& type, float width);

// Of the key caps within tabs and chips: their words may grow, the caps share one line with them and stay as they are.
ui::Look cap_look(ui::Look);

// A row of buttons from `at` on, each as wide as its words.
template <class Event>
void add_button_after(ui::View<Event>& view, const ui::Look& look, ui::Point& at, const ui::Button& button, Event event) {
    const auto size = ui::size_of(button, look);
    ui::add_button(view, look, {at.x, at.y, size.w, size.h}, button, std::move(event));
    at.x += size.w + 20;
}

} // namespace retake::screens
