// The optimizer: its slopes are right, and it finds what was planted.
#include "schedule/optimizer.hpp"
#include "schedule/planted.hpp"
#include "schedule/training.hpp"
#include "schedule/vectors.hpp"
#include <gtest/gtest.h>

namespace retake::schedule {
namespace {

fsrs6::Weights other_learner() {
    auto weights = fsrs6::default_weights;
    weights[0] = 0.9;
    weights[2] = 6;
    weights[4] = 5.2;
    weights[8] = 1.4;
    weights[11] = 0.9;
    weights[20] = 0.3;
    return weights;
}

// Each partial derivative against the difference that a small step makes.
template <class Recipe>
void check_slopes(const typename Recipe::Weights& weights, const Courses& courses) {
    std::vector<std::size_t> batch(courses.size());
    std::iota(batch.begin(), batch.end(), std::size_t{0});
    Tape tape;
    const auto at = [&](const typename Recipe::Weights& w) {
        return slope_at<Recipe>(w, Recipe::default_weights, courses, batch, 1, tape);
    };
    const auto slope = at(weights);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double step = 1e-5 * std::max(0.1, std::abs(weights[i]));
        auto above = weights, below = weights;
        above[i] += step;
        below[i] -= step;
        const double difference = (at(above).loss - at(below).loss) / (2 * step);
        EXPECT_NEAR(slope.gradient[i], difference, 1e-5 * (1 + std::abs(difference))) << "w" << i;
    }
}

TEST(Optimizer, KnowsTheSlopeByEachWeightOfFsrs6) {
    auto history = test::planted_history(fsrs6::Parameters{other_learner()}, 40, 8, 3);
    for (std::size_t i = 0; i < history.size(); i += 7)
        history[i].elapsed = {}; // some on the same day
    check_slopes<Fsrs6Recipe>(test::user_weights, courses_of(history, Counting::study_days, Fsrs6Recipe::weight));
}

TEST(Optimizer, KnowsTheSlopeByEachWeightOfFsrs7) {
    auto history = test::planted_history(fsrs6::Parameters{}, 40, 8, 3);
    for (std::size_t i = 0; i < history.size(); i += 7)
        history[i].elapsed.days = 0.01;
    auto weights = fsrs7::default_weights;
    weights[8] = 0.05; // off its bounds, where a slope has two sides
    weights[14] = 1.2;
    weights[29] = 0.1;
    check_slopes<Fsrs7Recipe>(weights, courses_of(history, Counting::days, Fsrs7Recipe::weight));
}

TEST(Optimizer, PredictsAsWellAsTheWeightsThatWerePlanted) {
    const fsrs6::Parameters truth{other_learner()};
    const auto history = test::planted_history(truth, 800, 9, 11);
    const auto fit = fit_fsrs6(history);
    EXPECT_EQ(fit.extent, Extent::all);
    EXPECT_EQ(fit.responses, 6'400u);
    EXPECT_DOUBLE_EQ(fit.log_loss_before, log_loss(fsrs6::Parameters{}, history));
    EXPECT_DOUBLE_EQ(fit.log_loss_after, log_loss(fit.model, history));
    EXPECT_LT(fit.log_loss_after, fit.log_loss_before - 0.005);
    EXPECT_LT(fit.log_loss_after, log_loss(truth, history) + 0.001);
}

TEST(Optimizer, PredictsUnseenCardsOfTheSameLearnerBetterThanTheDefaults) {
    const fsrs6::Parameters truth{other_learner()};
    const auto fit = fit_fsrs6(test::planted_history(truth, 800, 9, 11));
    const auto later = test::planted_history(truth, 800, 9, 12);
    EXPECT_LT(log_loss(fit.model, later), log_loss(fsrs6::Parameters{}, later) - 0.005);
    EXPECT_LT(log_loss(fit.model, later), log_loss(truth, later) + 0.002);
}

TEST(Optimizer, FitsFsrs7Too) {
    auto weights = fsrs7::default_weights;
    weights[1] = 4;
    weights[2] = 9;
    weights[24] = 0.2;
    const fsrs7::Parameters truth{weights};
    const auto history = test::planted_history(truth, 400, 9, 11);
    const auto fit = fit_fsrs7(history);
    EXPECT_EQ(fit.extent, Extent::all);
    EXPECT_LT(fit.log_loss_after, fit.log_loss_before);
    EXPECT_LT(fit.log_loss_after, log_loss(truth, history) + 0.005);
}

TEST(Optimizer, ComesToTheSameWeightsAgain) {
    const auto history = test::planted_history(fsrs6::Parameters{other_learner()}, 200, 6, 4);
    EXPECT_EQ(fit_fsrs6(history, 5), fit_fsrs6(history, 5));
    EXPECT_NE(fit_fsrs6(history, 5).model, fit_fsrs6(history, 6).model);
}

TEST(Optimizer, FitsNoMoreThanTheLogCarries) {
    const Model truth = fsrs6::Parameters{other_learner()};
    EXPECT_EQ(fit_fsrs6({}), (Fit{.model = fsrs6::Parameters{}}));
    const auto few = fit_fsrs6(test::planted_history(truth, 7, 2, 2));
    EXPECT_EQ(few.extent, Extent::nothing);
    EXPECT_EQ(few.responses, 7u);
    EXPECT_EQ(few.model, Model{});
    const auto some = fit_fsrs6(test::planted_history(truth, 30, 3, 2));
    EXPECT_EQ(some.extent, Extent::first_stabilities);
    const auto& weights = std::get<fsrs6::Parameters>(some.model).weights;
    EXPECT_NE(weights[2], fsrs6::default_weights[2]);
    EXPECT_TRUE(std::equal(weights.begin() + 4, weights.end(), fsrs6::default_weights.begin() + 4));
    EXPECT_EQ(fit_fsrs7(test::planted_history(truth, 30, 3, 2)).model, Model(fsrs7::Parameters{}));
}

// As many responses as a fit of all weights needs, but of so few cards that each first interval is rare.
TEST(Optimizer, FitsFirstStabilitiesToASmallBank) {
    const auto fit = fit_fsrs6(test::planted_history(fsrs6::Parameters{other_learner()}, 30, 4, 2));
    EXPECT_EQ(fit.responses, 90u);
    EXPECT_EQ(fit.extent, Extent::first_stabilities);
    EXPECT_LT(fit.log_loss_after, fit.log_loss_before);
}

// A bank that was copied at the end: each response counts for a second card.
TEST(Optimizer, FitsACopiedBankOnce) {
    for (const int cards : {30, 120}) {
        const auto history = test::planted_history(fsrs6::Parameters{other_learner()}, cards, 6, 2);
        std::vector<Taken> copied;
        for (auto taken : history) {
            copied.push_back(taken);
            taken.card += 1000;
            taken.is_copy = true;
            copied.push_back(taken);
        }
        EXPECT_EQ(fit_fsrs6(copied).responses, fit_fsrs6(history).responses);
        EXPECT_EQ(fit_fsrs6(copied).model, fit_fsrs6(history).model);
    }
}

TEST(Optimizer, NeverPredictsTheLogWorseThanTheDefaults) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto fit = fit_fsrs6(test::planted_history(fsrs6::Parameters{}, 20, 2, seed)); // a learner like all others
        EXPECT_LE(fit.log_loss_after, fit.log_loss_before);
        EXPECT_EQ(fit.model == Model{}, fit.extent == Extent::nothing);
    }
}

