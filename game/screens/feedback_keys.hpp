// The keys of feedback: those that have no button, and what the rail says of all.
#pragma once
#include "screens/feedback.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::feedback {

struct Offers { // what there is to ask for
    bool passage = false;
    bool more_reasons = false;
    bool take_back = false;
    bool reminder = false;
};
std::vector<ui::KeyHint> add_keys(ui::View<Event>&, const State&, const Offers&);

} // namespace retake::screens::feedback
