// Whether a response is one to what was shown: phones may send anything.
#pragma once
#include "item/interaction.hpp"

namespace retake::classroom {

inline constexpr std::size_t typed_max = 400; // bytes of what is typed into one field

// Of the kind that the form takes, with ids that stand on it, each at most once, and nothing longer than `typed_max`.
bool fits(const item::Interaction&, const item::Response&);

} // namespace retake::classroom
