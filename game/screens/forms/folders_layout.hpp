// Where the slips of a sorting lie: the row of those that are left, the folders under it, and what is in them.
#pragma once
#include "screens/forms/folders.hpp"

namespace retake::screens::folders {

struct Layout {
    ui::Rect label;                // "In hand"
    ui::Rect row;                  // what is seen of the row
    ui::Rect earlier, later;       // the buttons that scroll it; no width where all of it is seen
    std::vector<ui::Rect> slips;   // by their place in the form
    std::vector<ui::Rect> folders; // whole, with their tabs
    std::vector<ui::Rect> tabs;
    std::vector<ui::Type> tab_types;
    bool feet = true; // room for a line at the foot of each folder; else its key is on its tab
    float bottom = 0;
};

Layout laid(const item::SortInto&, const Placing&, const Room&);

ui::Type slip_type(const Room&);
inline constexpr float slip_padding = 22, foot_height = 56, tab_padding = 20;

} // namespace retake::screens::folders
