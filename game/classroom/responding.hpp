// Responding: what becomes of a response that a phone sends.
#pragma once
#include "classroom/room.hpp"

namespace retake::classroom {

// It is in, or it is returned with the reason. The same frame twice is confirmed twice and counts once; an older one than what is
// in changes nothing.
std::vector<Effect> respond(Room&, const Responded&);

} // namespace retake::classroom
