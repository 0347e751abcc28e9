// The inks of a theme by name; which colour an ink has is the theme's business.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace retake::ui {

enum class Ink : std::uint8_t {
    desk,
    desk_shade,
    card,
    slip,
    manila,
    manila_shade,
    rule,
    ink,
    ink2,
    hair,
    on_ink,
    red,
    red_text,
    on_red,
    red_tint,
    green,
    green_text,
    on_green,
    green_tint,
    yolk,
    on_yolk,
    focus,
    focus_halo,
    back,
    shadow,
    count
};

struct Colour {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    bool operator==(const Colour&) const = default;
};

struct Paint {
    Ink ink = Ink::ink;
    float alpha = 1;
    bool operator==(const Paint&) const = default;
};

struct Theme {
    std::array<Colour, static_cast<std::size_t>(Ink::count)> colours;
    float card_border = 3;
    float shadow_alpha = 0.2f;
    float pile_tilt = 3.2f; // degrees at most
    Colour operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

const Theme& paper(); // light, the default; the values of look/tokens.yaml

// WCAG 2.x contrast ratio, 1 … 21.
double contrast(Colour, Colour);

} // namespace retake::ui
