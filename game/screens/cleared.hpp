// Cleared: the pile is empty, and that is the win.
#pragma once
#include "session/session.hpp"
#include "ui/view.hpp"

namespace retake::screens::cleared {

struct State {
    int cards = 0;       // that were on the pile
    int second_goes = 0; // of them, those that needed more than one retake
    Milliseconds took{}; // the retakes together
    std::uint64_t seed = 0;
    Instant opened{};
    Day today{};
    std::optional<Day> next; // nothing is due before it
    bool operator==(const State&) const = default;
};

// These leave the screen.
struct WentHome {
    bool operator==(const WentHome&) const = default;
};
struct NewRoundAsked {
    bool operator==(const NewRoundAsked&) const = default;
};
using Event = std::variant<WentHome, NewRoundAsked>;

// What the round says of its retakes.
State open(const session::State&, Instant at);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);

} // namespace retake::screens::cleared
