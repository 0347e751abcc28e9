// Pictures beside a bank.
#pragma once
#include "item/kind.hpp"
#include <filesystem>

namespace retake::bank {

// Looks in the folder for a picture by the name that the author wrote, `map.png` or `images/map.png`, and nowhere else: a
// bank from a stranger may not open other files. Another letter case is forgiven with a warning.
item::FoundImage find_image(const std::filesystem::path& folder, const std::string& name);
bool stands_beside(const std::filesystem::path& name); // it leads nowhere else

} // namespace retake::bank
