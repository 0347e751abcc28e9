// Journeys of cards: from the deck or the pile to the middle, and from there to the pile or back into the box.
#pragma once
#include "screens/round_rail.hpp"

namespace retake::screens {

// How the card in play comes, and how the one before it goes, as functions of the moment. The middle is ready to be read
// 480 ms after "Next card"; the drop to the pile runs on while the next card can be used already.
struct Journey {
    const session::State& round;
    const ui::Look& look;

    const session::Asking* asking() const;   // none: nothing travels
    const session::Attempt* leaving() const; // the card that goes; none at the start and after a pause
    int deal_delay() const;                  // of the card that comes, after `since`
    int rows_delay() const;                  // of its rows
    bool arrived() const;                    // the card that comes is where it stays
    Instant ends() const;                    // when the last movement is over
};

// What is in flight lies on no stack, and lands with a dip.
Surroundings surroundings_of(const Journey&);

// Begins the group in which the card in play is drawn. True: its back is to be drawn, not its front.
bool begin_arrival(ui::Shapes&, const Journey&);

// The card that goes, above everything else.
void draw_leaving(ui::Shapes&, const Journey&);

} // namespace retake::screens
