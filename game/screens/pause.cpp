// Pause: taking a breath. The clock stands still, and nothing is lost.
#include "screens/pause.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "ui/button.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens::pause {
namespace {

using ui::Ink;

std::string lower_first(std::string words) {
    words[0] = static_cast<char>(words[0] - 'A' + 'a'); // "Card 7 of 20"
    return words;
}

std::string where_it_stands(const session::State& round) {
    const bool timed = round.rules.per_card || session::time_left_in_all(round, Instant{});
    const std::string clock = timed ? "The timer’s stopped and the card is turned over. " : "The card is turned over. ";
    if (session::retaking(round))
        return clock + (round.pile.size() == 1 ? "One card is left on the pile."
                                               : std::to_string(round.pile.size()) + " cards are left on the pile.");
    return clock + "You’re on " + lower_first(card_number(round)) + ".";
}

} // namespace

ui::View<Event> view(const State&, const session::State& round, const ui::Look& look) {
    ui::View<Event> view;
    const ui::Button carry_on{.words = "Carry on", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter)};
    const ui::Button stop{.words = "Stop and keep it", .key = ui::key(ui::Code::s)};
    const auto buttons = ui::size_of(carry_on, look);
    constexpr float edge = 56, above_words = 208;
    const float width = std::max(688.f, buttons.w + 20 + ui::size_of(stop, look).w);
    const auto words = where_it_stands(round);
    const auto type = ui::scaled(look, ui::type::t3);
    const float high = std::max(74.f, look.measure->text(words, type, width).h);
    const float height = above_words + high + 14 + buttons.h + 28;
    const ui::Rect card{(1920 - width) / 2 - edge, (1000 - height) / 2, width + 2 * edge, height};
    ui::draw_card(view.shapes, look, card);
    const float x = card.x + edge;
    view.draw(ui::Icon{{x, card.y + 48, 60, 60}, "pause", {Ink::ink}});
    view.draw(ui::Label{{x, card.y + 128, width, 68}, "Taking a breath.", ui::type::d2, {Ink::ink}});
    view.draw(ui::Label{{x, card.y + above_words, width, high}, words, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    ui::Point at{x, card.y + above_words + high + 14};
    add_button_after(view, look, at, carry_on, Event(CarriedOn{}));
    add_button_after(view, look, at, stop, Event(StoppedAndKept{}));
    view.shortcuts.push_back({ui::key(ui::Code::escape), "carry on", CarriedOn{}});
    view.first_focus = "Carry on";
    set_on_stage(view, look, Instant{}, 0);
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "carry on"}, {{"S"}, "stop and keep it"}}, "Nothing is lost.");
    return view;
}

} // namespace retake::screens::pause
