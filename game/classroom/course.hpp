// The course of a lesson: how a room goes from phase to phase. Each is a plain change of the room; true where it changed.
#pragma once
#include "classroom/room.hpp"

namespace retake::classroom {

bool advance(Room&, Instant);
bool go_back(Room&, Instant);
bool skip_card(Room&, Instant);
bool give_more_time(Room&, Milliseconds);
bool turn_pause(Room&, Instant);
bool ask_for_discussion(Room&);
bool ask_for_retake(Room&, Instant);
bool end_lesson(Room&);
bool pass_time(Room&, Instant);
bool close_when_all_responded(Room&); // where the rules say so

std::optional<Instant> due_by_time(const Room&);

} // namespace retake::classroom
