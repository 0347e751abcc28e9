// Aids: what a learner's log adds to cards that are missed again and again.
#pragma once
#include "item/card.hpp"
#include "study/learner.hpp"

namespace retake::study {

using Aids = std::map<store::CardName, item::Aid>;

// `lures`: the most frequent first. A leech is to be repaired; its learner's reminder is shown with it.
item::Aid aid_of(const Learner&, const store::CardName&, const std::vector<store::Lure>&, const std::string& reminder);

// From the store, of those among these cards that were missed on a later day, or the last time; the worst first, at most 200.
Result<Aids> read_aids(const store::Store&, const Learner&, const std::vector<store::CardName>&);

void lend(item::Cards&, const Aids&);

} // namespace retake::study
