// A record: the log and the cards of banks, as progress is worked out from them.
#pragma once
#include "bank/bank.hpp"
#include "progress/history.hpp"
#include "study/learner.hpp"
#include <set>

namespace retake::study {

// Cards that were asked and that these banks no longer hold are there as well, since what was given to them counts. Of two banks
// with one id the first gives the title.
progress::Record record_of(const store::Log&, const std::vector<const bank::Bank*>&, const std::vector<store::Flag>&);

} // namespace retake::study
