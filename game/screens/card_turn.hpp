// The turn of a card, moment by moment: its front rests as it was locked in, turns away, and the back comes round and is stamped.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens {

// The first frame after a response is the front once more: it differs from the frame before by little more than the button that
// went down, so that it comes at once. All that is dear to lay out and to draw comes later, while the card moves.
struct CardTurn {
    const ui::Look& look;
    Instant since{};  // the response was locked in
    ui::Point middle; // of the card: it turns about the upright line there

    bool front_rests() const;
    bool front_dims() const; // what was not chosen has faded
    bool front_leaves() const;
    bool back_rests() const;
    ui::Push leaving() const; // of the front
    ui::Push coming() const;  // of the back; the stamp makes it give way

    float stamped() const;                    // how far the stamp has fallen
    float inked() const;                      // and how much of it is seen
    float after_stamp(int duration_ms) const; // what it sets going: the tick, the streak, the score
    Instant ends() const;

private:
    bool full() const { return look.movement == ui::Movement::full; }
    int stamp_at() const;
};

} // namespace retake::screens
