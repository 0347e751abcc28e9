// The rating of a response, from what was seen of it: nobody is asked how hard a card was.
//
//   under half of the credit                              → Again
//   part of the credit, a hint, a second try, slower than
//   nine in ten of the learner's responses, or a guess    → Hard
//   fast, sure, and a card known from an earlier day      → Easy
//   else                                                  → Good
#pragma once
#include "base/time.hpp"
#include "schedule/memory.hpp"
#include <optional>

namespace retake::schedule {

enum class Confidence { sure, think_so, guess };

// How fast a learner responds: half and nine tenths of the responses took no longer.
struct Pace {
    Milliseconds median{};
    Milliseconds p90{};
    bool operator==(const Pace&) const = default;
};

// What was seen of one response.
struct Seen {
    double credit = 0; // 0 … 1, of the grader
    bool hinted = false;
    bool second_try = false;              // missed before on this study day
    bool first_sight = false;             // the card was never asked before
    bool seen_today = false;              // it was asked before on this study day
    Milliseconds took{};                  // without pauses; 0 when it is not known
    std::optional<Pace> pace;             // none while too little was seen of the learner
    std::optional<Confidence> confidence; // none: not asked
    bool operator==(const Seen&) const = default;
};

// What was known is Easy on later days only: a card that is drilled ten times in an hour is fast and sure each time, and
// ten Easies would put it off for years.
Rating rating_of(const Seen&);

// The chance that a right response to one of `choices` was known and not guessed, when the card was recalled with the chance
// `recall`: R / (R + (1 − R)/k). 1 for what has no choices (0).
double truly_known(double recall, int choices);

// The memory between the two that a response may have left behind; `known` is the chance of the first.
Memory blended(const Memory& if_known, const Memory& if_guessed, double known);

} // namespace retake::schedule
