// How screens are shaped: each has a State, an Event, a pure `view(state, look)` and a pure `update(state, event)`.
#pragma once
#include "ui/view.hpp"

namespace retake::screens {

// Input that is no press of a zone and no shortcut (text, the wheel, a drag) is offered to the screen's
// `std::optional<Event> intent(const State&, const ui::View<Event>&, const ui::Input&)`.

} // namespace retake::screens
