// View: what a screen shows and what can be pressed there, as a plain value.
#pragma once
#include "ui/input.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retake::ui {

enum class Role : unsigned char { button, choice, toggle, field, tab };

// A place that can be pressed. Its name is what a test, a golden and a help overlay call it; unique within a view.
template <class Event>
struct Zone {
    Rect area;
    std::string name;
    Event event;            // what pressing it means
    std::optional<Key> key; // a key that presses it from anywhere
    int group = 0;          // Tab goes from group to group, arrows within one
    Role role = Role::button;
    bool primary = false;             // Enter presses it; one a view
    bool enabled = true;              // a disabled zone can be focused, says why, and does nothing
    float radius = 12;                // of the focus ring's inner corner
    std::string note;                 // why it is disabled, or what it says to a help overlay
    std::optional<Event> on_focus;    // what getting the focus by a key means: scrolling it into sight
    std::function<Event(Point)> at{}; // what it means at a point of it, where that matters, as in the text of a field
    std::optional<Rect> ring{};       // what the focus ring goes round, where that is more than the area
};

template <class Event>
struct Shortcut { // a key without a place
    Key key;
    std::string name;
    Event event;
    bool repeats = false; // a held key goes on acting
};

struct Step { // where a key takes the focus, where that is not to the nearest neighbour
    std::string from;
    Key key;
    std::string to;
};

template <class Event>
struct View {
    Shapes shapes;
    std::vector<Zone<Event>> zones; // in the order of focus
    std::vector<Shortcut<Event>> shortcuts;
    Instant moving_until{};         // draw frame after frame until then
    std::optional<Instant> wake;    // look again at this moment even if nothing happens (a caret, a clock)
    bool typing = false;            // text goes to a field: plain letters, digits and Space are no shortcuts
    bool travelling = false;        // zones are on their way to where they will rest: no focus ring yet
    bool shows_focus = false;       // the ring is among the shapes already, under what lies over it
    std::optional<Event> secondary; // what the right button means, wherever it is pressed
    std::string first_focus;        // the zone that has the focus when the screen opens or the focused zone went away

    std::vector<Step> steps;

    void draw(Shape shape) { shapes.push_back(std::move(shape)); }
    void moves_until(Instant end) { moving_until = std::max(moving_until, end); }
    void wakes_at(Instant at) { wake = wake ? std::min(*wake, at) : at; }
};

template <class Event>
const Zone<Event>* zone_named(const View<Event>& view, std::string_view name) {
    for (const auto& zone : view.zones)
        if (zone.name == name)
            return &zone;
    return nullptr;
}

// What pressing a name, a point or a key means; nothing when it is not there or disabled.
template <class Event>
std::optional<Event> press(const View<Event>& view, std::string_view name) {
    const auto* zone = zone_named(view, name);
    return zone && zone->enabled ? std::optional(zone->event) : std::nullopt;
}

template <class Event>
const Zone<Event>* zone_at(const View<Event>& view, Point at) {
    for (auto zone = view.zones.rbegin(); zone != view.zones.rend(); ++zone) // the one drawn last lies on top
        if (zone->area.contains(at))
            return &*zone;
    return nullptr;
}

template <class Event>
std::optional<Event> press(const View<Event>& view, Point at) {
    const auto* zone = zone_at(view, at);
    return zone && zone->enabled ? std::optional(zone->event) : std::nullopt;
}

template <class Event>
std::optional<Event> press(const View<Event>& view, const KeyPressed& pressed) {
    for (const auto& shortcut : view.shortcuts)
        if (shortcut.key == pressed.key && (shortcut.repeats || !pressed.repeated))
            return shortcut.event;
    if (pressed.repeated)
        return std::nullopt;
    for (const auto& zone : view.zones)
        if (zone.enabled && (zone.key == pressed.key || (zone.primary && pressed.key == key(Code::enter))))
            return zone.event;
    return std::nullopt;
}

// The same view with its events wrapped: how a screen's view becomes the program's.
template <class To, class From, class Wrap>
View<To> map(View<From> view, Wrap wrap) {
    View<To> out;
    out.shapes = std::move(view.shapes);
    out.moving_until = view.moving_until;
    out.wake = view.wake;
    out.typing = view.typing;
    out.travelling = view.travelling;
    out.shows_focus = view.shows_focus;
    out.first_focus = std::move(view.first_focus);
    out.steps = std::move(view.steps);
    if (view.secondary)
        out.secondary = wrap(std::move(*view.secondary));
    for (auto& z : view.zones) {
        auto on_focus = z.on_focus ? std::optional<To>(wrap(std::move(*z.on_focus))) : std::nullopt;
        std::function<To(Point)> at;
        if (z.at)
            at = [inner = std::move(z.at), wrap](Point point) -> To { return wrap(inner(point)); };
        out.zones.push_back({z.area, std::move(z.name), wrap(std::move(z.event)), z.key, z.group, z.role, z.primary, z.enabled,
                             z.radius, std::move(z.note), std::move(on_focus), std::move(at), z.ring});
    }
    for (auto& s : view.shortcuts)
        out.shortcuts.push_back({s.key, std::move(s.name), wrap(std::move(s.event)), s.repeats});
    return out;
}

} // namespace retake::ui
