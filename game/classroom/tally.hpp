// The tally of a vote: how many gave what, as bars that a whole class can read.
#pragma once
#include "classroom/room.hpp"

namespace retake::classroom {

struct Bar {
    std::string words;
    char letter = 0; // of the choice on the screen, A … J; 0: it has none
    int pupils = 0;
    bool right = false;
    bool operator==(const Bar&) const = default;
};

struct Tally {
    std::vector<Bar> bars; // choices in the order of the screen; what was typed: right first, then the most frequent
    bool by_part = false;  // the bars are parts of the card, such as gaps, and count who had each of them right
    int responded = 0;
    int present = 0; // pupils who could respond
    bool operator==(const Tally&) const = default;
};

// Of the present vote on the card on the table; empty where none is.
Tally tally(const Room&);

// The mean credit of all who were there for a card; who gave nothing had none of it. 1 where nobody was.
double facility(const Room&, std::size_t asked);

inline constexpr double class_threshold = 0.7; // of the pupils: with fewer the class missed the card

// Places in the lesson of the cards that the class missed when they were asked last, in the order of asking.
std::vector<int> missed_cards(const Room&);

} // namespace retake::classroom
