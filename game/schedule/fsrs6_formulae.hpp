// The formulae of FSRS-6 for numbers of any kind: plain ones, and those that remember how they came about (`traced.hpp`).
#pragma once
#include "schedule/fsrs6.hpp"
#include "schedule/number.hpp"

namespace retake::schedule::fsrs6 {

template <class T>
using WeightsOf = std::array<T, weight_count>;

// The shape of forgetting, which the last weight alone decides: R = (1 + factor·t/S)^decay.
template <class T>
struct Curve {
    T decay;
    T factor;
};

template <class T>
Curve<T> curve(const WeightsOf<T>& w) {
    using std::exp;
    const T decay = -w[20];
    return {decay, exp(std::log(0.9) / decay) - 1.0};
}

template <class T>
T recall(const Curve<T>& curve, const T& stability, double days) {
    using std::pow;
    return pow(curve.factor * days / stability + 1.0, curve.decay);
}

template <class T>
T first_difficulty(const WeightsOf<T>& w, int rating) {
    using std::exp;
    return w[4] - exp(w[5] * (rating - 1.0)) + 1.0;
}

template <class T>
T difficulty_after(const WeightsOf<T>& w, const T& difficulty, int rating) {
    const T change = -w[6] * (rating - 3.0);
    const T damped = difficulty + change * (10.0 - difficulty) / 9.0;
    return held(w[7] * first_difficulty(w, 4) + (1.0 - w[7]) * damped, 1, 10);
}

template <class T>
T stability_recalled(const WeightsOf<T>& w, const T& stability, const T& difficulty, const T& recall, int rating) {
    using std::exp, std::pow;
    T growth = exp(w[8]) * (11.0 - difficulty) * pow(stability, -w[9]) * (exp(w[10] * (1.0 - recall)) - 1.0);
    if (rating == 2)
        growth = growth * w[15];
    if (rating == 4)
        growth = growth * w[16];
    return stability * (growth + 1.0);
}

template <class T>
T stability_lapsed(const WeightsOf<T>& w, const T& stability, const T& difficulty, const T& recall) {
    using std::exp, std::pow;
    const T lapsed = w[11] * pow(difficulty, -w[12]) * (pow(stability + 1.0, w[13]) - 1.0) * exp(w[14] * (1.0 - recall));
    return lesser(lapsed, stability / exp(w[17] * w[18]));
}

template <class T>
T stability_within_day(const WeightsOf<T>& w, const T& stability, int rating) {
    using std::exp, std::pow;
    const T growth = exp(w[17] * (rating - 3.0 + w[18])) * pow(stability, -w[19]);
    return stability * (rating >= 2 ? greater(growth, 1) : growth);
}

template <class T>
struct Pair {
    T stability;
    T difficulty;
};

template <class T>
Pair<T> first_pair(const WeightsOf<T>& w, int rating) {
    return {held(w[static_cast<std::size_t>(rating - 1)], stability_min, stability_max),
            held(first_difficulty(w, rating), 1, 10)};
}

// `recall` at the moment of the repetition; both new values follow from the old pair.
template <class T>
Pair<T> pair_on_later_day(const WeightsOf<T>& w, const Pair<T>& old, const T& recall, int rating) {
    const T stability = rating == 1 ? stability_lapsed(w, old.stability, old.difficulty, recall)
                                    : stability_recalled(w, old.stability, old.difficulty, recall, rating);
    return {held(stability, stability_min, stability_max), difficulty_after(w, old.difficulty, rating)};
}

template <class T>
Pair<T> pair_on_same_day(const WeightsOf<T>& w, const Pair<T>& old, int rating) {
    return {held(stability_within_day(w, old.stability, rating), stability_min, stability_max),
            difficulty_after(w, old.difficulty, rating)};
}

} // namespace retake::schedule::fsrs6
