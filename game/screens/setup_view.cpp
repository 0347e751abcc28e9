// Set-up as a picture: the form, the deck that is as thick as the round is long, and the snag of a bank.
#include "screens/findings.hpp"
#include "screens/setup.hpp"
#include "screens/setup_form.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include "ui/pile.hpp"
#include "ui/ticks.hpp"

namespace retake::screens::setup {
namespace {

using ui::Ink;
using View = ui::View<Event>;

int ready(const State& state) { return static_cast<int>(state.items.size()); }

void add_top(View& view, const State& state, const ui::Look& look) {
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Back", ui::key(ui::Code::escape), 9, Event(WentBack{}));
    auto below = counted(ready(state), "card", "cards");
    if (state.topics.size() > 1)
        below += ", " + said(static_cast<int>(state.topics.size()), "topic", "topics");
    ui::draw_title(view.shapes, look, state.title, below, look.canvas.w - 144 - 56);
}

// 8 px a card, 24 at most; what is drawn thinner than that is spread to the same height.
void draw_deck(View& view, const State& state, const ui::Look& look) {
    const int cards = std::min(cards_dealt(state), 24);
    const float height = 8 * static_cast<float>(cards - 1);
    const int drawn = std::min(cards, 14);
    ui::draw_deck(view.shapes, look, {1409, 638}, {380, 236}, cards, drawn > 1 ? height / static_cast<float>(drawn - 1) : 8);
}

void draw_outcome(View& view, const State& state, const ui::Look& look) {
    const int cards = cards_dealt(state);
    const ui::Type headline{ui::Face::display, 900, 60, 68, -0.8f, true};
    view.draw(ui::Label{{1388, 664, 476, 68}, counted(cards, "card", "cards"), headline, {Ink::ink}});
    int waiting = 0;
    const auto indices = chosen(state);
    for (const auto& fact : state.items)
        waiting += fact.on_pile && std::ranges::find(indices, fact.index) != indices.end() ? 1 : 0;
    auto words = capitalised(about_minutes(cards)) + ".";
    if (waiting > 0 && state.mode == session::Mode::practice)
        words += "\n" + capitalised(in_words(waiting)) + " of the " + std::to_string(indices.size()) +
                 (waiting == 1 ? " is on your pile." : " are on your pile.");
    const auto type = grown(look, words, {ui::Face::text, 400, 30, 40}, {476, 122});
    view.draw(ui::Label{{1388, 738, 476, 120}, words, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
}

// No card is left: says which choice leaves none, and offers the one that brings some back.
void add_no_cards(View& view, const State& state, const ui::Look& look) {
    ui::Outline place{{1409, 402, 380, 236}, ui::all_round(10), 3, {Ink::ink}};
    place.dash = 9;
    view.draw(place);
    const bool topics = std::ranges::any_of(state.topics, &Topic::on);
    const bool level = topics && state.difficulty != Difficulty::mixed;
    const auto words = !topics ? std::string("No topic is chosen.")
                       : level
                           ? std::string(state.difficulty == Difficulty::hard ? "Hard" : "Gentle") + " has none in these topics."
                           : std::string("None of the chosen topics has a card here.");
    const ui::Type headline{ui::Face::display, 900, 48, 56, -0.8f};
    view.draw(ui::Label{{1388, 664, 476, 56}, "No cards match.", headline, {Ink::ink}});
    view.draw(ui::Label{{1388, 726, 476, 80}, words, ui::type::t2, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const ui::Button repair{.words = level ? "Back to Mixed" : "Take all topics",
                            .icon = "retake",
                            .weight = ui::Weight::primary,
                            .key = ui::key(ui::Code::enter),
                            .group = 8};
    ui::add_button(view, look, {1388, 868, 428, 96}, repair,
                   level ? Event(DifficultyPicked{Difficulty::mixed}) : Event(AllTopicsChosen{}));
    view.first_focus = repair.words;
}

void add_deal(View& view, const State& state, const ui::Look& look) {
    if (cards_dealt(state) == 0)
        return add_no_cards(view, state, look);
    draw_deck(view, state, look);
    draw_outcome(view, state, look);
    const ui::Button deal{.words = "Deal",
                          .icon = "deal",
                          .weight = ui::Weight::primary,
                          .size = ui::ButtonSize::large,
                          .key = ui::key(ui::Code::enter),
                          .group = 8};
    ui::add_button(view, look, {1388, 868, 428, 96}, deal, Event(Dealt{}));
    view.first_focus = deal.words;
}

View form_view(const State& state, const ui::Look& look) {
    View view;
    add_form(view, state, look);
    add_deal(view, state, look);
    set_on_stage(view, look, state.opened);
    add_top(view, state, look);
    ui::draw_key_rail(view.shapes, look,
                      {{{"Tab"}, "next setting"},
                       {{"Left", "Right"}, "move"},
                       {{"Space"}, "choose"},
                       {{"Enter"}, cards_dealt(state) > 0 ? "deal" : "put it right"},
                       {{"Esc"}, "back"}},
                      "Your last set-up is remembered.");
    return view;
}

// "Line 220 has a snag. 47 of 48 cards are ready."
View snag_view(const State& state, const ui::Look& look) {
    View view;
    constexpr ui::Rect card{536, 288, 848, 452};
    ui::draw_card(view.shapes, look, card);
    view.draw(ui::Icon{{card.x + 44, card.y + 40, 64, 64}, "warning", {Ink::red_text}});
    view.draw(ui::Label{{card.x + 44, card.y + 124, card.w - 88, 52}, snag_words(state.found), ui::type::d3, {Ink::ink}});
    const auto count = std::to_string(ready(state));
    const auto words = count + " of " + counted(state.written, "card", "cards") + (ready(state) == 1 ? " is" : " are") +
                       " ready. You can play now and mend it later.";
    view.draw(ui::Label{
        {card.x + 44, card.y + 188, card.w - 88, 120}, words, ui::type::t2, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const ui::Button play{
        .words = "Play " + count, .icon = "play", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter)};
    const ui::Button show{.words = "Show me", .icon = "eye", .key = ui::key(ui::Code::e)};
    ui::Point at{card.x + 44, card.bottom() - 44 - 76};
    if (ready(state) > 0)
        add_button_after(view, look, at, play, Event(PageTurned{Page::form}));
    add_button_after(view, look, at, show, Event(PageTurned{Page::findings}));
    view.first_focus = ready(state) > 0 ? play.words : show.words;
    set_on_stage(view, look, state.opened);
    add_top(view, state, look);
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "play"}, {{"E"}, "show me"}, {{"Esc"}, "back"}});
    return view;
}

View findings_view(const State& state, const ui::Look& look) {
    View view;
    constexpr ui::Rect card{236, 128, 1448, 860};
    ui::draw_card(view.shapes, look, card);
    view.draw(ui::Label{{card.x + 44, card.y + 32, card.w - 88, 52}, snag_words(state.found), ui::type::d3, {Ink::ink}});
    const int shown =
        draw_findings(view.shapes, state.found, state.first_finding, {card.x + 44, card.y + 104, card.w - 88, 616}, look);
    const auto total = static_cast<int>(state.found.size());
    ui::Point at{card.x + 44, card.bottom() - 36 - 76};
    const ui::Button play{.words = "Play " + std::to_string(ready(state)),
                          .icon = "play",
                          .weight = ui::Weight::primary,
                          .key = ui::key(ui::Code::enter)};
    if (ready(state) > 0)
        add_button_after(view, look, at, play, Event(PageTurned{Page::form}));
    view.first_focus = ready(state) > 0 ? play.words : "Back";
    if (shown < total) {
        const auto words = std::to_string(state.first_finding + 1) + " to " + std::to_string(state.first_finding + shown) +
                           " of " + std::to_string(total);
        view.draw(ui::Label{
            {card.x + 44, at.y, card.w - 88, 76}, words, ui::type::t4.figures(), {Ink::ink2}, ui::Side::end, ui::Side::centre});
    }
    view.shortcuts.push_back({ui::key(ui::Code::escape), "back to the summary", PageTurned{Page::snag}});
    view.shortcuts.push_back({ui::key(ui::Code::down), "further down", FindingsScrolled{1}, true});
    view.shortcuts.push_back({ui::key(ui::Code::up), "further up", FindingsScrolled{-1}, true});
    set_on_stage(view, look, state.opened);
    add_top(view, state, look);
    std::vector<ui::KeyHint> hints{{{"Enter"}, "play"}, {{"Esc"}, "back"}};
    if (shown < total)
        hints.insert(hints.begin(), {{"Up", "Down"}, "more findings"});
    ui::draw_key_rail(view.shapes, look, hints);
    return view;
}

} // namespace

ui::View<Event> view(const State& state, const ui::Look& look) {
    switch (state.page) {
    case Page::snag:
        return snag_view(state, look);
    case Page::findings:
        return findings_view(state, look);
    case Page::form:
        break;
    }
    return form_view(state, look);
}

} // namespace retake::screens::setup
