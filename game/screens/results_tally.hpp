// The tallies of a round: what the results count, and the sentences beside the counts.
#pragma once
#include "session/session.hpp"
#include <string>
#include <vector>

namespace retake::screens::results {

struct Tally { // the first pass only
    std::string name;
    int right = 0;
    int total = 0;
    std::string remark; // may be empty
    bool operator==(const Tally&) const = default;
};

// In the order in which the round came to them; cards without a topic go under the bank's title.
std::vector<Tally> by_topic(const session::State&);

// Sure, think so and guess, as far as they were said; a response without a word counts as a guess. None when the round
// did not ask.
std::vector<Tally> by_confidence(const session::State&);

std::string headline(const session::State&);      // "Sixteen of twenty."
std::string line_below(const session::State&);    // one sentence that is true of this round
std::string pile_headline(const session::State&); // "Four to retake."
std::string pile_line(const session::State&);

std::string mark_in_words(const session::State&); // of an exam: "86/100"
int left_open(const session::State&);             // cards of the first pass without a response
int percent_right(const session::State&);
Milliseconds time_taken(const session::State&); // of the first pass
bool perfect(const session::State&);

} // namespace retake::screens::results
