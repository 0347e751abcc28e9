// The reminder on the back of a card that is missed again and again: the learner's own words, or the place for them.
#pragma once
#include "screens/feedback.hpp"

namespace retake::screens::feedback {

inline constexpr float reminder_height = 76;

void add_reminder(ui::View<Event>&, const std::string& text, const ui::Rect& strip, const ui::Look&);

} // namespace retake::screens::feedback
