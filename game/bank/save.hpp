// Saving a text to disk, as a whole or not at all.
#pragma once
#include "base/result.hpp"
#include <filesystem>

namespace retake::bank {

// Whoever reads the file meanwhile, and whatever ends the program, finds the old text or the new one. It keeps who may read it,
// and a link goes on pointing to it.
Result<void> save(const std::filesystem::path&, const std::string& text);

// Writes a file that is not there yet; one that is there stays as it is.
Result<void> save_new(const std::filesystem::path&, const std::string& text);

} // namespace retake::bank
