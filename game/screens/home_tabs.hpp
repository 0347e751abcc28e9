// The tabs that hang from the upper edge of Home: ways to what is not a round.
#pragma once
#include "screens/home.hpp"

namespace retake::screens::home {

// Adds them from the right; `standing` is the box that stands out, where there is one. The edge where they begin.
float add_tabs(ui::View<Event>&, const ui::Look&, int group, std::optional<int> standing);

} // namespace retake::screens::home
