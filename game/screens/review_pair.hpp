// The pair in the review: what was picked beside what is right, for a card that is too long to have both in sight otherwise.
#pragma once
#include "screens/card_back.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens::review {

// Whether something that can be paired stands there: a pick, and a key beside it.
bool is_pair(const std::vector<BackRow>&);

// Under heads of their own, side by side where each word has room, else one above the other. `sure`: how sure its learner was,
// as ", sure". Returns the y below them.
float draw_pair(ui::Shapes&, const std::vector<BackRow>&, const std::string& sure, ui::Point at, float width, const ui::Look&);

} // namespace retake::screens::review
