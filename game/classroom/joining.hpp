// Coming and going: who is in the room, under which name, and on which phone.
#pragma once
#include "classroom/room.hpp"

namespace retake::classroom {

using Effects = std::vector<Effect>;

Effects join(Room&, const Joined&);
Effects come_back(Room&, const CameBack&);
Effects drop(Room&, const Dropped&);
Effects put_out(Room&, const PutOut&);
Effects let_in(Room&, const LetIn&);
Effects allow_name(Room&, const NameAllowed&);
Effects rename(Room&, const Renamed&);
Effects wish_name(Room&, const NameWished&);
Effects pick_team(Room&, const TeamPicked&);
Effects accommodate(Room&, const Accommodated&);

} // namespace retake::classroom
