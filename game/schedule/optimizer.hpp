// The optimizer: fits a model's weights to one learner's log.
//
// The recipes are those of the open-spaced-repetition project (`recipes.hpp`). It takes one thread and some ten milliseconds for
// ten thousand responses, and is meant to run silently after a round, each time that the log has doubled.
#pragma once
#include "schedule/replay.hpp"

namespace retake::schedule {

// How much of a model was fitted: with fewer than 8 predicted responses nothing, with fewer than 64 (for FSRS-6, that are left
// without outliers) the first stabilities of FSRS-6 and nothing of FSRS-7, else all weights.
enum class Extent { nothing, first_stabilities, all };

struct Fit {
    Model model; // the default weights where nothing was fitted, or where fitting did not help
    Extent extent = Extent::nothing;
    std::size_t responses = 0;  // predicted ones in the log: "fitted from N responses"
    double log_loss_before = 0; // mean over these under the default weights; 0 without any
    double log_loss_after = 0;  // under the fitted ones
    bool operator==(const Fit&) const = default;
};

// `history` as `history_of` tells it: what does not count is left out. The same history and seed give the same fit.
Fit fit_fsrs6(std::span<const Taken> history, std::uint64_t seed = 1);
Fit fit_fsrs7(std::span<const Taken> history, std::uint64_t seed = 1);

// How surprised a model is by a history: the mean of −ln(the chance it gave to what happened). 0 without predicted responses.
double log_loss(const Model&, std::span<const Taken> history);

// The stabilities after a first Again, Hard, Good and Easy that suit best how the cards were recalled the first time on a later
// day; rising from one to the next. Where a rating was never given first, its default moves as the others have moved.
std::array<double, 4> first_stabilities(std::span<const Taken> history);

} // namespace retake::schedule
