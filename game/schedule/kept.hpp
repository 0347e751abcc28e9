// Memories as bytes, so that a log of years need not be replayed at each start.
#pragma once
#include "schedule/replay.hpp"
#include <string>
#include <string_view>

namespace retake::schedule {

// Equal memories give equal bytes, whatever log they come from.
std::string write_memories(const Memories&);

// None: these bytes are something else, or of another version of the program.
std::optional<Memories> read_memories(std::string_view bytes);

// What memories depend on besides the log, exactly: memories that were kept under another name are other memories.
std::string name_of(const Settings&);

} // namespace retake::schedule
