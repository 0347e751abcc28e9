// The contrast, drawn: the key beside what is given for it again and again, each with its reason.
#pragma once
#include "session/contrast.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens {

using session::Contrast;

// Two columns, or one below the other where there is no room for them. Returns the y below.
float draw_contrast(ui::Shapes&, const Contrast&, const session::Attempt&, ui::Point at, float width, const ui::Look&);

} // namespace retake::screens
