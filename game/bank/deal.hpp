// Dealing: which cards of a bank a round is about, and in which order they come.
#pragma once
#include "bank/bank.hpp"
#include "item/card.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retake::bank {

struct Wish {
    std::vector<std::string> topics; // tags or titles of topics; none: all
    std::optional<int> level;        // none: all
    std::optional<int> length;       // at most so many; none: all
    bool operator==(const Wish&) const = default;
};

item::Card card(const Bank&, const item::Item&);

// Indices into the bank's items, in its order.
std::vector<int> matching(const Bank&, const Wish&);

// Shuffled by the seed, then cut to the wished length. Several banks are dealt as one deck.
item::Cards deal(const std::vector<const Bank*>&, const Wish&, std::uint64_t seed);

// The cards that fit the wish, in their order: of the pile, say, the top ones.
item::Cards fitting(item::Cards, const Wish&);

// The named cards, in the given order; those that no bank holds any more are left out. `places`, where given, receives
// for each card its index among the names.
struct Named {
    std::string bank;
    std::string item;
};
item::Cards deal_named(const std::vector<const Bank*>&, const std::vector<Named>&, std::vector<int>* places = nullptr);

} // namespace retake::bank
