// Mending: to the problems of a file and back, and what is asked of the world there.
#pragma once
#include "app/app.hpp"

namespace retake::app {

// The file is read for it first.
Step show_problems(App, const std::string& file);

// What was read of a file reaches the screen that waits for it, or shows it.
void follow_problems(App&, const std::string& file, const screens::problems::Report&, Instant at);
bool shows_problems(const App&, const std::string& file);
void lose_problems(App&, const std::string& file); // the file is gone

Step at_problems(App, const screens::problems::Event&, Instant at);

} // namespace retake::app
