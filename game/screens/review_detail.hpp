// The detail of the review: one card with every choice, what was picked, what is right, why, and where to read it.
#pragma once
#include "screens/review.hpp"

namespace retake::screens::review {

inline constexpr ui::Rect detail_card{672, 134, 1192, 854};

// Draws the card of an attempt; returns how far its body can be scrolled (0: all of it is in sight).
float add_detail(ui::View<Event>&, const State&, int attempt, const ui::Look&);

bool has_passage(const session::Card&);

} // namespace retake::screens::review
