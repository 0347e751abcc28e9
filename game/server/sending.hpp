// What goes to whom after an event: three frames a card at most to each phone (the question, "in" or "closed", how it came out),
// and nothing because somebody else responded. What the teacher adds (time to read, a discussion, a pause) is told besides.
#pragma once
#include "classroom/room.hpp"
#include "server/encode.hpp"
#include "server/scoreboard.hpp"

namespace retake::server {

struct Parcel {
    std::vector<classroom::ConnectionId> to;
    Bytes bytes;
    bool last = false; // the connection is done with after it
};
using Parcels = std::vector<Parcel>;

// Where the room stood before the event, as far as that decides what is told.
struct Standpoint {
    classroom::Phase phase;
    std::size_t asked = 0;
    std::size_t votes = 0; // on the card on the table
    bool paused = false;
};
Standpoint standpoint(const classroom::Room&);

struct Happened {
    const Standpoint& before;
    const classroom::Room& room; // after it
    const classroom::Event& event;
    const std::vector<classroom::Effect>& effects;
    const std::string& title; // of the lesson
    Instant now{};
};

Parcels parcels_after(const Happened&, const Scoreboard&);

// Everything that this pupil may see now: to a phone that has come back, or has missed something.
Bytes snapshot_for(const classroom::Room&, classroom::PlayerId, const Scoreboard&, const std::string& title, Instant now);

} // namespace retake::server
