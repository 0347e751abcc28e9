// 10,000 random sequences of repetitions, the same as those of vectors/random_sequences.mjs.
#pragma once
#include "schedule/model.hpp"
#include <array>
#include <cstdint>
#include <vector>

namespace retake::schedule::test {

// The linear congruential generator of "Numerical Recipes", 32 bit; only its high half is random enough.
struct Chance {
    std::uint32_t state;
    std::uint32_t below(std::uint32_t limit) {
        state = state * 1'664'525u + 1'013'904'223u;
        return (state >> 16) % limit;
    }
};

struct Sequence {
    bool user = false; // by the user's weights of vectors.hpp, else by the default ones
    std::vector<Rating> ratings;
    std::vector<int> days; // since the one before; 0 for the first
};

inline std::vector<Sequence> random_sequences() {
    constexpr std::array<int, 6> ratings = {1, 2, 3, 3, 3, 4};
    constexpr std::array<std::uint32_t, 5> reaches = {1, 4, 20, 100, 500};
    std::vector<Sequence> sequences;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        Chance chance{i};
        chance.below(2); // the first numbers of like seeds are alike
        Sequence sequence{.user = chance.below(2) == 1};
        const auto length = 2 + chance.below(11);
        for (std::uint32_t k = 0; k < length; ++k) {
            sequence.ratings.push_back(static_cast<Rating>(ratings[chance.below(6)]));
            const auto reach = reaches[chance.below(5)];
            sequence.days.push_back(k == 0 ? 0 : static_cast<int>(chance.below(reach)));
        }
        sequences.push_back(std::move(sequence));
    }
    return sequences;
}

} // namespace retake::schedule::test
