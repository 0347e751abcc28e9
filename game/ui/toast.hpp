// A toast: one message at the bottom of the desk that comes, stays for a while and goes.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <string>

namespace retake::ui {

inline constexpr int toast_ms = 4000; // how long it stays, from coming to gone

// Slides up 72 px from the bottom rail (240 ms), holds, and leaves in the last 160 ms. Nothing before and after.
void draw_toast(Shapes&, const std::string& text, Instant since, const Look&);

} // namespace retake::ui
