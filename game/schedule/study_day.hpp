// The study day: a learner's date, which turns at four in the morning, when even a late evening is over.
//
// All is asked of a `TimeZone` as a value. Days between two moments are never negative: who flies west sees a date
// come twice, and has then studied twice on one day.
#pragma once
#include "base/time.hpp"
#include "schedule/memory.hpp"

namespace retake::schedule {

inline constexpr std::chrono::hours day_turns_at{4}; // local time

// The date of the study day that `at` belongs to.
Day study_day(const TimeZone&, Instant at);

// The first moment at which the study day is `day` or later. A summer time that skips four o'clock begins it where it skips.
Instant start_of(const TimeZone&, Day day);

// From an earlier moment to a later one; a clock that was set back counts as standing still.
Elapsed elapsed(const TimeZone&, Instant from, Instant to);

} // namespace retake::schedule
