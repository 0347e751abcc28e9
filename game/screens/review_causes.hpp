// The causes in the review: the row in which a learner says why a card was missed.
#pragma once
#include "screens/review.hpp"

namespace retake::screens::review {

std::string in_words(session::Cause); // on the row
std::string in_short(session::Cause); // on a line of the list

float causes_height(const ui::Look&);

// One key each, 1 to 4, and a click; pressing the tag that stands takes it off.
void add_causes(ui::View<Event>&, const State&, int attempt, const ui::Rect& row, int group, const ui::Look&);

} // namespace retake::screens::review
