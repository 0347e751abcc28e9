// The excerpt of a problem: lines of its file with their numbers, carets under the exact characters, and the cause beside them.
#pragma once
#include "screens/problems.hpp"

namespace retake::screens::problems {

struct Excerpt {
    ui::Rect room;   // lines run over its whole width; what does not fit below is left out, the problem's own line never
    float edge = 3;  // of the card around it
    float blink = 1; // how much of the red rule is seen: it blinks once when the file was read again
};

void draw_excerpt(ui::Shapes&, const Problem&, const Excerpt&, const ui::Look&);

// A line of code on one line, cut at the right where it is longer than the room: the file has it whole.
std::string code_line(const ui::Look&, const std::string& line, float width, const ui::Type&);

} // namespace retake::screens::problems
