// What a bank does too often: counts over all its questions, beside what chance would give.
#pragma once
#include "item/limits.hpp"
#include "lint/finding.hpp"
#include <array>

namespace retake::lint {

// Yes-or-no events with a chance of their own each.
struct Trials {
    std::size_t count = 0, hits = 0;
    double expected = 0, variance = 0; // sums of p and of p·(1 − p)

    void add(bool hit, double chance);
    // More hits than chance gives in 1 of 100 banks (normal approximation), in 20 trials or more.
    bool beyond_chance() const;
    int percent() const;
    int chance_percent() const;
};

class Totals {
public:
    void count(const Question&);
    void check(Findings&) const;

private:
    static constexpr std::size_t choices_max = item::lettered_max;

    Trials longest_; // of questions with long choices: the key is the longest
    Trials middle_;  // of choices that are numbers: the key is neither least nor greatest
    Trials truth_;
    std::array<std::array<std::size_t, choices_max>, choices_max + 1>
        places_{}; // how often the key stands where, by number of choices
};

// χ² of counts that should be equal; beyond 1 in 100 for its degrees of freedom (1 to 9), with 20 counts or more.
bool uneven(const std::vector<std::size_t>& counts);

} // namespace retake::lint
