// The standings by pupil, reckoned once for all phones and kept until another card counts: in a storm of a thousand phones that
// come back, nobody adds up a lesson a thousand times.
#pragma once
#include "classroom/standings.hpp"

namespace retake::server {

class Scoreboard {
public:
    // After each event. Says nothing new unless a card came to count, or somebody came or was put out.
    void follow(const classroom::Room&, const classroom::Event&, bool shown_to_all);

    const classroom::Standing& of(classroom::PlayerId id) const { return by_player_.at(static_cast<std::size_t>(id)); }
    bool counts() const { return !counted_.empty(); } // something does
    int players() const { return players_; }          // who were not put out

private:
    void reckon(const classroom::Room&);
    void add_newcomer(classroom::PlayerId);

    std::vector<classroom::Standing> by_player_; // also of those who were put out
    std::vector<std::size_t> counted_;
    int players_ = 0;
};

} // namespace retake::server
