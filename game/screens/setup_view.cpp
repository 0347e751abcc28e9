// Set-up as a picture: the form, the deck that is as thick as the round is long, and the snag of a bank.
#include "base/utf8.hpp"
#include "screens/findings.hpp"
#include "screens/setup.hpp"
#include "screens/setup_form.hpp"
#include "screens/setup_plan.hpp"
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

// `taken`: what stands in the upper right corner.
void add_top(View& view, const State& state, const ui::Look& look, float taken = 0) {
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Back", ui::key(ui::Code::escape), 9, Event(WentBack{}));
    auto below = counted(ready(state), "card", "cards");
    if (state.topics.size() > 1)
        below += ", " + said(static_cast<int>(state.topics.size()), "topic", "topics");
    ui::draw_title(view.shapes, look, state.title, below, look.canvas.w - 144 - 56 - taken);
}

// 8 px a card, 24 at most; what is drawn thinner than that is spread to the same height.
void draw_deck(View& view, const State& state, const ui::Look& look) {
    const int cards = std::min(cards_dealt(state), 24);
    const float height = 8 * static_cast<float>(cards - 1);
    const int drawn = std::min(cards, 14);
    ui::draw_deck(view.shapes, look, {1409, 638}, {380, 236}, cards, drawn > 1 ? height / static_cast<float>(drawn - 1) : 8);
}

// What the round will be like, in a few sentences.
std::string outlook(const State& state) {
    if (state.mode == session::Mode::sprint)
        return capitalised(said(state.sprint_minutes, "minute", "minutes")) + ", and as many cards as they hold.";
    auto words = capitalised(about_time(time_expected(state))) + ".";
    if (state.mode == session::Mode::exam && state.seconds > 0)
        words = capitalised(about_time(std::chrono::seconds(state.seconds) * cards_dealt(state))) + " in all.";
    const auto indices = chosen(state);
    const auto count = [&](auto holds) {
        return static_cast<int>(
            std::ranges::count_if(indices, [&](int index) { return holds(state.items[static_cast<std::size_t>(index)]); }));
    };
    const int due = count([](const Fact& fact) { return fact.standing.due; });
    const int missed = count([](const Fact& fact) { return fact.on_pile() && !fact.standing.due; });
    if (state.mode == session::Mode::practice && due > 0)
        words += "\n" + capitalised(in_words(due)) + (due == 1 ? " of them is due today." : " of them are due today.");
    else if (state.mode == session::Mode::practice && missed > 0)
        words +=
            "\n" + capitalised(in_words(missed)) + (missed == 1 ? " of them is on your pile." : " of them are on your pile.");
    if (const auto right = right_expected(state); right && state.mode != session::Mode::pile)
        words += "\nYou’d get about " + in_words(static_cast<int>(*right + 0.5)) + " right.";
    return words;
}

