// Which program opens a file at a line, and which one lets a file be chosen: what the user set, else what the desktop has.
#pragma once
#include "app/process.hpp"
#include "base/diagnostic.hpp"
#include "store/places.hpp"
#include <functional>
#include <optional>

namespace retake::app {

struct Desktop { // what the machine offers; tests have one of their own
    store::Environment variable = store::environment();
    std::function<bool(const std::string&)> can_start = app::can_start;
};

// VISUAL, else EDITOR; an editor that lives in a terminal gets a window of its own, never the terminal that the game was
// started from. Else what the desktop opens such files with.
Result<Command> editor_for(const Place&, const Desktop&);

// Writes the path that was chosen, and ends with 1 where none was. Nothing where there is no such program.
std::optional<Command> chooser(const Desktop&);

// The path in what a chooser wrote, or in what was pasted: quotation marks, file:// and ~ are understood.
std::string path_in(const std::string& text, const Desktop&);

} // namespace retake::app
