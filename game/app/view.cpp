// What the program shows: the screen's view with its events wrapped, the toast above it, the focus ring on top.
#include "app/app.hpp"
#include "app/help.hpp"
#include "base/overloaded.hpp"
#include "ui/focus.hpp"
#include "ui/pointing.hpp"
#include "ui/toast.hpp"

namespace retake::app {
namespace {

namespace s = screens;

template <class ScreenEvent>
ui::View<Event> wrapped(ui::View<ScreenEvent> view) {
    return ui::map<Event>(std::move(view), [](ScreenEvent event) -> Event { return event; });
}

ui::View<Event> screen_view(const App& app, const ui::Look& look) {
    return std::visit(
        overloaded{
            [&](const s::home::State& state) { return wrapped(s::home::view(state, look)); },
            [&](const s::setup::State& state) { return wrapped(s::setup::view(state, look)); },
            [&](const s::question::State& state) { return wrapped(s::question::view(state, *app.round, look)); },
            [&](const s::feedback::State& state) { return wrapped(s::feedback::view(state, *app.round, look)); },
            [&](const s::pause::State& state) { return wrapped(s::pause::view(state, *app.round, look)); },
            [&](const s::results::State& state) { return wrapped(s::results::view(state, *app.round, look)); },
            [&](const s::review::State& state) { return wrapped(s::review::view(state, look)); },
            [&](const s::cleared::State& state) { return wrapped(s::cleared::view(state, look)); },
            [&](const s::trouble::State& state) { return wrapped(s::trouble::view(state, look)); },
            [&](const s::problems::State& state) { return wrapped(s::problems::view(state, look)); },
            [&](const s::progress::State& state) { return wrapped(s::progress::view(state, look)); },
            [&](const s::learners::State& state) { return wrapped(s::learners::view(state, look)); },
            [&](const s::past_rounds::State& state) { return wrapped(s::past_rounds::view(state, look)); },
            [&](const s::lesson::State& state) { return wrapped(s::lesson::view(state, look)); },
            [&](const s::plan::State& state) { return wrapped(s::plan::view(state, look)); },
            [&](const s::hotseat::State& state) { return wrapped(s::hotseat::view(state, look)); },
            [&](const s::handing_in::State& state) { return wrapped(s::handing_in::view(state, *app.round, look)); },
        },
        app.screen);
}

// It comes, rests, and goes by itself.
void add_toast(ui::View<Event>& view, const Toast& toast, const ui::Look& look) {
    ui::draw_toast(view.shapes, toast.icon, toast.text, toast.since, look);
    view.moves_until(ui::end_of(toast.since, 0, ui::toast_comes_ms));
    const auto goes = ui::end_of(toast.since, 0, ui::toast_ms - ui::toast_goes_ms);
    if (look.now < goes)
        view.wakes_at(goes);
    else
        view.moves_until(ui::end_of(toast.since, 0, ui::toast_ms));
}

// A window too small to read anything in says so, whatever the screen.
ui::View<Event> too_small(const ui::Look& look) {
    ui::View<Event> view;
    view.draw(ui::Fill{{0, 0, look.canvas.w, look.canvas.h}, {}, {ui::Ink::desk}});
    view.draw(ui::Label{{56, 0, look.canvas.w - 112, look.canvas.h},
                        "Please make this window a little bigger.",
                        ui::type::d1,
                        {ui::Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre,
                        true});
    return view;
}

std::optional<ui::Point> place_of(const ui::Input& input) {
    return std::visit(
        overloaded{
            [](const auto& event) -> std::optional<ui::Point> {
                if constexpr (requires { event.at; })
                    return event.at;
                else
                    return std::nullopt;
            },
        },
        input);
}

ui::Pointing<Event> pointing(const App& app, const ui::View<Event>& shown, const ui::Input& input) {
    ui::Pointing<Event> found;
    found.held_at = app.attention.pressed_at;
    const auto at = place_of(input);
    if (const auto* zone = ui::zone_named(shown, app.attention.pressed); zone && !app.attention.pressed.empty()) {
        found.held = zone->at && at ? zone->at(*at) : zone->event;
        found.held_area = zone->area;
    }
    if (const auto* zone = ui::zone_named(shown, app.attention.focused))
        found.focused = zone->event;
    if (const auto* zone = at ? ui::zone_at(shown, *at) : nullptr) {
        found.under = zone->event;
        found.under_area = zone->area;
    }
    return found;
}

// A picture of 1920 × 1080 fits in every window. Only a card in play narrows before the whole picture shrinks: it is read the
// most.
float width_least(const App& app) {
    const bool card_in_play = app.round && (std::holds_alternative<s::question::State>(app.screen) ||
                                            std::holds_alternative<s::feedback::State>(app.screen) ||
                                            std::holds_alternative<s::pause::State>(app.screen));
    return card_in_play ? 1440.f : 1920.f;
}

} // namespace

ui::Look look(const App& app, const ui::Measure* measure, Instant now) {
    ui::Look look;
    look.scale = std::min(app.physical.w / width_least(app), app.physical.h / 1080);
    look.canvas = {app.physical.w / look.scale, app.physical.h / look.scale};
    look.text_scale = app.text_scale;
    look.measure = measure;
    look.now = now;
    look.settled = app.attention.settled;
    look.movement = app.movement;
    look.focused = app.attention.focused;
    look.focused_before = app.attention.focused_before;
    look.focused_at = app.attention.focused_at;
    look.hovered = app.attention.hovered;
    look.pressed = app.attention.pressed;
    look.utc_offset = app.utc_offset;
    return look;
}

ui::View<Event> view(const App& app, const ui::Look& look) {
    if (look.scale < 0.4f)
        return too_small(look);
    auto view = screen_view(app, look);
    if (app.outgoing)
        draw_outgoing(view, *app.outgoing, look);
    if (app.toast)
        add_toast(view, *app.toast, look);
    if (app.help)
        view = help_over(std::move(view), look);
    if (const auto* zone = ui::zone_named(view, look.focused); zone && !view.travelling) {
        if (!view.shows_focus)
            ui::draw_focus(view.shapes, ui::focus_stops(view), zone->radius, look);
        if (look.movement == ui::Movement::full)
            view.moves_until(ui::end_of(look.focused_at, 0, ui::focus_ms));
    }
    return view;
}

namespace {

// What turning the wheel stands for. The body of a card scrolls as it does by Ctrl and the arrows: the view knows how far there
// is to go.
ui::Key key_for(const App& app, const ui::WheelTurned& wheel) {
    if (!std::holds_alternative<s::review::State>(app.screen))
        return {wheel.lines < 0 ? ui::Code::down : ui::Code::up, false, true, false};
    const auto origin = look(app, nullptr, {}).stage_origin();
    return s::review::key_for({{wheel.at.x - origin.x, wheel.at.y - origin.y}, wheel.lines});
}

} // namespace

std::optional<Event> intent(const App& app, const ui::View<Event>& shown, const ui::Input& input) {
    if (app.help)
        return std::nullopt; // The screen lies under the list.
    if (const auto* wheel = std::get_if<ui::WheelTurned>(&input))
        if (const auto turned = ui::press(shown, {key_for(app, *wheel), true}))
            return turned;
    const auto event = [](auto meant) -> std::optional<Event> { return meant ? std::optional<Event>(*meant) : std::nullopt; };
    return std::visit(
        overloaded{
            [&](const s::home::State& state) { return event(s::home::intent(state, input)); },
            [&](const s::question::State& state) {
                return event(
                    s::question::intent(state, *app.round, input, ui::narrowed<s::question::Event>(pointing(app, shown, input))));
            },
            [&](const s::feedback::State& state) { return event(s::feedback::intent(state, input)); },
            [&](const s::trouble::State& state) { return event(s::trouble::intent(state, input)); },
            [&](const s::problems::State& state) { return event(s::problems::intent(state, input)); },
            [&](const s::learners::State& state) { return event(s::learners::intent(state, input)); },
            [&](const s::lesson::State& state) { return event(s::lesson::intent(state, input)); },
            [&](const s::plan::State& state) { return event(s::plan::intent(state, input)); },
            [&](const s::hotseat::State& state) { return event(s::hotseat::intent(state, input)); },
            [&](const s::progress::State&) {
                return event(s::progress::intent(input, ui::narrowed<s::progress::Event>(pointing(app, shown, input))));
            },
            [&](const auto&) -> std::optional<Event> { return std::nullopt; },
        },
        app.screen);
}

std::string screen_name(const App& app) {
    static const char* const names[] = {"home",        "setup",    "question", "feedback", "pause",      "results",
                                        "review",      "cleared",  "trouble",  "problems", "handing-in", "progress",
                                        "past-rounds", "learners", "lesson",   "plan",     "hot-seat"};
    return names[app.screen.index()];
}

} // namespace retake::app
