// Moments and spans: UTC with milliseconds. Only the shell reads a clock; everybody else is told the time.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace retake {

using Milliseconds = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Milliseconds>;

// ISO 8601 in UTC, such as 2024-05-16T08:30:00Z; seconds, fraction and a date alone are read too.
std::optional<Instant> read_instant(std::string_view);
std::string to_string(Instant); // 2024-05-16T08:30:00.000Z

} // namespace retake
