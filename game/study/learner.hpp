// A learner: what the log says of each card under the model of memory.
#pragma once
#include "schedule/replay.hpp"
#include "store/store.hpp"
#include <map>

namespace retake::study {

struct Time { // from the earliest response to the latest
    Instant first{};
    Instant last{};
};

struct Learner {
    schedule::Settings settings;
    schedule::Memories memories;
    std::vector<store::CardName> names; // of the cards that were ever asked
    std::map<std::string, Day> exams;   // by bank: the day by which its cards are to be known
    std::size_t predicted = 0;          // responses to cards that were known from an earlier day: what weights are fitted from
    Time time;
    bool wants_refresh = false; // it was read from a stale snapshot, or was dear to read
};

schedule::CardNumber number_of(const store::CardName&);

// What follows in the log.
void take(Learner&, const store::Log&);

Learner learner_of(const store::Log&, const schedule::Settings&);

// The log as the schedule replays it.
std::vector<schedule::Responded> responses_of(const store::Log&);

} // namespace retake::study
