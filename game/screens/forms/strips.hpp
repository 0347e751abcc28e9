// Strips: the form of an ordering. Strips on a rail of numbered stations, carried up and down until their order is right.
#pragma once
#include "item/interaction.hpp"
#include "screens/forms/room.hpp"
#include "ui/keycap.hpp"
#include "ui/pointing.hpp"

namespace retake::screens::strips {

struct Drag { // a strip under the pointer
    ui::Point at;
    ui::Point grip; // where in the strip it was taken
    bool operator==(const Drag&) const = default;
};

struct State {
    std::vector<int> ids;    // from the first station to the last
    bool touched = false;    // an order that nobody touched is no response
    int held = -1;           // the strip in hand; −1: none
    std::vector<int> before; // the order before it was taken up, so that Escape can put it back
    std::optional<Drag> drag;

    std::vector<int> previous; // the order before the last move, and its moment, so that strips slide
    Instant moved_at{};
    Instant held_at{};
    bool operator==(const State&) const = default;
};

struct TakenUp { // or put down, when it is in hand already
    int id = 0;
    bool operator==(const TakenUp&) const = default;
};
struct Carried { // the strip in hand, by so many stations
    int by = 0;
    bool operator==(const Carried&) const = default;
};
struct PutBack {
    bool operator==(const PutBack&) const = default;
};
struct SentTo {
    int id = 0;
    int station = 0; // from 0
    bool operator==(const SentTo&) const = default;
};
struct Dragged {
    int id = 0;
    Drag drag;
    int over = -1; // the strip whose station the pointer is at
    bool operator==(const Dragged&) const = default;
};
struct Dropped {
    bool operator==(const Dropped&) const = default;
};
using Event = std::variant<TakenUp, Carried, PutBack, SentTo, Dragged, Dropped>;

State begun(const item::PutInOrder&);
State update(State, const item::PutInOrder&, const Event&, Instant at);
std::optional<item::Response> response_of(const State&);

float bottom(const item::PutInOrder&, const State&, const Room&);
ui::View<Event> view(const item::PutInOrder&, const State&, const Room&);
std::optional<Event> intent(const State&, const ui::Input&, const ui::Pointing<Event>&);

std::vector<ui::KeyHint> hints(const item::PutInOrder&, const State&);
std::string remark(const item::PutInOrder&, const State&);

} // namespace retake::screens::strips
