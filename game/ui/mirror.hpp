// The mirror image of what lies in an area, for what is read from the right: places change sides, words stay words.
#pragma once
#include "ui/view.hpp"

namespace retake::ui {

// Where words go that the interface lines up at the left, whichever way they are read.
Side left_side(const std::string& text);

Rect mirrored(const Rect&, const Rect& within);
Point mirrored(Point, const Rect& within);
Shapes mirrored(Shapes, const Rect& within);
Key mirrored(const Key&); // the arrow to the left is the one to the right

// What stands there from the place `first` on.
void mirror(Shapes&, std::size_t first, const Rect& within);

template <class Event>
void mirror(View<Event>& view, std::size_t first_shape, std::size_t first_zone, const Rect& within) {
    mirror(view.shapes, first_shape, within);
    for (auto at = first_zone; at < view.zones.size(); ++at)
        view.zones[at].area = mirrored(view.zones[at].area, within);
}

template <class Event>
View<Event> mirrored(View<Event> view, const Rect& within) {
    mirror(view, 0, 0, within);
    for (auto& shortcut : view.shortcuts)
        shortcut.key = mirrored(shortcut.key);
    for (auto& step : view.steps)
        step.key = mirrored(step.key);
    return view;
}

} // namespace retake::ui
