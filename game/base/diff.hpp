// What has changed between two texts, line by line, as `diff -u` shows it.
#pragma once
#include <string>
#include <string_view>

namespace retake {

// A unified diff with three lines around each change; "" when the texts are equal. `name` stands on both of its first lines.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

} // namespace retake
