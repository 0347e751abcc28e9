// The rules about how a bank is written down: signs, indentation, keys and shapes.
#pragma once
#include "base/rule.hpp"

namespace retake::tree {

const Rules& rules();

} // namespace retake::tree
