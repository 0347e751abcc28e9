// What stays: how much is still right by the days since a card was seen, as it was measured and as the model has it.
#pragma once
#include "progress/history.hpp"
#include "progress/share.hpp"

namespace retake::progress {

// Responses that test the memory after so many days, the first of their day each.
struct SinceSeen {
    int first = 1;       // study days
    int last = 1;        // the last bin has no end: it goes to its farthest response
    Share share;         // of what was recalled
    double days = 0;     // on average
    double expected = 0; // recall as it was predicted, on average; 0 … 1
    bool operator==(const SinceSeen&) const = default;
};

inline constexpr int telling = 5; // responses: a bin of fewer says next to nothing

// The expected share right so many days after the last sight: of the memories as they are, and of the same cards if each had
// been seen once only.
struct Expected {
    int days = 0;
    double with_retakes = 1;
    double without = 1;
    bool operator==(const Expected&) const = default;
};

struct Staying {
    std::vector<SinceSeen> measured; // bins with something in them
    std::vector<Expected> curve;     // from day 0 to the horizon; empty before anything was played
    int horizon = 30;                // days; 30, 120, 365 or 1460: the least that holds each bin that says something
    std::optional<Share> in_a_week;  // five to nine days after the last sight; none where fewer than twenty were seen
    double week_expected = 0;        // the model's word for it
    bool operator==(const Staying&) const = default;

    double after_a_week() const { return in_a_week ? in_a_week->rate() : week_expected; }
};

// Of the cards and of the responses to them for which `counts` says so.
Staying staying_of(const History&, const std::vector<bool>& counts);

} // namespace retake::progress
