// Report: what a learner can be told of the progress in one bank, or in all.
//
// "Right" is full credit, as on the score; what the memory is measured by (`retention`, `staying`) counts half of the credit
// and more as recalled, as the model does.
#pragma once
#include "progress/calibration.hpp"
#include "progress/staying.hpp"

namespace retake::progress {

inline constexpr int weeks_shown = 16;
inline constexpr int days_ahead = 11;
inline constexpr int retention_days = 30;
inline constexpr double solid_share = 0.6; // of a topic's cards: from here on it stands

struct Played { // a study day
    Day day{};
    Share share; // of its responses
    bool operator==(const Played&) const = default;
};

struct Coming { // a study day to come
    Day day{};
    int cards = 0;
    bool operator==(const Coming&) const = default;
};

struct Topic {         // or a whole bank, where the report is about all
    std::string title; // empty: of the cards without one
    int cards = 0;
    int seen = 0;
    double expected = 0; // cards that would be right today: the sum of their recall, nothing for those never seen or just missed
    bool operator==(const Topic&) const = default;

    double share() const { return cards == 0 ? 0 : expected / cards; }
    bool solid() const { return share() >= solid_share; }
};

enum class State {
    unseen,
    learning, // seen on one day, and not missed last
    known,    // right on its last day, which was not its first
    missed    // on its last day, whatever came after
};

struct CardLine {
    int card = 0; // index into History::cards
    State state = State::unseen;
    schedule::Memory memory; // of a card that was seen
    double recall = 0;       // now, 0 … 1; 0 where it was never seen
    Day due{};
    int responses = 0;
    int lapses = 0;
    bool operator==(const CardLine&) const = default;
};

struct Report {
    std::string title;            // of the bank; empty: all banks
    std::vector<Played> calendar; // 16 weeks from a Monday on, up to today
    std::vector<Coming> coming;   // today and the ten days after it, no day more than the pile asks
    std::vector<Topic> topics;    // in the order of the cards
    Staying staying;
    Share retention;             // of the last 30 study days: cards seen before, at the first sight of a day; slips are left out
    Share first_sight;           // of cards that were never asked before
    Share today;                 // of all of today's responses
    Calibration calibration;     // of the first response to a card on a day: soon after its back was read, sure is no news
    std::vector<CardLine> cards; // those seen by their recall, the lowest first, then those never seen
    int responses = 0;
    bool operator==(const Report&) const = default;

    int due_today() const { return coming.empty() ? 0 : coming.front().cards; }
    int seen() const;
    double expected() const; // cards that would be right today
};

// `bank`: index into the history's banks; none: all of them.
Report report_of(const History&, std::optional<int> bank = std::nullopt);

} // namespace retake::progress
