// A memory: what a model keeps of everything that happened to one card, and the words that models share.
#pragma once
#include <cstddef>
#include <cstdint>

namespace retake::schedule {

// How a repetition went. The numbers are those of the formulae (and of Anki's log): G = 1 … 4.
enum class Rating : std::uint8_t { again = 1, hard, good, easy };

// What a repetition leaves behind. It is a cache: the log of repetitions rebuilds it under any model (`replay.hpp`).
struct Memory {
    double stability = 0;  // days, > 0; FSRS-6: until recall falls to 90 %. FSRS-7: its slow part, not to be shown
    double difficulty = 0; // 1 (easy) … 10
    double fast = 0;       // days; the fast part of FSRS-7's stability, 0 in FSRS-6
    bool operator==(const Memory&) const = default;
};

// The time between two moments, as both kinds of model count it (`study_day.hpp` measures it).
struct Elapsed {
    std::int64_t study_days = 0; // ≥ 0; how often the study day turned: FSRS-6
    double days = 0;             // ≥ 0; 24 hours each, with the fraction: FSRS-7
    bool operator==(const Elapsed&) const = default;
};

// Whole days, for looking ahead.
constexpr Elapsed whole_days(std::int64_t days) { return {days, static_cast<double>(days)}; }

} // namespace retake::schedule
