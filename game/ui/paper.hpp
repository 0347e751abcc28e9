// Paper: the desk, and the cards, tabs and slips that lie on it, as they are printed.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <string>

namespace retake::ui {

// How far a thing lies above the desk: its flat shadow falls 0, 4, 9 or 16 px straight down.
enum class Lift : unsigned char { flat, low, mid, high };

constexpr float header_height = 76; // of a card, above its red rule
constexpr float tab_height = 52;

Type scaled(const Look&, const Type&); // to the size of text that the user chose

void draw_desk(Shapes&, const Look&); // the whole canvas
void draw_shadow(Shapes&, const Look&, const Rect&, float radius, float down);
void draw_card(Shapes&, const Look&, const Rect&, Lift = Lift::high);

// The card's header: an icon and a title left, words right that keep `right_margin` free, and the red rule.
struct Header {
    std::string icon, title, right;
    float right_margin = 0;
};
void draw_header(Shapes&, const Look&, const Rect& card, const Header&);

// A manila tab on a card's upper edge, drawn before the card. One line; shrinks to 20 px where it is too long, then wraps
// its width to the text.
void draw_tab(Shapes&, const Look&, Point top_left, const std::string& text, float width_max);
float tab_width(const Look&, const std::string& text, float width_max);
float tab_height_of(const Look&); // 52, and more where the text is large

// A manila slip, with a paper clip over its upper left corner or without.
void draw_manila(Shapes&, const Look&, const Rect&, Ink fill = Ink::manila);
void draw_clip(Shapes&, Point centre, float size = 72, float turn = -8);

// A white panel with an outline: fields, forms, rows at rest.
void draw_panel(Shapes&, const Look&, const Rect&, float radius = 12);

// A message at the bottom centre above the key rail.
void draw_toast(Shapes&, const Look&, const std::string& icon, const std::string& words);

// The torn edge of a body that goes on below the fold.
void draw_torn_edge(Shapes&, const Rect& body);

} // namespace retake::ui
