// What was seen of a response, made into one of four ratings.
#include "schedule/rating.hpp"

namespace retake::schedule {

Rating rating_of(const Seen& seen) {
    if (seen.credit < 0.5)
        return Rating::again;
    const bool timed = seen.pace && seen.took > Milliseconds{0};
    const bool slow = timed && seen.took > seen.pace->p90;
    if (seen.credit < 1 || seen.hinted || seen.second_try || slow || seen.confidence == Confidence::guess)
        return Rating::hard;
    const bool fast = timed && seen.took <= seen.pace->median;
    if (fast && seen.confidence == Confidence::sure && !seen.first_sight && !seen.seen_today)
        return Rating::easy;
    return Rating::good;
}

double truly_known(double recall, int choices) { return choices < 1 ? 1 : recall / (recall + (1 - recall) / choices); }

Memory blended(const Memory& if_known, const Memory& if_guessed, double known) {
    const auto between = [&](double Memory::*part) { return known * if_known.*part + (1 - known) * if_guessed.*part; };
    return {between(&Memory::stability), between(&Memory::difficulty), between(&Memory::fast)};
}

} // namespace retake::schedule
