// Choice rows: the same letter and pattern everywhere; the chosen one under yolk, never by colour alone.
#include "ui/choice_row.hpp"
#include "ui/button.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"

namespace retake::ui {
namespace {

constexpr float padding = 28, border = 2.5f, tick_box = 52, verdict_icon = 40;

float right_width(const ChoiceRow& row, const Look& look) {
    float width = 24 + border;
    if (!row.verdict.empty())
        width += look.measure->text(row.verdict, scaled(look, type::t3.bold())).w + 12 + verdict_icon;
    else if (!row.key.empty())
        width += keycap_width(look, row.key);
    if (row.tickable)
        width += 14 + tick_box;
    return width;
}

struct Inks {
    Ink fill, edge, text;
};

Inks inks_of(const ChoiceRow& row, Touch touch) {
    switch (row.state) {
    case RowState::open:
        return {touch == Touch::rest ? Ink::slip : Ink::manila, Ink::ink, Ink::ink};
    case RowState::chosen:
        return {Ink::slip, Ink::ink, row.wiped > 0.5f ? Ink::on_yolk : Ink::ink};
    case RowState::dim:
        return {Ink::slip, Ink::hair, Ink::ink2};
    case RowState::right:
        return {Ink::green_tint, Ink::green_text, Ink::ink};
    case RowState::wrong:
        return {Ink::red_tint, Ink::red_text, Ink::ink};
    }
    return {};
}

// Yolk from the letter plate on; under way, its front edge is rough as a highlighter's is.
void draw_yolk(Shapes& shapes, const Rect& area, float swatch, float share) {
    const Rect body{area.x + swatch, area.y, area.w - swatch, area.h};
    if (share >= 1) {
        shapes.push_back(Fill{area, all_round(12), {Ink::yolk}});
        return;
    }
    const float front = body.x + body.w * share;
    shapes.push_back(Fill{{body.x, body.y, body.w * share, body.h}, {}, {Ink::yolk}});
    constexpr int strokes = 4;
    for (int i = 0; i < strokes; ++i) {
        const float y = body.y + body.h * static_cast<float>(i) / strokes, reach = i % 2 ? 6.f : 14.f;
        shapes.push_back(Fill{{front, y, std::min(reach, body.right() - front), body.h / strokes}, right_round(4), {Ink::yolk}});
    }
}

void draw_swatch(Shapes& shapes, const Rect& area, const ChoiceRow& row, const Inks& inks) {
    const bool inverted = row.state == RowState::chosen && row.wiped > 0.35f;
    if (row.swatch <= 0)
        return; // a typed response has no letter
    const Rect swatch{area.x, area.y, row.swatch, area.h};
    const Ink ink = row.state == RowState::dim ? Ink::hair : Ink::ink;
    if (inverted)
        shapes.push_back(Fill{swatch, left_round(12), {Ink::on_yolk}});
    else {
        if (row.state != RowState::open)
            shapes.push_back(Fill{swatch, left_round(12), {inks.fill}});
        shapes.push_back(Pattern{swatch, left_round(12), row.letter, {ink}});
        shapes.push_back(Fill{{swatch.right() - border, swatch.y, border, swatch.h}, {}, {ink}});
    }
    const auto middle = swatch.centre();
    const float plate = 54 * std::max(1.f, row.swatch / 96); // grows on a projector
    draw_letter_plate(shapes, {middle.x - plate / 2, middle.y - plate / 2, plate, plate}, std::string(1, row.letter),
                      plate / 1.5f,
                      inverted                      ? Ink::yolk
                      : row.state == RowState::open ? inks.fill
                                                    : Ink::slip,
                      inverted                     ? Ink::on_yolk
                      : row.state == RowState::dim ? Ink::ink2
                                                   : Ink::ink,
                      inverted ? Ink::yolk : ink);
}

void draw_tick(Shapes& shapes, Rect box, RowState state) {
    const bool ticked = state == RowState::chosen;
    if (ticked) {
        shapes.push_back(Fill{box, all_round(10), {Ink::on_yolk}});
        shapes.push_back(Icon{{box.x + 8, box.y + 8, 36, 36}, "check", {Ink::yolk}});
    } else {
        shapes.push_back(Outline{box, all_round(10), 3, {state == RowState::dim ? Ink::hair : Ink::ink}});
    }
}

void draw_right(Shapes& shapes, const Look& look, const Rect& area, const ChoiceRow& row, const Inks& inks) {
    float x = area.right() - 24 - border;
    const float middle = area.centre().y;
    if (!row.verdict.empty()) {
        const auto type = scaled(look, type::t3.bold());
        const float width = look.measure->text(row.verdict, type).w + 2;
        const bool right = row.state == RowState::right;
        const Paint paint{row.state == RowState::wrong ? Ink::red_text : right ? Ink::green_text : Ink::ink2};
        x -= verdict_icon;
        if (right || row.state == RowState::wrong)
            shapes.push_back(Icon{{x, middle - 20, verdict_icon, verdict_icon}, right ? "check" : "cross", paint});
        shapes.push_back(Label{{x - 12 - width, area.y, width, area.h}, row.verdict, type, paint, Side::end, Side::centre});
        return;
    }
    if (row.tickable) {
        x -= tick_box;
        draw_tick(shapes, {x, middle - tick_box / 2, tick_box, tick_box}, row.state);
        x -= 14;
    }
    if (!row.key.empty())
        draw_keycap(shapes, look, {x - keycap_width(look, row.key), middle - keycap_height(look) / 2}, row.key, {inks.text},
                    row.state == RowState::chosen ? Cap::clear : Cap::paper);
}

} // namespace

float text_width(const ChoiceRow& row, const Look& look, float width) {
    return width - row.swatch - 2 * padding - right_width(row, look);
}

float height_of(const ChoiceRow& row, const Look& look, float width, float at_least) {
    return std::max(at_least, look.measure->text(row.text, row.type, text_width(row, look, width)).h + 24);
}

void draw_letter_plate(Shapes& shapes, Rect plate, const std::string& letter, float size, Ink fill, Ink ink, Ink edge) {
    shapes.push_back(Fill{plate, all_round(12), {fill}});
    shapes.push_back(Outline{plate, all_round(12), border, {edge}});
    shapes.push_back(Label{plate, letter, Type{Face::display, 900, size, size * 1.5f}, {ink}, Side::centre, Side::centre});
}

void draw_choice_row(Shapes& shapes, const Look& look, const Rect& place, const ChoiceRow& row) {
    const auto touch = row.state == RowState::open || row.state == RowState::chosen ? touch_of(look, row.name) : Touch::rest;
    const auto area = place.moved(0, sunk(touch));
    const auto inks = inks_of(row, touch);
    shapes.push_back(Fill{area, all_round(12), {inks.fill}});
    if (row.state == RowState::chosen)
        draw_yolk(shapes, area, row.swatch, row.wiped);
    else if (row.state == RowState::open && row.wiped < 1)
        draw_yolk(shapes, area, row.swatch, 1 - row.wiped);
    draw_swatch(shapes, area, row, inks);
    const Rect words{area.x + row.swatch + padding, area.y, text_width(row, look, area.w), area.h};
    shapes.push_back(Label{words, row.text, row.type, {inks.text}, Side::start, Side::centre, true});
    draw_right(shapes, look, area, row, inks);
    // Selected and right rows are outlined twice as heavily, half of it outside.
    const bool heavy = row.state == RowState::right || row.state == RowState::chosen;
    const float grow = heavy ? border * (row.state == RowState::chosen ? row.wiped : 1.f) : 0.f;
    Outline edge{area.grown(grow), all_round(12 + grow), border + grow, {inks.edge}};
    edge.dash = row.state == RowState::wrong ? 7.5f : 0.f;
    shapes.push_back(edge);
}

} // namespace retake::ui
