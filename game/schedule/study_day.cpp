// The study day, for a place where the clocks change and for a learner who travels.
#include "schedule/study_day.hpp"
#include <algorithm>

namespace retake::schedule {

Day study_day(const TimeZone& zone, Instant at) {
    const auto on_the_wall = at.time_since_epoch() + ahead_of_utc(zone, at);
    return std::chrono::floor<std::chrono::days>(std::chrono::local_time<Milliseconds>{on_the_wall - day_turns_at});
}

Instant start_of(const TimeZone& zone, Day day) {
    const auto turns = [&](std::chrono::minutes ahead) { return Instant{day.time_since_epoch() + day_turns_at - ahead}; };
    auto since = Instant::min();
    auto ahead = zone.ahead;
    for (const auto& change : zone.changes) {
        if (turns(ahead) < change.since)
            break;
        since = change.since;
        ahead = change.ahead;
    }
    return std::max(since, turns(ahead));
}

Elapsed elapsed(const TimeZone& zone, Instant from, Instant to) {
    using std::chrono::days;
    const auto turned = (study_day(zone, to) - study_day(zone, from)).count();
    const std::chrono::duration<double, days::period> span = std::max(to - from, Milliseconds{0});
    return {.study_days = std::max<std::int64_t>(turned, 0), .days = span.count()};
}

} // namespace retake::schedule
