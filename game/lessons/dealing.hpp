// Dealing for a class: its pile first, then cards of the banks that the plan names.
#pragma once
#include "bank/bank.hpp"
#include "classroom/class_pile.hpp"
#include "item/card.hpp"
#include "lessons/plan.hpp"

namespace retake::lessons {

struct Deal {
    item::Cards cards;
    int of_pile = 0; // so many of them, from the first on, lay on the class pile
    int pile = 0;    // so many lay there in all, in banks that are known
    bool operator==(const Deal&) const = default;
};

// `pile`: hardest first. Cards of the pile may come from any of `known`; the others come from `chosen`, shuffled by the seed, and
// none of them is dealt twice. What no bank holds any more is left out.
Deal deal(const Plan&, const std::vector<const bank::Bank*>& chosen, const std::vector<const bank::Bank*>& known,
          const std::vector<classroom::OnClassPile>& pile, std::uint64_t seed);

} // namespace retake::lessons
