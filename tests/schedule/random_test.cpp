// FSRS-6 against another implementation of it, on ten thousand random sequences.
#include "schedule/random_sequences.hpp"
#include "schedule/vectors.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace retake::schedule {
namespace {

// That implementation rounds to eight decimals at every step, so that small numbers are off by more in proportion.
double off(double ours, double theirs) { return std::abs(ours - theirs) / std::max(1.0, std::abs(theirs)); }

TEST(Model, AgreesWithAnotherImplementationOnTenThousandSequences) {
    std::ifstream theirs(retake::test::source_folder() / "tests/schedule/vectors/random.txt");
    double worst = 0;
    std::size_t ended = 0;
    for (const auto& sequence : test::random_sequences()) {
        const fsrs6::Parameters model{sequence.user ? test::user_weights : fsrs6::default_weights};
        Memory memory;
        for (std::size_t i = 0; i < sequence.ratings.size(); ++i)
            memory = i == 0 ? fsrs6::first_memory(model, sequence.ratings[i])
                            : fsrs6::next_memory(model, memory, sequence.ratings[i], sequence.days[i]);
        double stability = 0, difficulty = 0;
        ASSERT_TRUE(theirs >> stability >> difficulty) << "sequence " << ended;
        const double difference = std::max(off(memory.stability, stability), off(memory.difficulty, difficulty));
        ASSERT_LE(difference, 1e-6) << "sequence " << ended;
        worst = std::max(worst, difference);
        ++ended;
    }
    EXPECT_EQ(ended, 10'000u);
    RecordProperty("worst", std::to_string(worst * 1e9) + "e-9");
}

} // namespace
} // namespace retake::schedule
