// What rows of the store are called: rounds and responses by number, cards by their bank and item.
#pragma once
#include <cstdint>
#include <string>

namespace retake::store {

// Numbers grow with time, and are the same in every copy of a row (a backup, another computer).
using RoundId = std::int64_t;
using ResponseId = std::int64_t;

// Stands for the round begun last, also while it waits in memory because it could not be written.
constexpr RoundId latest_round = 0;

// A card of a round, by name: the round finds its items again in their banks.
struct CardName {
    std::string bank; // bank id
    std::string item; // item id
    auto operator<=>(const CardName&) const = default;
};

} // namespace retake::store
