// Reporting: a bank's findings with all advice about it, for the Problems screen.
#pragma once
#include "bank/reread.hpp"
#include "screens/problems.hpp"
#include "store/store.hpp"

namespace retake::app {

// Takes as long as checking the whole bank: an errand.
screens::problems::Report report_on(const bank::Reading&, const std::vector<store::Flag>&);

} // namespace retake::app
