// Planning: what day a card comes back, from the model's exact interval.
#pragma once
#include "schedule/model.hpp"

namespace retake::schedule {

// What a learner asks of the schedule.
struct Aims {
    double desired_retention = 0.9; // 0.80 … 0.97: a card comes back when its recall has fallen to this
    int interval_max = 36'500;      // study days
    bool operator==(const Aims&) const = default;
};

inline constexpr double desired_retention_min = 0.80;
inline constexpr double desired_retention_max = 0.97;

// The same with each number within its range.
Aims clamped(Aims);

// Whole study days: round(interval), at least 1 and at most `interval_max` (≥ 1). The floor is what keeps a missed card from
// being asked again within seconds, as FSRS-7 alone would have it; within a round the pile sees to that.
int days_until(double interval, int interval_max);

} // namespace retake::schedule
