// Gaps as an author writes them into a text: `Cats are [carnivores|obligate carnivores] and sleep [12..16] hours.`
#pragma once
#include "item/kinds/cloze.hpp"

namespace retake::item {

struct Gaps {
    std::vector<std::string> texts; // around the gaps: one more than there are keys
    std::vector<Cloze::Key> keys;
};

// The text of `fill`. `[` opens a gap and `]` closes it, `|` stands between accepted spellings, and `\[`, `\]` and `\|`
// are these signs themselves. A gap that is a number by the grammar of numbers, without another spelling, is graded as
// one. A word of another gap, or a wrong one, is never a near miss. nullopt when a gap cannot be read; then it is said why.
std::optional<Gaps> read_gaps(tree::Fields&, const Setting&, const std::vector<WrittenChoice>& wrong);

// Two words that a learner cannot tell apart (but for those of two gaps), or too many to be shown.
bool words_are_sound(const std::vector<Choice>& words, std::size_t gaps, const Setting&, tree::Fields&);

} // namespace retake::item