void draw_outcome(View& view, const State& state, const ui::Look& look) {
    const int cards = cards_dealt(state);
    const ui::Type headline{ui::Face::display, 900, 60, 68, -0.8f, true};
    const auto title =
        state.mode == session::Mode::sprint ? "Up to " + counted(cards, "card", "cards") : counted(cards, "card", "cards");
    const float wide = look.measure->text(title, headline).w;
    view.draw(ui::Label{{1388, 664, 476, 68}, title, wide > 476 ? headline.scaled(476 / wide) : headline, {Ink::ink}});
    const auto words = outlook(state);
    constexpr ui::Size room{476, 108}; // the ring about the button below comes no nearer
    auto type = grown(look, words, {ui::Face::text, 400, 30, 40}, room);
    while (look.measure->text(words, type, room.w).h > room.h)
        type = type.scaled(0.96f);
    view.draw(ui::Label{{1388, 738, room.w, room.h}, words, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
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

// What was found in the bank, in a few words that lead to it.
std::optional<ui::Button> way_to_findings(const State& state) {
    if (state.found.empty())
        return std::nullopt;
    const bool wrong = has_errors(state.found);
    const auto better = static_cast<int>(state.found.size());
    auto words = wrong ? snag_words(state.found) : capitalised(in_words(better)) + " could be better.";
    words.pop_back();
    return ui::Button{.words = words,
                      .icon = wrong ? "warning" : "hint",
                      .size = ui::ButtonSize::small,
                      .key = ui::key(ui::Code::e),
                      .name = "Show the findings",
                      .group = 9};
}

void add_top_of_form(View& view, const State& state, const ui::Look& look) {
    const ui::Button plan{.words = plan_words(state.plan),
                          .icon = "calendar",
                          .size = ui::ButtonSize::small,
                          .key = ui::key(ui::Code::d),
                          .name = "The exam",
                          .group = 9};
    const auto show = way_to_findings(state);
    float x = look.canvas.w - 56;
    const auto add = [&](const ui::Button& button, const Event& event) {
        const auto size = ui::size_of(button, look);
        x -= size.w;
        ui::add_button(view, look, {x, 30, size.w, size.h}, button, event);
        x -= 20;
    };
    add_top(view, state, look, ui::size_of(plan, look).w + 32 + (show ? ui::size_of(*show, look).w + 20 : 0));
    if (show)
        add(*show, ProblemsAsked{});
    add(plan, PlanTurned{});
}

View form_view(const State& state, const ui::Look& look) {
    View view;
    add_form(view, state, look);
    add_deal(view, state, look);
    set_on_stage(view, look, state.opened);
    add_top_of_form(view, state, look);
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
        add_button_after(view, look, at, play, Event(SnagPutAside{}));
    add_button_after(view, look, at, show, Event(ProblemsAsked{}));
    view.first_focus = ready(state) > 0 ? play.words : show.words;
    set_on_stage(view, look, state.opened);
    add_top(view, state, look);
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "play"}, {{"E"}, "show me"}, {{"Esc"}, "back"}});
    return view;
}

// "Is this “cats” under another name?"
View known_view(const State& state, const ui::Look& look) {
    View view;
    constexpr ui::Rect card{436, 268, 1048, 512};
    ui::draw_card(view.shapes, look, card);
    const auto& known = *state.known;
    view.draw(ui::Icon{{card.x + 44, card.y + 40, 64, 64}, "box", {Ink::ink}});
    const auto name = utf8::isolated(known.name);
    const auto headline = known.on_shelf ? "Is this a copy of “" + name + "”?" : "Is this “" + name + "” under another name?";
    auto type = ui::type::d3;
    while (type.size > 26 && look.measure->text(headline, type, card.w - 88).lines > 2)
        type = {type.face, type.weight, type.size - 2, type.line - 2, type.tracking};
    view.draw(ui::Label{
        {card.x + 44, card.y + 120, card.w - 88, 104}, headline, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const auto cards = std::to_string(known.cards) + " of its " + counted(ready(state), "card", "cards") +
                       (known.cards == 1 ? " is" : " are") + " the same. ";
    const auto words = cards + (known.on_shelf ? "What you know of them, and what waits on your pile, can count here, too."
                                               : "What you know of them, and what waits on your pile, can go on here.");
    view.draw(ui::Label{{card.x + 44, card.y + 236, card.w - 88, 126},
                        words,
                        grown(look, words, ui::type::t2, {card.w - 88, 126}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    ui::Point at{card.x + 44, card.bottom() - 44 - 76};
    const ui::Button same{.words = known.on_shelf ? "Count it here, too" : "Go on from there",
                          .icon = "check",
                          .weight = ui::Weight::primary,
                          .key = ui::key(ui::Code::enter)};
    add_button_after(view, look, at, same, Event(KnownAnswered{true}));
    add_button_after(view, look, at, {.words = "Start afresh", .key = ui::key(ui::Code::n)}, Event(KnownAnswered{false}));
    view.first_focus = same.words;
    set_on_stage(view, look, state.opened);
    add_top(view, state, look);
    ui::draw_key_rail(
        view.shapes, look,
        {{{"Enter"}, known.on_shelf ? "count it here, too" : "go on from there"}, {{"N"}, "start afresh"}, {{"Esc"}, "back"}},
        "You are asked this once.");
    return view;
}

} // namespace

ui::View<Event> view(const State& state, const ui::Look& look) {
    switch (state.page) {
    case Page::known:
        return known_view(state, look);
    case Page::snag:
        return snag_view(state, look);
    case Page::plan: {
        auto shown = plan_view(state, look);
        add_top(shown, state, look);
        return shown;
    }
    case Page::form:
        break;
    }
    return form_view(state, look);
}

} // namespace retake::screens::setup
