// FSRS-7 in plain numbers, its weights' bounds, and the search for an interval.
#include "schedule/fsrs7.hpp"
#include "schedule/fsrs7_formulae.hpp"

namespace retake::schedule::fsrs7 {
namespace {

struct Bounds {
    double low;
    double high;
};
constexpr std::array<Bounds, weight_count> bounds = {
    {{1e-4, 50},  {1e-4, 100}, {1e-4, 100},  {1e-4, 100}, {1, 10},  {0.001, 4}, {0.1, 4}, //
     {0, 4},      {0, 1.2},    {0.3, 3},     {0.01, 1.5}, {0.1, 1}, {0, 3.5},   {0, 1},   {1, 7},       {0, 4},
     {0, 2},      {0.5, 6},    {0.001, 1.5}, {0.001, 1},  {0, 5},   {0, 1},     {1, 7},   {0.01, 0.25}, {0.01, 0.95},
     {0.2, 0.85}, {0.5, 0.99}, {0.01, 1},    {0.1, 1},    {0, 0.9}, {0.1, 1.1}, {0, 1},   {0, 0.6},     {0, 0.6}}};

int number(Rating rating) { return static_cast<int>(rating); }

Parts<double> parts(const Memory& memory) { return {memory.stability, memory.fast, memory.difficulty}; }

Memory as_memory(const Parts<double>& parts) {
    return {.stability = parts.slow, .difficulty = parts.difficulty, .fast = parts.fast};
}

// Recall and its slope in ln t, at t = e^x days.
struct Point {
    double recall;
    double slope;
};

struct Forgetting {
    Parts<double> parts;
    Curve<double> fast;
    Curve<double> slow;

    Point at(double x) const {
        const double t = std::exp(x);
        const double recall_fast = fast.recall(parts.fast, t);
        const double recall_slow = slow.recall(parts.slow, t);
        // d/dx (1 + f·t/S)^d = d·R·(f·t/S) / (1 + f·t/S)
        const double rise_fast = fast.factor * t / parts.fast;
        const double rise_slow = slow.factor * t / parts.slow;
        const double slope_fast = fast.decay * recall_fast * rise_fast / (1 + rise_fast);
        const double slope_slow = slow.decay * recall_slow * rise_slow / (1 + rise_slow);
        return {mixed_recall(fast, recall_fast, slow, recall_slow),
                (fast.share * slope_fast + slow.share * slope_slow) / (fast.share + slow.share) * (1 - 2e-5)};
    }
};

} // namespace

Weights clamped(Weights w) {
    for (std::size_t i = 0; i < weight_count; ++i)
        w[i] = held(w[i], bounds[i].low, bounds[i].high);
    for (std::size_t i = 1; i < 4; ++i)
        w[i] = std::max(w[i], w[i - 1]);
    w[26] = std::max(w[26], w[25]);
    return w;
}

double retrievability(const Weights& w, const Memory& memory, double days) { return recalls(w, parts(memory), days).mixed; }

// Newton's method in ln t, where the curve is nearly straight, kept inside a bracket that shrinks with every look.
double interval(const Weights& w, const Memory& memory, double desired_retention) {
    const Parts<double> m = parts(memory);
    const Forgetting forgetting{m, fast_curve(w, m), slow_curve(w, m)};
    double low = std::log(1e-12);
    double high = std::log(1e9);
    if (forgetting.at(low).recall <= desired_retention)
        return 0;
    if (forgetting.at(high).recall >= desired_retention)
        return std::exp(high);
    double x = std::log(std::max(m.slow, m.fast));
    for (int looks = 0; looks < 200; ++looks) {
        const auto [recall, slope] = forgetting.at(x);
        const double above = recall - desired_retention;
        (above > 0 ? low : high) = x;
        const double newton = x - above / slope;
        const double next = newton > low && newton < high ? newton : (low + high) / 2;
        if (std::abs(next - x) <= 1e-14 * std::max(1.0, std::abs(x)))
            return std::exp(next);
        x = next;
    }
    return std::exp(x);
}

double initial_stability(const Weights& w, Rating rating) { return w[static_cast<std::size_t>(rating) - 1]; }

double initial_difficulty(const Weights& w, Rating rating) { return first_difficulty(w, number(rating)); }

double next_difficulty(const Weights& w, const Memory& memory, double retrievability, Rating rating) {
    return difficulty_after(w, memory.difficulty, retrievability, number(rating));
}

Memory first_memory(const Weights& w, Rating rating) { return as_memory(first_parts(w, number(rating))); }

Memory next_memory(const Weights& w, const Memory& memory, Rating rating, double days) {
    const Parts<double> old = parts(memory);
    return as_memory(next_parts(w, old, recalls(w, old, days), number(rating)));
}

} // namespace retake::schedule::fsrs7
