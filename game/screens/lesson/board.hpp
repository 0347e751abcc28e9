// What the projector shows beside the card: the top line, the ring of time, who is in, the class pile, and names.
#pragma once
#include "screens/lesson/lesson.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::lesson {

using View = ui::View<Event>;

// Type that the last row of a classroom can read: 28 px at least.
namespace type {
constexpr ui::Type small{ui::Face::text, 400, 28, 38};
constexpr ui::Type usual{ui::Face::text, 400, 32, 42};
constexpr ui::Type big{ui::Face::text, 700, 48, 58};
} // namespace type

inline constexpr ui::Rect card_area{56, 148, 1460, 832};

// The scene of a view, by value where a view needs less than the state.
void draw_top_line(View&, const State&, const ui::Look&, const std::string& right, bool late = false);
std::string card_of_cards(const State&); // "Card 5 of 12"

// Ring, count and pile in the right column.
void draw_ring(View&, const classroom::Room&, const ui::Look&);
void draw_locked_in(View&, const State&, const ui::Look&);
void draw_class_pile(View&, const State&, const ui::Look&, ui::Point bottom_left, ui::Size card, bool count_beside);

// The pattern of a team, as a small square.
void draw_team(View&, const ui::Rect&, int team);
std::string team_name(int team); // "Herons"
char team_letter(int team);      // its pattern

// One line in its room: the type shrinks to three quarters, then the words are shortened. Whoever needs the whole finds it in the
// report.
void draw_line(View&, const ui::Look&, const ui::Rect& room, const std::string& words, const ui::Type&, ui::Ink = ui::Ink::ink,
               ui::Side across = ui::Side::start);

// As many lines as the room holds: the type shrinks, to 20 px at last, and only then are the words shortened.
void draw_lines(View&, const ui::Look&, const ui::Rect& room, const std::string& words, const ui::Type&, ui::Ink = ui::Ink::ink);

// The question that Esc asks before a lesson ends, over everything else.
void add_closing(View&, const State&, const ui::Look&);

// Banner under the top line for what the teacher must know, such as a full disk.
void draw_trouble(View&, const State&, const ui::Look&);

// A shortcut that the key rail names, too.
void add_key(View&, std::vector<ui::KeyHint>&, ui::Key, const std::string& cap, const std::string& words, Event);

// Each phase's own view.
void add_lobby(View&, const State&, const ui::Look&);
void add_asked(View&, const State&, const ui::Look&);
void add_reveal(View&, const State&, const ui::Look&);
void add_standings(View&, const State&, const ui::Look&);
void add_podium(View&, const State&, const ui::Look&);
void add_report(View&, const State&, const ui::Look&);

} // namespace retake::screens::lesson
