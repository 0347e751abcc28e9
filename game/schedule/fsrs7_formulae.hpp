// The formulae of FSRS-7 for numbers of any kind: plain ones, and those that remember how they came about (`traced.hpp`).
#pragma once
#include "schedule/fsrs7.hpp"
#include "schedule/number.hpp"

namespace retake::schedule::fsrs7 {

template <class T>
using WeightsOf = std::array<T, weight_count>;

template <class T>
struct Parts {
    T slow;
    T fast;
    T difficulty;
};

// One part's curve at one memory: R = (1 + factor·t/S)^decay, weighed by `share` in the mixture.
template <class T>
struct Curve {
    T decay;
    T factor;
    T share;

    T recall(const T& stability, double days) const {
        using std::pow;
        return pow(factor * days / stability + 1.0, decay);
    }
};

template <class T>
Curve<T> fast_curve(const WeightsOf<T>& w, const Parts<T>& m) {
    using std::exp, std::log, std::pow;
    const T decay = -held(w[23] * pow(m.fast, w[33] - 0.3), 0.01, 0.95);
    return {decay, exp(lesser(log(w[25]) / decay, 60.0)) - 1.0, w[27] * pow(m.fast, -w[29])};
}

template <class T>
Curve<T> slow_curve(const WeightsOf<T>& w, const Parts<T>& m) {
    using std::exp, std::pow;
    const T decay = -held(w[24], 0.01, 0.95);
    return {decay, (pow(w[26], 1.0 / decay) - 1.0) * exp((m.difficulty - 5.0) * (w[32] - 0.3)),
            w[28] * pow(m.slow, w[30]) * exp((m.difficulty - 5.0) * (w[31] - 0.5))};
}

// The mixture keeps away from 0 and 1, since nobody is certain.
template <class T>
T mixed_recall(const Curve<T>& fast, const T& recall_fast, const Curve<T>& slow, const T& recall_slow) {
    return (fast.share * recall_fast + slow.share * recall_slow) / (fast.share + slow.share) * (1 - 2e-5) + 1e-5;
}

template <class T>
T first_difficulty(const WeightsOf<T>& w, int rating) {
    using std::exp;
    return w[4] - exp(w[5] * (rating - 1.0)) + 1.0;
}

// How one part's stability changes; its eight weights begin at `k`, `recall` is what that part goes by.
template <class T>
T part_after(const WeightsOf<T>& w, std::size_t k, const T& part, const T& difficulty, const T& recall, int rating) {
    using std::exp, std::pow;
    const T forgotten = 1.0 - recall;
    const T lapsed = lesser(part, w[k + 3] * (pow(part + 1.0, w[k + 4]) - 1.0) * exp(forgotten * w[k + 5]));
    if (rating == 1)
        return lapsed;
    T growth = exp(w[k] - 1.5) * (11.0 - difficulty) * pow(part, -w[k + 1]) * (exp(forgotten * w[k + 2]) - 1.0);
    if (rating == 2)
        growth = growth * w[k + 6];
    if (rating == 4)
        growth = growth * w[k + 7];
    return greater(lapsed, part * (growth + 1.0));
}

template <class T>
T difficulty_after(const WeightsOf<T>& w, const T& difficulty, const T& recall, int rating) {
    T change = -w[6] * (rating - 3.0);
    if (rating == 1)
        change = change * (recall + 0.1); // A miss tells the more the less it was to be expected.
    return held(0.01 * first_difficulty(w, 4) + 0.99 * (difficulty + (10.0 - difficulty) / 9.0 * change), 1, 10);
}

template <class T>
Parts<T> first_parts(const WeightsOf<T>& w, int rating) {
    const T slow = held(w[static_cast<std::size_t>(rating - 1)], stability_min, stability_max);
    return {slow, held(0.8 * slow, stability_min, stability_max), held(first_difficulty(w, rating), 1, 10)};
}

template <class T>
struct Recalls {
    T mixed;
    T fast;
};

template <class T>
Recalls<T> recalls(const WeightsOf<T>& w, const Parts<T>& m, double days) {
    const auto fast = fast_curve(w, m);
    const auto slow = slow_curve(w, m);
    const T recall_fast = fast.recall(m.fast, days);
    return {mixed_recall(fast, recall_fast, slow, slow.recall(m.slow, days)), recall_fast};
}

// `at` are the recalls at the moment of the repetition; all new values follow from the old parts.
template <class T>
Parts<T> next_parts(const WeightsOf<T>& w, const Parts<T>& old, const Recalls<T>& at, int rating) {
    const T slow = held(part_after(w, 7, old.slow, old.difficulty, at.mixed, rating), stability_min, stability_max);
    T fast = part_after(w, 15, old.fast, old.difficulty, at.fast, rating);
    if (rating == 1)
        fast = lesser(fast, 0.8 * slow);
    return {slow, held(fast, stability_min, stability_max), difficulty_after(w, old.difficulty, at.mixed, rating)};
}

} // namespace retake::schedule::fsrs7
