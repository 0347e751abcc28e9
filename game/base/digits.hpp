// Numbers as they are read: in groups of three digits.
#pragma once
#include <cstdint>
#include <string>

namespace retake {

std::string grouped(std::int64_t); // "1,590"

} // namespace retake
