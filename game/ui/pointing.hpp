// Pointing: what lies under the pointer, what was pressed and is still held, and what has the focus: what dragging and typing
// need to know of a view.
#pragma once
#include "ui/view.hpp"
#include <cmath>

namespace retake::ui {

template <class Event>
struct Pointing {
    std::optional<Event> held;      // what the zone means that the button went down on; nothing once it is released. Where its
                                    // points differ: what it means at the point where the pointer is now
    std::optional<Event> under;     // what the zone means that the pointer is over
    Rect held_area, under_area;     // where these zones lie
    Point held_at;                  // where the button went down
    std::optional<Event> focused{}; // what the zone means that has the focus
};

inline constexpr float drag_from = 6; // so far the pointer goes before a press becomes a drag

inline bool is_drag(Point pressed, Point now) { return std::hypot(now.x - pressed.x, now.y - pressed.y) >= drag_from; }

// The same with its events taken out of their wrapping; an event of another screen is none.
template <class To, class From, class Unwrap>
Pointing<To> map(const Pointing<From>& pointing, Unwrap unwrap) {
    Pointing<To> out{{}, {}, pointing.held_area, pointing.under_area, pointing.held_at};
    if (pointing.held)
        out.held = unwrap(*pointing.held);
    if (pointing.focused)
        out.focused = unwrap(*pointing.focused);
    if (pointing.under)
        out.under = unwrap(*pointing.under);
    return out;
}

// Takes the alternative `To` out of a variant.
template <class To, class From>
Pointing<To> narrowed(const Pointing<From>& pointing) {
    return map<To>(pointing, [](const From& event) -> std::optional<To> {
        const auto* inner = std::get_if<To>(&event);
        return inner ? std::optional(*inner) : std::nullopt;
    });
}

} // namespace retake::ui
