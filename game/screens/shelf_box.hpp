// A box on the shelf of Home: index tabs, a label with title and counts, a patterned foot, and a tag.
#pragma once
#include "screens/home.hpp"

namespace retake::screens::home {

inline constexpr ui::Size box_size{372, 262};

// `at`: the top left corner of its front; `index` gives its colour, its pattern and the order of its index tabs.
void draw_box(ui::Shapes&, const Box&, int index, ui::Point at, bool lifted, const ui::Look&);

// The slip that tells of a snag, where there is one, and where it lies.
void draw_snag(ui::Shapes&, const Box&, ui::Point at, bool hovered);
ui::Rect snag_slip(ui::Point at);

// "7 on the pile", hung over the box's upper right corner; nothing where none is.
void draw_tag(ui::Shapes&, const Box&, ui::Point at, const ui::Look&);

} // namespace retake::screens::home
