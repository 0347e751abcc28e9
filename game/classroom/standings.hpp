// Standings: what the cards of a lesson have earned so far, by pupil and by team.
//
// Counted is what was revealed and not skipped. A total never falls under zero. Of equal points all share the better rank.
// A team has the mean of its members, so that neither large nor small teams gain by their size; who came late counts from then
// on.
#pragma once
#include "classroom/room.hpp"

namespace retake::classroom {

struct Standing {
    PlayerId player = 0;
    int rank = 1;
    Points points{};
    int gained = 0; // with speed, by the last card that counts
    int rose = 0;   // places since the card before; under zero: fell
    int right = 0;  // cards with full credit
    int cards = 0;  // that counted while the pupil was there
    int run = 0;    // right ones in a row, up to now
    bool operator==(const Standing&) const = default;
};

struct TeamStanding {
    int team = 0;
    int rank = 1;
    int points = 0; // mean of its members, with speed, rounded
    int members = 0;
    bool operator==(const TeamStanding&) const = default;
};

std::vector<std::size_t> counted_cards(const Room&); // places in `asked`

// Everybody who was not put out, best first; equals by their order of joining.
std::vector<Standing> standings(const Room&);
std::vector<TeamStanding> team_standings(const Room&);

// Of one pupil; the same as in the list.
Standing standing_of(const Room&, PlayerId);

// What one card earned one pupil; nothing without a response.
Points points_of(const Room&, std::size_t asked, PlayerId);

} // namespace retake::classroom
