// What a bank must prove of itself: each key earns full credit, no wrong choice does, ids are its own, sections exist.
#pragma once
#include "bank/bank.hpp"
#include "tree/node.hpp"

namespace retake::bank {

// An item, the question it was read from, and what it is called in findings.
struct Asked {
    item::Item item;
    tree::Node question;
    std::string name;
};

// Hands each typed item the keys of the others, so that a near miss of one is no near miss of another.
void introduce_rivals(std::vector<Asked>&);

// Graded by the real grader. False: the item cannot be asked as it stands.
bool proves_itself(const Asked&, Diagnostics& found);

// The later of two items with one id is complained of and dropped.
void drop_repeated(std::vector<Asked>&, Diagnostics& found);

// `from` must name a section of the notes, and a paragraph that it has.
void check_passage(const Asked&, const std::vector<Section>& notes, Diagnostics& found);

} // namespace retake::bank
