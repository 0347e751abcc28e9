// The reminder on the back of a card that is missed again and again: the learner's own words, or the place for them.
#include "screens/feedback_reminder.hpp"
#include "screens/stage.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::feedback {

using ui::Ink;

void add_reminder(ui::View<Event>& view, const std::string& text, const ui::Rect& strip, const ui::Look& look) {
    const std::string name = "Your reminder";
    const bool hovered = ui::touch_of(look, name) != ui::Touch::rest;
    view.draw(ui::Fill{strip, ui::all_round(10), {hovered ? Ink::manila : Ink::slip}});
    ui::Outline edge{strip, ui::all_round(10), 2.5f, {Ink::ink}};
    edge.dash = text.empty() ? 9.f : 0.f;
    view.draw(edge);
    view.draw(ui::Icon{{strip.x + 20, strip.y + 22, 32, 32}, "pencil", {Ink::ink}});
    const float cap = ui::keycap_width(look, "N");
    ui::draw_keycap(view.shapes, look, {strip.right() - 22 - cap, strip.centre().y - ui::keycap_height(look) / 2}, "N");
    const ui::Rect room{strip.x + 68, strip.y, strip.w - 110 - cap, strip.h};
    const auto words = text.empty() ? std::string("You keep missing this one. What would remind you?") : text;
    auto type = grown(look, words, text.empty() ? ui::type::t3 : ui::type::t3.bold(), {room.w, room.h});
    while (type.size > 12 && look.measure->text(words, type, room.w).h > room.h)
        type = type.scaled(0.94f);
    view.draw(ui::Label{room, words, type, {text.empty() ? Ink::ink2 : Ink::ink}, ui::Side::start, ui::Side::centre, true});
    view.zones.push_back({strip, name, ReminderAsked{}, ui::key(ui::Code::n), 1, ui::Role::button, false, true, 10, {}});
}

} // namespace retake::screens::feedback
