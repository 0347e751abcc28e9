// Tracking: the way to Progress and what is asked for there.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step progress_read(App, const ProgressRead&, Instant at);
Step at_progress(App, const screens::progress::Event&, Instant at);

} // namespace retake::app
