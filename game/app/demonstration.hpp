// Demonstrations: each screen in a named state, made of the bank that comes with the program, for pictures and goldens.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include "store/places.hpp"
#include <string>
#include <vector>

namespace retake::app {

const std::vector<std::string>& demonstrations();

// The program as it stands in that demonstration at `now`, with every movement at its end.
Result<App> demonstrate(const std::string& name, const store::Places&, Instant now);

} // namespace retake::app
