// Before a retake puts a waiting round aside it is asked about, with what becomes of that round.
#pragma once
#include "screens/review.hpp"

namespace retake::screens::review {

// The slip over what was seen; nothing below it can be pressed.
ui::View<Event> asking_view(ui::View<Event> below, const Waiting&, const std::vector<int>& cards, const ui::Look&);

} // namespace retake::screens::review
