// FSRS-7: two memories in one, a slow and a fast part, in fractional days.
//
// The formulae are those of FSRS-7 by the open-spaced-repetition project (34 weights). A memory has a slow and a fast stability
// and a difficulty; its chance of recall is a mixture of both parts' curves, so neither stability is "days until 90 %": show
// `retrievability` or `interval` to a learner, never a stability. There is no rule for the same day; minutes count as they are.
//
// `interval` is exact and may be seconds: with the default weights a missed first repetition asks for 3.3 s. Who plans
// days must set a floor, as `planning.hpp` does. No function fails; stabilities are days in 0.0001 … 36500.
#pragma once
#include "schedule/memory.hpp"
#include <array>
#include <optional>
#include <span>

namespace retake::schedule::fsrs7 {

inline constexpr std::size_t weight_count = 34;
using Weights = std::array<double, weight_count>;

inline constexpr Weights default_weights = {
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807,                                  // first stabilities, difficulty
    1.9795, 0,      1.3826, 0.7024,  0.5999, 0.8146, 0.6398, 1,                               // the slow part's growth and loss
    1.3207, 0.6707, 3.8668, 0.4416,  0.0934, 1.8631, 0.6162, 1.0869,                          // the fast part's
    0.1567, 0.0801, 0.2421, 0.9464,  0.1433, 0.7145, 0,      0.5667, 0.3734, 0.5333, 0.3048}; // the curves and their mixture

inline constexpr double stability_min = 0.0001; // days
inline constexpr double stability_max = 36'500; // days

struct Parameters {
    Weights weights = default_weights;
    bool operator==(const Parameters&) const = default;
};

// Each weight within its bounds; the first stabilities rise from Again to Easy.
Weights clamped(Weights);

// The chance of recall `days` after the last repetition, 0 … 1.
double retrievability(const Weights&, const Memory&, double days);

// Days until recall falls to `desired_retention`: exact, not rounded, ≥ 0; at most 1e9. 0 where recall starts below it.
double interval(const Weights&, const Memory&, double desired_retention);

double initial_stability(const Weights&, Rating);
double initial_difficulty(const Weights&, Rating); // not held within 1 … 10
double next_difficulty(const Weights&, const Memory&, double retrievability, Rating);

Memory first_memory(const Weights&, Rating);
Memory next_memory(const Weights&, const Memory&, Rating, double days); // days ≥ 0 since the last repetition

} // namespace retake::schedule::fsrs7
