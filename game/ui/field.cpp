// Fields: a line of text in a frame, moved sideways until its caret is in sight.
#include "ui/field.hpp"
#include "ui/paper.hpp"

namespace retake::ui {
namespace {

// How far from the start of the text's box a place in the text lies.
float place_in(const Look& look, const TextField& field, const FieldStyle& style, std::size_t at) {
    const float x = look.measure->caret(field.text, style.type, 0, at).x;
    return style.mirrored ? look.measure->text(field.text, style.type).w - x : x;
}

// Where the text begins, in the view's coordinates.
float text_start(const Look& look, const Rect& area, const TextField& field, const FieldStyle& style) {
    const float room = area.w - 2 * style.padding, width = look.measure->text(field.text, style.type).w;
    const float left = area.x + style.padding;
    if (width <= room)
        return style.across == Side::end ? left + room - width : left;
    return left + std::min(0.f, room - place_in(look, field, style, field.caret) - 8);
}

} // namespace

void draw_field(Shapes& shapes, const Look& look, const Rect& area, const TextField& field, const FieldStyle& style,
                bool has_caret) {
    shapes.push_back(Fill{area, all_round(12), {Ink::slip}});
    Outline edge{area, all_round(12), 3, {style.not_understood ? Ink::red_text : Ink::ink}};
    edge.dash = style.not_understood ? 9.f : 0.f;
    shapes.push_back(edge);
    draw_field_text(shapes, look, area, field, style, has_caret);
}

void draw_field_text(Shapes& shapes, const Look& look, const Rect& area, const TextField& field, const FieldStyle& style,
                     bool has_caret) {
    const Rect inside{area.x + style.padding - 6, area.y + 3, area.w - 2 * style.padding + 12, area.h - 6};
    const float start = text_start(look, area, field, style), top = area.centre().y - style.type.line / 2;
    Push clip;
    clip.clip = inside;
    shapes.push_back(clip);
    if (field.caret != field.anchor) {
        const auto [a, b] = std::minmax({place_in(look, field, style, field.anchor), place_in(look, field, style, field.caret)});
        shapes.push_back(Fill{{start + a, top, b - a, style.type.line}, {}, {Ink::yolk}});
    }
    const bool empty = field.text.empty();
    const auto& words = empty ? style.when_empty : field.text;
    if (!words.empty()) {
        const float width = look.measure->text(words, style.type).w + 4;
        shapes.push_back(Label{{empty ? area.x + style.padding : start, area.y, width, area.h},
                               words,
                               style.type,
                               {empty ? Ink::ink2 : style.ink},
                               Side::start,
                               Side::centre});
    }
    if (has_caret) {
        const float x = start + place_in(look, field, style, field.caret);
        shapes.push_back(
            Fill{{style.mirrored ? x - 5 : x + 1, area.centre().y - style.type.size * 0.6f, 4, style.type.size * 1.2f},
                 {},
                 {Ink::red}});
    }
    shapes.push_back(Pop{});
}

bool caret_shows(const Look& look) {
    return look.movement == Movement::none || look.now.time_since_epoch() / caret_blink % 2 == 0;
}

std::size_t offset_in_field(const Look& look, const Rect& area, const TextField& field, const FieldStyle& style, Point at) {
    return look.measure->offset_at(field.text, style.type, 0, {at.x - text_start(look, area, field, style), 0});
}

} // namespace retake::ui
