// The table around the card in play: the rails along the top, the deck at the left, the pile at the right.
#pragma once
#include "session/session.hpp"
#include "ui/button.hpp"
#include "ui/pile.hpp"
#include "ui/ticks.hpp"
#include "ui/view.hpp"

namespace retake::screens {

// Where things lie on this canvas: the card in the middle of the stage, deck and pile glued to the window's edges.
struct Table {
    ui::Rect card;
    ui::Point deck; // bottom left corner of the lowest card
    ui::Point pile; // likewise
    bool has_deck = true;
};
Table table(const ui::Look&);

inline constexpr ui::Rect pause_area{56, 28, 64, 64};

// What lies on the table; a card in flight is on neither stack.
struct OnTable {
    int to_come = 0;
    std::vector<std::uint64_t> pile; // seeds of its cards, bottom first
    int pile_count = 0;
    float pile_dip = 0;
    std::vector<ui::Tick> ticks;
    int falling = -1; // the tick that is just dropping
    float fallen = 1;
    ui::Standing standing;
};

// As the round stands. `in_hand`: the card in play, which is not counted on the pile while its back is read.
OnTable on_table(const session::State&, std::optional<int> in_hand);

// Title, ticks, streak and score, deck, pile; the desk and the pause button are the screen's.
void draw_table(ui::Shapes&, const session::State&, const OnTable&, const ui::Look&);

// "Card 7 of 20", or in the retake "3 left on the pile".
std::string card_count(const session::State&);

// The card, its tab and its header; `right_margin` stays free at the header's right end.
void draw_card_front(ui::Shapes&, const ui::Rect& card, const session::Card&, const std::string& icon, const std::string& title,
                     const std::string& count, float right_margin, const ui::Look&);

} // namespace retake::screens
