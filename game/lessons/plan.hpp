// A plan as text: remembered per class, and kept with each lesson.
#pragma once
#include "classroom/plan.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace retake::lessons {

using classroom::Plan;

std::string write_plan(const Plan&);              // as JSON
std::optional<Plan> read_plan(std::string_view);  // nullopt: not what this version writes
std::string write_rules(const classroom::Rules&); // likewise
std::optional<classroom::Rules> read_rules(std::string_view);

} // namespace retake::lessons
