// Results: the score in words, what was right by topic and by how sure, and the pile that waits.
#pragma once
#include "session/session.hpp"
#include "ui/view.hpp"

namespace retake::screens::results {

struct State {
    bool help = false; // how points are made
    Instant opened{};
    bool operator==(const State&) const = default;
};

struct HelpToggled {
    bool operator==(const HelpToggled&) const = default;
};
// These leave the screen.
struct TakenBackAsked { // the last response of the first pass
    bool operator==(const TakenBackAsked&) const = default;
};
struct RetakeStarted {
    bool operator==(const RetakeStarted&) const = default;
};
struct ReviewOpened {
    bool operator==(const ReviewOpened&) const = default;
};
struct AgainAsked { // a new round, set up as this one
    bool operator==(const AgainAsked&) const = default;
};
struct ExportAsked {
    bool operator==(const ExportAsked&) const = default;
};
struct WentHome {
    bool operator==(const WentHome&) const = default;
};
using Event = std::variant<HelpToggled, TakenBackAsked, RetakeStarted, ReviewOpened, AgainAsked, ExportAsked, WentHome>;

ui::View<Event> view(const State&, const session::State&, const ui::Look&);
State update(State, const Event&);

} // namespace retake::screens::results
