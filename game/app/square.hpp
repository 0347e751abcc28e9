// The square that phones' cameras read: a QR code of a text.
#pragma once
#include "screens/lesson/lesson.hpp"
#include <string>

namespace retake::app {

// With medium error correction, as small as it can be: capital letters, digits and some signs take less room. A text that is too
// long gives an empty square.
screens::lesson::Square square_of(const std::string& text);

// How to come into a Wi-Fi, as cameras understand it; an empty password means an open one.
std::string wifi_words(const std::string& name, const std::string& password);

} // namespace retake::app
