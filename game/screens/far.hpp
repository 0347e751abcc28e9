// What is read from the last row: lines that keep to their room, a clock, and cards drawn as a learner's own, only larger.
#pragma once
#include "item/item.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens::far {

// One line in its room: the type shrinks to three quarters, then the words are shortened. Whoever needs the whole finds it
// elsewhere.
ui::Label line(const ui::Look&, const ui::Rect& room, const std::string& words, const ui::Type&, ui::Ink = ui::Ink::ink,
               ui::Side across = ui::Side::start);

// As many lines as the room holds: the type shrinks, to 20 px at last, and only then are the words shortened.
ui::Label lines(const ui::Look&, const ui::Rect& room, const std::string& words, const ui::Type&, ui::Ink = ui::Ink::ink);

// The time that is left, red in the last five seconds.
void draw_clock(ui::Shapes&, ui::Point centre, Milliseconds rest, Milliseconds limit);
void draw_stopped_clock(ui::Shapes&, ui::Point centre);

// The front of a card below the header of `card`. Nothing in it can be pressed. What does not fit is drawn smaller, to half its
// size.
void draw_front(ui::Shapes&, const ui::Look&, const ui::Rect& card, const item::Item&, const item::Presentation&);

} // namespace retake::screens::far
