// What the grader accepts: found out by asking it, so that no rule of grading is told twice.
#pragma once
#include "bank/bank.hpp"
#include <string>
#include <vector>

namespace retake::authoring {

// One thing that was tried: "capitals" — "do not matter" — "BASTET".
struct Ruling {
    std::string about, says;
    std::vector<std::string> examples; // responses that were graded so; may be empty
    bool operator==(const Ruling&) const = default;
};

// Of what is typed: a whole question, or one of its gaps.
struct Acceptance {
    int number = 0; // of the question
    int line = 0;
    std::string stem;
    int gap = 0; // from 1; 0: the question has none
    std::vector<Ruling> rulings;
    bool operator==(const Acceptance&) const = default;
};

// Of each item that is typed and of each gap, in the order of the bank.
std::vector<Acceptance> accepted(const bank::Bank&);

} // namespace retake::authoring
