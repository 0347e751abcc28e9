// A made-up lesson of a class of 23, for the demonstrations: the same one every time.
#pragma once
#include "app/event.hpp"
#include "bank/bank.hpp"
#include <string>

namespace retake::app {

// "lobby", "asked", "reveal", "standings", "podium" or "report": how far the lesson went by `now`.
RoomOpened made_up_lesson(const bank::Bank&, const std::string& phase, Instant now);

// Two classes, and the bank to plan from.
ClassesRead made_up_classes(const bank::Bank&, Instant now);

} // namespace retake::app
