// The question on its slip.
#include "screens/review_asking.hpp"
#include "base/utf8.hpp"
#include "screens/stage.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"

namespace retake::screens::review {
namespace {

using ui::Code;
using ui::Ink;

std::string question(const Waiting& waits) {
    const auto title = utf8::isolated(waits.title);
    if (waits.sprint)
        return "A sprint in " + title + " was broken off, and its results wait.";
    return "Card " + std::to_string(waits.card) + " of " + std::to_string(waits.cards) + " in " + title + " is waiting.";
}

} // namespace

ui::View<Event> asking_view(ui::View<Event> below, const Waiting& waits, const std::vector<int>& cards, const ui::Look& look) {
    ui::View<Event> view;
    view.shapes = std::move(below.shapes);
    view.draw(ui::Fill{{0, 0, look.canvas.w, look.canvas.h}, {}, {Ink::desk, 0.72f}});
    const auto origin = look.stage_origin();
    const auto slip = ui::Rect{410, 300, 1100, 430}.moved(origin.x, origin.y);
    ui::draw_shadow(view.shapes, look, slip, 10, 9);
    ui::draw_manila(view.shapes, look, slip);
    const float x = slip.x + 47, width = slip.w - 94;
    const auto draw = [&](const std::string& words, const ui::Type& type, float y, float height) {
        view.draw(ui::Label{{x, y, width, height},
                            words,
                            grown(look, words, type, {width, height}),
                            {Ink::ink},
                            ui::Side::start,
                            ui::Side::start,
                            true});
    };
    draw(question(waits), ui::type::d4, slip.y + 40, 92);
    draw("A retake closes that round: it cannot be gone on with then. What it dropped stays on your pile, and you find it here "
         "among the past rounds.",
         ui::type::t3, slip.y + 146, 150);
    const ui::Button retake{
        .words = "Retake", .icon = "retake", .weight = ui::Weight::primary, .key = ui::key(Code::enter), .name = "Retake these"};
    ui::Point at{x, slip.bottom() - 36 - ui::size_of(retake, look).h};
    add_button_after(view, look, at, retake, Event(RetakeStarted{cards}));
    add_button_after(view, look, at, ui::Button{.words = "Not now", .key = ui::key(Code::escape)}, Event(RetakePutAside{}));
    view.first_focus = retake.called();
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "retake these"}, {{"Esc"}, "not now"}});
    return view;
}

} // namespace retake::screens::review
