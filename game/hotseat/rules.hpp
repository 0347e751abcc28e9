// What a game at one computer is played by, and what its cards are worth.
#pragma once
#include "base/time.hpp"
#include "item/item.hpp"

namespace retake::hotseat {

inline constexpr int teams_least = 2, teams_most = 6;

struct Rules {
    int teams = 4;
    Milliseconds to_respond{10'000}; // after a buzz
    int target = 0;                  // points that end the game; 0: the last card does
    bool hands = false;              // nobody buzzes: the class raises hands, and is graded as a whole
    bool operator==(const Rules&) const = default;
};

// A gentle card 100, a middling one 200, a hard one 300. A wrong buzz costs half of it.
int worth(const item::Item&);

// The class has a card when so many of its hands were right.
inline constexpr double enough_hands = 0.7;

} // namespace retake::hotseat
