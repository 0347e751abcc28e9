// Past rounds: every round that was played, newest first; opening one shows its review.
#pragma once
#include "session/session.hpp"
#include "ui/view.hpp"

namespace retake::screens::past_rounds {

struct Line {
    std::int64_t id = 0;
    std::string title;
    session::Mode mode = session::Mode::practice;
    Instant begun{};
    int asked = 0;
    int right = 0;     // at the first go
    int missed = 0;    // still, at the last go
    int dealt = 0;     // cards that it was begun with; 0: not known
    bool open = false; // it can be gone on with
    bool operator==(const Line&) const = default;
};

struct State {
    std::vector<Line> lines; // newest first
    bool more = false;       // older ones were not read yet
    int picked = 0;
    int first_visible = 0;
    std::string reading{}; // the title of the one that is being read; empty: none
    Instant opened{};
    bool operator==(const State&) const = default;
};

struct LinePicked { // the list scrolls with it
    int index = 0;
    bool operator==(const LinePicked&) const = default;
};
// These leave the screen, or ask for something of the world.
struct LineOpened { // to its review
    int index = 0;
    bool operator==(const LineOpened&) const = default;
};
struct WentHome {
    bool operator==(const WentHome&) const = default;
};
using Event = std::variant<LinePicked, LineOpened, WentHome>;

inline constexpr int lines_shown = 9;

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);

// The picked line is among the last that were read, and there are older ones.
bool wants_more(const State&);

// "16 of 20 right, 2 still missed".
std::string came_to(const Line&);

// "broken off after 15 of 20"; of a round that waits, where it waits; empty where it came to its end, as a sprint does
// whenever its time is up.
std::string how_it_ended(const Line&);

} // namespace retake::screens::past_rounds
