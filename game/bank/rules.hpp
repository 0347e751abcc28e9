// The rules about a file as a whole, and about questions beside each other.
#pragma once
#include "base/rule.hpp"

namespace retake::bank {

const Rules& rules();

} // namespace retake::bank
