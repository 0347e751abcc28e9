// One line of a lesson's journal: an event of the room as JSON text, and back.
#pragma once
#include "classroom/room.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace retake::lessons {

std::string write_event(const classroom::Event&); // in one line, without its end

// nullopt: the text is not what this version writes.
std::optional<classroom::Event> read_event(std::string_view);

} // namespace retake::lessons
