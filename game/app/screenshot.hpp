// `--screenshot`: one screen in a named demonstration state, as a picture.
#pragma once
#include "app/window_game.hpp"
#include <string>

namespace retake::app {

// 1920 × 1080. Status as in cli.md: 0; 2 for a name that is none; 3 when it cannot be drawn or written.
int take_screenshot(const std::string& name, const std::filesystem::path& file, const Game&, std::optional<Instant> now);

} // namespace retake::app
