// A card: an item as it is dealt, with what its card shows beside it.
#pragma once
#include "item/item.hpp"
#include <string>
#include <vector>

namespace retake::item {

// Progress belongs to `bank` and `item.id` together.
struct Card {
    std::string bank; // id of the bank
    std::string bank_title;
    std::string topic;   // on the card's tab; may be empty
    std::string passage; // what "Open the passage" shows; may be empty
    Item item;
    bool operator==(const Card&) const = default;
};
using Cards = std::vector<Card>;

} // namespace retake::item
