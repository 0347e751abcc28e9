// Fair timing: when a response was given, from when it was received and from how long the way is.
//
// Receipt is stamped where it comes in, before any queue. The way of the question to the phone and of the response back is taken
// off: the shortest of the last round trips, at most 150 ms. Only the host measures, and only the shortest counts, so that a
// phone that dawdles over its pongs gains nothing.
#pragma once
#include "base/time.hpp"
#include <optional>
#include <vector>

namespace retake::classroom {

inline constexpr Milliseconds way_max{150};
inline constexpr std::size_t round_trips_kept = 8;

struct RoundTrips {
    std::vector<Milliseconds> last; // the newest at the back
    bool operator==(const RoundTrips&) const = default;
};

void note(RoundTrips&, Milliseconds round_trip); // nothing under zero is taken
Milliseconds shortest(const RoundTrips&);        // 0 while none is known

// How long the pupil took, of what was opened at `opened` and received at `received`; never under zero.
Milliseconds time_taken(Instant opened, Instant received, const RoundTrips&);

} // namespace retake::classroom
