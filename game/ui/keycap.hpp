// Key caps, and the rail of them along the bottom that says what the keys do.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <string>
#include <vector>

namespace retake::ui {

float keycap_height(const Look&); // 40 px, and more where the text is large

// `label`: a key's name; "Enter", "Up", "Down", "Left" and "Right" are drawn as icons.
float keycap_width(const Look&, const std::string& label);

enum class Cap : unsigned char { paper, clear }; // with a white fill, or see-through as on the desk and in buttons
float draw_keycap(Shapes&, const Look&, Point top_left, const std::string& label, Paint = {Ink::ink}, Cap = Cap::paper);

// Keys and what they do: {{"1", "–", "4"}, "choose"}. A dash stands between caps as text.
struct KeyHint {
    std::vector<std::string> keys;
    std::string words;
    bool operator==(const KeyHint&) const = default;
};

// The bottom rail, glued to the lower left edge, with a remark at the right. What is too long is drawn smaller; what does not
// fit even so is left out from the end, so the keys that matter most come first, and `?` tells the others.
void draw_key_rail(Shapes&, const Look&, const std::vector<KeyHint>&, const std::string& remark = {},
                   const std::string& help_key = "?"); // where letters are typed, another one

} // namespace retake::ui
