// Repeatable chance: the same seed gives the same order on every machine.
#pragma once
#include <cstdint>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace retake {

struct Rng {
    std::mt19937_64 engine;
    explicit Rng(std::uint64_t seed) : engine(seed) {}
    bool operator==(const Rng&) const = default;
};

// Uniform in [0, limit); limit > 0. std::uniform_int_distribution and std::shuffle differ between standard libraries.
std::uint64_t below(Rng&, std::uint64_t limit);

// Uniform in [0, 1).
double unit(Rng&);

// One seed from two, so that each card of a round has a chance of its own (SplitMix64 finaliser, Steele et al. 2014).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t salt);

// A seed from a name (FNV-1a, 64 bit): the same card leans the same way after every restart.
std::uint64_t seed_of(std::string_view name);

template <class T>
std::vector<T> shuffled(std::vector<T> things, Rng& rng) {
    for (auto left = things.size(); left > 1; --left)
        std::swap(things[left - 1], things[below(rng, left)]);
    return things;
}

} // namespace retake
