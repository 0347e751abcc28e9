// A sprint: a first pass that ends when its time is up, with the cards that were responded to until then.
#pragma once
#include "session/session.hpp"

namespace retake::session {

// The time is up. The card in hand does not count, unless it is the first one.
Step stop_sprint(State, const Asking&, Instant at);

} // namespace retake::session
