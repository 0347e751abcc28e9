// Buttons: one primary a screen filled with ink, the others white; manila under the pointer, 3 px lower when pressed.
#include "ui/button.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"

namespace retake::ui {
namespace {

struct Measures {
    float height, padding, radius, border, icon;
    Type type;
};

Measures measures_of(const Button& button, const Look& look) {
    const float by = look.text_scale;
    switch (button.size) {
    case ButtonSize::small:
        return {60 * std::min(by, 1.25f), 24, 14, 2.5f, 28 * by, scaled(look, type::t3.bold())};
    case ButtonSize::usual:
        return {76 * std::min(by, 1.25f), 32, 14, 3, 30 * by, scaled(look, Type{Face::text, 700, 30, 40})};
    case ButtonSize::large:
        return {96 * std::min(by, 1.25f), 44, 16, 3, 38 * by, scaled(look, Type{Face::text, 700, 36, 46})};
    }
    return {};
}

constexpr float gap_usual = 16, gap_tight = 10, beside_least = 12; // the last: left and right of all parts

// What stands in a button, side by side.
struct Parts {
    float icon = 0, words = 0, key = 0; // widths
    float gap = gap_usual;

    float width() const { return icon + words + key + (icon > 0 ? gap : 0) + (key > 0 ? gap : 0); }
};

Parts parts_of(const Button& button, const Measures& m, const Look& look) {
    return {button.icon.empty() ? 0 : m.icon, look.measure->text(button.words, m.type).w,
            button.key ? keycap_width(look, key_name(*button.key)) : 0};
}

// Where the place is narrower than the parts need, they stand closer; then the cap goes (the key rail has it, too), and then
// the type shrinks.
void squeeze(Parts& parts, Measures& m, float room) {
    if (parts.width() > room)
        parts.gap = gap_tight;
    if (parts.width() > room)
        parts.key = 0;
    if (parts.width() <= room)
        return;
    const float by = room / parts.width();
    parts = {parts.icon * by, parts.words * by, 0, parts.gap * by};
    m.icon *= by;
    m.type = m.type.scaled(by);
}

Ink fill_of(const Button& button, Touch touch) {
    if (button.weight == Weight::primary)
        return Ink::ink;
    return touch == Touch::rest ? Ink::slip : Ink::manila;
}

} // namespace

Touch touch_of(const Look& look, const std::string& name) {
    if (look.pressed == name)
        return Touch::pressed;
    return look.hovered == name ? Touch::hovered : Touch::rest;
}

Size size_of(const Button& button, const Look& look) {
    const auto m = measures_of(button, look);
    return {2 * m.padding + 6 + parts_of(button, m, look).width(), m.height};
}

void draw_button(Shapes& shapes, const Look& look, const Rect& place, const Button& button) {
    auto m = measures_of(button, look);
    auto parts = parts_of(button, m, look);
    squeeze(parts, m, place.w - 2 * beside_least);
    const auto touch = button.enabled ? touch_of(look, button.called()) : Touch::rest;
    const auto area = place.moved(0, button.held ? 5.f : sunk(touch));
    const bool primary = button.weight == Weight::primary && button.enabled;
    const Paint paint{!button.enabled ? Ink::ink2 : primary ? Ink::on_ink : Ink::ink};
    if (button.enabled) {
        shapes.push_back(Fill{area, all_round(m.radius), {fill_of(button, touch)}});
        if (primary && touch == Touch::hovered)
            shapes.push_back(Fill{area, all_round(m.radius), {Ink::on_ink, 0.08f}});
    }
    Outline edge{area, all_round(m.radius), m.border, {button.enabled ? Ink::ink : Ink::hair}};
    edge.dash = button.enabled ? 0.f : 9.f;
    shapes.push_back(edge);
    // What stands in the button is centred as a whole.
    float x = area.x + (area.w - parts.width()) / 2;
    if (parts.icon > 0)
        shapes.push_back(Icon{{x, area.centre().y - m.icon / 2, m.icon, m.icon}, button.icon, paint});
    x += parts.icon > 0 ? parts.icon + parts.gap : 0;
    shapes.push_back(Label{{x, area.y, parts.words + 2, area.h}, button.words, m.type, paint, Side::start, Side::centre});
    if (parts.key > 0)
        draw_keycap(shapes, look, {x + parts.words + parts.gap, area.centre().y - keycap_height(look) / 2}, key_name(*button.key),
                    paint, primary || !button.enabled ? Cap::clear : Cap::paper);
}

void draw_icon_button(Shapes& shapes, const Look& look, const Rect& place, const std::string& icon, const std::string& name) {
    const auto touch = touch_of(look, name);
    const auto area = place.moved(0, sunk(touch));
    shapes.push_back(Fill{area, all_round(14), {touch == Touch::rest ? Ink::slip : Ink::manila}});
    shapes.push_back(Outline{area, all_round(14), 2.5f, {Ink::ink}});
    shapes.push_back(Icon{{area.centre().x - 16, area.centre().y - 16, 32, 32}, icon, {Ink::ink}});
}

} // namespace retake::ui
