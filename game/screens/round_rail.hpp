// What lies about the card in play: the rails, the ticks, the deck and the pile.
#pragma once
#include "session/session.hpp"
#include "ui/pile.hpp"
#include "ui/ticks.hpp"
#include "ui/view.hpp"

namespace retake::screens {

// The card in play: 1320 × 826, or wider and without the deck beside it where the text is large. In a window near 4:3 it
// narrows, and then the pile moves under the score, as a count with one card.
ui::Rect card_area(const ui::Look&);
bool large_text(const ui::Look&);
bool pile_beside(const ui::Look&);

// The last attempt at a card decides: right, or dropped.
std::vector<ui::Tick> ticks_of(const session::State&);
std::string card_number(const session::State&); // "Card 7 of 20"; in the retake "Retake, 3 to go"
std::string title_of(session::Mode);            // "Practice", "Exam", "Sprint", "Retake"
std::string mode_name(const session::State&);   // the same, and "Retake" once the first pass is over

// The pile's cards by the seeds of their lean, lowest first, without the cards `in_play` (asked, or on their way).
std::vector<std::uint64_t> pile_seeds(const session::State&, const std::vector<int>& in_play);
ui::PileStyle pile_style(const ui::Look&);
ui::Point pile_corner(const ui::Look&); // lower left
ui::Point deck_corner(const ui::Look&);

struct Surroundings {
    std::vector<int> in_play; // cards that are not drawn on the pile although they belong to it
    int falling = -1;         // the tick that drops just now
    float fallen = 1;
    float dip = 0;        // of the pile, under a card that landed
    float swung = 1;      // the last clip of the streak
    float rolled = 1;     // the score, towards what the last card made of it
    int count_shown = -1; // of the pile, while it still rolls; −1: the true one
};
// Desk, top rail (but for the pause button), ticks, streak and score, deck, pile.
void draw_surroundings(ui::Shapes&, const session::State&, const ui::Look&, const Surroundings&);

// The tab of the card's topic; nothing where it has none.
void draw_topic(ui::Shapes&, const ui::Look&, const ui::Rect& card, const std::string& topic);

inline constexpr ui::Rect pause_area{56, 28, 64, 64};

} // namespace retake::screens
