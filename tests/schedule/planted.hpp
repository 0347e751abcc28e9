// A learner whose memory is a model with known weights: histories to fit to.
#pragma once
#include "base/rng.hpp"
#include "schedule/planning.hpp"
#include "schedule/replay.hpp"
#include <algorithm>
#include <cmath>

namespace retake::schedule::test {

// `cards` cards, each repeated `repetitions` times when it is about due; outcomes by chance. In the order of time.
inline std::vector<Taken> planted_history(const Model& truth, int cards, int repetitions, std::uint64_t seed) {
    struct Dated {
        double day;
        Taken taken;
    };
    Rng rng(seed);
    std::vector<Dated> dated;
    for (int card = 0; card < cards; ++card) {
        std::optional<Memory> memory;
        double day = static_cast<double>(below(rng, 60));
        double gap = 0;
        for (int i = 0; i < repetitions; ++i) {
            const double recall = memory ? retrievability(truth, *memory, whole_days(static_cast<int>(gap))) : 0.7;
            const auto kind = below(rng, 10);
            const auto success = kind == 0 ? Rating::hard : kind == 1 ? Rating::easy : Rating::good;
            const auto rating = unit(rng) < recall ? success : Rating::again;
            const auto elapsed = whole_days(static_cast<int>(gap));
            memory = memory ? next_memory(truth, *memory, rating, elapsed) : first_memory(truth, rating);
            dated.push_back({day, {.card = static_cast<CardNumber>(card), .rating = rating, .elapsed = elapsed}});
            const int planned = days_until(interval(truth, *memory, 0.9), 200);
            gap = std::max(1.0, static_cast<double>(planned) * (0.6 + unit(rng)));
            gap = std::floor(gap);
            day += gap;
        }
    }
    std::ranges::stable_sort(dated, {}, &Dated::day);
    std::vector<Taken> history;
    for (const auto& each : dated)
        history.push_back(each.taken);
    return history;
}

} // namespace retake::schedule::test
