// What a frame costs: each screen drawn in full at 1920 × 1080, and the step from a locked-in response to its feedback.
#include "app/demonstration.hpp"
#include "app/route.hpp"
#include "base/overloaded.hpp"
#include "render/pango_measure.hpp"
#include "render/window.hpp"
#include "store/places.hpp"
#include <algorithm>
#include <ctime>
#include <iostream>

namespace {

using namespace retake;

double cpu_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// What a player sees and a key then meets, as the loop makes it.
struct Shown {
    ui::Look look;
    ui::View<app::Event> view;
};

Shown look_again(app::App& app, const ui::Measure& measure, Instant at) {
    Shown shown;
    for (int turn = 0; turn < 2; ++turn) {
        shown.look = app::look(app, &measure, at);
        shown.view = app::view(app, shown.look);
        app.attention = app::attend(app.attention, shown.view, at);
    }
    return shown;
}

// A card on the desk with a response that can be locked in.
app::App responded(const std::string& name, const store::Places& places, Instant now) {
    namespace q = screens::question;
    auto app = *app::demonstrate(name, places, now);
    app.physical = {1920, 1080};
    const auto tell = [&](const q::Event& event) { app = app::update(std::move(app), event, now).app; };
    std::visit(overloaded{
                   [&](const item::PickMany& form) {
                       tell(q::Toggled{form.choices[0].id});
                       tell(q::Toggled{form.choices[1].id});
                   },
                   [&](const item::JudgeTruth&) { tell(q::Judged{true}); },
                   [&](const item::TypeText&) { tell(q::FieldEdited{ui::typed({}, "letter of intent")}); },
                   [&](const item::TypeNumber&) { tell(q::FieldEdited{ui::typed({}, "123")}); },
                   [&](const item::PutInOrder& form) {
                       tell(screens::forms::Event(screens::strips::Event(screens::strips::SentTo{form.entries[0].id, 1})));
                   },
                   [](const auto&) {}, // the demonstration holds a response
               },
               std::get<session::Asking>(app.round->phase).shown.interaction);
    app.attention.settled = now; // what moved stands still; what follows moves
    return app;
}

double median(std::vector<double> figures) {
    std::ranges::sort(figures);
    return figures[figures.size() / 2];
}

// Enter, as a player presses it, up to the first pixels that change. Each turn measures text anew, as each card does.
void time_response(const std::string& name, const store::Places& places, render::Window& window, Instant now) {
    std::vector<double> whole, made, drawn;
    for (int turn = 0; turn < 9; ++turn) {
        const render::PangoMeasure measure;
        auto app = responded(name, places, now - Milliseconds{1000});
        const auto before = look_again(app, measure, now);
        window.show(before.view.shapes, before.look);
        const auto begun = cpu_milliseconds();
        auto step = app::handle(std::move(app), before.view, ui::KeyPressed{ui::key(ui::Code::enter)}, now);
        const auto updated = cpu_milliseconds();
        const auto after = look_again(step.app, measure, now + Milliseconds{1});
        const auto viewed = cpu_milliseconds();
        window.show(after.view.shapes, after.look);
        whole.push_back(cpu_milliseconds() - begun);
        made.push_back(viewed - updated);
        drawn.push_back(cpu_milliseconds() - viewed);
        if (!std::holds_alternative<session::Reviewing>(step.app.round->phase))
            std::cout << name << ": nothing was locked in\n";
    }
    std::cout << name << ", response to the first changed pixels: " << median(whole) << " ms CPU, of it view " << median(made)
              << " and drawing " << median(drawn) << " (medians of 9)\n";
}

void time_turn(const store::Places& places, render::Window& window, Instant now) {
    const render::PangoMeasure measure;
    auto app = responded("question-single", places, now - Milliseconds{1000});
    const auto before = look_again(app, measure, now);
    window.show(before.view.shapes, before.look);
    auto step = app::handle(std::move(app), before.view, ui::KeyPressed{ui::key(ui::Code::enter)}, now);
    for (const int at : {1, 17, 40, 90, 140, 190, 240, 290, 340, 390, 440, 690}) {
        const auto begun = cpu_milliseconds();
        const auto shown = look_again(step.app, measure, now + Milliseconds{at});
        window.show(shown.view.shapes, shown.look);
        std::cout << "  frame " << at << " ms after the response: " << cpu_milliseconds() - begun << " ms CPU\n";
    }
}

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
    for (const auto& name : app::demonstrations())
        if (name.starts_with("question-"))
            time_response(name, places, *window, now);
    time_turn(places, *window, now);
    return 0;
}
