// Review: the cards of the round again, each with every choice, what was picked, what is right and why.
#pragma once
#include "session/session.hpp"
#include "ui/view.hpp"

namespace retake::screens::review {

enum class Filter : unsigned char { missed, unsure, all };

struct State {
    Filter filter = Filter::missed;
    int picked = 0; // a line of the list
    int first_visible = 0;
    float scrolled = 0; // of the detail, in design pixels
    bool passage_open = false;
    Instant opened{};
    bool operator==(const State&) const = default;
};

struct FilterPicked {
    Filter filter;
    bool operator==(const FilterPicked&) const = default;
};
struct LinePicked {
    int index = 0;
    bool operator==(const LinePicked&) const = default;
};
struct DetailScrolled { // to
    float to = 0;
    bool operator==(const DetailScrolled&) const = default;
};
struct PassageTurned { // opened or closed
    bool operator==(const PassageTurned&) const = default;
};
// These leave the screen.
struct RetakeStarted { // of these cards of the round, in this order
    std::vector<int> cards;
    bool operator==(const RetakeStarted&) const = default;
};
struct WentBack {
    bool operator==(const WentBack&) const = default;
};
using Event = std::variant<FilterPicked, LinePicked, DetailScrolled, PassageTurned, RetakeStarted, WentBack>;

inline constexpr int lines_shown = 4;

// Opens on the missed cards; where none was missed, on the unsure ones, else on all.
State open(const session::State&, Instant at);

ui::View<Event> view(const State&, const session::State&, const ui::Look&);
State update(State, const Event&);
// The key that the wheel stands for: over the list it goes from card to card, elsewhere it reads on. The point is the stage's.
ui::Key key_for(const ui::WheelTurned&);

// The first attempts at each card that a filter shows, as indices into session::State::attempts: wrong although sure, then
// wrong, then right but guessed, then the rest; within each in the order of the round. Unsure: guessed or "think so".
std::vector<int> lines(const session::State&, Filter);

} // namespace retake::screens::review
