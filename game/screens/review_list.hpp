// The list of the review: a line for each card that the filter shows.
#pragma once
#include "screens/review.hpp"

namespace retake::screens::review {

// `shown`: attempts of the round, in the order of the list.
void add_list(ui::View<Event>&, const State&, const std::vector<int>& shown, int group, const ui::Look&);

} // namespace retake::screens::review
