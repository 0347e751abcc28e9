// A toast: one message at the bottom of the desk that comes, stays for a while and goes.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <string>

namespace retake::ui {

inline constexpr int toast_ms = 6000; // how long it stays, from coming to gone: two lines are read in that
inline constexpr int toast_comes_ms = 240, toast_goes_ms = 160;

// Slides up 72 px from the bottom rail (240 ms), holds, and leaves in the last 160 ms. Nothing before and after.
void draw_toast(Shapes&, const std::string& icon, const std::string& text, Instant since, const Look&);

} // namespace retake::ui
