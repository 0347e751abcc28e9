// The plan of a lesson: what a teacher chose before the lobby.
#pragma once
#include "classroom/rules.hpp"
#include <optional>
#include <string>
#include <vector>

namespace retake::classroom {

struct Plan {
    std::string class_name;          // may be empty: a class without a name
    std::vector<std::string> banks;  // paths; none: the class pile alone
    std::vector<std::string> topics; // by their titles; none: all
    std::optional<int> level;        // none: all
    int length = 12;                 // cards beside those of the pile; 0: all that fit
    int pile_first = 6;              // at most so many of the class pile open the lesson
    Rules rules;
    bool operator==(const Plan&) const = default;
};

} // namespace retake::classroom
