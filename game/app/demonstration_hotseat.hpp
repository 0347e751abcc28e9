// A made-up game of four teams at one computer, for the demonstrations: the same one every time.
#pragma once
#include "bank/bank.hpp"
#include "screens/hotseat/hotseat.hpp"
#include <string>

namespace retake::app {

// "setup", "buzzers", "open", "first", "key", "said", "hands" or "end": how far the game went by `now`.
screens::hotseat::State made_up_hot_seat(const bank::Bank&, const std::string& page, Instant now);

} // namespace retake::app
