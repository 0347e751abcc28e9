// Folders and files that only the user may read: names of pupils are in them.
#pragma once
#include "base/result.hpp"
#include <filesystem>
#include <string>

namespace retake::lessons {

Result<void> make_private(const std::filesystem::path& folder); // with the folders above it
Result<void> save_private(const std::filesystem::path&, const std::string& text);

} // namespace retake::lessons
