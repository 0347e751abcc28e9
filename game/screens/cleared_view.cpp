// Cleared as a picture: an outline where the pile was, the headline, the stamp, and chads that fall and settle.
#include "screens/chads.hpp"
#include "screens/cleared.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include <cmath>

namespace retake::screens::cleared {
namespace {

using ui::Ink;
using View = ui::View<Event>;

// After the last card was filed: stillness, then the outline, then the stamp, then the words.
constexpr int outline_at = 400, outline_ms = 520, stamp_at = outline_at + outline_ms, stamp_ms = 140;
constexpr int contact_at = stamp_at + stamp_ms, words_at = contact_at + 160, misprint_ms = 240;
constexpr ui::Rect place{500, 128, 920, 484}, headline{400, 200, 1120, 320}, sentences{360, 684, 1200, 112},
    buttons{520, 836, 880, 76};
constexpr ui::Point stamp_centre{1362, 572};

struct Moment { // how far each part of the show is
    float outline = 1, stamp = 1, words = 1, misprint = 1;
    float fallen_s = chads_fall_s; // since the stamp came down
};

Moment moment_of(const State& state, const ui::Look& look) {
    if (look.movement == ui::Movement::none || state.opened < look.settled)
        return {};
    if (look.movement == ui::Movement::calm) { // Headline and stamp fade in; the chads lie already.
        const float faded = ui::progress(look, state.opened, 0, 240);
        return {1, faded, faded, 1, chads_fall_s};
    }
    const auto since_contact = static_cast<float>((look.now - state.opened).count() - contact_at) / 1000;
    return {ui::progress(look, state.opened, outline_at, outline_ms), ui::progress(look, state.opened, stamp_at, stamp_ms),
            ui::progress(look, state.opened, words_at, 80),
            ui::eased(ui::Ease::settle, ui::progress(look, state.opened, words_at, misprint_ms)), since_contact};
}

void draw_place(View& view, const Moment& moment) {
    view.draw(ui::Push{.about = place.centre(), .turn = -2});
    ui::Outline outline{place, ui::all_round(22), 4, {Ink::ink}};
    outline.dash = 12;
    outline.drawn = moment.outline;
    view.draw(outline);
    view.draw(ui::Pop{});
}

void draw_headline(View& view, const Moment& moment) {
    view.draw(ui::Push{.about = headline.centre(), .opacity = moment.words});
    ui::Label words{headline, "The pile\nis clear.", ui::type::cleared, {Ink::manila}, ui::Side::centre};
    words.area = headline.moved(6 * moment.misprint, 6 * moment.misprint);
    view.draw(words);
    words.area = headline;
    words.paint = {Ink::ink};
    view.draw(words);
    view.draw(ui::Pop{});
}

void draw_stamp(View& view, const State& state, const Moment& moment, const ui::Look& look) {
    if (moment.stamp <= 0)
        return;
    const bool falls = look.movement == ui::Movement::full;
    const float size = falls ? 1.6f - 0.6f * ui::eased(ui::Ease::slam, moment.stamp) : 1.f;
    const float opacity = falls ? std::min(1.f, moment.stamp * static_cast<float>(stamp_ms) / 60) : moment.stamp;
    view.draw(ui::Push{.about = stamp_centre, .opacity = opacity});
    view.draw(ui::Push{.about = stamp_centre, .turn = -10}); // the desk under it hides the outline
    view.draw(
        ui::Fill{ui::Rect{stamp_centre.x - 285, stamp_centre.y - 70, 570, 140}, ui::all_round(14), {Ink::desk, moment.stamp}});
    view.draw(ui::Pop{});
    view.draw(ui::Stamp{stamp_centre, "CLEARED", 92, {Ink::green_text}, -10, size, static_cast<unsigned>(state.seed)});
    view.draw(ui::Pop{});
}

std::string sentence(const State& state) {
    const auto minutes = static_cast<int>((state.took.count() + 30'000) / 60'000);
    const auto cards = capitalised(said(state.cards, "card", "cards"));
    const auto span = minutes <= 1 ? std::string("a minute") : in_words(minutes) + " minutes";
    const auto goes = state.second_goes == 0 ? std::string("None") : capitalised(in_words(state.second_goes));
    return cards + " in " + span + ". " + goes + " needed a second go.";
}

std::string send_off_of(const State& state) {
    if (!state.next)
        return "Nothing waits for you. Go and do something else.";
    const auto days = (*state.next - state.today).count();
    const auto when = days <= 1 ? std::string("tomorrow") : days < 7 ? weekday_of(*state.next) : date_line(*state.next);
    return "Nothing is due until " + when + ". Go and do something else.";
}

void draw_sentences(View& view, const State& state, const Moment& moment, const ui::Look& look) {
    view.draw(ui::Push{.about = sentences.centre(), .opacity = moment.words});
    const auto words = sentence(state);
    const auto send_off = send_off_of(state);
    ui::Type strong = ui::type::d3;
    strong.weight = 900;
    view.draw(ui::Label{{260, 684, 1400, 46},
                        words,
                        grown(look, words, ui::type::t1, {1400, 60}),
                        {Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre});
    view.draw(ui::Label{{260, 744, 1400, 52},
                        send_off,
                        grown(look, send_off, strong, {1400, 72}),
                        {Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre});
    view.draw(ui::Pop{});
}

void add_buttons(View& view, const ui::Look& look) {
    const ui::Button done{
        .words = "Done for today", .icon = "check", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter)};
    const ui::Button more{.words = "New round anyway", .icon = "deal", .key = ui::key(ui::Code::n)};
    const float width = ui::size_of(done, look).w + 20 + ui::size_of(more, look).w;
    ui::Point at{960 - width / 2, buttons.y};
    add_button_after(view, look, at, done, Event(WentHome{}));
    add_button_after(view, look, at, more, Event(NewRoundAsked{}));
    view.first_focus = done.words;
}

} // namespace

ui::View<Event> view(const State& state, const ui::Look& look) {
    View view;
    const auto moment = moment_of(state, look);
    // What is read keeps its distance; the headline's box is wider than its words.
    const std::vector<ui::Rect> reading{{590, 200, 740, 300}, {1070, 490, 590, 170}, sentences, buttons};
    draw_chads(view.shapes, chads(state.seed, moment.fallen_s, stamp_centre, buttons.x - 100, buttons.right() + 100), reading);
    draw_place(view, moment);
    draw_headline(view, moment);
    draw_stamp(view, state, moment, look);
    draw_sentences(view, state, moment, look);
    add_buttons(view, look);
    view.shortcuts.push_back({ui::key(ui::Code::escape), "home", WentHome{}});
    set_on_stage(view, look, state.opened, 0);
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "home"}, {{"N"}, "new round anyway"}});
    if (look.movement == ui::Movement::full && state.opened >= look.settled)
        view.moves_until(ui::end_of(state.opened, contact_at, static_cast<int>(chads_fall_s * 1000)));
    return view;
}

} // namespace retake::screens::cleared
