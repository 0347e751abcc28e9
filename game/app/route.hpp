// Routing: from what a person does at the machine to what it means on the screen that is shown.
#pragma once
#include "app/app.hpp"

namespace retake::app {

// `shown` is the view that the person saw, made of this app at `now` or shortly before.
Step handle(App, const ui::View<Event>& shown, const ui::Input&, Instant now);

// After a view was made: the focus goes where the view offers it when it has no place, or a new one is offered.
Attention attend(Attention, const ui::View<Event>&, Instant now);

} // namespace retake::app
