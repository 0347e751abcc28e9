// Today: the pile that a learner finds. First what was missed today and not retaken yet, then what is due.
#pragma once
#include "schedule/due.hpp"
#include "schedule/score.hpp"
#include "study/learner.hpp"

namespace retake::study {

struct OnPile {
    store::CardName name;
    bool due = false;         // else it was missed today
    bool missed = false;      // the last time that it was asked
    bool sure = false;        // and its learner was sure
    double gain_a_minute = 0; // how much more likely it is known later, for a minute spent on it now; of what is due
    std::string stem{};       // as it was last shown; empty where that was not read yet
    std::string topic{};      // likewise; may be empty
    bool operator==(const OnPile&) const = default;
};

// What the log alone says, for whoever has no schedule.
OnPile lying(const store::PileCard&);

std::vector<store::CardName> names_of(const std::vector<OnPile>&);

struct Today {
    std::vector<OnPile> pile;             // top first
    std::optional<schedule::Return> next; // when cards come back after today, and how many
};

// `lying`: what the log alone says of the pile, top first (`Store::pile`). `here`: the cards that can be asked at all; those of
// banks that are gone wait until they are back.
Today today(const Learner&, const std::vector<store::PileCard>& lying, const std::vector<store::CardName>& here, Instant now);

// How many of these cards are expected to be right now; those that were never asked count as nothing.
double known_cards(const Learner&, const std::vector<store::CardName>&, Instant now);

// What a round of these cards is expected to come to; of cards that were never asked, as many are right as first sights were.
schedule::Score predicted(const Learner&, const std::vector<store::CardName>&, Instant now);

} // namespace retake::study
