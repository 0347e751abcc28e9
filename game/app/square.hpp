// The square that phones' cameras read: a QR code of a text.
#pragma once
#include "screens/lesson/lesson.hpp"
#include <string>

namespace retake::app {

// With medium error correction, as small as it can be. A text that is too long gives an empty square.
screens::lesson::Square square_of(const std::string& text);

} // namespace retake::app
