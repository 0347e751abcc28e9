// The pile: the order in which missed cards lie and come back, for one round as for the whole log.
//
// A missed card drops on top, but what was wrong although sure lies above all plain misses. In a retake the top card is
// asked; right, it leaves the pile; wrong again, it goes to the bottom.
#pragma once
#include <vector>

namespace retake::session {

// One response to a card, as far as the pile cares.
struct Turn {
    int card = 0; // whatever number the caller knows the card by
    bool right = false;
    bool sure = false;   // the learner said so
    bool retake = false; // asked from the pile, not for the first time in its round
    bool operator==(const Turn&) const = default;
};

struct Lying {
    int card = 0;
    bool sure = false; // missed although sure
    bool operator==(const Lying&) const = default;
};

using Pile = std::vector<Lying>; // the first is on top

// The pile once the card was turned.
void file(Pile&, const Turn&);

} // namespace retake::session
