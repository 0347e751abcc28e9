// Repeatable chance.
#include "base/rng.hpp"

namespace retake {

std::uint64_t below(Rng& rng, std::uint64_t limit) {
    const auto unfair = (0 - limit) % limit; // Values under this would favour the low numbers.
    for (;;)
        if (const auto value = rng.engine(); value >= unfair)
            return value % limit;
}

double unit(Rng& rng) { return static_cast<double>(rng.engine() >> 11) * 0x1p-53; }

std::uint64_t mixed(std::uint64_t seed, std::uint64_t salt) {
    auto z = seed + 0x9E3779B97F4A7C15ULL * (salt + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::uint64_t seed_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char byte : name)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    return hash;
}

} // namespace retake
