// A pupil's own review: the cards that were missed, in words. It exists when the lesson is over.
#pragma once
#include "classroom/room.hpp"

namespace retake::server {

struct MissedCard {
    std::string stem;
    std::string given; // may be empty: nothing was
    std::string key;
    std::string why;         // may be empty
    std::string explanation; // may be empty
    std::string source;      // "Trade, ¶ 3"; may be empty
    bool operator==(const MissedCard&) const = default;
};

// The pupil's own, in the order in which they were asked: what counts, was asked while the pupil was there, and did not earn all.
std::vector<MissedCard> missed_by(const classroom::Room&, classroom::PlayerId);
std::vector<int> cards_missed_by(const classroom::Room&, classroom::PlayerId); // as places in the lesson
int count_missed_by(const classroom::Room&, classroom::PlayerId);

} // namespace retake::server
