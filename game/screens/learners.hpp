// Learners: who plays on this computer, and the ways to become another one, to add one and to rename one.
#pragma once
#include "ui/text_field.hpp"
#include "ui/view.hpp"

namespace retake::screens::learners {

struct Line {
    std::string name;
    bool plays = false; // now
    bool operator==(const Line&) const = default;
};

struct Writing { // a name is asked for
    ui::TextField name;
    std::optional<std::string> renames; // whom; none: a new learner
    std::string trouble;                // why the last one would not do; empty: none was given
    bool operator==(const Writing&) const = default;
};

struct State {
    std::vector<Line> lines;
    int picked = 0;
    int first_visible = 0;
    std::optional<Writing> writing{};
    Instant opened{};
    bool operator==(const State&) const = default;
};

struct LinePicked { // the list scrolls with it
    int index = 0;
    bool operator==(const LinePicked&) const = default;
};
struct AddAsked {
    bool operator==(const AddAsked&) const = default;
};
struct RenameAsked { // of the picked one
    bool operator==(const RenameAsked&) const = default;
};
struct NameEdited {
    ui::TextField name;
    bool operator==(const NameEdited&) const = default;
};
struct PutAside { // no name after all
    bool operator==(const PutAside&) const = default;
};
// These leave the screen, or ask for something of the world.
struct NameGiven {
    bool operator==(const NameGiven&) const = default;
};
struct LineChosen { // who plays from now on
    int index = 0;
    bool operator==(const LineChosen&) const = default;
};
struct WentHome {
    bool operator==(const WentHome&) const = default;
};
using Event = std::variant<LinePicked, AddAsked, RenameAsked, NameEdited, PutAside, NameGiven, LineChosen, WentHome>;

inline constexpr int lines_shown = 7;

State open(std::vector<Line>, Instant at); // the one who plays is picked

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
std::optional<Event> intent(const State&, const ui::Input&); // typing the name

} // namespace retake::screens::learners
