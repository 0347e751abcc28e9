// The keys of feedback: those that have no button, and what the rail says of all.
#pragma once
#include "screens/feedback.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::feedback {

// `has_passage`, `more_reasons`: there is something to open, or to explain more of.
std::vector<ui::KeyHint> add_keys(ui::View<Event>&, const State&, bool has_passage, bool more_reasons);

} // namespace retake::screens::feedback
