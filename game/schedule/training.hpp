// Training: the weights under which a model would have predicted a learner's responses best.
#pragma once
#include "base/rng.hpp"
#include "schedule/recipes.hpp"
#include "schedule/traced.hpp"
#include <numbers>
#include <numeric>

namespace retake::schedule {

// The surprise at an outcome that was predicted with the chance `recall`; never infinite.
inline double surprise(double recall, bool recalled) {
    const double certain = held(recall, 1e-7, 1 - 1e-7);
    return recalled ? -std::log(certain) : -std::log(1 - certain);
}
inline double surprise_slope(double recall, bool recalled) {
    if (recall < 1e-7 || recall > 1 - 1e-7)
        return 0;
    return recalled ? -1 / recall : 1 / (1 - recall);
}

// The mean surprise over all items, each alike: the log loss that is reported.
template <class Recipe>
double mean_surprise(const typename Recipe::Weights& weights, const Courses& courses) {
    const auto prepared = Recipe::template prepared<double>(weights);
    double sum = 0;
    for (const auto& course : courses) {
        auto state = Recipe::first(prepared, static_cast<int>(course.front().rating));
        for (const auto& each : std::span(course).subspan(1))
            state = Recipe::next(prepared, state, each,
                                 [&](double recall) { sum += surprise(recall, each.rating != Rating::again); });
    }
    return sum / static_cast<double>(std::max<std::size_t>(items_of(courses), 1));
}

// What is made as small as can be, and its slope by each weight.
template <class Recipe>
struct Slope {
    double loss = 0;
    typename Recipe::Weights gradient{};
};

// The weighed surprise over some of the courses, and their `share` of the prior.
template <class Recipe>
Slope<Recipe> slope_at(const typename Recipe::Weights& weights, const typename Recipe::Weights& prior, const Courses& courses,
                       std::span<const std::size_t> batch, double share, Tape& tape) {
    Slope<Recipe> slope;
    tape.clear();
    std::array<Traced, Recipe::weight_count> w;
    for (std::size_t i = 0; i < w.size(); ++i)
        w[i] = Traced::first(tape, weights[i]);
    const auto prepared = Recipe::template prepared<Traced>(w);
    const auto shared = tape.size();
    for (const auto course : batch) {
        auto state = Recipe::first(prepared, static_cast<int>(courses[course].front().rating));
        for (const auto& each : std::span(courses[course]).subspan(1))
            state = Recipe::next(prepared, state, each, [&](const Traced& recall) {
                const bool recalled = each.rating != Rating::again;
                slope.loss += each.weight * surprise(recall.value, recalled);
                tape.add_slope(recall.at, each.weight * surprise_slope(recall.value, recalled));
            });
        tape.walk_back(shared);
        tape.rewind(shared);
    }
    tape.walk_back(w.back().at + 1);
    for (std::size_t i = 0; i < w.size(); ++i) {
        const double off = (weights[i] - prior[i]) / Recipe::sigma[i];
        slope.loss += share * Recipe::descent.prior * off * off;
        slope.gradient[i] = tape.slope(w[i].at) + share * Recipe::descent.prior * 2 * off / Recipe::sigma[i];
    }
    return slope;
}

// Walks down from `start` in the recipe's steps. The same courses and seed give the same weights.
template <class Recipe>
typename Recipe::Weights trained(const typename Recipe::Weights& start, const Courses& courses, std::uint64_t seed) {
    constexpr auto descent = Recipe::descent;
    const auto all = static_cast<double>(items_of(courses));
    const double steps_all = (std::floor(all / static_cast<double>(descent.batch)) + 1) * static_cast<double>(descent.epochs);
    auto weights = start;
    typename Recipe::Weights mean{}, square{};
    std::vector<std::size_t> order(courses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Rng rng(seed);
    Tape tape;
    int steps = 0;
    const auto step = [&](std::span<const std::size_t> batch, std::size_t items) {
        const auto slope = slope_at<Recipe>(weights, start, courses, batch, static_cast<double>(items) / all, tape);
        const double way = std::min(1.0, steps / steps_all);
        const double rate = descent.rate * (1 + std::cos(std::numbers::pi * way)) / 2;
        ++steps;
        // Both averages begin at 0, which tells on them less and less.
        const double mean_share = 1 - std::pow(descent.momentum, steps);
        const double square_share = 1 - std::pow(descent.memory, steps);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            mean[i] = descent.momentum * mean[i] + (1 - descent.momentum) * slope.gradient[i];
            square[i] = descent.memory * square[i] + (1 - descent.memory) * slope.gradient[i] * slope.gradient[i];
            weights[i] -= rate * mean[i] / mean_share / (std::sqrt(square[i] / square_share) + 1e-8);
        }
        weights = Recipe::clamped(weights);
    };
    for (std::size_t epoch = 0; epoch < descent.epochs; ++epoch) {
        order = shuffled(std::move(order), rng);
        std::size_t from = 0, items = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            items += items_of(courses[order[i]]);
            if (items < descent.batch && i + 1 < order.size())
                continue;
            step(std::span(order).subspan(from, i + 1 - from), items);
            from = i + 1;
            items = 0;
        }
    }
    return weights;
}

} // namespace retake::schedule
