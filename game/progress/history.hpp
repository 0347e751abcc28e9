// History: a learner's log with what each response came to, from which every report is worked out.
#pragma once
#include "schedule/due.hpp"
#include <cstdint>
#include <string>

namespace retake::progress {

struct Bank {
    std::string id;
    std::string title;
    std::optional<Day> exam{}; // its last repetitions fall before it
    bool operator==(const Bank&) const = default;
};

struct Card {
    schedule::CardNumber number = 0;
    int bank = 0; // index into the banks
    std::string item;
    std::string topic; // its title; may be empty
    std::string stem;
    bool here = true;                // false: it was asked once, and no bank holds it any more; what was given to it still counts
    std::optional<std::string> flag; // the learner doubts it, for the reason that it says; which may be empty
    bool operator==(const Card&) const = default;
};

// What is known before anything is worked out.
struct Record {
    std::vector<Bank> banks;
    std::vector<Card> cards;              // where two have one number, the first is meant
    std::vector<schedule::Responded> log; // oldest first, without what was taken back
    Instant now{};
    schedule::Settings settings;
    std::string fit; // what the weights were fitted from, in words; empty: they are the defaults
    int cards_a_day = schedule::Allowance{}.cards_a_day;
};

// A response. Small, as a log may hold a million of them.
struct Response {
    Instant at{};
    Milliseconds took{}; // 0: not known
    Day day{};           // its study day
    float credit = 0;    // 0 … 1
    float recall = 0;    // as it was predicted; 0 where `predicted` is not set
    float days_since = 0;
    std::int32_t card = -1;     // index into the cards; −1: of a bank that is not here
    std::int32_t days_next = 0; // study days from it to the day for which the card was planned then; 0: not planned
    std::optional<schedule::Confidence> confidence; // none: not asked
    std::optional<schedule::Cause> cause;           // as it was tagged
    schedule::Rating rating{};
    bool hinted = false;
    bool predicted = false;    // the card had a memory
    bool first_sight = false;  // the card was never asked before
    bool first_of_day = false; // it was not asked before on this study day
    bool tests_memory = false; // as in schedule::Taken: slips and pre-tests do not
    bool said_before = false;  // the same response, counted for a copy of its bank as well
    bool operator==(const Response&) const = default;

    bool right() const { return credit >= 1; }
    bool recalled() const {
        return rating != schedule::Rating::again;
    } // what the model takes for remembered: half of it, or more
};

struct History {
    std::vector<Bank> banks;
    std::vector<Card> cards;
    std::vector<Response> responses;                 // oldest first
    std::vector<std::vector<std::uint32_t>> of_card; // indices of its responses, by card
    schedule::Memories memories;
    Instant now{};
    Day today{};
    schedule::Settings settings;
    std::string fit; // as in Record
    int cards_a_day = 0;
};

// Replays the log.
History history_of(Record);

// What was given to one card, oldest first.
std::vector<Response> responses_to(const History&, int card);

} // namespace retake::progress
