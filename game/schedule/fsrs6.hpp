// FSRS-6: how a memory fades and what a repetition makes of it.
//
// The formulae are those of FSRS-6 by the open-spaced-repetition project (21 weights, as Anki uses them). Time is counted in
// whole study days. A memory has a stability S (days until recall falls to 90 %) and a difficulty D (1 … 10); the chance of
// recall after t days is R = (1 + f·t/S)^−w20, where f is such that R = 0.9 at t = S. Where implementations differ, this is
// Anki's: a repetition on the same day never lowers S unless it was missed, and nothing is rounded.
//
// No function fails: weights are taken as they are (`clamped` makes them safe), stabilities are days in 0.001 … 36500.
#pragma once
#include "schedule/memory.hpp"
#include <array>
#include <optional>
#include <span>

namespace retake::schedule::fsrs6 {

inline constexpr std::size_t weight_count = 21;
using Weights = std::array<double, weight_count>;

// Fitted by the project to the logs of some 10,000 learners: what to expect of somebody of whom nothing is known.
inline constexpr Weights default_weights = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                                            1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

inline constexpr double stability_min = 0.001;  // days
inline constexpr double stability_max = 36'500; // days

struct Parameters {
    Weights weights = default_weights;
    bool same_day_rule = true; // false: a second repetition of a day counts like one after 0 days, and w17 = w18 = 0
    bool operator==(const Parameters&) const = default;
};

// Each weight within its bounds. After `relearning_steps` > 1 repetitions of a lapse's day, w17 and w18 are held so low that
// these cannot lift the stability above what it was before the lapse.
Weights clamped(Weights, bool same_day_rule = true, int relearning_steps = 1);

// Weights of FSRS-4.5 (17), FSRS-5 (19) or FSRS-6 (21) as 21. None: another count, or a number that is not finite.
std::optional<Weights> migrated(std::span<const double> weights);

// The chance of recall `days` after the last repetition, 0 … 1. days ≥ 0, stability > 0.
double retrievability(const Weights&, double stability, double days);

// Days until recall falls to `desired_retention` (0 < r < 1), not rounded.
double interval(const Weights&, double stability, double desired_retention);

// After the first repetition. The difficulty is not held within 1 … 10: formulae refer to it as it comes.
double initial_stability(const Weights&, Rating);
double initial_difficulty(const Weights&, Rating);

double next_difficulty(const Weights&, double difficulty, Rating); // 1 … 10

// The stability after a repetition on a later day at recall `retrievability`: recalled (hard, good or easy), or lapsed.
double stability_after_recall(const Weights&, const Memory&, double retrievability, Rating);
double stability_after_lapse(const Weights&, const Memory&, double retrievability);

// The stability after a further repetition on the same study day.
double stability_same_day(const Weights&, double stability, Rating);

Memory first_memory(const Parameters&, Rating);
Memory next_memory(const Parameters&, const Memory&, Rating, double days); // days ≥ 0 since the last repetition

// The memory that a card of SM-2 stands for: `ease` is its factor (2.5 at first), `interval` its days, which were meant to end
// at recall `retention` (0.9 where nothing else is known).
Memory memory_from_sm2(const Weights&, double ease, double interval, double retention);

} // namespace retake::schedule::fsrs6
