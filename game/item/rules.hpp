// The rules about what a question says: its kind, its answer, its choices and its values.
#pragma once
#include "base/rule.hpp"

namespace retake::item {

const Rules& rules();

} // namespace retake::item
