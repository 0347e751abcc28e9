// Planning: the study day on which a card comes back, from the model's exact interval.
//
// The interval is spread a little, so that cards that were met together part again, and falls on the emptier days of what the
// spread allows. Both depend on nothing but the card, its repetitions and the days planned so far: the log, played again,
// plans the same days. The spread and the weights of balancing are those of Anki and of the open-spaced-repetition project.
#pragma once
#include "base/time.hpp"
#include "schedule/model.hpp"
#include <optional>
#include <vector>

namespace retake::schedule {

// What a learner asks of the schedule.
struct Aims {
    double desired_retention = 0.9; // 0.80 … 0.97: a card comes back when its recall has fallen to this
    int interval_max = 36'500;      // study days
    bool operator==(const Aims&) const = default;
};

inline constexpr double desired_retention_min = 0.80;
inline constexpr double desired_retention_max = 0.97;

// The same with each number within its range.
Aims clamped(Aims);

// Whole study days: round(interval), at least 1 and at most `interval_max` (≥ 1). The floor is what keeps a missed card from
// being asked again within seconds, as FSRS-7 alone would have it; within a round the pile sees to that.
int days_until(double interval, int interval_max);

// Study days from the repetition on, both included; 1 ≤ first ≤ last.
struct Span {
    int first = 1;
    int last = 1;
    bool operator==(const Span&) const = default;
};

// The days that a card may come back on: `interval` ± 1 day, and more the longer it is (15 % of what lies between 2.5 and 7 days,
// 10 % up to 20, 5 % beyond); no spread under 2.5 days. An interval that grew beyond the `elapsed` days stays beyond them.
Span spread(double interval, std::int64_t elapsed, int interval_max);

// Where in its spread this repetition of this card falls by itself, in [0, 1).
double leaning(std::uint64_t card, int repetition);

// The day of a span that a leaning stands for.
int day_at(Span, double leaning);

// How many cards come back on each study day, as far as it was planned.
class Load {
public:
    void add(Day, int cards); // negative: they were planned anew
    int on(Day) const;
    bool operator==(const Load&) const = default;

private:
    Day first_{};
    std::vector<int> cards_; // by days since first_
};

// The day of the span that `leaning` picks when a day with n cards weighs (1/n)^2.15 and one d days away (1/d)^3. Beyond
// 90 days nothing is weighed.
int balanced(Span, Day from, const Load&, double leaning);

// Where the last repetition before an exam may fall: the last fifth of the days from `from` to the eve of the exam. None when
// no study day lies between.
std::optional<Span> before_exam(Day from, Day exam);

// The day planned, held before the exam where it would miss it; nothing changes once the exam is over or tomorrow.
Day due_before(Day planned, Day from, Day exam, double leaning);

} // namespace retake::schedule
