// The draft of a card that was responded to before: what was given lies there again, to be looked at and changed.
#pragma once
#include "screens/question.hpp"

namespace retake::screens {

// What was skipped or timed out is an empty draft.
question::State draft_of(const item::Presentation& shown, const item::Response&, std::optional<session::Confidence>);

// Of the card being asked, where the round holds a response to it that can still be changed; else an empty one.
question::State draft_in(const session::State&);

} // namespace retake::screens