TEST(Optimizer, ReadsFirstStabilitiesFromTheFirstLaterDay) {
    std::vector<Taken> history;
    for (CardNumber card = 0; card < 400; ++card) {
        history.push_back({.card = card, .rating = Rating::good});
        history.push_back({.card = card, .rating = card % 10 == 0 ? Rating::again : Rating::good, .elapsed = whole_days(9)});
    }
    const auto stabilities = first_stabilities(history);
    EXPECT_NEAR(stabilities[2], 9, 0.3); // 90 % after nine days, and a little pull towards the default
    EXPECT_NEAR(stabilities[3], 8.2956 * stabilities[2] / 2.3065, 1e-6);
    EXPECT_LE(stabilities[0], stabilities[1]);
}

TEST(Courses, LeaveOutAccidents) {
    std::vector<Taken> history;
    const auto add = [&](CardNumber from, CardNumber count, int days) {
        for (auto card = from; card < from + count; ++card) {
            history.push_back({.card = card, .rating = Rating::good});
            history.push_back({.card = card, .rating = Rating::good, .elapsed = whole_days(days)});
        }
    };
    add(0, 300, 2);
    add(1'000, 30, 150); // many, but too long
    add(2'000, 15, 7);   // rare: within the twenty
    add(3'000, 40, 3);
    const auto kept = without_outliers(courses_of(history, Counting::study_days, Fsrs6Recipe::weight));
    EXPECT_EQ(kept.size(), 340u);
}

TEST(Courses, LeaveOutWhatDidNotCountAndCardsThatWereSeenOnce) {
    std::vector<Taken> history = {{.card = 1, .rating = Rating::good},
                                  {.card = 2, .rating = Rating::again},
                                  {.card = 2, .rating = Rating::hard, .counts = false},
                                  {.card = 2, .rating = Rating::good, .elapsed = whole_days(1)}};
    const auto courses = courses_of(history, Counting::study_days, Fsrs6Recipe::weight);
    ASSERT_EQ(courses.size(), 1u);
    EXPECT_EQ(courses[0], (Course{{Rating::again, 0, 0}, {Rating::good, 1, 1}}));
}

} // namespace
} // namespace retake::schedule
