// Folders: the form of a sorting. Slips in hand, and the folders that they are sent to.
#pragma once
#include "item/interaction.hpp"
#include "screens/forms/room.hpp"
#include "ui/keycap.hpp"
#include "ui/pointing.hpp"

namespace retake::screens::folders {

struct Drag { // the slip in hand under the pointer
    ui::Point at;
    ui::Point grip; // where in the slip it was taken
    bool operator==(const Drag&) const = default;
};

struct Placing {                  // where every slip lies: in a folder, else in the row of those that are left
    std::vector<item::Link> sent; // in the order in which they were
    int hand = -1;                // the slip that is sent next; it may lie in a folder already. −1: none
    int near = -1;                // the slip about which the row is scrolled
    bool operator==(const Placing&) const = default;
};

struct State {
    Placing now;
    std::optional<Drag> drag;
    int at = -1; // the slip at which the keyboard goes on; −1: where it is

    // What lay where before the last move, so that the view can show how it moves.
    Placing before;
    std::optional<Drag> dropped; // the slip that was in hand then begins here
    Instant moved_at{};
    bool operator==(const State&) const = default;
};

struct Taken { // into the hand, or out of it again where it lies in a folder
    int id = 0;
    bool operator==(const Taken&) const = default;
};
struct Opened { // a folder: the slip in hand goes there
    int group = 0;
    bool operator==(const Opened&) const = default;
};
struct Sent { // by a digit, so that the keyboard goes on at the next slip
    int group = 0;
    bool operator==(const Sent&) const = default;
};
struct TakenBack { // to the row
    int id = 0;
    bool operator==(const TakenBack&) const = default;
};
struct Dragged {
    int id = 0;
    Drag drag;
    bool operator==(const Dragged&) const = default;
};
struct Dropped {
    int group = -1; // −1: on none of the folders
    bool on_row = false;
    bool operator==(const Dropped&) const = default;
};
using Event = std::variant<Taken, Opened, Sent, TakenBack, Dragged, Dropped>;

State begun(const item::SortInto&);
State update(State, const item::SortInto&, const Event&, Instant at);
std::optional<item::Response> response_of(const State&);

float bottom(const item::SortInto&, const State&, const Room&);
ui::View<Event> view(const item::SortInto&, const State&, const Room&);
std::optional<Event> intent(const State&, const ui::Input&, const ui::Pointing<Event>&);

std::vector<ui::KeyHint> hints(const item::SortInto&, const State&);
std::string remark(const item::SortInto&, const State&);

std::optional<int> folder_of(const Placing&, int id);
std::vector<int> row_of(const item::SortInto&, const Placing&); // ids, as they were dealt
std::vector<int> slips_in(const Placing&, int group);           // ids, the first one sent first

} // namespace retake::screens::folders
