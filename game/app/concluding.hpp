// Concluding: from the results of a round to its retake, its review, the next round, or Home.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step at_results(App, const screens::results::Event&, Instant at);
Step at_cleared(App, const screens::cleared::Event&, Instant at);

} // namespace retake::app
