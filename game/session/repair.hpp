// Repair: a card that is missed again and again is asked with fewer choices, so that it is told from what it is taken for.
#pragma once
#include "session/session.hpp"

namespace retake::session {

inline constexpr std::size_t choices_of_a_repair = 3;

// Keeps the key, the choice that is always taken for it, those of `also`, and as many others as make three; in the order in which
// they stand. What is not made of choices to take one of stays as it is.
void keep_few(item::Presentation&, const Card&, const std::vector<int>& also);

} // namespace retake::session
