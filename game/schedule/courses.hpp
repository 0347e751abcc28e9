// Courses: what a model is fitted to, card by card.
#pragma once
#include "schedule/replay.hpp"
#include <array>

namespace retake::schedule {

// One repetition of a card. An item of the fit is one whose outcome the model had to predict.
struct Repetition {
    Rating rating{};
    double days = 0;   // since the one before: whole study days or fractions, as the model counts
    double weight = 0; // of the item; later ones weigh more. 0: no item, or a copy's
    bool operator==(const Repetition&) const = default;
};

using Course = std::vector<Repetition>; // one card's, oldest first; at least one item
using Courses = std::vector<Course>;

inline constexpr std::size_t repetitions_max = 256; // of a card; what comes later tells little

enum class Counting { study_days, days };

// Cards without an item are left out. With study days, items are repetitions on a later day; else all but the first. A
// response that counts for a copy of its card as well is an item once; for the copy it is what went before.
// `weight(k, n)` is that of item k of n, in the order of the log.
Courses courses_of(std::span<const Taken> history, Counting, double (*weight)(double k, double n));

std::size_t items_of(const Courses&);
std::size_t items_of(const Course&);

// Without the cards whose first interval is rare: for each first rating the rarest intervals go, up to 20 cards or one in twenty,
// then those with fewer than 6 cards, and those over 100 days (Easy: 365). They are accidents rather than habits.
Courses without_outliers(Courses);

// The rating of the first repetition, and the first one after it: what a first stability can be read from.
struct First {
    Rating rating{};
    double days = 0;
    bool recalled = false;
    bool is_copy = false; // it is read from the card that this one is a copy of
};
First first_of(const Course&);

} // namespace retake::schedule
