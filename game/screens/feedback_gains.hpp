// What a right card of the first pass earned, on its back: points, and how many came in a row.
#pragma once
#include "session/session.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens::feedback {

inline constexpr float gains_height = 96;

// Nothing for others. Returns the y below it.
float draw_gains(ui::Shapes&, const session::State&, const session::Attempt&, ui::Point at, float width, const ui::Look&);

} // namespace retake::screens::feedback
