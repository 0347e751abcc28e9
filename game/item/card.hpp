// A card: an item as it is dealt, with what its card shows beside it.
#pragma once
#include "item/item.hpp"
#include <string>
#include <vector>

namespace retake::item {

// What its learner's log adds to a card that is missed again and again.
struct Aid {
    std::string lure;     // the wrong choice that is taken for the key most often; empty: none was
    int times = 0;        // so often
    bool repair = false;  // it is asked with fewer choices, and its back offers a reminder
    std::string reminder; // the learner's own; may be empty
    bool operator==(const Aid&) const = default;
};

// Progress belongs to `bank` and `item.id` together.
struct Card {
    std::string bank; // id of the bank
    std::string bank_title;
    std::string topic;   // on the card's tab; may be empty
    std::string passage; // what "Open the passage" shows; may be empty
    Item item;
    Aid aid{};
    bool operator==(const Card&) const = default;
};
using Cards = std::vector<Card>;

} // namespace retake::item
