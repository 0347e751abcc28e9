// Threads: the form of a matching. Slips in two columns, and threads that are pinned between them.
#pragma once
#include "item/interaction.hpp"
#include "screens/forms/room.hpp"
#include "ui/keycap.hpp"
#include "ui/pointing.hpp"

namespace retake::screens::threads {

enum class Column : unsigned char { left, right };

struct End { // where a thread begins or ends: a slip
    Column column = Column::left;
    int id = -1; // −1: none
    bool operator==(const End&) const = default;
};

struct State {
    std::vector<item::Link> links; // ascending by `from`
    std::optional<End> hand;       // whose thread is in hand
    std::optional<ui::Point> drag; // where the pointer holds its loose end
    End taken;                     // what was taken up last: there the keyboard goes on

    // What moved last, so that the view can show how it moves.
    item::Link pinned{-1, -1};
    Instant pinned_at{};
    std::vector<item::Link> cut;
    Instant cut_at{};
    bool operator==(const State&) const = default;
};

struct Pressed { // takes the slip's thread up, pins the one in hand there, or puts it back
    End end;
    bool operator==(const Pressed&) const = default;
};
struct Pinned {
    item::Link link;
    bool operator==(const Pinned&) const = default;
};
struct Cut {
    End end; // of the thread
    bool operator==(const Cut&) const = default;
};
struct PutBack {
    bool operator==(const PutBack&) const = default;
};
struct Dragged {
    End end;
    ui::Point at;
    bool operator==(const Dragged&) const = default;
};
struct Dropped {
    std::optional<End> over;
    bool operator==(const Dropped&) const = default;
};
using Event = std::variant<Pressed, Pinned, Cut, PutBack, Dragged, Dropped>;

State begun(const item::PairUp&);
State update(State, const item::PairUp&, const Event&, Instant at);
std::optional<item::Response> response_of(const State&);

float bottom(const item::PairUp&, const State&, const Room&);
ui::View<Event> view(const item::PairUp&, const State&, const Room&);
std::optional<Event> intent(const State&, const ui::Input&, const ui::Pointing<Event>&);

std::vector<ui::KeyHint> hints(const item::PairUp&, const State&);
std::string remark(const item::PairUp&, const State&);

// The thread that is pinned at an end.
const item::Link* thread_at(const State&, const End&);

} // namespace retake::screens::threads
