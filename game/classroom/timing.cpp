// Round trips, and what they take off.
#include "classroom/timing.hpp"
#include <algorithm>

namespace retake::classroom {

void note(RoundTrips& trips, Milliseconds round_trip) {
    if (round_trip < Milliseconds{0})
        return;
    trips.last.push_back(round_trip);
    if (trips.last.size() > round_trips_kept)
        trips.last.erase(trips.last.begin());
}

Milliseconds shortest(const RoundTrips& trips) {
    return trips.last.empty() ? Milliseconds{0} : *std::ranges::min_element(trips.last);
}

Milliseconds time_taken(Instant opened, Instant received, const RoundTrips& trips) {
    const auto way = std::min(shortest(trips), way_max);
    return std::max(Milliseconds{0}, received - opened - way);
}

} // namespace retake::classroom
