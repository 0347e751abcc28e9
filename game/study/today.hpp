// Today: the pile that a learner finds. First what was missed today and not retaken yet, then what is due.
#pragma once
#include "schedule/due.hpp"
#include "schedule/score.hpp"
#include "study/learner.hpp"

namespace retake::study {

struct OnPile {
    store::CardName name;
    bool due = false;        // else it was missed today
    bool missed = false;     // the last time that it was asked
    bool sure = false;       // and its learner was sure
    Milliseconds expected{}; // what asking it will take
    bool operator==(const OnPile&) const = default;
};

struct Today {
    std::vector<OnPile> pile;             // top first
    std::optional<schedule::Return> next; // when cards come back after today, and how many
};

// `lying`: what the log alone says of the pile, top first (`Store::pile`). `here`: the cards that can be asked at all; those of
// banks that are gone wait until they are back.
Today today(const Learner&, const std::vector<store::PileCard>& lying, const std::vector<store::CardName>& here, Instant now);

// As many from the top as so much time holds, by what each card takes; one at least if there is any.
std::vector<OnPile> within(std::vector<OnPile>, Milliseconds time);

// How many of these cards are expected to be right now; those that were never asked count as nothing.
double known_cards(const Learner&, const std::vector<store::CardName>&, Instant now);

// What a round of these cards is expected to come to; of cards that were never asked, as many are right as first sights were.
schedule::Score predicted(const Learner&, const std::vector<store::CardName>&, Instant now);

} // namespace retake::study
