// The moves that a session is made of: dealing a card, recording an attempt, going on to the next.
#pragma once
#include "session/session.hpp"

namespace retake::session {

// Time spent on the card, without pauses; a clock that was set back counts as standing still.
Milliseconds time_used(const Asking&, Instant now);

// The card's choices as they are shown now. After a miss the order differs from the one shown last, where it can.
item::Presentation present_again(const State&, int card);

// Adds an attempt that was made, or one that was logged: score, streak and pile follow from it alone.
void record(State&, Attempt);

// What the response makes of the card in hand.
Attempt attempt_for(const State&, const Asking&, const item::Response&, std::optional<Confidence>, Instant at);

// Pile, score and streak anew from what was attempted.
void record_all(State&, std::vector<Attempt>);

// The round before its first card: in Mode::pile every card lies on the pile.
State unopened(std::shared_ptr<const Cards>, const Rules&, std::uint64_t seed);

// Each card is asked for the first time; a round of the pile has no such pass.
bool in_first_pass(const State&);

// The next card, or what comes when there is none.
void go_on(State&, Instant at);

// The top card of the pile; there is one.
void ask_top_of_pile(State&, Instant at);

// The cards of an edited bank, from the next attempt on.
void take_newer(State&);

// The first so many cards.
std::shared_ptr<const Cards> first_of(const std::shared_ptr<const Cards>&, std::size_t count);

} // namespace retake::session
