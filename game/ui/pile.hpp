// The pile at the right of the desk and the deck at its left.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace retake::ui {

// Where a card lies on a stack: the same card always lies the same way.
struct Lie {
    float dx = 0, turn = 0;
};
Lie lie_of(std::uint64_t seed, float sideways_max, float turn_max);

struct PileStyle {
    Size card{278, 172};
    float step = 13;     // from card to card
    bool stamped = true; // RETAKE on the top one
    float stamp = 35.6f; // size of its type
    float dip = 0;       // a card just landed: the pile gives way by so much
    int most = 14;       // cards that are drawn, so that a high pile stays in its place
};

// One card of the pile, face up: red rule, ruled lines.
void draw_pile_card(Shapes&, const Look&, const Rect&, float turn, bool manila, bool stamped, float stamp_size);

// `seeds` (of the cards' ids), bottom first; at most `most` are drawn. `bottom_left` is the lower left corner of the lowest card.
// An empty pile is a dashed place.
void draw_pile(Shapes&, const Look&, Point bottom_left, const std::vector<std::uint64_t>& seeds, const PileStyle& = {});

// Where the top card of a pile of `count` lies.
Rect pile_top(Point bottom_left, int count, const PileStyle& = {});

// The count and its words under the pile, centred in a width.
void draw_pile_count(Shapes&, const Look&, Point top_left, float width, int count, const std::string& words);

// Card backs, the top one in manila with dots; `count` cards, at most 14 drawn.
void draw_deck(Shapes&, const Look&, Point bottom_left, Size card, int count, float step = 9, bool upright = false);
void draw_card_back(Shapes&, const Rect&);

} // namespace retake::ui
