// A person at the machine, without a window: sees the view, presses, sees the next one.
#pragma once
#include "app/route.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"

namespace retake::test {

struct Person {
    FakeMeasure measure;
    Instant now = noon();
    app::App app;
    std::vector<app::Effect> effects;

    Person() {
        app.physical = {1920, 1080};
        app.home.boxes = {{"cells", "Cells", 12, std::nullopt, 0, "cells.yaml", ""},
                          {"units", "Units", 32, std::nullopt, 0, "units.yaml", ""}};
        app.home.opened = now - std::chrono::minutes{1};
        app.screen = app.home;
        see();
    }

    ui::View<app::Event> see() {
        for (int turn = 0; turn < 2; ++turn)
            app.attention = attend(app.attention, view(app, look(app, &measure, now)), now);
        return view(app, look(app, &measure, now));
    }
    void does(const ui::Input& input) {
        auto step = handle(std::move(app), see(), input, now);
        app = std::move(step.app);
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
        now += Milliseconds{500};
        see();
    }
    void presses(ui::Code code, bool shift = false, bool ctrl = false) {
        does(ui::KeyPressed{{code, shift, ctrl, false}, false});
    }
    void plays(std::vector<item::Item> items) {
        app = update(std::move(app), app::RoundDealt{cards(std::move(items)), {}, 1, "Cells", {}, false}, now).app;
        now += std::chrono::seconds{2};
        see();
    }
};

} // namespace retake::test
