// The leaves of an exam: the way on to the next card and back, and the clock of the whole round.
#pragma once
#include "screens/question.hpp"
#include "ui/button.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::question {

// The exam is on: a card is left by leafing, not by turning it.
bool leafs(const session::State&);

// In the place of "Lock in".
ui::Button way_on(const session::State&, int group);

// The way back, left of the way on; how much room it takes there. `from_right`: the card is seen in the mirror.
float add_way_back(ui::View<Event>&, const session::State&, const ui::Rect& way_on, const ui::Look&, int group, bool from_right);
void add_leaf_keys(ui::View<Event>&, const session::State&, bool from_right);
std::vector<ui::KeyHint> leaf_hints();

struct Clock {
    Milliseconds left{}, whole{};
};
// Of the card, else of the round; none where neither has one.
std::optional<Clock> clock_of(const session::State&, Instant now);
std::optional<Clock> clock_at(const session::Rules&, const session::Attempt&); // as it stood when the response was locked in

void draw_ring(ui::View<Event>&, const std::optional<Clock>&, const ui::Rect& card, const ui::Look&);

} // namespace retake::screens::question
