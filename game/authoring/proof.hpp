// Whether a rewritten bank is still the same bank.
#pragma once
#include "bank/bank.hpp"
#include <string>
#include <vector>

namespace retake::authoring {

// The numbers of the questions that are read otherwise, or that only one of the two has. Places do not count.
std::vector<int> questions_that_differ(const bank::Bank&, const bank::Bank&);

// What differs beside the questions: "" when nothing does.
std::string head_difference(const bank::Bank&, const bank::Bank&);

// "" when both say the same; else what differs first, in words.
std::string difference(const bank::Bank&, const bank::Bank&);

} // namespace retake::authoring
