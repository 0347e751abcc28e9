// The slip that leads to the passage behind a card, and the passage itself.
#include "screens/passage_slip.hpp"
#include "screens/card_back.hpp"
#include "screens/round_rail.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

using ui::Ink;

constexpr float indent = 66, beside_cap = 22, width_least = 560;

// A reference of a long section takes a smaller type before it runs into the key cap.
ui::Type reference_type(const std::string& reference, const ui::Look& look, float room) {
    const auto type = ui::scaled(look, ui::type::t4.bold());
    const float wide = look.measure->text(reference, type).w;
    return wide <= room ? type : type.scaled(room / wide);
}

float room_for_words(float width, const ui::Look& look) { return width - indent - 16 - ui::keycap_width(look, "O") - beside_cap; }

} // namespace

float passage_slip_width(const session::Card& card, const ui::Look& look, float room) {
    const float words = look.measure->text(passage_reference(card.item), ui::scaled(look, ui::type::t4.bold())).w;
    return std::min(std::max(words + width_least - room_for_words(width_least, look), width_least), room);
}

void draw_passage_slip(ui::Shapes& shapes, const ui::Rect& slip, const session::Card& card, const std::string& name,
                       const ui::Look& look) {
    ui::draw_manila(shapes, look, slip);
    ui::draw_clip(shapes, {slip.x + 38, slip.y + 16});
    const float room = room_for_words(slip.w, look);
    const bool one_line = large_text(look); // the cap says the rest
    const auto reference = passage_reference(card.item);
    shapes.push_back(ui::Label{{slip.x + indent, slip.y + 12, room, one_line ? 60.f : 30.f},
                               reference,
                               reference_type(reference, look, room),
                               {Ink::ink},
                               ui::Side::start,
                               ui::Side::centre});
    if (!one_line)
        shapes.push_back(ui::Label{{slip.x + indent, slip.y + 44, room, 28}, name, ui::scaled(look, ui::type::t5), {Ink::ink}});
    ui::draw_keycap(shapes, look,
                    {slip.right() - beside_cap - ui::keycap_width(look, "O"), slip.centre().y - ui::keycap_height(look) / 2},
                    "O");
}

void draw_passage(ui::Shapes& shapes, const ui::Rect& slip, const session::Card& card, float below, const ui::Look& look) {
    constexpr float left = 88, top = 80;
    ui::draw_manila(shapes, look, slip);
    ui::draw_clip(shapes, {slip.x + 46, slip.y + 16});
    const float width = slip.w - left - 42, room = slip.h - top - below;
    const auto reference = passage_reference(card.item);
    shapes.push_back(
        ui::Label{{slip.x + left, slip.y + 26, width, 37}, reference, reference_type(reference, look, width), {Ink::ink}});
    auto type = ui::scaled(look, ui::type::t2);
    while (type.size > 22 && look.measure->text(card.passage, type, width).h > room)
        type = {type.face, type.weight, type.size - 1, type.line - 1.5f};
    shapes.push_back(ui::Label{{slip.x + left, slip.y + top, width, look.measure->text(card.passage, type, width).h},
                               card.passage,
                               type,
                               {Ink::ink},
                               ui::Side::start,
                               ui::Side::start,
                               true});
}

} // namespace retake::screens
