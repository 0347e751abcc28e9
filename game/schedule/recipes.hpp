// The recipes by which both models are fitted: what the open-spaced-repetition project found to work on many learners.
#pragma once
#include "schedule/courses.hpp"
#include "schedule/fsrs6_formulae.hpp"
#include "schedule/fsrs7_formulae.hpp"

namespace retake::schedule {

// Adam (Kingma and Ba, 2015) with a rate that falls to 0 along a cosine, against a prior around the default weights.
struct Descent {
    double rate;
    double momentum; // β₁
    double memory;   // β₂
    double prior;    // γ of γ·Σ((w − w₀)/σ)²
    std::size_t epochs;
    std::size_t batch = 512; // items a step, at least
};

struct Fsrs6Recipe {
    static constexpr std::size_t weight_count = fsrs6::weight_count;
    using Weights = fsrs6::Weights;
    template <class T>
    using State = fsrs6::Pair<T>;

    static constexpr Weights default_weights = fsrs6::default_weights;
    static constexpr Counting counting = Counting::study_days;
    static constexpr Descent descent = {.rate = 0.04, .momentum = 0.9, .memory = 0.999, .prior = 1, .epochs = 5};
    static constexpr Weights sigma = {6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                                      0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27};
    static double weight(double k, double n) { return n > 1 ? 0.25 + 0.75 * std::pow(k / (n - 1), 3) : 1; }
    static Weights clamped(const Weights& w) { return fsrs6::clamped(w); }

    // What is the same for all cards at given weights.
    template <class T>
    struct Prepared {
        std::array<T, weight_count> w;
        fsrs6::Curve<T> curve;
    };
    template <class T>
    static Prepared<T> prepared(const std::array<T, weight_count>& w) {
        return {w, fsrs6::curve(w)};
    }

    template <class T>
    static State<T> first(const Prepared<T>& p, int rating) {
        return fsrs6::first_pair(p.w, rating);
    }
    // `predict` sees the recall of an item; a repetition on the same day predicts nothing.
    template <class T, class F>
    static State<T> next(const Prepared<T>& p, const State<T>& old, const Repetition& each, F predict) {
        const int rating = static_cast<int>(each.rating);
        if (each.days <= 0)
            return fsrs6::pair_on_same_day(p.w, old, rating);
        const T recall = fsrs6::recall(p.curve, old.stability, each.days);
        predict(recall);
        return fsrs6::pair_on_later_day(p.w, old, recall, rating);
    }
};

struct Fsrs7Recipe {
    static constexpr std::size_t weight_count = fsrs7::weight_count;
    using Weights = fsrs7::Weights;
    template <class T>
    using State = fsrs7::Parts<T>;

    static constexpr Weights default_weights = fsrs7::default_weights;
    static constexpr Counting counting = Counting::days;
    static constexpr Descent descent = {.rate = 0.0118, .momentum = 0.70, .memory = 0.98, .prior = 0.3333, .epochs = 9};
    static constexpr Weights sigma = {9999,   9999,   9999,   9999,   0.523,  0.2528, 0.4329, 0.2966, 0.2139,
                                      0.2889, 0.1862, 0.175,  0.3812, 0.3013, 0.9104, 0.3234, 0.2448, 0.3273,
                                      0.1842, 0.1735, 0.4608, 0.311,  0.864,  0.0418, 0.2596, 0.0798, 0.0682,
                                      0.1282, 0.1397, 0.1407, 0.1489, 0.2,    0.15,   0.15};
    static double weight(double k, double n) { return 0.0667 + 0.9333 * std::pow(k / n, 11.25); }
    static Weights clamped(const Weights& w) { return fsrs7::clamped(w); }

    template <class T>
    struct Prepared {
        std::array<T, weight_count> w;
    };
    template <class T>
    static Prepared<T> prepared(const std::array<T, weight_count>& w) {
        return {w};
    }

    template <class T>
    static State<T> first(const Prepared<T>& p, int rating) {
        return fsrs7::first_parts(p.w, rating);
    }
    template <class T, class F>
    static State<T> next(const Prepared<T>& p, const State<T>& old, const Repetition& each, F predict) {
        const auto at = fsrs7::recalls(p.w, old, each.days);
        if (each.weight > 0)
            predict(at.mixed);
        return fsrs7::next_parts(p.w, old, at, static_cast<int>(each.rating));
    }
};

} // namespace retake::schedule
