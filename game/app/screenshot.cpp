// `--screenshot`: one screen in a named demonstration state, as a picture.
#include "app/screenshot.hpp"
#include "app/demonstration.hpp"
#include "app/route.hpp"
#include "render/pango_measure.hpp"
#include "render/window.hpp"
#include <iostream>

namespace retake::app {

int take_screenshot(const std::string& name, const std::filesystem::path& file, ui::Size size, const Game& game,
                    std::optional<Instant> now) {
    const auto tell = [](const Failure& failure, int status) {
        std::cerr << failure.message << '\n' << failure.next_step << '\n';
        return status;
    };
    const auto moment = now.value_or(*read_instant("2024-05-16T10:00:00Z")); // the same picture on every day
    auto app = demonstrate(name, game.places, moment);
    if (!app)
        return tell(app.error(), 2);
    if (const auto display = render::display_available(); !display)
        return tell(display.error(), 3);
    app->physical = size;
    const render::PangoMeasure measure;
    for (int turn = 0; turn < 2; ++turn) // once for the places, once with the focus on one of them
        app->attention = attend(app->attention, view(*app, look(*app, &measure, moment)), moment - std::chrono::hours{1});
    const auto shown = look(*app, &measure, moment);
    const auto drawn = render::draw_png(view(*app, shown).shapes, shown, app->physical, game.places.assets, file);
    return drawn ? 0 : tell(drawn.error(), 3);
}

} // namespace retake::app
