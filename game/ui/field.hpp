// A field on screen: its text, selection and caret.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include "ui/text_field.hpp"

namespace retake::ui {

struct FieldStyle {
    Type type = type::field;
    Side across = Side::start; // `end` for numbers
    float padding = 28;
    std::string when_empty;      // in secondary ink; may be empty
    bool not_understood = false; // dashed and red
    bool mirrored = false;       // it will be seen in the mirror (ui/mirror.hpp): letters stay, so the caret goes the other way
    Ink ink = Ink::ink;          // of the text
};

// A text longer than the field moves sideways so that the caret stays in it.
void draw_field(Shapes&, const Look&, const Rect&, const TextField&, const FieldStyle&, bool has_caret);

// The same without a frame: text, selection and caret, `style.padding` away from the sides of the area.
void draw_field_text(Shapes&, const Look&, const Rect&, const TextField&, const FieldStyle&, bool has_caret);

bool caret_shows(const Look&); // it blinks; where nothing moves it stands
inline constexpr Milliseconds caret_blink{530};

// Where in the text a point lies, for clicks.
std::size_t offset_in_field(const Look&, const Rect&, const TextField&, const FieldStyle&, Point);

} // namespace retake::ui
