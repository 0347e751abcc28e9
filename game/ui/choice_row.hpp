// A choice's row: pattern and letter, text, and what stands at its right end.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <string>

namespace retake::ui {

enum class RowState : unsigned char { open, chosen, dim, right, wrong };

struct ChoiceRow {
    std::string name;  // of its zone, for hover and press
    char letter = 'A'; // also its pattern
    std::string text;
    std::string key;       // on the cap; none where empty
    bool tickable = false; // a box at the end
    RowState state = RowState::open;
    std::string verdict; // "your pick", "the answer"
    Type type = type::choice;
    float swatch = 96;
    float wiped = 1; // how far the yolk has come in (chosen), or has gone out (open; 1: gone)
};

inline constexpr char letters[] = "ABCDEFGHIJ";

float text_width(const ChoiceRow&, const Look&, float width);                // what is left for the text
float height_of(const ChoiceRow&, const Look&, float width, float at_least); // what the text needs
void draw_choice_row(Shapes&, const Look&, const Rect&, const ChoiceRow&);

// The swatch alone, as on the slips of true and false and on bars.
void draw_letter_plate(Shapes&, Rect plate, const std::string& letter, float size, Ink fill, Ink ink, Ink edge);

} // namespace retake::ui
