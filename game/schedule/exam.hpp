// The exam planner: what will be known on the day of an exam, with and without studying, and what studying costs.
//
// The plan asks each card when it is due and on the day after a miss, a last time in the last fifth of the days that are left,
// and brings in unseen cards evenly over the first four fifths. It is worked out in expectation, card by card: a repetition
// leaves a memory between recalled and lapsed, in the proportion in which the model expects the two. So it is exact for nobody,
// and right on average.
#pragma once
#include "schedule/replay.hpp"

namespace retake::schedule {

struct ExamForecast {
    double share_if_nothing = 0; // of the cards, expected to be known at the exam with no repetition at all; 0 … 1
    double share_with_plan = 0;  // the same if the plan is kept
    double minutes_a_day = 0;    // on average, from today to the eve of the exam
    std::vector<double> minutes; // of each study day from today to the eve; empty when the exam is today or over
    bool operator==(const ExamForecast&) const = default;
};

// For cards with and without a memory. All shares are 0 without cards.
ExamForecast exam_forecast(const Memories&, std::span<const CardNumber>, Instant now, Day exam, const Settings&);

} // namespace retake::schedule
