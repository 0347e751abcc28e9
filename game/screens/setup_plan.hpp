// The plan of the set-up: the day of an exam, what it asks for until then, and what comes of doing nothing.
#pragma once
#include "screens/setup.hpp"

namespace retake::screens::setup {

ui::View<Event> plan_view(const State&, const ui::Look&); // without the top rail

// "Exam in 12 days"; without an exam "Plan for an exam".
std::string plan_words(const Plan&);

} // namespace retake::screens::setup
