// Focus: where the keyboard is, and how Tab and the arrows move it.
#pragma once
#include "ui/view.hpp"

namespace retake::ui {

inline constexpr int focus_ms = 120; // how long the ring is on its way

struct FocusStop { // what moving the focus needs to know of a zone
    Rect area;
    std::string name;
    int group = 0;
};

template <class Event>
std::vector<FocusStop> focus_stops(const View<Event>& view) {
    std::vector<FocusStop> stops;
    for (const auto& zone : view.zones)
        stops.push_back({zone.ring.value_or(zone.area), zone.name, zone.group});
    return stops;
}

// The name that has the focus after `key`, or nothing when the key does not move it. Tab and Shift Tab go to the next or
// previous group (to the stop there that had it last is not remembered: its first), arrows to the nearest stop of the
// group in that direction, wrapping round within it.
std::optional<std::string> moved_focus(const std::vector<FocusStop>&, const std::string& focused, const Key&);

// The same for a view, whose own steps come first.
template <class Event>
std::optional<std::string> moved_focus(const View<Event>& view, const std::string& focused, const Key& key) {
    for (const auto& step : view.steps)
        if (step.from == focused && step.key == key)
            return step.to;
    return moved_focus(focus_stops(view), focused, key);
}

// The focus ring: 5 px wide, 5 px away, sliding from where it was (120 ms).
void draw_focus(Shapes&, const std::vector<FocusStop>&, float radius, const Look&);

} // namespace retake::ui
