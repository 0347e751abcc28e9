// The class pile: what a class missed opens its next lesson, and comes back over the lessons after it.
//
// A class remembers like a learner whose response to a card is the class's: right when at least the threshold of the pupils had
// it, else with as much credit as there was. So the schedule of one learner's pile serves: what was missed comes back in the next
// lesson on a later day, what was right when forgetting makes it worth asking.
#pragma once
#include "classroom/tally.hpp"
#include "schedule/due.hpp"
#include <string>

namespace retake::classroom {

// What one lesson came to for one card.
struct ClassResult {
    std::string bank; // id
    std::string item; // id
    Instant at{};
    double facility = 0; // 0 … 1
    int pupils = 0;      // there when it was asked; 0: it says nothing
    bool operator==(const ClassResult&) const = default;
};

struct OnClassPile {
    std::string bank;
    std::string item;
    bool missed = false; // by the class, the last time; else it is due
    double facility = 0; // the last time
    double recall = 0;   // expected of the class now, 0 … 1
    bool operator==(const OnClassPile&) const = default;
};

// On the study day of `now`, hardest first: missed ones by their facility, then those that are due by their recall. `results`:
// oldest first. What was asked today already is not on it.
std::vector<OnClassPile> class_pile(const std::vector<ClassResult>& results, Instant now, const schedule::Settings&,
                                    double threshold = class_threshold);

// When the next cards come back after today, where nothing lies on the pile now.
std::optional<schedule::Return> next_class_return(const std::vector<ClassResult>& results, Instant now, const schedule::Settings&,
                                                  double threshold = class_threshold);

} // namespace retake::classroom
