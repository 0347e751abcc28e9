// Rounds: how a session's steps move the program from card to card, and from screen to screen.
#pragma once
#include "app/app.hpp"

namespace retake::app {

int stored_number(const App&, int card); // of a card of the round, in the round as it is stored

// A step of the round in play; its effects become the program's, and the screen follows its phase.
Step play(App, const session::Event&);

Step start_from_setup(App, Instant at);
Step retake_these(App, const std::vector<int>& cards, Instant at); // cards of the round in play, as a retake of their own
Step begin_retake(App, item::Cards, session::Rules, std::string title, Instant at); // by the rules, but as a retake
Step deal_round(App, const RoundDealt&, Instant at);

Step at_question(App, const screens::question::Event&, Instant at);
Step at_feedback(App, const screens::feedback::Event&, Instant at);
Step at_handing_in(App, const screens::handing_in::Event&, Instant at);
Step leave_page(App, Instant at);  // what stands on the page of an exam counts as given; elsewhere nothing happens
Step time_passed(App, Instant at); // that of a card or of the round may be up
Step at_pause(App, const screens::pause::Event&, Instant at);
Step pasted(App, const std::string& text, Instant at);

} // namespace retake::app
