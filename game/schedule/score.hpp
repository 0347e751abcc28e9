// The predicted score of a set of cards, told before a round and held against what came of it.
#pragma once
#include "schedule/replay.hpp"

namespace retake::schedule {

struct Score {
    double expected = 0; // cards right: the sum of all R
    double spread = 0;   // its standard deviation, √Σ R(1 − R)
    bool operator==(const Score&) const = default;
};

// `chances`: of each card to be right, 0 … 1.
Score predicted_score(std::span<const double> chances);

// The chance that a card which was never asked is right: the share of first sights that were right, as if two more had been seen,
// one of them right.
double chance_of_unseen(const Memories&);

// The chance that a card is right now: its recall if it was asked before.
double chance_of(const Memories&, CardNumber, Instant now, const Settings&);

Score predicted_score(const Memories&, std::span<const CardNumber>, Instant now, const Settings&);

} // namespace retake::schedule
