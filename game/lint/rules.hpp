// The rules of advice about questions, with their pages.
#pragma once
#include "base/rule.hpp"

namespace retake::lint {

const Rules& rules();

} // namespace retake::lint
