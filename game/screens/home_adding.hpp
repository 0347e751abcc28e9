// Adding a bank on Home: the place for it on the shelf, and the field for its path where no file chooser is there.
#pragma once
#include "screens/home.hpp"

namespace retake::screens::home {

inline constexpr const char* add_name = "Add a bank";

// Behind the last of the boxes that are seen.
void add_place(ui::View<Event>&, int boxes, const ui::Look&);

// Home while a path is asked for: nothing else can be pressed.
ui::View<Event> adding_view(const State&, const ui::Look&);

} // namespace retake::screens::home
