// The teacher of a rehearsal: goes from card to card, and holds what phones were told against what is in the room.
#pragma once
#include "rehearsal/crowd.hpp"
#include "server/server.hpp"

namespace retake::rehearsal {

// Goes on until a further card is open; the moment of the step that opened it. None: there is no further card.
std::optional<Micro> next_card(server::Server&, const Clock&);

// Responses of which a phone was told that they are in, and which are not in the room as they were given.
int lost(const classroom::Room&, const std::vector<Confirmed>&);

} // namespace retake::rehearsal
