// The past: the list of all rounds that were played, and the review of one of them.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step past_rounds_read(App, const PastRoundsRead&, Instant at);
Step past_round_read(App, const PastRoundRead&, Instant at);
Step at_past_rounds(App, const screens::past_rounds::Event&, Instant at);
Step back_to_past_rounds(App, Instant at); // from the review of one of them

} // namespace retake::app
