// Replay: memories are a cache, and this is the one function that rebuilds it from the log.
//
// What counts, and what does not:
// - A session is a study day. The first response of a card is its pre-test: a miss lowers no retention and is no lapse.
// - On a card's first day, a success after a miss leaves the memory as the miss left it: who needed more than one try has it
//   right a day later in fewer than 70 of 100 cases, and comes back as after a miss.
// - A miss that was tagged as a slip is left out, as if it had not been.
// - A further miss on the same day changes the memory by the model's rules, but is no second lapse.
// - A lapse is a miss on a later day than the last response.
// - Whatever the model has to say, a card that was missed comes back on the next study day.
#pragma once
#include "schedule/cause.hpp"
#include "schedule/pace.hpp"
#include "schedule/planning.hpp"
#include "schedule/rating.hpp"
#include <functional>
#include <span>
#include <unordered_map>

namespace retake::schedule {

// A number that a card keeps for ever, such as `retake::seed_of(bank + item)`: where its days fall within their spread comes from
// it.
using CardNumber = std::uint64_t;

// One row of the log; responses that were retracted are left out, tags are filled in from their own rows.
struct Responded {
    CardNumber card = 0;
    bool is_copy = false; // of the one before it, which counts for this card as well since their bank was copied
    Instant at{};
    double credit = 0; // 0 … 1
    bool hinted = false;
    std::optional<Confidence> confidence; // none: not asked
    Milliseconds took{};                  // 0: not known
    int choices = 0;                      // how many were offered to choose one from; 0 for all other kinds
    std::optional<Cause> cause;
    bool operator==(const Responded&) const = default;
};

// When a card was asked last, and the day that was planned then.
struct Planned {
    Day last_day{};
    Day due{};           // the first study day on which it may be asked again
    int repetitions = 0; // responses that counted; 0: it was never asked
    bool operator==(const Planned&) const = default;
};

// What is known of one card.
struct Known {
    Memory memory;
    Instant last{}; // the last response that counted
    Day first_day{};
    Day last_day{};
    Day due{};           // planned; the first study day on which it may be asked again
    int repetitions = 0; // responses that counted
    int lapses = 0;      // misses on later days
    bool missed = false; // on its last day it was missed, whatever came after
    Planned before;      // how it stood when its last day began, as what was due then hangs on exams, too
    CardTimes times;
    bool operator==(const Known&) const = default;

    Planned planned() const { return {last_day, due, repetitions}; }
};

struct Settings {
    Model model;
    Aims aims;
    TimeZone zone;
    bool spread_days = true;      // else a card comes back after exactly the rounded interval
    bool correct_guesses = false; // off until somebody has measured that it helps
    bool operator==(const Settings&) const = default;
};

// All that the log says about a learner's memory.
struct Memories {
    std::unordered_map<CardNumber, Known> cards;
    Load load;                  // of all cards
    Times times;                // of the learner
    int first_sights = 0;       // cards asked for the first time,
    int first_sights_right = 0; // and right with it
    bool operator==(const Memories&) const = default;
};

// What one response came to; for charts and for the optimizer.
struct Taken {
    CardNumber card = 0;
    bool is_copy = false; // it tells of the card, and of its learner nothing new
    Day day{};
    Rating rating{};
    Elapsed elapsed;              // since the last response that counted; 0 at first sight
    std::optional<double> recall; // predicted; none at first sight
    bool counts = true;           // it changed the memory
    bool lapse = false;
    bool tests_memory = false; // the day's first response to a card known from an earlier day: what retention is made of
    bool operator==(const Taken&) const = default;
};

// Adds one response, which is not older than those before it (a clock that was set back counts as standing still).
Taken take(Memories&, const Responded&, const Settings&);

// The log from the beginning, oldest first. The same log and settings give the same memories.
Memories memories_of(std::span<const Responded> log, const Settings&);
std::vector<Taken> history_of(std::span<const Responded> log, const Settings&);

// A leech: a card that keeps being forgotten. It becomes a repair card at the 8th lapse, and is offered again at every 4th after
// it.
bool leech(int lapses);
bool repair_offered(int lapses);

} // namespace retake::schedule
