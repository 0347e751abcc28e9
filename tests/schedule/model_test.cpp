// Both models against the reference rows, to the last digit that matters.
#include "schedule/model.hpp"
#include "schedule/planning.hpp"
#include "schedule/vectors.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace retake::schedule {
namespace {

::testing::AssertionResult agrees(double ours, double exact) {
    const double off = std::abs(ours - exact) / std::max(std::abs(exact), 1e-300);
    if (off <= 1e-9)
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << ours << " is off " << exact << " by " << off;
}

Elapsed elapsed_of(const test::Row& row) { return {static_cast<std::int64_t>(row.days), row.days}; }

TEST(Model, AgreesWithEachReferenceRowToNineDigits) {
    const auto rows = test::reference_rows();
    ASSERT_EQ(rows.size(), 498u);
    Memory memory;
    for (const auto& row : rows) {
        SCOPED_TRACE(row.kind + " " + row.name + " " + row.weights + " step " + std::to_string(row.step));
        const auto model = test::model_of(row);
        if (row.step > 0) {
            EXPECT_TRUE(agrees(retrievability(model, memory, elapsed_of(row)), std::stod(row.recall_before)));
        }
        memory = row.step == 0 ? first_memory(model, row.rating) : next_memory(model, memory, row.rating, elapsed_of(row));
        EXPECT_TRUE(agrees(memory.stability, row.memory.stability));
        EXPECT_TRUE(agrees(memory.difficulty, row.memory.difficulty));
        EXPECT_TRUE(agrees(memory.fast, row.memory.fast));
        EXPECT_TRUE(agrees(interval(model, memory, row.desired_retention), row.interval));
        if (!row.days_until.empty()) {
            EXPECT_EQ(std::to_string(days_until(row.interval, 36'500)), row.days_until);
        }
    }
}

struct Repetition {
    double days;
    int rating;
};

Memory after(const Model& model, const std::vector<Repetition>& repetitions) {
    std::optional<Memory> memory;
    for (const auto& [days, number] : repetitions) {
        const auto rating = static_cast<Rating>(number);
        memory =
            memory ? next_memory(model, *memory, rating, {static_cast<std::int64_t>(days), days}) : first_memory(model, rating);
    }
    return *memory;
}

// The table of the design: sequence, S and D.
struct Published {
    std::vector<Repetition> repetitions;
    double stability;
    double difficulty;
};

TEST(Model, EndsThePublishedSequencesOfFsrs6AsPublished) {
    const std::vector<Published> table = {
        {{{0, 3}, {2, 3}, {11, 3}, {46, 3}, {163, 3}, {498, 3}}, 1346.747996286, 2.083724126},
        {{{0, 1}, {1, 3}, {1, 3}, {4, 3}, {11, 3}}, 31.069659611, 6.368627342},
        {{{0, 3}, {2, 3}, {11, 3}, {46, 1}, {1, 3}, {5, 3}, {15, 3}}, 30.651401051, 7.353527441},
        {{{0, 1}, {0, 1}, {0, 3}, {0, 3}, {1, 3}, {4, 3}}, 3.286229577, 8.752074141},
        {{{0, 3}, {0, 2}, {0, 2}, {0, 4}, {5, 3}}, 15.274206952, 5.308178244},
        {{{0, 1}, {0, 3}, {1, 3}, {3, 3}, {8, 3}, {21, 3}}, 53.626902917, 6.357487084},
        {{{0, 3}, {400, 3}, {30, 3}}, 150.935404375, 2.104331391},
        {{{0, 4}, {1, 3}, {1, 3}, {1, 3}, {1, 4}}, 31.568528669, 1},
    };
    for (const auto& row : table) {
        const auto memory = after(fsrs6::Parameters{}, row.repetitions);
        EXPECT_NEAR(memory.stability, row.stability, 5e-10);
        EXPECT_NEAR(memory.difficulty, row.difficulty, 5e-10);
    }
}

TEST(Model, EndsThePublishedSequencesOfFsrs7AsPublished) {
    const fsrs7::Parameters model;
    const double minute = 1.0 / 1440;
    const auto drilled = after(model, {{0, 1}, {minute, 1}, {5 * minute, 3}, {10 * minute, 3}, {1, 3}, {4, 3}});
    EXPECT_NEAR(drilled.stability, 3.232572425, 5e-10);
    EXPECT_NEAR(drilled.fast, 142.393204166, 5e-10);
    EXPECT_NEAR(drilled.difficulty, 8.503235898, 5e-10);
    EXPECT_NEAR(interval(model, drilled, 0.9), 0.999808516, 5e-10);
    const auto fractional = after(model, {{0, 3}, {.25, 3}, {1.5, 3}, {6.75, 3}, {20.3, 1}, {.007, 3}, {1.1, 3}});
    EXPECT_NEAR(fractional.stability, 7.960659700, 5e-10);
    EXPECT_NEAR(interval(model, fractional, 0.9), 2.876592757, 5e-10);
}

TEST(Model, AsksLaterTheLessRetentionIsDesired) {
    const std::vector<std::pair<double, double>> table = {{.99, 3.434919},  {.97, 11.138422},  {.95, 20.127935}, {.90, 50},
                                                          {.85, 95.321307}, {.80, 165.797989}, {.70, 464.395559}};
    for (const auto& [retention, days] : table)
        EXPECT_NEAR(interval(fsrs6::Parameters{}, {.stability = 50, .difficulty = 5}, retention), days, 5e-7);
}

TEST(Model, FindsAnIntervalAtWhichRecallIsTheDesiredOne) {
    for (const Model& model : {Model(fsrs6::Parameters{}), Model(fsrs7::Parameters{})})
        for (const double retention : {.80, .85, .9, .93, .97}) {
            const auto memory = after(model, {{0, 3}, {3, 1}, {1, 2}, {3, 3}});
            const double days = interval(model, memory, retention);
            const double recall = std::holds_alternative<fsrs6::Parameters>(model)
                                      ? fsrs6::retrievability(fsrs6::default_weights, memory.stability, days)
                                      : fsrs7::retrievability(fsrs7::default_weights, memory, days);
            EXPECT_NEAR(recall, retention, 1e-12) << name_of(model);
        }
}

TEST(Model, OfFsrs7AsksForSecondsAfterAMissAndPlanningMakesADayOfThem) {
    const fsrs7::Parameters model;
    const double exact = interval(model, first_memory(model, Rating::again), 0.9);
    EXPECT_NEAR(exact * 86'400, 3.3, 0.05);
    EXPECT_EQ(days_until(exact, 36'500), 1);
}

TEST(Model, OfFsrs7KnowsNoIntervalForMoreCertaintyThanItHas) {
    EXPECT_EQ(interval(fsrs7::Parameters{}, {.stability = 5, .difficulty = 5, .fast = 5}, 0.999999), 0);
}

TEST(Planning, RoundsToWholeDaysWithinItsBounds) {
    EXPECT_EQ(days_until(0.2, 100), 1);
    EXPECT_EQ(days_until(2.5, 100), 3);
    EXPECT_EQ(days_until(1e12, 100), 100);
    EXPECT_EQ(clamped({.desired_retention = 0.5, .interval_max = -3}), (Aims{.desired_retention = 0.80, .interval_max = 1}));
    EXPECT_EQ(clamped({.desired_retention = 1.0}).desired_retention, 0.97);
}

} // namespace
} // namespace retake::schedule
