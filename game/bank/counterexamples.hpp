// Responses that must not earn all of an item, and what to call them in a finding.
#pragma once
#include "item/item.hpp"

namespace retake::bank {

struct Counterexample {
    item::Response response;
    std::string name; // the wrong word, entry, right side or zone
};

// For gaps each wrong word of the bank in each gap; for orders two neighbours swapped; for pairs and groups one entry sent
// elsewhere; for pictures the mark of each wrong zone. Empty for the kinds with choices and typed responses.
std::vector<Counterexample> counterexamples(const item::Item&);

} // namespace retake::bank
