// The table of a hot seat: what its pages share, which are team cards, names and the lines beside them.
#pragma once
#include "screens/hotseat/hotseat.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::hotseat {

using View = ui::View<Event>;

inline constexpr int banks_shown = 5;
inline constexpr ui::Rect card_area{56, 148, 1460, 508};

// Type that the last row of a classroom can read: 28 px at least.
namespace type {
constexpr ui::Type small{ui::Face::text, 400, 28, 36};
constexpr ui::Type usual{ui::Face::text, 400, 30, 40};
} // namespace type

std::string team_name(int team);                                 // "Herons"
std::string points_words(int);                                   // "1,240", "−50"
std::string pad_words(const Buzzer&);                            // "pad 2, A button"
std::vector<item::Choice> choices_of(const item::Presentation&); // also True (1) and False (0); empty where it is said aloud

struct TeamCard {
    int team = 0;
    std::string points; // empty: none yet
    std::string note;   // upper right: "first", "locked out"
    std::string icon;   // before the note
    float risen = 0;    // 0 … 1: it stands out, in yolk
    bool dim = false;
};
ui::Rect team_area(int team, int teams);
void draw_team_card(View&, const ui::Look&, const State&, const TeamCard&);

void draw_top_line(View&, const ui::Look&, const std::string& title, const std::string& beside, const std::string& right);
void draw_pile(View&, const State&, const ui::Look&, ui::Point bottom_left);

// A shortcut that the key rail names, too.
void add_key(View&, std::vector<ui::KeyHint>&, ui::Key, const std::string& words, Event);

// Each page's own view; what is right of a card stands on its back.
void add_setup(View&, const State&, const ui::Look&);
void add_pairing(View&, const State&, const ui::Look&);
void add_card(View&, const State&, const ui::Look&);
void add_counts(View&, const State&, const ui::Look&);
void draw_back(View&, const State&, const ui::Look&);
void add_end(View&, const State&, const ui::Look&);

} // namespace retake::screens::hotseat
