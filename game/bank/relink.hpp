// Relinking: which question of a bank is which question of the same bank before it was edited.
#pragma once
#include "bank/bank.hpp"

namespace retake::bank {

struct Lost { // an item that is not there any more
    std::string id;
    std::string stem; // as it last was; empty: not known
    bool operator==(const Lost&) const = default;
};

struct Relink {
    std::string from, to; // ids
    bool operator==(const Relink&) const = default;
};

// `before`: the ids of the items that the bank last held, in its order. A lost item is the new one whose stem is nearly the
// same (0.8 and more), the nearest first; else the one that stands in its place: between the same neighbours, none fewer and
// none more than before. What fits nothing stays lost.
std::vector<Relink> relink(const std::vector<std::string>& before, const std::vector<Lost>&, const std::vector<item::Item>& now);

// 0 … 1: how much two stems have in common, by the runs of three characters in them.
double likeness(std::string_view, std::string_view);

// Whether a bank is most likely another one under a new name: the share of its items that the other's roll holds, where that
// is a half at least; else 0.
double same_bank(const std::vector<item::Item>&, const std::vector<std::string>& roll);

} // namespace retake::bank
