// The pile over days: which cards are asked today, and in which order.
//
// Missed on the last day that it was asked → first; then by recall, the lowest first. At most so many a day; what is beyond that
// waits without being counted aloud. After a break more is due than a day holds: then the day takes the cards for which a minute
// adds most to what will be known, and the others wait. Nothing grows into a debt: what waits is worth asking later, too.
#pragma once
#include "schedule/replay.hpp"

namespace retake::schedule {

struct Allowance {
    int cards_a_day = 20;
    std::optional<Day> exam; // the last repetition falls before it; nothing, once it is over
    int horizon = 30;        // study days ahead for which it is weighed what a repetition is worth; an exam sets its own
    bool operator==(const Allowance&) const = default;
};

// A card that waits to be asked.
struct Waiting {
    CardNumber card = 0;
    bool missed = false;     // the last time it was asked
    double recall = 0;       // now, 0 … 1
    double gain = 0;         // how much more likely it is recalled at the horizon if it is asked now; 0 … 1, rarely under 0
    Milliseconds expected{}; // what asking it will take, with the second try where it is missed
    bool operator==(const Waiting&) const = default;

    double gain_a_minute() const;
};

// The order of a pile: what was missed first, then by recall, the lowest first.
bool comes_before(const Waiting&, const Waiting&);

// What a repetition adds to the chance of recall `horizon` study days ahead: recalled or lapsed, each as likely as the model has
// it, against leaving the card alone. The repetition is taken as Good or Again.
double gain_of(const Model&, const Memory&, Elapsed, int horizon);

// How long a card takes: the median of its last times, else of the learner's, else 12 seconds; and once more for each miss.
Milliseconds expected_time(const Memories&, const CardTimes*, double recall);

// Of the cards in `scope`, what is due on the study day of `now` and was not asked on it yet; sorted as above, without limit.
// A card without a memory is not due.
std::vector<Waiting> due_cards(const Memories&, std::span<const CardNumber> scope, Instant now, const Settings&,
                               const Allowance& = {});

// The same as far as a day holds it; what was due and already asked today is taken off.
std::vector<Waiting> pile_of_today(const Memories&, std::span<const CardNumber> scope, Instant now, const Settings&,
                                   const Allowance& = {});

// What a card that was never asked is worth: right at first sight as often as such cards were so far, and learned with it.
Waiting unseen_card(const Memories&, CardNumber, Instant now, const Settings&, const Allowance& = {});

// What to do with the minutes that there are, instead of a count: due cards and unseen ones of the scope, those for which a
// minute adds most, misses of the last time before all. The due ones come sorted as above, then the unseen in the scope's order.
// Whoever comes back with ten minutes more is given ten minutes more.
std::vector<Waiting> session_of(const Memories&, std::span<const CardNumber> scope, Instant now, const Settings&,
                                Milliseconds time, const Allowance& = {});

// As many from the front as `time` holds, by their expected times; one at least if there is any.
std::vector<Waiting> within(std::vector<Waiting>, Milliseconds time);

// How many cards come back on each of `days` study days from the one of `now` on. The first holds all that is due by then.
std::vector<int> coming_back(const Memories&, std::span<const CardNumber> scope, Instant now, int days, const Settings&,
                             const Allowance& = {});

// The next study day after today's on which cards come back, and how many: what an empty pile says.
struct Return {
    Day day{};
    int cards = 0;
    bool operator==(const Return&) const = default;
};
std::optional<Return> next_return(const Memories&, std::span<const CardNumber> scope, Instant now, const Settings&,
                                  const Allowance& = {});

} // namespace retake::schedule
