// A past round: its cards as they were asked, put together from the log and from what the banks hold now.
#pragma once
#include "bank/bank.hpp"
#include "screens/review.hpp"
#include "store/store.hpp"

namespace retake::app {

// A card whose question is gone, or became another since, stands there as it was asked; what is right of it is not known then.
screens::review::Reviewed reviewed_of(const store::OpenRound&, const std::vector<const bank::Bank*>&);

} // namespace retake::app
