// FSRS-6 in plain numbers, its weights' bounds and what older weights become.
#include "schedule/fsrs6.hpp"
#include "schedule/fsrs6_formulae.hpp"

namespace retake::schedule::fsrs6 {
namespace {

struct Bounds {
    double low;
    double high;
};
constexpr std::array<Bounds, weight_count> bounds = {
    {{0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
     {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
     {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0.01, 0.8},   {0.1, 0.8}}};

int number(Rating rating) { return static_cast<int>(rating); }

Weights without_same_day(Weights weights) {
    weights[17] = weights[18] = 0;
    return weights;
}

Memory as_memory(const Pair<double>& pair) { return {.stability = pair.stability, .difficulty = pair.difficulty}; }

} // namespace

Weights clamped(Weights w, bool same_day_rule, int relearning_steps) {
    for (std::size_t i = 0; i < weight_count; ++i)
        w[i] = held(w[i], i == 19 && !same_day_rule ? 0 : bounds[i].low, bounds[i].high);
    if (relearning_steps > 1) {
        // The growth of n same-day repetitions, e^(n·w17·w18), against the least that a lapse takes.
        const double lost = -(std::log(w[11]) + std::log(std::exp2(w[13]) - 1) + 0.3 * w[14]) / relearning_steps;
        const double high = std::min(2.0, std::sqrt(std::max(0.01, lost)));
        w[17] = held(w[17], 0, high);
        w[18] = held(w[18], 0, high);
    }
    return w;
}

std::optional<Weights> migrated(std::span<const double> old) {
    if (old.size() != 17 && old.size() != 19 && old.size() != weight_count)
        return std::nullopt;
    if (!std::ranges::all_of(old, [](double weight) { return std::isfinite(weight); }))
        return std::nullopt;
    Weights w{};
    std::ranges::copy(old, w.begin());
    if (old.size() == 17) { // FSRS-4.5 counted difficulty from Good on, linearly, and knew no same-day rule.
        w[4] = 2 * w[5] + w[4];
        w[5] = std::log(3 * w[5] + 1) / 3;
        w[6] += 0.5;
    }
    if (old.size() < weight_count)
        w[20] = 0.5; // The curve of forgetting was fixed; w19 = 0 leaves same-day growth independent of S.
    return w;
}

double retrievability(const Weights& w, double stability, double days) { return recall(curve(w), stability, days); }

double interval(const Weights& w, double stability, double desired_retention) {
    const auto [decay, factor] = curve(w);
    return stability / factor * (std::pow(desired_retention, 1 / decay) - 1);
}

double initial_stability(const Weights& w, Rating rating) { return w[static_cast<std::size_t>(rating) - 1]; }

double initial_difficulty(const Weights& w, Rating rating) { return first_difficulty(w, number(rating)); }

double next_difficulty(const Weights& w, double difficulty, Rating rating) {
    return difficulty_after(w, difficulty, number(rating));
}

double stability_after_recall(const Weights& w, const Memory& memory, double retrievability, Rating rating) {
    return stability_recalled(w, memory.stability, memory.difficulty, retrievability, number(rating));
}

double stability_after_lapse(const Weights& w, const Memory& memory, double retrievability) {
    return stability_lapsed(w, memory.stability, memory.difficulty, retrievability);
}

double stability_same_day(const Weights& w, double stability, Rating rating) {
    return stability_within_day(w, stability, number(rating));
}

Memory first_memory(const Parameters& parameters, Rating rating) {
    return as_memory(first_pair(parameters.weights, number(rating)));
}

Memory next_memory(const Parameters& parameters, const Memory& memory, Rating rating, double days) {
    const Pair<double> old{memory.stability, memory.difficulty};
    const auto w = parameters.same_day_rule ? parameters.weights : without_same_day(parameters.weights);
    if (days <= 0 && parameters.same_day_rule)
        return as_memory(pair_on_same_day(w, old, number(rating)));
    return as_memory(pair_on_later_day(w, old, recall(curve(w), old.stability, days), number(rating)));
}

Memory memory_from_sm2(const Weights& w, double ease, double interval, double retention) {
    const auto [decay, factor] = curve(w);
    const double days = interval * factor / (std::pow(retention, 1 / decay) - 1);
    const double stability = held(days, stability_min, stability_max);
    // The difficulty under which a Good at this recall would grow the stability by the ease.
    const double growth = std::exp(w[8]) * std::pow(stability, -w[9]) * (std::exp((1 - retention) * w[10]) - 1);
    return {.stability = stability, .difficulty = held(11 - (ease - 1) / growth, 1, 10)};
}

} // namespace retake::schedule::fsrs6
