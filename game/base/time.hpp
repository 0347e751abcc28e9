// Moments and spans: UTC with milliseconds. Only the shell reads a clock; everybody else is told the time.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retake {

using Milliseconds = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Milliseconds>;

// ISO 8601 in UTC, such as 2024-05-16T08:30:00Z; seconds, fraction and a date alone are read too.
std::optional<Instant> read_instant(std::string_view);
std::string to_string(Instant); // 2024-05-16T08:30:00.000Z

// A date as it stands on somebody's wall.
using Day = std::chrono::local_days;

std::optional<Day> read_day(std::string_view); // 2024-05-16
std::string to_string(Day);

// How far local time is ahead of UTC, over time: a place with its summer times, or a learner who travels. A value, so that both
// can be tried without leaving; the edge makes one of what the system knows and of the offsets that were logged.
struct TimeZone {
    struct Change {
        Instant since{};
        std::chrono::minutes ahead{};
        bool operator==(const Change&) const = default;
    };
    std::chrono::minutes ahead{}; // before the first change
    std::vector<Change> changes;  // earliest first
    bool operator==(const TimeZone&) const = default;
};

std::chrono::minutes ahead_of_utc(const TimeZone&, Instant);

} // namespace retake
