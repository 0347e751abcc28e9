// A lesson led from the terminal: lines of the teacher go to the room, and what happens in the room is told.
#pragma once
#include "cli/play.hpp"
#include "hosting/hosting.hpp"

namespace retake::cli {

// Until the teacher quits, or the input ends. 0, or 3 when the lesson could not be kept to its end.
int host_text(hosting::Hosting&, Terminal&);

} // namespace retake::cli
