// Salvage: what can still be read of a damaged progress file, in a sound file of its own.
#pragma once
#include "base/result.hpp"
#include "store/opening.hpp"

namespace retake::store {

// Rows are taken from whatever pages still hold them, and only where they are sound in themselves: numbers within their
// bounds, texts that are UTF-8. `damaged` is a copy, as SQLite may change what it opens; `into` is a new file, brought up to
// date.
Result<Connection> salvage(const std::filesystem::path& damaged, const std::filesystem::path& into);

} // namespace retake::store
