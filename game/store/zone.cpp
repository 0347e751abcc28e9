// The zone of this computer, found by asking the system for its offset at many moments.
#include "store/zone.hpp"
#include <ctime>

namespace retake::store {

std::chrono::minutes ahead_here(Instant at) {
    const auto seconds = std::chrono::system_clock::to_time_t(at);
    std::tm local{};
    localtime_r(&seconds, &local);
    return std::chrono::minutes(local.tm_gmtoff / 60);
}

namespace {

// Between two moments with different offsets, to the minute.
Instant change_between(Instant before, Instant after) {
    const auto old = ahead_here(before);
    while (after - before > std::chrono::minutes{1}) {
        const auto middle = std::chrono::floor<std::chrono::minutes>(before + (after - before) / 2);
        (ahead_here(middle) == old ? before : after) = middle;
    }
    return after;
}

} // namespace

TimeZone zone_here(Instant about) {
    constexpr std::chrono::days step{14}; // Summer times last longer than that.
    const auto first = std::chrono::floor<std::chrono::days>(about) - std::chrono::days{365 * 15};
    const auto last = first + std::chrono::days{365 * 17};
    TimeZone zone{ahead_here(first), {}};
    auto ahead = zone.ahead;
    for (Instant at = first; at < last; at += step)
        if (const auto then = ahead_here(at + step); then != ahead) {
            ahead = then;
            zone.changes.push_back({change_between(at, at + step), then});
        }
    return zone;
}

} // namespace retake::store
