// The past rounds of a made-up learner, for the demonstrations.
#pragma once
#include "app/event.hpp"

namespace retake::app {

PastRoundsRead made_up_past(const bank::Bank&, Instant now);

} // namespace retake::app
