// What a frame costs: each screen drawn in full at 1920 × 1080, and the step from a locked-in response to its feedback.
#include "app/demonstration.hpp"
#include "app/rounds.hpp"
#include "app/route.hpp"
#include "render/pango_measure.hpp"
#include "render/window.hpp"
#include "store/places.hpp"
#include <ctime>
#include <iostream>

namespace {

using namespace retake;

double cpu_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

int main() {
    const auto places = store::places(store::environment(), std::nullopt);
    const auto now = *read_instant("2024-05-16T10:00:00Z");
    auto window = render::Window::open({1920, 1080}, "Retake", places.assets);
    if (!window) {
        std::cerr << window.error().message << '\n';
        return 3;
    }
    const render::PangoMeasure measure;
    const auto show = [&](app::App& app, Instant at) {
        const auto shown = app::look(app, &measure, at);
        const auto view = app::view(app, shown);
        window->show(view.shapes, shown);
    };
    auto other = app::demonstrate("home-empty", places, now);
    for (const auto& name : app::demonstrations()) {
        auto app = app::demonstrate(name, places, now);
        app->physical = other->physical = {1920, 1080};
        show(*app, now); // text and textures are made once
        double best = 1e9;
        for (int turn = 0; turn < 5; ++turn) {
            show(*other, now);
            const auto before = cpu_milliseconds();
            show(*app, now);
            best = std::min(best, cpu_milliseconds() - before);
        }
        std::cout << name << ": " << best << " ms CPU for a whole frame\n";
    }
    auto app = app::demonstrate("question-single", places, now);
    app->physical = {1920, 1080};
    show(*app, now);
    const auto before = cpu_milliseconds();
    auto step = app::update(std::move(*app), screens::question::Event(screens::question::LockedIn{}), now);
    const auto updated = cpu_milliseconds();
    show(step.app, now + Milliseconds{1});
    std::cout << "response to feedback: update " << updated - before << " ms, view, mesh and first changed pixels "
              << cpu_milliseconds() - updated << " ms CPU\n";
    return 0;
}
