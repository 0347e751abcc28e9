// Draws what is read from the last row.
#include "screens/far.hpp"
#include "base/utf8.hpp"
#include "screens/question_front.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"

namespace retake::screens::far {

using ui::Ink;

ui::Label line(const ui::Look& look, const ui::Rect& room, const std::string& words, const ui::Type& wished, Ink ink,
               ui::Side across) {
    auto fitting = wished;
    if (const float wide = look.measure->text(words, fitting).w; wide > room.w)
        fitting = fitting.scaled(std::max(0.75f, room.w / wide));
    return {room, ui::shortened(*look.measure, words, fitting, {room.w, 0}), fitting, {ink}, across, ui::Side::centre};
}

ui::Label lines(const ui::Look& look, const ui::Rect& room, const std::string& words, const ui::Type& wished, Ink ink) {
    auto fitting = wished;
    while (fitting.size > 20 && look.measure->text(words, fitting, room.w).h > room.h)
        fitting = fitting.scaled(0.94f);
    return {
        room, ui::shortened(*look.measure, words, fitting, {room.w, room.h}), fitting, {ink}, ui::Side::start, ui::Side::centre,
        true};
}

namespace {
constexpr float radius = 124, track = 30;
} // namespace

void draw_stopped_clock(ui::Shapes& shapes, ui::Point centre) {
    shapes.push_back(ui::Ring{centre, radius, track, 0, 1, {Ink::rule}});
    shapes.push_back(ui::Icon{{centre.x - 44, centre.y - 44, 88, 88}, "pause", {Ink::ink}});
}

void draw_clock(ui::Shapes& shapes, ui::Point centre, Milliseconds rest, Milliseconds limit) {
    const auto seconds = static_cast<int>((rest.count() + 999) / 1000);
    const float share = limit.count() > 0 ? static_cast<float>(rest.count()) / static_cast<float>(limit.count()) : 0.f;
    shapes.push_back(ui::Disc{centre, radius, radius, 0, {Ink::ink}});
    shapes.push_back(ui::Disc{centre, radius - 3, radius - 3, 0, {Ink::rule}});
    if (share > 0)
        shapes.push_back(ui::Ring{centre, radius - 5, track - 4, 0, share, {seconds <= 5 ? Ink::red : Ink::ink}});
    shapes.push_back(ui::Disc{centre, radius - track, radius - track, 0, {Ink::ink}});
    shapes.push_back(ui::Disc{centre, radius - track - 3, radius - track - 3, 0, {Ink::desk}});
    const ui::Type digits{ui::Face::mono, 700, seconds > 99 ? 64.f : 88.f, 92};
    shapes.push_back(ui::Label{{centre.x - 90, centre.y - 50, 180, 100},
                               std::to_string(seconds),
                               digits,
                               {Ink::ink},
                               ui::Side::centre,
                               ui::Side::centre});
}

void draw_front(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& card, const item::Item& item,
                const item::Presentation& shown) {
    auto near = look; // the last row sits far away
    near.text_scale = std::max(look.text_scale, 1.28f);
    near.hovered.clear();
    near.focused.clear();
    const auto form = forms::begun(shown.interaction);
    const auto* image = shown.image ? &*shown.image : nullptr;
    float scale = 1;
    ui::Rect area;
    question::Fit fitted;
    for (bool fits = false; !fits; scale -= 0.05f) {
        const float below = (card.h - ui::header_height - (scale < 1 ? 20 : 0)) / scale; // off the edge
        area = {card.x, card.y, card.w / scale, ui::header_height + below + 120};        // no footer: nobody locks in here
        fitted = question::fit(near, area, shown.stem, shown.interaction, "", false, form, image);
        fits = fitted.scroll_max() <= 0 || scale < 0.55f;
        if (fits)
            break;
    }
    auto drawn = forms::view(form, shown.interaction, question::room_of(fitted, 0, near)).shapes;
    if (utf8::right_to_left(shown.stem)) // it comes out as it was laid out once all of the card is mirrored
        ui::mirror(drawn, 0, card);
    ui::Push smaller;
    smaller.about = {card.x, card.y + ui::header_height};
    smaller.scale_x = smaller.scale_y = scale;
    if (scale < 1)
        shapes.push_back(smaller);
    question::State draft;
    const bool locked = !std::holds_alternative<item::JudgeTruth>(shown.interaction); // no caret; slips would fade
    question::draw_body(shapes, {item, shown, draft, false, locked, {}, 0, &drawn}, fitted, 0, near);
    if (scale < 1)
        shapes.push_back(ui::Pop{});
}

} // namespace retake::screens::far
