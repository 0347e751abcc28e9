// Fitting both models, and the first stabilities by themselves.
#include "schedule/optimizer.hpp"
#include "base/overloaded.hpp"
#include "schedule/training.hpp"
#include <map>

namespace retake::schedule {
namespace {

constexpr std::size_t items_for_first_stabilities = 8;
constexpr std::size_t items_for_all = 64;

struct Recalled {
    double cards = 0;
    double recalled = 0;
};
using ByInterval = std::map<double, Recalled>; // by days to the first item

// How badly a first stability suits, with a pull towards the default.
double misfit(double stability, double fallback, const ByInterval& seen, double mean_recall) {
    double sum = std::abs(stability - fallback) / 16;
    for (const auto& [days, group] : seen) {
        const double share = (group.recalled + mean_recall) / (group.cards + 1); // as if one more card had been average
        const double recall = fsrs6::retrievability(fsrs6::default_weights, stability, days);
        sum += group.cards * (share * surprise(recall, true) + (1 - share) * surprise(recall, false));
    }
    return sum;
}

// The misfit falls and then rises: a third of the range goes at each look.
double best_stability(double fallback, const ByInterval& seen, double mean_recall) {
    double low = fsrs6::stability_min;
    double high = 100;
    for (int looks = 0; looks < 64; ++looks) {
        const double left = low + (high - low) / 3;
        const double right = high - (high - low) / 3;
        if (misfit(left, fallback, seen, mean_recall) < misfit(right, fallback, seen, mean_recall))
            high = right;
        else
            low = left;
    }
    return (low + high) / 2;
}

std::array<double, 4> first_stabilities(const Courses& courses) {
    std::array<ByInterval, 4> seen;
    double recalled = 0;
    int cards = 0;
    for (const auto& course : courses) {
        const auto first = first_of(course);
        if (first.is_copy)
            continue;
        auto& group = seen[static_cast<std::size_t>(first.rating) - 1][first.days];
        ++group.cards;
        group.recalled += first.recalled ? 1 : 0;
        recalled += first.recalled ? 1 : 0;
        ++cards;
    }
    const double mean_recall = cards == 0 ? 0 : recalled / cards;
    std::array<double, 4> stabilities{};
    double moved = 0;
    int fitted = 0;
    for (std::size_t i = 0; i < 4; ++i)
        if (!seen[i].empty()) {
            stabilities[i] = best_stability(fsrs6::default_weights[i], seen[i], mean_recall);
            moved += std::log(stabilities[i] / fsrs6::default_weights[i]);
            ++fitted;
        }
    for (std::size_t i = 0; i < 4; ++i)
        if (seen[i].empty())
            stabilities[i] =
                held(fsrs6::default_weights[i] * std::exp(fitted > 0 ? moved / fitted : 0), fsrs6::stability_min, 100);
    for (std::size_t i = 1; i < 4; ++i)
        stabilities[i] = std::max(stabilities[i], stabilities[i - 1]);
    return stabilities;
}

template <class Recipe>
Courses courses_for(std::span<const Taken> history) {
    return courses_of(history, Recipe::counting, Recipe::weight);
}

// The weights between, if they predicted better than the default ones.
template <class Recipe>
Fit judged(const typename Recipe::Weights& weights, Extent extent, const Courses& courses, auto model_of) {
    Fit fit{.model = model_of(Recipe::default_weights), .responses = items_of(courses)};
    fit.log_loss_before = fit.log_loss_after = mean_surprise<Recipe>(Recipe::default_weights, courses);
    const double after = extent == Extent::nothing ? fit.log_loss_before : mean_surprise<Recipe>(weights, courses);
    if (!(after < fit.log_loss_before))
        return fit;
    fit.model = model_of(weights);
    fit.extent = extent;
    fit.log_loss_after = after;
    return fit;
}

} // namespace

std::array<double, 4> first_stabilities(std::span<const Taken> history) {
    return first_stabilities(courses_for<Fsrs6Recipe>(history));
}

Fit fit_fsrs6(std::span<const Taken> history, std::uint64_t seed) {
    const auto courses = courses_for<Fsrs6Recipe>(history);
    const auto items = items_of(courses);
    auto weights = fsrs6::default_weights;
    auto extent = Extent::nothing;
    if (items >= items_for_first_stabilities) {
        extent = Extent::first_stabilities;
        const auto usual = without_outliers(courses);
        const bool enough = items_of(usual) >= items_for_all; // Of a small bank each first interval is rare.
        std::ranges::copy(first_stabilities(enough ? usual : courses), weights.begin());
        if (enough) {
            extent = Extent::all;
            weights = trained<Fsrs6Recipe>(weights, usual, seed);
        }
    }
    return judged<Fsrs6Recipe>(weights, extent, courses, [](const fsrs6::Weights& w) { return fsrs6::Parameters{.weights = w}; });
}

Fit fit_fsrs7(std::span<const Taken> history, std::uint64_t seed) {
    const auto courses = courses_for<Fsrs7Recipe>(history);
    auto weights = fsrs7::default_weights;
    auto extent = Extent::nothing;
    if (items_of(courses) >= items_for_all) {
        extent = Extent::all;
        weights = trained<Fsrs7Recipe>(weights, courses, seed);
    }
    return judged<Fsrs7Recipe>(weights, extent, courses, [](const fsrs7::Weights& w) { return fsrs7::Parameters{w}; });
}

double log_loss(const Model& model, std::span<const Taken> history) {
    return std::visit(overloaded{
                          [&](const fsrs6::Parameters& six) {
                              return mean_surprise<Fsrs6Recipe>(six.weights, courses_for<Fsrs6Recipe>(history));
                          },
                          [&](const fsrs7::Parameters& seven) {
                              return mean_surprise<Fsrs7Recipe>(seven.weights, courses_for<Fsrs7Recipe>(history));
                          },
                      },
                      model);
}

} // namespace retake::schedule
