// The back of a card that was pointed at: its picture once more, with the right zone and the place that was given.
#pragma once
#include "session/session.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens {

// As large as it fits into width and height; without an area where the card has no such picture.
ui::Rect draw_pointed(ui::Shapes&, const item::Item&, const session::Attempt&, ui::Point at, ui::Size room, const ui::Look&);

} // namespace retake::screens
