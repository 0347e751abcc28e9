// The light theme, value by value as look and contrast were measured, and how far two colours are apart.
#include "ui/ink.hpp"
#include <algorithm>
#include <cmath>

namespace retake::ui {
namespace {

constexpr Colour rgb(unsigned hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xff),
            static_cast<std::uint8_t>(hex & 0xff), 255};
}

Theme make_paper() {
    Theme theme{};
    const auto set = [&theme](Ink ink, unsigned hex) { theme.colours[static_cast<std::size_t>(ink)] = rgb(hex); };
    set(Ink::desk, 0xBAD4D6);
    set(Ink::desk_shade, 0xA2C0C3);
    set(Ink::card, 0xFFFDF5);
    set(Ink::slip, 0xFFFFFF);
    set(Ink::manila, 0xF4DFA6);
    set(Ink::manila_shade, 0xE2C67C);
    set(Ink::rule, 0xBFD6E4);
    set(Ink::ink, 0x16203A);
    set(Ink::ink2, 0x46506A);
    set(Ink::hair, 0x8C95A6);
    set(Ink::on_ink, 0xFFFDF5);
    set(Ink::red, 0xCF3A1D);
    set(Ink::red_text, 0xA3290F);
    set(Ink::on_red, 0xFFFFFF);
    set(Ink::red_tint, 0xFBE4D6);
    set(Ink::green, 0x0F7563);
    set(Ink::green_text, 0x0A5A4C);
    set(Ink::on_green, 0xFFFFFF);
    set(Ink::green_tint, 0xD7EEE3);
    set(Ink::yolk, 0xFFD34A);
    set(Ink::on_yolk, 0x16203A);
    set(Ink::focus, 0x16203A);
    set(Ink::focus_halo, 0xFFD34A);
    set(Ink::back, 0xF4DFA6);
    set(Ink::shadow, 0x16203A); // drawn at shadow_alpha
    return theme;
}

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

} // namespace

const Theme& paper() {
    static const Theme theme = make_paper();
    return theme;
}

double contrast(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace retake::ui
