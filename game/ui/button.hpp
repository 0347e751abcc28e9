// Buttons, and zones that go with them.
#pragma once
#include "ui/view.hpp"

namespace retake::ui {

enum class Weight : unsigned char { primary, secondary };
enum class ButtonSize : unsigned char { small, usual, large }; // 60, 76, 96 px high

struct Button {
    std::string words;
    std::string icon; // before the words; may be empty
    Weight weight = Weight::secondary;
    ButtonSize size = ButtonSize::usual;
    std::optional<Key> key; // shown as a cap after the words; presses the button
    bool enabled = true;
    std::string note;  // why it is disabled
    std::string name;  // of the zone; the words where empty
    bool held = false; // stays down (locked in)
    int group = 0;

    const std::string& called() const { return name.empty() ? words : name; }
};

// The hand of the pointer on a zone, and how far a pressed one sinks.
enum class Touch : unsigned char { rest, hovered, pressed };
Touch touch_of(const Look&, const std::string& name);
inline float sunk(Touch touch) { return touch == Touch::pressed ? 3.f : 0.f; }

Size size_of(const Button&, const Look&); // what the words need
void draw_button(Shapes&, const Look&, const Rect&, const Button&);

// A square button with an icon alone (64 × 64 in the top rail).
void draw_icon_button(Shapes&, const Look&, const Rect&, const std::string& icon, const std::string& name);

// Draws the button and adds its zone. A primary one is what Enter presses.
template <class Event>
void add_button(View<Event>& view, const Look& look, const Rect& area, const Button& button, Event event) {
    draw_button(view.shapes, look, area, button);
    const bool primary = button.weight == Weight::primary;
    Zone<Event> zone{area,         button.called(), std::move(event), button.key, button.group,
                     Role::button, primary,         button.enabled,   14,         button.note};
    if (primary && zone.key == key(Code::enter))
        zone.key.reset(); // Enter presses the primary zone anyway
    view.zones.push_back(std::move(zone));
}

template <class Event>
void add_icon_button(View<Event>& view, const Look& look, const Rect& area, const std::string& icon, const std::string& name,
                     Key pressed_by, int group, Event event) {
    draw_icon_button(view.shapes, look, area, icon, name);
    view.zones.push_back({area, name, std::move(event), pressed_by, group, Role::button, false, true, 14, {}});
}

} // namespace retake::ui
