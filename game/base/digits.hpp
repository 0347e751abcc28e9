// Numbers as they are read: in groups of three digits, and without a locale.
#pragma once
#include <cstdint>
#include <string>

namespace retake {

std::string grouped(std::int64_t); // "1,590"
std::string decimal(double);       // two decimals at most: "0.67", "0.5", "1"

} // namespace retake
