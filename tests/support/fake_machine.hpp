// A machine without a window: it hands out scripted input, keeps what was shown, and its time passes only by naps.
#pragma once
#include "app/loop.hpp"
#include "support/fake_measure.hpp"
#include <deque>
#include <functional>

namespace retake::test {

class FakeMachine : public app::Machine {
public:
    Instant time{std::chrono::sys_days{std::chrono::year{2024} / 5 / 16} + std::chrono::hours{10}};
    std::deque<std::function<std::optional<ui::Input>(const ui::View<app::Event>&)>>
        script; // each is asked after a frame was shown
    std::vector<app::Effect> effects;
    std::vector<std::string> screens; // each that was shown, once in a row
    std::function<std::vector<app::Event>(const app::Effect&)> world = [](const auto&) { return std::vector<app::Event>{}; };
    std::deque<app::Event> arriving;
    ui::View<app::Event> last;
    Instant last_shown{};
    Milliseconds frame{16}; // what showing takes
    int frames = 0;
    int naps = 0;
    int naps_max = 3000;

    void press(ui::Code code, bool shift = false) {
        script.push_back([=](const auto&) { return ui::KeyPressed{{code, shift, false, false}, false}; });
    }
    void type(const std::string& text) {
        script.push_back([=](const auto&) { return ui::TextEntered{text}; });
    }
    // A click is a press and a release in the middle of the zone of that name; the window is as large as the design.
    void click(const std::string& name) {
        script.push_back([=](const auto& view) -> std::optional<ui::Input> {
            const auto* zone = ui::zone_named(view, name);
            return ui::PointerPressed{zone ? zone->area.centre() : ui::Point{-1, -1}, false};
        });
        script.push_back([=](const auto& view) -> std::optional<ui::Input> {
            const auto* zone = ui::zone_named(view, name);
            return ui::PointerReleased{zone ? zone->area.centre() : ui::Point{-1, -1}};
        });
    }
    void close() {
        script.push_back([](const auto&) { return ui::CloseAsked{}; });
    }

    Instant now() override { return time; }
    std::optional<ui::Input> poll() override {
        if (!ready_ || script.empty())
            return std::nullopt;
        ready_ = false;
        const auto next = std::move(script.front());
        script.pop_front();
        return next(last);
    }
    std::vector<app::Event> perform(const app::Effect& effect) override {
        effects.push_back(effect);
        return world(effect);
    }
    std::vector<app::Event> arrived() override {
        if (arriving.empty())
            return {};
        std::vector<app::Event> events{arriving.front()};
        arriving.pop_front();
        return events;
    }
    const ui::Measure& measure() override { return measure_; }
    void show(const app::App& app, const ui::View<app::Event>& view, const ui::Look& look) override {
        ++frames;
        last_shown = look.now;
        last = view;
        ready_ = true;
        if (screens.empty() || screens.back() != app::screen_name(app))
            screens.push_back(app::screen_name(app));
        time += frame;
    }
    void sleep(Milliseconds span) override {
        time += span;
        ready_ = true;
        if (++naps > naps_max) // a script that hangs closes the window
            script.push_front([](const auto&) { return ui::CloseAsked{}; });
    }

private:
    FakeMeasure measure_;
    bool ready_ = false;
};

} // namespace retake::test
