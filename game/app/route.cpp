// Routing: from what a person does at the machine to what it means on the screen that is shown.
#include "app/route.hpp"
#include "base/overloaded.hpp"
#include "ui/focus.hpp"

namespace retake::app {
namespace {

using ui::Code;
using View = ui::View<Event>;

Step then(App app, const std::optional<Event>& event, Instant now) {
    return event ? update(std::move(app), *event, now) : Step{std::move(app), {}};
}

// Keys that mean the same on every screen.
std::optional<Event> everywhere(const ui::KeyPressed& pressed) {
    const auto& key = pressed.key;
    if (key.code == Code::f11 && !pressed.repeated)
        return FullScreenToggled{};
    if (key.ctrl && key.code == Code::plus)
        return TextScaled{1};
    if (key.ctrl && key.code == Code::minus)
        return TextScaled{-1};
    return std::nullopt;
}

// Help: `?`, Shift F1 where that is typed, and F1 where it is no hint.
bool asks_for_help(const ui::KeyPressed& pressed, bool typing) {
    const auto& key = pressed.key;
    if (pressed.repeated || key.ctrl || key.alt)
        return false;
    return key.code == Code::f1 || (key.code == Code::question && !typing);
}

void focus_on(Attention& attention, const std::string& name, Instant now) {
    if (attention.focused == name)
        return;
    attention.focused_before = attention.focused;
    attention.focused = name;
    attention.focused_at = now;
}

// Space presses what is focused; so does Enter where the screen has no primary.
std::optional<Event> press_focused(const App& app, const View& shown, const ui::KeyPressed& pressed) {
    const auto* zone = ui::zone_named(shown, app.attention.focused);
    if (!zone || pressed.repeated || zone->role == ui::Role::field || !zone->enabled)
        return std::nullopt;
    const auto plain = ui::key(pressed.key.code) == pressed.key;
    const bool has_primary = std::ranges::any_of(shown.zones, [](const auto& z) { return z.primary; });
    if (plain && (pressed.key.code == Code::space || (pressed.key.code == Code::enter && !has_primary)))
        return zone->event;
    return std::nullopt;
}

// A key that meant something by itself types nothing: `A` that opens a field does not stand in it.
void spend(Attention& attention, const ui::Key& key) {
    if (!ui::types_a_character(key))
        return;
    attention.spent = key.code;
    attention.letter_spent = true;
}

Step key_pressed(App app, const View& shown, const ui::KeyPressed& pressed, Instant now) {
    app.attention.letter_spent = pressed.repeated && app.attention.spent != Code::none && pressed.key.code == app.attention.spent;
    if (!pressed.repeated)
        app.attention.spent = Code::none;
    if (now < shown.moving_until)
        app.attention.settled = now; // any key ends the running movement, and is then handled
    if (const auto event = everywhere(pressed))
        return update(std::move(app), *event, now);
    if (shown.typing && pressed.key.ctrl && pressed.key.code == Code::v && !pressed.repeated)
        return {std::move(app), {Paste{}}};
    if (!(shown.typing && ui::types_a_character(pressed.key)))
        if (const auto event = ui::press(shown, pressed)) {
            spend(app.attention, pressed.key);
            return update(std::move(app), *event, now);
        }
    if (const auto event = intent(app, shown, pressed))
        return update(std::move(app), *event, now);
    if (!shown.typing || pressed.key.code != Code::space)
        if (const auto event = press_focused(app, shown, pressed)) {
            spend(app.attention, pressed.key);
            return update(std::move(app), *event, now);
        }
    if (asks_for_help(pressed, shown.typing))
        return update(std::move(app), HelpTurned{true}, now);
    const auto name = ui::moved_focus(shown, app.attention.focused, pressed.key);
    if (!name)
        return {std::move(app), {}};
    focus_on(app.attention, *name, now);
    return then(std::move(app), ui::zone_named(shown, *name)->on_focus, now);
}

Step pointer_pressed(App app, const View& shown, const ui::PointerPressed& pressed, Instant now) {
    if (now < shown.moving_until)
        app.attention.settled = now;
    if (pressed.secondary)
        return then(std::move(app), shown.secondary, now);
    const auto* zone = ui::zone_at(shown, pressed.at);
    app.attention.pressed = zone && zone->enabled ? zone->name : "";
    app.attention.pressed_at = pressed.at;
    if (zone)
        focus_on(app.attention, zone->name, now);
    const auto meant = intent(app, shown, pressed); // where in a field the caret goes
    return then(std::move(app), meant, now);
}

Step pointer_released(App app, const View& shown, const ui::PointerReleased& released, Instant now) {
    if (const auto dropped = intent(app, shown, released)) { // what was dragged is put down, and nothing else is pressed
        app.attention.pressed.clear();
        return update(std::move(app), *dropped, now);
    }
    const auto* zone = ui::zone_at(shown, released.at);
    const bool same = zone && !app.attention.pressed.empty() && zone->name == app.attention.pressed;
    app.attention.pressed.clear();
    return same && zone->enabled && zone->role != ui::Role::field ? update(std::move(app), zone->event, now)
                                                                  : Step{std::move(app), {}};
}

ui::Input in_design_pixels(const App& app, ui::Input input) {
    const float scale = look(app, nullptr, {}).scale;
    std::visit(
        [&](auto& event) {
            if constexpr (requires { event.at; })
                event.at = {event.at.x / scale, event.at.y / scale};
        },
        input);
    return input;
}

} // namespace

Step handle(App app, const View& shown, const ui::Input& physical, Instant now) {
    const auto input = in_design_pixels(app, physical);
    return std::visit(
        overloaded{
            [&](const ui::KeyPressed& e) { return key_pressed(std::move(app), shown, e, now); },
            [&](const ui::PointerMoved& e) {
                const auto* zone = ui::zone_at(shown, e.at);
                app.attention.hovered = zone ? zone->name : "";
                const auto meant = app.attention.pressed.empty() ? std::nullopt : intent(app, shown, e);
                return then(std::move(app), meant, now);
            },
            [&](const ui::PointerPressed& e) { return pointer_pressed(std::move(app), shown, e, now); },
            [&](const ui::PointerReleased& e) { return pointer_released(std::move(app), shown, e, now); },
            [&](const ui::Resized& e) {
                app.physical = {static_cast<float>(std::max(e.width, 1u)), static_cast<float>(std::max(e.height, 1u))};
                return Step{std::move(app), {}};
            },
            [&](const ui::CloseAsked&) { return update(std::move(app), CloseAsked{}, now); },
            [&](const ui::FocusChanged& e) {
                if (!e.gained)
                    app.attention.pressed.clear();
                return Step{std::move(app), {}};
            },
            [&](const ui::TextEntered& e) {
                if (std::exchange(app.attention.letter_spent, false))
                    return Step{std::move(app), {}};
                const auto meant = intent(app, shown, e);
                return then(std::move(app), meant, now);
            },
            [&](const ui::WheelTurned& e) {
                const auto meant = intent(app, shown, e);
                return then(std::move(app), meant, now);
            },
            [&](const ui::PadPressed& e) {
                const auto meant = intent(app, shown, e);
                return then(std::move(app), meant, now);
            },
        },
        input);
}

Attention attend(Attention attention, const View& shown, Instant now) {
    const bool offered_anew = shown.first_focus != attention.offered;
    const bool homeless = !ui::zone_named(shown, attention.focused);
    if ((offered_anew || homeless) && !shown.first_focus.empty())
        focus_on(attention, shown.first_focus, now);
    if (homeless)
        attention.focused_before = attention.focused; // no ring slides in from a screen that is gone
    attention.offered = shown.first_focus;
    if (!ui::zone_named(shown, attention.hovered))
        attention.hovered.clear();
    return attention;
}

} // namespace retake::app
