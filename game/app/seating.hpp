// Seating: the way from Home to a hot seat, its cards, its clock, and the way back.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step open_hot_seat(App, Instant at);
Step at_hot_seat(App, const screens::hotseat::Event&, Instant at);
Step hot_seat_dealt(App, const HotSeatDealt&, Instant at);
Step hot_seat_ticked(App, Instant at);
std::optional<Instant> hot_seat_due(const App&); // when the responding team's time is up

} // namespace retake::app
