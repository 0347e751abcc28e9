// Trouble: a bank that cannot be played, and what was found in it, line by line.
#pragma once
#include "base/diagnostic.hpp"
#include "ui/view.hpp"

namespace retake::screens::trouble {

struct State {
    std::string headline; // "I can't read this."
    std::string text;     // what is wrong
    std::string next_step;
    Diagnostics found;
    int first = 0; // the first finding shown
    Instant opened{};
    std::string file{}; // that this is about; empty: about none
    bool operator==(const State&) const = default;
};

struct Scrolled { // by so many findings
    int by = 0;
    bool operator==(const Scrolled&) const = default;
};
// These leave the screen, or ask for something of the world.
struct ProblemsAsked {
    bool operator==(const ProblemsAsked&) const = default;
};
struct EditorAsked {
    bool operator==(const EditorAsked&) const = default;
};
struct WentBack {
    bool operator==(const WentBack&) const = default;
};
using Event = std::variant<Scrolled, ProblemsAsked, EditorAsked, WentBack>;

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
std::optional<Event> intent(const State&, const ui::Input&);

} // namespace retake::screens::trouble
