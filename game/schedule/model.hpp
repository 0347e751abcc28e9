// A model of memory: FSRS-6 or FSRS-7 behind the same four questions.
//
// A memory belongs to the model (and the weights) that made it. Whoever changes the model rebuilds the memories from the log.
#pragma once
#include "schedule/fsrs6.hpp"
#include "schedule/fsrs7.hpp"
#include <string_view>
#include <variant>

namespace retake::schedule {

using Model =
    std::variant<fsrs6::Parameters, fsrs7::Parameters>; // FSRS-6 with the default weights unless somebody says otherwise

// "FSRS-6", "FSRS-7".
std::string_view name_of(const Model&);

// The chance that the card is recalled so long after its last repetition, 0 … 1.
double retrievability(const Model&, const Memory&, Elapsed);

// Days until that chance falls to `desired_retention` (0 < r < 1): exact, ≥ 0, without any floor. Plan with `days_until`.
double interval(const Model&, const Memory&, double desired_retention);

// What the first repetition of a card leaves behind, and what a further one makes of it.
Memory first_memory(const Model&, Rating);
Memory next_memory(const Model&, const Memory&, Rating, Elapsed);

} // namespace retake::schedule
