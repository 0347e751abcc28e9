// The loop: poll input → events → update → perform effects → view → draw if anything changed or moves → sleep.
#pragma once
#include "app/app.hpp"
#include <optional>
#include <vector>

namespace retake::app {

// What the loop needs of the machine. Tests hand it a fake one, so the loop runs without a window and without waiting.
class Machine {
public:
    virtual ~Machine() = default;
    virtual Instant now() = 0;
    virtual std::optional<ui::Input> poll() = 0;
    virtual std::vector<Event> perform(const Effect&) = 0; // what is known at once; the rest comes by `arrived`
    virtual std::vector<Event> arrived() = 0;              // results of what takes longer
    virtual const ui::Measure& measure() = 0;
    virtual void show(const App&, const ui::View<Event>&, const ui::Look&) = 0;
    virtual void sleep(Milliseconds) = 0;
};

inline constexpr Milliseconds nap{8}; // the window library has no waiting with a limit: short naps cost under 1 % of a core

// Runs until the app quits; `effects` are performed first.
App run(App, std::vector<Effect> effects, Machine&);

} // namespace retake::app
