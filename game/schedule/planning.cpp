// Exact intervals made into days.
#include "schedule/planning.hpp"
#include <algorithm>
#include <cmath>

namespace retake::schedule {

Aims clamped(Aims aims) {
    aims.desired_retention = std::clamp(aims.desired_retention, desired_retention_min, desired_retention_max);
    aims.interval_max = std::clamp(aims.interval_max, 1, Aims{}.interval_max);
    return aims;
}

int days_until(double interval, int interval_max) {
    return static_cast<int>(std::round(std::clamp(interval, 1.0, static_cast<double>(interval_max))));
}

} // namespace retake::schedule
