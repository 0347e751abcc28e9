// A made-up learner, whose progress is shown in demonstrations: the same one every time.
#pragma once
#include "bank/bank.hpp"
#include "screens/progress.hpp"

namespace retake::app {

// Sixteen weeks with that bank up to `now`: a round here and there at first, most days lately, some topics begun later than
// others. What is recalled is decided by the model itself, and a chance that has a seed.
std::shared_ptr<const screens::progress::Account> made_up_progress(const bank::Bank&, Instant now);

} // namespace retake::app
