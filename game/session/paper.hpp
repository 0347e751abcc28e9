// A paper: the cards of an exam, leafed through back and forth until they are handed in.
#pragma once
#include "session/session.hpp"

namespace retake::session {

// The exam is on: it was not handed in.
bool leafing(const State&);

// The card, as it was given or left; or the last page, which comes behind the last card.
void leaf_to(State&, int page, Instant at);
void leaf_to_an_open_card(State&, Instant at); // the first one, else the last page

// Leaves the page. What stands on the card replaces what was given there before; nothing takes that back.
Step leaf(State, const Asking&, const Leafed&);
Step leaf(State, const Checking&, const Leafed&);

// `open`: how the cards are responded to that were left open.
Step hand_in(State, const item::Response& open, Instant at);

} // namespace retake::session
