// A box on the shelf of Home: index tabs, a label with title and counts, a patterned foot, and a tag.
#include "screens/shelf_box.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include <array>

namespace retake::screens::home {
namespace {

using ui::Ink;

struct Front {
    Ink stock;
    Ink pattern;
    char letter;
};
constexpr std::array<Front, 8> fronts{{{Ink::manila, Ink::ink, 'A'},
                                       {Ink::green, Ink::card, 'B'},
                                       {Ink::red, Ink::card, 'C'},
                                       {Ink::desk, Ink::ink, 'D'},
                                       {Ink::card, Ink::ink, 'E'},
                                       {Ink::green, Ink::card, 'F'},
                                       {Ink::manila, Ink::ink, 'G'},
                                       {Ink::red, Ink::card, 'H'}}};
constexpr std::array<Ink, 3> tab_inks{Ink::card, Ink::red_tint, Ink::manila};
constexpr std::array<float, 3> tab_rises{48, 54, 42};
constexpr float edge = 3;

void draw_stock(ui::Shapes& shapes, const ui::Rect& area, ui::Corners corners, Ink ink) {
    shapes.push_back(ui::Fill{area, corners, {ink}});
    shapes.push_back(ui::Outline{area, corners, edge, {Ink::ink}});
}

// The cards that stand in the box, seen above its front.
void draw_index(ui::Shapes& shapes, int index, ui::Point at) {
    draw_stock(shapes, {at.x + 16, at.y - 26, 340, 60}, ui::all_round(8), Ink::card);
    constexpr float width = 308.f / 3, pitch = 320.f / 3;
    for (std::size_t i = 0; i < tab_inks.size(); ++i) {
        const auto turn = (i + 2 * static_cast<std::size_t>(index)) % tab_inks.size(); // no two neighbours look alike
        draw_stock(shapes, {at.x + 28 + pitch * static_cast<float>(i), at.y - tab_rises[turn], width, 90}, ui::top_round(9),
                   tab_inks[turn]);
    }
    draw_stock(shapes, {at.x + 10, at.y - 12, 352, 60}, ui::all_round(8), Ink::card);
}

// The largest type in which the title fits its label; a very long one runs on rather than being cut.
ui::Type title_type(const std::string& title, const ui::Look& look, ui::Size room) {
    auto type = grown(look, title, {ui::Face::display, 700, 30, 35}, room);
    for (; type.size > 18; type.size -= 2, type.line = type.size + 5)
        if (const auto measured = look.measure->text(title, type, room.w); measured.h <= room.h && measured.w <= room.w)
            break;
    return type;
}

void draw_label(ui::Shapes& shapes, const Box& box, ui::Point at, const ui::Look& look) {
    const ui::Rect label{at.x + 26, at.y + 26, 320, 150};
    draw_stock(shapes, label, ui::all_round(6), Ink::card);
    const ui::Size room{274, 74};
    const auto type = title_type(box.title, look, room);
    const float width = std::min(room.w, ui::balanced_width(*look.measure, box.title, type, room.w) + 1);
    shapes.push_back(ui::Label{
        {label.x + 23, label.y + 13, width, room.h}, box.title, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    shapes.push_back(ui::Fill{{label.x + edge, label.bottom() - 51, label.w - 2 * edge, 3}, {}, {Ink::red}});
    const ui::Rect counts{label.x + 23, label.bottom() - 48, label.w - 46, 45};
    const auto count = counted(box.cards, "card", "cards");
    const auto figures = grown(look, count + (box.known_percent ? "  100% known" : ""), ui::type::t5.figures(), {counts.w, 45});
    shapes.push_back(ui::Label{counts, count, figures, {Ink::ink}, ui::Side::start, ui::Side::centre});
    if (box.known_percent)
        shapes.push_back(ui::Label{
            counts, std::to_string(*box.known_percent) + "% known", figures, {Ink::ink}, ui::Side::end, ui::Side::centre});
}

} // namespace

ui::Rect snag_slip(ui::Point at) { return {at.x + 26, at.y + 202, 320, 44}; }

void draw_box(ui::Shapes& shapes, const Box& box, int index, ui::Point at, bool lifted, const ui::Look& look) {
    const auto& front = fronts[static_cast<std::size_t>(index) % fronts.size()];
    constexpr ui::Corners corners{12, 12, 6, 6};
    if (lifted)
        shapes.push_back(
            ui::Fill{{at.x + 10, at.y + box_size.h + 4, 352, 12}, ui::all_round(6), {Ink::shadow, look.theme->shadow_alpha}});
    draw_index(shapes, index, at);
    const ui::Rect area{at.x, at.y, box_size.w, box_size.h};
    shapes.push_back(ui::Fill{area, corners, {front.stock}});
    shapes.push_back(ui::Pattern{
        {area.x + edge, area.bottom() - edge - 70, area.w - 2 * edge, 70}, {0, 0, 4, 4}, front.letter, {front.pattern}});
    shapes.push_back(ui::Outline{area, corners, edge, {Ink::ink}});
    draw_label(shapes, box, at, look);
}

void draw_snag(ui::Shapes& shapes, const Box& box, ui::Point at, bool hovered) {
    if (box.snag.empty())
        return;
    const auto slip = snag_slip(at);
    draw_stock(shapes, slip, ui::all_round(8), hovered ? Ink::manila : Ink::card);
    shapes.push_back(ui::Icon{{slip.x + 12, slip.y + 8, 28, 28}, "warning", {Ink::red_text}});
    shapes.push_back(ui::Label{
        {slip.x + 50, slip.y, slip.w - 60, slip.h}, box.snag, ui::type::t5, {Ink::red_text}, ui::Side::start, ui::Side::centre});
}

void draw_tag(ui::Shapes& shapes, const Box& box, ui::Point at, const ui::Look& look) {
    if (box.on_pile == 0)
        return;
    const auto words = std::to_string(box.on_pile) + " on the pile";
    const auto type = ui::type::t4.bold().figures();
    const float width = 60 + edge + look.measure->text(words, type).w;
    const ui::Rect tag{at.x + 386 - width, at.y - 34, width, 52};
    shapes.push_back(ui::Push{.about = tag.centre(), .turn = 5});
    draw_stock(shapes, tag, ui::all_round(10), Ink::yolk);
    const ui::Point hole{tag.x + 24, tag.centre().y};
    shapes.push_back(ui::Disc{hole, 9, 9, 0, {Ink::ink}});
    shapes.push_back(ui::Disc{hole, 6, 6, 0, {Ink::desk}});
    shapes.push_back(
        ui::Label{{tag.x + 45, tag.y, width, tag.h}, words, type, {Ink::on_yolk}, ui::Side::start, ui::Side::centre});
    shapes.push_back(ui::Pop{});
}

} // namespace retake::screens::home
