// `--screenshot`: one screen in a named demonstration state, as a picture.
#pragma once
#include "app/window_game.hpp"
#include "ui/geometry.hpp"
#include <string>

namespace retake::app {

// Of that size in pixels. Status as in cli.md: 0; 2 for a name that is none; 3 when it cannot be drawn or written.
int take_screenshot(const std::string& name, const std::filesystem::path& file, ui::Size size, const Game&,
                    std::optional<Instant> now);

} // namespace retake::app
