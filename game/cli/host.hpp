// `retake host`: a lesson for a class with phones, led from the terminal.
#pragma once
#include "cli/lesson_wish.hpp"
#include "cli/play.hpp"
#include "lessons/plan.hpp"

namespace retake::cli {

// As the class had it last, with what was wished now.
lessons::Plan plan_of(const Host&, const std::filesystem::path& classes, std::vector<std::filesystem::path> banks);

// Status as in cli.md: 0, 2 or 3. `all_data`: the folder of all learners, in which the classes lie.
int host(const Host&, const store::Places&, const std::filesystem::path& all_data, Terminal);

} // namespace retake::cli
