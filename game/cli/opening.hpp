// Opening the progress file for a command, which tells whatever there is to tell about it.
#pragma once
#include "store/store.hpp"
#include <iosfwd>
#include <optional>

namespace retake::cli {

// None: it could not be opened, which was told.
std::optional<store::Store> open_store(const std::filesystem::path& folder, std::ostream& err);

// The same of a store that serves where nothing can be written, too.
std::optional<store::Store> open_store_to_play(const std::filesystem::path& folder, std::ostream& err);

} // namespace retake::cli
