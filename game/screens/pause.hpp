// Pause: taking a breath. The clock stands still, and nothing is lost.
#pragma once
#include "session/session.hpp"
#include "ui/view.hpp"

namespace retake::screens::pause {

struct State {
    bool operator==(const State&) const = default;
};

// Both leave the screen.
struct CarriedOn {
    bool operator==(const CarriedOn&) const = default;
};
struct StoppedAndKept { // the round waits on Home
    bool operator==(const StoppedAndKept&) const = default;
};
using Event = std::variant<CarriedOn, StoppedAndKept>;

ui::View<Event> view(const State&, const session::State&, const ui::Look&);

} // namespace retake::screens::pause
