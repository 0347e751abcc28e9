// What a response earns in class: being right first, and time only as far as the teacher's dial lets it.
//
// With credit c (0 … 1), speed share s (0 … 0.5), the time t that was taken of the pupil's own time T, both without what the
// network took:
//   dial     1000 · c · (1 − s · t/T)
//   Kahoot!  1000 · c · (1 − t/T / 2), and all of it under half a second (its help centre, "How points work", 2024)
// t is counted in steps of 50 ms: what is finer is noise of the Wi-Fi, and may decide no podium. Without a time T there is
// nothing to be fast for: the whole is earned. Who has no time limit by accommodation earns the middle of the dial, as neither
// haste nor its loss would be fair.
// Confidence stakes as in a round alone, in the same proportion: sure +500 / −1000, think so ±250. A streak, where it is on, adds
// 100 for the second right one in a row, 200 for the third, at most 500.
#pragma once
#include "classroom/rules.hpp"
#include "schedule/rating.hpp"
#include <optional>

namespace retake::classroom {

struct Points {
    int with_speed = 0;
    int without_speed = 0;
    bool operator==(const Points&) const = default;
    Points& operator+=(const Points&);
};

struct Pace {
    Milliseconds took{};
    std::optional<Milliseconds> limit; // the pupil's own; none: there is none
    bool untimed = false;              // the class has a limit, and the pupil has none
    bool operator==(const Pace&) const = default;
};

// `run`: right ones in a row with this one; 0 when it is not right.
Points points_for(const Scoring&, double credit, std::optional<schedule::Confidence>, const Pace&, int run);

} // namespace retake::classroom
