// The mirror image of what lies in an area, for what is read from the right: places change sides, words stay words.
#pragma once
#include "ui/view.hpp"

namespace retake::ui {

Rect mirrored(const Rect&, const Rect& within);
Point mirrored(Point, const Rect& within);
Shapes mirrored(Shapes, const Rect& within);
Key mirrored(const Key&); // the arrow to the left is the one to the right

template <class Event>
View<Event> mirrored(View<Event> view, const Rect& within) {
    view.shapes = mirrored(std::move(view.shapes), within);
    for (auto& zone : view.zones)
        zone.area = mirrored(zone.area, within);
    for (auto& shortcut : view.shortcuts)
        shortcut.key = mirrored(shortcut.key);
    for (auto& step : view.steps)
        step.key = mirrored(step.key);
    return view;
}

} // namespace retake::ui
