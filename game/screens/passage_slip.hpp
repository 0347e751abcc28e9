// The slip that leads to the passage behind a card, and the passage itself: on the back of a card as in the review.
#pragma once
#include "session/session.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens {

inline constexpr float passage_slip_height = 84;

// How wide the slip is: as its reference needs, but no wider than `room`.
float passage_slip_width(const session::Card&, const ui::Look&, float room);

// "§ Senses, ¶ 4" under a clip, with what pressing it does, and the cap of its key.
void draw_passage_slip(ui::Shapes&, const ui::Rect&, const session::Card&, const std::string& name, const ui::Look&);

// The paragraph on a slip of its own, in the largest type that leaves `below` free at the slip's foot.
void draw_passage(ui::Shapes&, const ui::Rect& slip, const session::Card&, float below, const ui::Look&);

} // namespace retake::screens
