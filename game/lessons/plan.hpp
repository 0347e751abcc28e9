// The plan of a lesson: what a teacher chose before the lobby, remembered per class.
#pragma once
#include "classroom/rules.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retake::lessons {

struct Plan {
    std::string class_name;          // may be empty: a class without a name
    std::vector<std::string> banks;  // paths; none: the class pile alone
    std::vector<std::string> topics; // by their titles; none: all
    std::optional<int> level;        // none: all
    int length = 12;                 // cards beside those of the pile; 0: all that fit
    int pile_first = 6;              // at most so many of the class pile open the lesson
    classroom::Rules rules;
    bool operator==(const Plan&) const = default;
};

std::string write_plan(const Plan&);              // as JSON
std::optional<Plan> read_plan(std::string_view);  // nullopt: not what this version writes
std::string write_rules(const classroom::Rules&); // likewise
std::optional<classroom::Rules> read_rules(std::string_view);

} // namespace retake::lessons
