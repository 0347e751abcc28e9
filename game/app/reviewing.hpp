// Reviewing: from the results to the round's cards again, the causes that are tagged there, and the way to retake them.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step open_review(App, Instant at); // of the round in play
Step at_review(App, const screens::review::Event&, Instant at);
std::set<int> flagged_cards(const App&, const item::Cards&);
Step misses_counted(App, const MissesCounted&);

} // namespace retake::app
