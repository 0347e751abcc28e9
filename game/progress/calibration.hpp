// Calibration: whether "sure", "think so" and "guess" can be trusted.
//
// Marks are those of confidence-based marking by Gardner-Medwin: 1, 2 or 3 for what is right, 0, −2 or −6 for what is not.
// They pay honesty best: guess below two thirds, "think so" up to four fifths, "sure" above. The bonus is what the chosen levels
// earned beyond the best single level for the same accuracy, as Moodle reckons it.
#pragma once
#include "progress/history.hpp"
#include "progress/share.hpp"
#include <array>

namespace retake::progress {

enum class Trust {
    fits,
    over, // right less often than the level is meant for
    under // right more often
};

// The levels by how sure they are, the least first.
inline constexpr std::array confidence_levels = {schedule::Confidence::guess, schedule::Confidence::think_so,
                                                 schedule::Confidence::sure};

// The share right that a level is meant for.
Range meant_for(schedule::Confidence);

// Told only where chance alone does not explain it: (f − limit)²·n > 0.5.
Trust trust_of(schedule::Confidence, Share);

struct Calibration {
    std::array<Share, 3> levels; // in the order of confidence_levels
    Share all;
    double mark = 0;  // on average, −6 … 3
    double bonus = 0; // to be added to the accuracy (0 … 1); under 0 where the levels told less than one level would
    bool operator==(const Calibration&) const = default;

    const Share& of(schedule::Confidence) const;
};

// `levels` with what follows from them.
Calibration calibration_of(const std::array<Share, 3>& levels);

} // namespace retake::progress
