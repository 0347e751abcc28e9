// Results as a picture: a report card left, the pile and the ways on right.
#include "base/digits.hpp"
#include "base/rng.hpp"
#include "screens/results.hpp"
#include "screens/results_tally.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "session/points.hpp"
#include "ui/keycap.hpp"
#include "ui/mirror.hpp"
#include "ui/pile.hpp"
#include <array>

namespace retake::screens::results {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr ui::Rect card{56, 100, 1250, 888};
constexpr float left = card.x + 51, right = card.x + card.w - 51;

// The largest type up to `type` in which the words stay on one line.
ui::Type fitting(const std::string& words, ui::Type type, float width, const ui::Look& look) {
    const float wide = look.measure->text(words, type).w;
    return wide <= width ? type : type.scaled(width / wide);
}

void draw_head(View& view, const session::State& round, const ui::Look& look) {
    const auto cards = static_cast<int>(round.cards->size());
    ui::draw_tab(view.shapes, look, {96, card.y + 6 - ui::tab_height_of(look)},
                 title_of(round.rules.mode) + ", " + counted(cards, "card", "cards"), 700);
    ui::draw_card(view.shapes, look, card);
    const auto words = headline(round);
    view.draw(
        ui::Label{{left, card.y + 33, right - left, 96}, words, fitting(words, ui::type::d1, right - left, look), {Ink::ink}});
    view.draw(ui::Label{{left + 2, card.y + 139, right - left, 42}, line_below(round), ui::type::t2, {Ink::ink}});
    view.draw(ui::Fill{{card.x + 3, card.y + 203, card.w - 6, 3}, {}, {Ink::red}});
}

void draw_stats(View& view, const session::State& round, const ui::Look& look) {
    using Stat = std::array<std::string, 2>;
    const bool exam = round.rules.mode == session::Mode::exam;
    const std::array<Stat, 4> stats{
        {exam ? Stat{mark_in_words(round), "mark"} : Stat{grouped(round.score), "points"},
         {std::to_string(percent_right(round)) + "%", "right"},
         {clock_time(time_taken(round)), "minutes"},
         exam ? Stat{std::to_string(left_open(round)), "left open"} : Stat{std::to_string(round.best_streak), "best streak"}}};
    const ui::Type number{ui::Face::display, 900, 56, 62, -0.8f, true};
    float x = left;
    for (const auto& [figure, words] : stats) {
        view.draw(ui::Label{{x, card.y + 221, 280, 62}, figure, number, {Ink::ink}});
        const auto type = grown(look, words, ui::type::t4, {280, 48});
        view.draw(ui::Label{{x, card.y + 285, 280, 33}, words, type, {Ink::ink}, ui::Side::start, ui::Side::centre});
        x += 296;
    }
    view.draw(ui::Fill{{card.x + 3, card.y + 339, card.w - 6, 2.5f}, {}, {Ink::ink}});
    view.draw(ui::Fill{{card.x + 625, card.y + 339, 2.5f, card.h - 342}, {}, {Ink::ink}});
}

// One mini card a response, so that eleven of twelve can be counted; narrower where many share the line.
void draw_marks(View& view, const Tally& tally, ui::Point at, float width) {
    const float pitch = std::min(36.f, width / static_cast<float>(tally.total)),
                wide = std::max(2.f, pitch - (pitch > 20 ? 6 : 2));
    const bool marked = wide >= 22;
    for (int i = 0; i < tally.total; ++i) {
        const ui::Rect area{at.x + pitch * static_cast<float>(i), at.y, wide, 38};
        const bool is_right = i < tally.right;
        if (!is_right)
            view.draw(ui::Push{.about = area.centre(), .turn = marked ? 7.f : 0.f, .dy = 8});
        view.draw(ui::Fill{area, ui::all_round(std::min(5.f, wide / 3)), {is_right ? Ink::green : Ink::card}});
        view.draw(ui::Outline{area, ui::all_round(std::min(5.f, wide / 3)), std::min(2.5f, wide / 3), {Ink::ink}});
        if (marked)
            view.draw(ui::Icon{{area.centre().x - 10, area.centre().y - 10, 20, 20},
                               is_right ? "check" : "cross",
                               {is_right ? Ink::on_green : Ink::red_text}});
        if (!is_right)
            view.draw(ui::Pop{});
    }
}

std::string of_all(const Tally& tally) { return std::to_string(tally.right) + " of " + std::to_string(tally.total); }

// `room`: what the name may take; the count stands at the right end of `width`.
void draw_line(View& view, const std::string& words, const Tally& tally, ui::Point at, float width, float room,
               const ui::Look& look) {
    const auto type = grown(look, of_all(tally), ui::type::t4.bold().figures(), {120, 44});
    const float count = look.measure->text(of_all(tally), type).w + 16;
    room = std::min(room, width - count);
    const auto name = fitting(words, {ui::type::t4.face, ui::type::t4.weight, type.size, type.line}, room, look);
    view.draw(ui::Label{{at.x, at.y, room, 32}, words, name, {Ink::ink}, ui::left_side(words), ui::Side::centre});
    view.draw(ui::Label{{at.x, at.y, width, 32}, of_all(tally), type, {Ink::ink}, ui::Side::end, ui::Side::centre});
}

// Five topics with their cards below them, a few more with the cards beside them; of many only the counts are left.
void draw_topics(View& view, const session::State& round, const ui::Look& look) {
    const auto tallies = by_topic(round);
    view.draw(ui::Label{{left, card.y + 359, 540, 37}, "By topic", ui::type::t3.bold(), {Ink::ink}});
    const float room = card.bottom() - 20 - (card.y + 410);
    const float pitch = std::min(90.f, room / static_cast<float>(std::max<std::size_t>(1, tallies.size())));
    float y = card.y + 410;
    for (const auto& tally : tallies) {
        if (y + 32 > card.bottom() - 6)
            break; // Beyond about sixteen topics the export has the rest.
        const bool below = pitch >= 82, beside = !below && pitch >= 44 && look.measure->text(tally.name, ui::type::t4).w < 285;
        draw_line(view, tally.name, tally, {left, y}, 540, beside ? 285 : 540, look);
        if (below)
            draw_marks(view, tally, {left, y + 36}, 540);
        else if (beside)
            draw_marks(view, tally, {left + 300, y - 6}, 150); // on the same line
        y += std::max(32.f, pitch);
    }
}

void draw_confidence(View& view, const session::State& round, const ui::Look& look) {
    const float x = card.x + 669, width = 540;
    const auto tallies = by_confidence(round);
    view.draw(ui::Label{{x, card.y + 359, width, 37}, "How sure you were", ui::type::t3.bold(), {Ink::ink}});
    if (tallies.empty())
        view.draw(ui::Label{{x, card.y + 410, width, 33},
                            round.rules.ask_how_sure ? "Every card was skipped." : "This round didn’t ask.",
                            ui::type::t4,
                            {Ink::ink2}});
    float y = card.y + 410;
    for (const auto& tally : tallies) {
        view.draw(ui::Icon{{x + 2, y + 4, 24, 24},
                           tally.name == "Sure"    ? "sure"
                           : tally.name == "Guess" ? "guess"
                                                   : "think",
                           {Ink::ink}});
        draw_line(view, tally.name, tally, {x + 38, y}, width - 38, width, look);
        draw_marks(view, tally, {x, y + 36}, width);
        const auto type = grown(look, tally.remark, ui::type::t5, {width, 44});
        view.draw(ui::Label{{x, y + 88, width, 30}, tally.remark, type, {Ink::ink2}, ui::Side::start, ui::Side::centre});
        y += 142;
    }
}

void draw_pile(View& view, const session::State& round, const ui::Look& look) {
    std::vector<std::uint64_t> seeds; // bottom first
    for (auto card_at = round.pile.rbegin(); card_at != round.pile.rend(); ++card_at)
        seeds.push_back(seed_of(session::card_of(round, *card_at).item.id));
    const ui::PileStyle style{.card = {400, 250}, .step = 19, .stamp = 51.2f, .most = 8}; // below the export
    ui::draw_pile(view.shapes, look, {1403, 488}, seeds, style);
    if (seeds.empty())
        view.draw(ui::Stamp{{1603, 363}, "GOT IT", 56, {Ink::green_text}, -8, 1, 2});
    const auto words = pile_headline(round);
    const ui::Type type{ui::Face::display, 900, 60, 68, -0.8f};
    view.draw(ui::Label{{1388, 532, 476, 68}, words, fitting(words, type, 476, look), {Ink::ink}});
    const auto below = grown(look, pile_line(round), {ui::Face::text, 400, 30, 40}, {452, 130});
    view.draw(ui::Label{{1388, 614, 452, 130}, pile_line(round), below, {Ink::ink}, ui::Side::start, ui::Side::start, true});
}

void add_ways(View& view, const session::State& round, const ui::Look& look) {
    const auto count = static_cast<int>(round.pile.size());
    ui::Button main{.words = count > 0 ? "Retake " + counted(count, "card", "cards") : "Done",
                    .icon = count > 0 ? "retake" : "check",
                    .weight = ui::Weight::primary,
                    .size = ui::ButtonSize::large,
                    .key = ui::key(ui::Code::enter)};
    ui::add_button(view, look, {1388, 764, 452, 96}, main, count > 0 ? Event(RetakeStarted{}) : Event(WentHome{}));
    view.first_focus = main.words;
    const ui::Button review{.words = "Review", .icon = "eye", .key = ui::key(ui::Code::v)};
    const ui::Button again{.words = "Again", .icon = "deal", .key = ui::key(ui::Code::n)};
    // They share the width of the button above as their words need it.
    const float needed = ui::size_of(review, look).w + ui::size_of(again, look).w;
    const float first = 436 * ui::size_of(review, look).w / needed;
    ui::add_button(view, look, {1388, 892, first, 76}, review, Event(ReviewOpened{}));
    ui::add_button(view, look, {1388 + first + 16, 892, 436 - first, 76}, again, Event(AgainAsked{}));
}

View help_view(const session::State& round, const ui::Look& look) {
    View view;
    constexpr ui::Rect slip{336, 150, 1248, 780};
    ui::draw_card(view.shapes, look, slip);
    view.draw(ui::Label{{slip.x + 44, slip.y + 36, slip.w - 88, 68}, "How points are made", ui::type::d2, {Ink::ink}});
    std::string sentences;
    for (const auto& sentence : session::explain_points(round.rules))
        sentences += (sentences.empty() ? "" : "\n") + sentence;
    const ui::Rect room{slip.x + 44, slip.y + 128, slip.w - 88, slip.h - 128 - 152};
    const auto type = grown(look, sentences, {ui::Face::text, 400, 26, 46}, {room.w, room.h});
    view.draw(ui::Label{room, sentences, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const ui::Button close{
        .words = "Back to the results", .icon = "left", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter)};
    const auto size = ui::size_of(close, look);
    ui::add_button(view, look, {slip.x + 44, slip.bottom() - 40 - size.h, size.w, size.h}, close, Event(HelpToggled{}));
    view.first_focus = close.words;
    view.shortcuts.push_back({ui::key(ui::Code::escape), "back to the results", HelpToggled{}});
    return view;
}

} // namespace

ui::View<Event> view(const State& state, const session::State& round, const ui::Look& look) {
    View view;
    if (state.help) {
        view = help_view(round, look);
    } else {
        draw_head(view, round, look);
        draw_stats(view, round, look);
        draw_topics(view, round, look);
        draw_confidence(view, round, look);
        draw_pile(view, round, look);
        add_ways(view, round, look);
        view.shortcuts.push_back({ui::key(ui::Code::escape), "home", WentHome{}});
        if (session::can_take_back(round))
            view.shortcuts.push_back({ui::key(ui::Code::z), "take the last response back", TakenBackAsked{}});
    }
    for (const auto& key : {ui::key(ui::Code::question), ui::Key{ui::Code::question, true, false, false}})
        view.shortcuts.push_back({key, "how points are made", HelpToggled{}});
    set_on_stage(view, look, state.opened);
    if (!state.help)
        ui::add_icon_button(view, look, {look.canvas.w - 120, 28, 64, 64}, "export", "Export", ui::key(ui::Code::x), 9,
                            Event(ExportAsked{}));
    if (state.help)
        ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "back to the results"}});
    else
        ui::draw_key_rail(view.shapes, look,
                          {{{"Enter"}, round.pile.empty() ? "done" : "retake the pile"},
                           {{"V"}, "review"},
                           {{"N"}, "new round"},
                           {{"X"}, "export"},
                           {{"?"}, "points"},
                           {{"Esc"}, "home"}});
    return view;
}

} // namespace retake::screens::results
