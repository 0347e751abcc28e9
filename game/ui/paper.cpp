// Cards, tabs and slips: ink outlines on stock, with flat shadows.
#include "ui/paper.hpp"

namespace retake::ui {
namespace {

constexpr float radius = 14;

float drop(Lift lift) {
    switch (lift) {
    case Lift::flat:
        return 0;
    case Lift::low:
        return 4;
    case Lift::mid:
        return 9;
    case Lift::high:
        return 16;
    }
    return 0;
}

Type tab_type(const Look& look, const std::string& text, float width_max) {
    auto type = scaled(look, type::tab);
    if (look.measure->text(text, type).w > width_max - 48)
        type = type.scaled(20.f / 24.f);
    return type;
}

} // namespace

Type scaled(const Look& look, const Type& type) { return look.text_scale == 1 ? type : type.scaled(look.text_scale); }

void draw_desk(Shapes& shapes, const Look& look) {
    const Rect all{0, 0, look.canvas.w, look.canvas.h};
    shapes.push_back(Fill{all, {}, {Ink::desk}});
    shapes.push_back(Texture{all, {}, Cloth::desk_fibre});
}

void draw_shadow(Shapes& shapes, const Look& look, const Rect& area, float corner, float down) {
    if (down > 0 && look.theme->shadow_alpha > 0)
        shapes.push_back(Fill{area.moved(0, down), all_round(corner), {Ink::shadow, look.theme->shadow_alpha}});
}

void draw_card(Shapes& shapes, const Look& look, const Rect& area, Lift lift) {
    draw_shadow(shapes, look, area, radius, drop(lift));
    shapes.push_back(Fill{area, all_round(radius), {Ink::card}});
    shapes.push_back(Texture{area, all_round(radius), Cloth::card_grain});
    shapes.push_back(Outline{area, all_round(radius), look.theme->card_border, {Ink::ink}});
}

void draw_header(Shapes& shapes, const Look& look, const Rect& card, const Header& header) {
    const float x = card.x + 47, width = card.w - 94 - header.right_margin;
    const float middle = card.y + 3;
    float left = x;
    if (!header.icon.empty()) {
        shapes.push_back(Icon{{x, middle + 22, 32, 32}, header.icon, {Ink::ink}});
        left += 46;
    }
    const auto type = scaled(look, type::t4);
    shapes.push_back(
        Label{{left, middle, x + width - left, header_height}, header.title, type.bold(), {Ink::ink}, Side::start, Side::centre});
    if (!header.right.empty()) {
        const float room = look.measure->text(header.right, type.figures()).w + 4;
        shapes.push_back(Label{
            {x + width - room, middle, room, header_height}, header.right, type.figures(), {Ink::ink2}, Side::end, Side::centre});
    }
    const float border = look.theme->card_border;
    shapes.push_back(Fill{{card.x + border, card.y + 3 + header_height, card.w - 2 * border, 3}, {}, {Ink::red}});
}

float tab_width(const Look& look, const std::string& text, float width_max) {
    return look.measure->text(text, tab_type(look, text, width_max)).w + 54;
}

float tab_height_of(const Look& look) { return tab_height * std::min(look.text_scale, 1.25f); }

void draw_tab(Shapes& shapes, const Look& look, Point at, const std::string& text, float width_max) {
    const float height = tab_height_of(look);
    const Rect area{at.x, at.y, tab_width(look, text, width_max), height};
    shapes.push_back(Fill{area, top_round(12), {Ink::manila}});
    Outline edge{area, top_round(12), look.theme->card_border, {Ink::ink}};
    edge.open_bottom = true;
    shapes.push_back(edge);
    const Rect words{area.x + 27, area.y, area.w - 48, height - 3};
    shapes.push_back(Label{words, text, tab_type(look, text, width_max), {Ink::ink}, Side::start, Side::centre});
}

void draw_manila(Shapes& shapes, const Look&, const Rect& area, Ink fill) {
    shapes.push_back(Fill{area, all_round(10), {fill}});
    shapes.push_back(Outline{area, all_round(10), 2.5f, {Ink::ink}});
}

void draw_clip(Shapes& shapes, Point centre, float size, float turn) {
    shapes.push_back(Icon{{centre.x - size / 2, centre.y - size / 2, size, size}, "clip", {Ink::ink}, turn});
}

void draw_panel(Shapes& shapes, const Look&, const Rect& area, float corner) {
    shapes.push_back(Fill{area, all_round(corner), {Ink::slip}});
    shapes.push_back(Outline{area, all_round(corner), 2.5f, {Ink::ink}});
}

void draw_toast(Shapes& shapes, const Look& look, const std::string& icon, const std::string& words) {
    auto type = scaled(look, type::t4);
    const float room = look.canvas.w - 112 - (icon.empty() ? 50.f : 96.f);
    if (const float wide = look.measure->text(words, type).w; wide > room)
        type = type.scaled(room / wide);
    const auto size = look.measure->text(words, type);
    const float text = size.w + 4, wide = text + (icon.empty() ? 50.f : 96.f), high = std::max(72.f, size.h + 16);
    // Over the key rail: a message may cover hints for a while, but never a button.
    const Rect area{(look.canvas.w - wide) / 2, look.canvas.h - 8 - high, wide, high};
    draw_shadow(shapes, look, area, 12, 4);
    shapes.push_back(Fill{area, all_round(12), {Ink::manila}});
    shapes.push_back(Outline{area, all_round(12), 3, {Ink::ink}});
    if (!icon.empty())
        shapes.push_back(Icon{{area.x + 24, area.centre().y - 15, 30, 30}, icon, {Ink::ink}});
    shapes.push_back(Label{{area.right() - 25 - text, area.y, text, area.h}, words, type, {Ink::ink}, Side::start, Side::centre});
}

void draw_torn_edge(Shapes& shapes, const Rect& body) {
    constexpr float tooth = 14;
    Polyline edge{{}, 2.5f, {Ink::ink}};
    bool low = false;
    for (float x = body.x; x <= body.right(); x += tooth, low = !low)
        edge.points.push_back({x, body.bottom() - (low ? 0.f : 6.f)});
    shapes.push_back(edge);
}

} // namespace retake::ui
