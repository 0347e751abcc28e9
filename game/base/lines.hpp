// Lines: a text taken apart at its line feeds.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retake {

// Without the feeds; what stands behind the last one is a line only where something does.
std::vector<std::string> split_lines(std::string_view);

} // namespace retake
