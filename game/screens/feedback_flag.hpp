// The flag on the back of a card: the slip on which a note to it is written.
#pragma once
#include "screens/feedback.hpp"

namespace retake::screens::feedback {

// Where it lies: on the lower part of the card, in place of what leads on.
ui::Rect flag_slip(const State&, const ui::Rect& card, const ui::Look&);

// What could be pressed before cannot be pressed now; the body can still be read on.
void add_flag_slip(ui::View<Event>&, const State&, const ui::Rect& card, const ui::Look&);

// A small tag on the card's upper edge.
void draw_flag(ui::Shapes&, const ui::Rect& card, const ui::Look&);

} // namespace retake::screens::feedback
