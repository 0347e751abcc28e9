// `retake host`: a lesson for a class with phones, led from the terminal.
#pragma once
#include "cli/lesson_wish.hpp"
#include "cli/play.hpp"
#include "server/keeper.hpp"

namespace retake::cli {

// 128 bits of chance, for the phone of one pupil.
classroom::Token any_token();

// The time of day at the start, and from then on what has passed since: it never goes back.
std::function<Instant()> steady_time(Instant start);

// Status as in cli.md: 0, 2 or 3. `all_data`: the folder of all learners, in which the classes lie.
int host(const Host&, const store::Places&, const std::filesystem::path& all_data, Terminal);

} // namespace retake::cli
