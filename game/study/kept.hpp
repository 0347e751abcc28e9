// The learner as kept in the store: what a log of years came to, so that it need not be replayed at each start.
#pragma once
#include "store/store.hpp"
#include "study/learner.hpp"

namespace retake::study {

// The learner that the whole log makes: from the snapshot and the responses after it, else from the beginning. On a log of years
// a stale snapshot is read rather than hold up a frame. Without the days of exams.
Result<Learner> learner_so_far(const store::Store&, const schedule::Settings&);

// Beside the game, on a connection of its own: the snapshot is brought up to date where it is worth it.
Result<void> refresh(store::Store&, const schedule::Settings&);

// From the beginning in any case, and whether what was kept agreed.
Result<store::Agreement> rebuild(store::Store&, const schedule::Settings&);

// Learners who are equal but for their exams give equal bytes.
std::string bytes_of(const Learner&);
std::optional<Learner> learner_from(std::string_view bytes, const schedule::Settings&);

} // namespace retake::study
