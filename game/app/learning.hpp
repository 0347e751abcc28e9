// Learning: what the learner's log means for Home, for a round's set-up, and for an exam that is planned.
#pragma once
#include "app/app.hpp"

namespace retake::app {

// The pile as it is today. Without a learner (nothing was logged, or the log cannot be read) it is what the log alone says.
Step with_pile_of_today(App, const ShelfRead&, Instant at);

screens::setup::Standings standings_of(const App&, const bank::Bank&, Instant at);

// The set-up that is open, and shown, as the learner stands now.
void inform_setup(App&, Instant at);

// How many of the cards are expected to be right at their first sight; none while too little is known.
std::optional<double> right_expected(const App&, const item::Cards&, Instant at);

// The exam of the bank that is set up is moved, or given up.
Step move_exam(App, int days, Instant at);
Step clear_exam(App, Instant at);

} // namespace retake::app
