// The time zone of this computer, as a value.
#pragma once
#include "base/time.hpp"

namespace retake::store {

std::chrono::minutes ahead_here(Instant); // of UTC, at that moment

// With its changes (summer times) from fifteen years before `about` to two years after it.
TimeZone zone_here(Instant about);

} // namespace retake::store
