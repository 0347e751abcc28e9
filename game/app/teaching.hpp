// Teaching: a lesson in its room, from the lobby to the report.
#pragma once
#include "app/app.hpp"

namespace retake::app {

Step classes_read(App, const ClassesRead&, Instant at);
Step at_plan(App, const screens::plan::Event&, Instant at);
Step room_refused(App, const RoomRefused&, Instant at);
Step room_opened(App, const RoomOpened&, Instant at);
Step room_went_on(App, const RoomWentOn&, Instant at);
Step at_lesson(App, const screens::lesson::Event&, Instant at);

} // namespace retake::app
