// What a game comes to: points, ranks and the pile are functions of the cards that were asked, so that what is undone needs no
// correction anywhere.
#pragma once
#include "hotseat/game.hpp"

namespace retake::hotseat {

int points(const Game&, int team); // may be below zero

// Right the card's points, a try that was not right half of them; off the pile nothing.
int gain(const Game&, const Turn&, const Try&);

struct Standing {
    int team = 0;
    int points = 0;
    int right = 0; // cards
    int rank = 1;  // from 1; equal points share it
    bool operator==(const Standing&) const = default;
};
std::vector<Standing> standings(const Game&); // best first

bool reached_target(const Game&);

// Cards that nobody had, the next one first. One that is missed again goes to the end.
std::vector<int> pile(const Game&);

bool was_had(const Game&, const Turn&); // by a team, or by the class
int cards_had(const Game&);             // in the first pass

} // namespace retake::hotseat
