// The points of a round, all in one place.
//
// A right response earns 60, scaled by its credit; an opened hint halves that. Whoever says how sure they are stakes
// more: "sure" wins 30 or loses 60, "think so" wins 15 or loses 15, a guess stakes nothing. Honesty pays: "think so"
// breaks even at 50 %, "sure" overtakes it at 75 %. From the third right one in a row, 5 more a card, at most 20.
// With partial credit c the stake is c · gain + (1 − c) · loss. A round never falls under zero.
#pragma once
#include "session/session.hpp"

namespace retake::session {

// What one attempt of the first pass adds. `run`: right ones in a row with this one (0 when it is not right).
int points_for(double credit, std::optional<Confidence>, bool hinted, int run);

// The rules above as sentences for the results' help.
std::vector<std::string> explain_points(const Rules&);

} // namespace retake::session
