// What an item must prove of itself: its key earns full credit, no wrong choice does, and its passage exists.
#pragma once
#include "bank/bank.hpp"
#include "tree/node.hpp"

namespace retake::bank {

// `question` is what the item was read from: findings have their places in it. They do not name the question yet.

// Graded by the real grader. False: the item cannot be asked as it stands. Rivals do not matter to it: they only ever turn a
// near miss down, and neither a key nor a wrong choice is one.
bool proves_itself(const item::Item&, const tree::Node& question, Diagnostics& found);

// `from` must name a section of the notes, and a paragraph that it has.
void check_passage(const item::Item&, const tree::Node& question, const std::vector<Section>& notes, Diagnostics& found);

} // namespace retake::bank
