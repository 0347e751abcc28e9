// A simulated learner: a memory that follows FSRS-6 with weights of its own, and a pace.
#pragma once
#include "base/rng.hpp"
#include "schedule/recipes.hpp"
#include <cmath>
#include <numbers>

namespace retake::bench {

// Normal with mean 0 and deviation 1 (Box and Muller).
inline double normal(Rng& rng) {
    const double radius = std::sqrt(-2 * std::log(1 - unit(rng)));
    return radius * std::cos(2 * std::numbers::pi * unit(rng));
}

// What a response looked like from outside; the rating is what it was within.
struct Response {
    schedule::Rating rating{};
    double seconds = 0; // until it was locked in
    double reading = 0; // of the back of the card, after it
};

class Learner {
public:
    // The weights: the first stabilities log-normal around the defaults (σ 0.6 of the logarithm), the others normal with half of
    // the deviation among learners that the optimizer's prior assumes; all within their bounds.
    Learner(std::uint64_t seed, std::size_t cards) : rng_(seed), memories_(cards), last_(cards), paces_(cards) {
        auto& w = model_.weights;
        for (std::size_t i = 0; i < w.size(); ++i)
            w[i] = i < 4 ? w[i] * std::exp(0.6 * normal(rng_)) : w[i] + 0.5 * schedule::Fsrs6Recipe::sigma[i] * normal(rng_);
        std::sort(w.begin(), w.begin() + 4);
        w = schedule::fsrs6::clamped(w);
        known_before_ = 0.15 + 0.3 * unit(rng_);
        pace_ = std::exp(0.25 * normal(rng_));
        for (auto& pace : paces_)
            pace = std::exp(0.35 * normal(rng_));
    }

    // The chance that a card is right on `day`. An unseen card is right as often as this learner knew such things before.
    double recall(std::size_t card, int day) const {
        if (!memories_[card])
            return known_before_;
        return schedule::fsrs6::retrievability(model_.weights, memories_[card]->stability, day - last_[card]);
    }

    double known_before() const { return known_before_; }

    double knowledge(int day) const {
        double sum = 0;
        for (std::size_t card = 0; card < memories_.size(); ++card)
            sum += recall(card, day);
        return sum / static_cast<double>(memories_.size());
    }

    // Of successes on a known card one in ten is hard (and slow), one in ten easy (and fast). A miss takes a second reading.
    Response respond(std::size_t card, int day) {
        using schedule::Rating;
        const bool recalled = unit(rng_) < recall(card, day);
        const double kind = unit(rng_);
        const bool seen = memories_[card].has_value();
        const auto success = kind < 0.1 ? Rating::hard : kind > 0.9 && seen ? Rating::easy : Rating::good;
        const auto rating = recalled ? success : Rating::again;
        const double speed = rating == Rating::hard ? 2.0 : rating == Rating::easy ? 0.6 : 1.0;
        const double seconds = 7 * pace_ * paces_[card] * speed * std::exp(0.25 * normal(rng_));
        memories_[card] = seen ? schedule::fsrs6::next_memory(model_, *memories_[card], rating, day - last_[card])
                               : schedule::fsrs6::first_memory(model_, rating);
        last_[card] = day;
        return {rating, seconds, recalled ? 1.5 : 6.0};
    }

private:
    Rng rng_;
    schedule::fsrs6::Parameters model_;
    std::vector<std::optional<schedule::Memory>> memories_;
    std::vector<int> last_;
    std::vector<double> paces_;
    double known_before_ = 0;
    double pace_ = 1;
};

} // namespace retake::bench
