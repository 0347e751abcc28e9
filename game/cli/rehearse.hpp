// `retake rehearse`: simulated phones in a room, or a whole rehearsal by itself.
#pragma once
#include "cli/lesson_wish.hpp"
#include "cli/play.hpp"

namespace retake::cli {

// 0; 1 when a response that a phone was told is in is not in the room; 3 when there is no room.
int rehearse(const Rehearse&, const store::Places&, Terminal);

} // namespace retake::cli
