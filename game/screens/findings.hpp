// Findings: what a check found in a bank, as a list of slips: where, what, and how to mend it.
#pragma once
#include "base/diagnostic.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens {

// Draws as many as fit, the `first` on top, and returns how many those were.
int draw_findings(ui::Shapes&, const Diagnostics&, int first, const ui::Rect&, const ui::Look&);

// "Line 220 has a snag.", "Three lines have a snag."; errors only.
std::string snag_words(const Diagnostics&);

} // namespace retake::screens
