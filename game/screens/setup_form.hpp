// The form of the set-up: mode cards, three rows of choices, topic chips and switches.
#pragma once
#include "screens/setup.hpp"

namespace retake::screens::setup {

void add_form(ui::View<Event>&, const State&, const ui::Look&);

} // namespace retake::screens::setup
