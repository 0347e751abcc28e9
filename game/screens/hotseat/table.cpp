// Draws what the pages of a hot seat share, and lays a pause over them.
#include "screens/hotseat/table.hpp"
#include "base/digits.hpp"
#include "base/overloaded.hpp"
#include "screens/far.hpp"
#include "screens/lesson/board.hpp"
#include "screens/stage.hpp"
#include "ui/pile.hpp"
#include <array>
#include <cmath>
#include <cstdlib>

namespace retake::screens::hotseat {
namespace {

using ui::Code;
using ui::Ink;

// Over the card, which nobody goes on reading meanwhile.
void add_pause(View& view, const ui::Look& look) {
    view.zones.clear();
    view.shortcuts.clear();
    const ui::Rect slip{560, 330, 800, 320};
    ui::draw_shadow(view.shapes, look, slip, 10, 16);
    ui::draw_manila(view.shapes, look, slip);
    view.draw(ui::Label{{slip.x + 48, slip.y + 36, slip.w - 96, 60}, "Taking a breath.", ui::type::d3, {Ink::ink}});
    view.draw(ui::Label{{slip.x + 48, slip.y + 104, slip.w - 96, 90},
                        "No clock runs. What was won so far stays.",
                        type::small,
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    ui::Point at{slip.x + 48, slip.bottom() - 36 - 76};
    add_button_after(view, look, at,
                     ui::Button{.words = "Carry on", .icon = "play", .weight = ui::Weight::primary, .key = ui::key(Code::enter)},
                     Event(PauseTurned{}));
    add_button_after(view, look, at, ui::Button{.words = "End the game", .key = ui::key(Code::e)}, Event(EndAsked{}));
    view.shortcuts.push_back({ui::key(Code::escape), "carry on", PauseTurned{}});
    view.first_focus = "Carry on";
}

} // namespace

std::string team_name(int team) { return lesson::team_name(team); }

std::string points_words(int points) { return (points < 0 ? "−" : "") + grouped(std::abs(points)); }

std::string pad_words(const Buzzer& buzzer) {
    static constexpr std::array names{"A", "B", "X", "Y"};
    const auto place = static_cast<std::size_t>(buzzer.button);
    const auto pad = "pad " + std::to_string(buzzer.pad + 1) + ", ";
    return pad + (place < names.size() ? std::string(names[place]) + " button" : "button " + std::to_string(buzzer.button + 1));
}

std::vector<item::Choice> choices_of(const item::Presentation& shown) {
    using Shown = std::vector<item::Choice>;
    return std::visit(overloaded{
                          [](const item::PickOne& form) { return form.choices; },
                          [](const item::PickMany& form) { return form.choices; },
                          [](const item::JudgeTruth&) {
                              return Shown{{1, "True"}, {0, "False"}};
                          },
                          [](const auto&) { return Shown{}; },
                      },
                      shown.interaction);
}

ui::Rect team_area(int team, int teams) {
    const float gap = teams > 4 ? 20 : 24, all = 1808;
    const float width = std::min(592.f, (all - gap * static_cast<float>(teams - 1)) / static_cast<float>(teams));
    return {56 + static_cast<float>(team) * (width + gap), 720, width, 256};
}

void draw_team_card(View& view, const ui::Look& look, const State& state, const TeamCard& card) {
    auto area = team_area(card.team, state.chosen.rules.teams);
    const bool narrow = area.w<400, out = card.risen> 0;
    area.y -= 26 * card.risen;
    area.h += 26 * card.risen;
    const Ink paper = out ? Ink::yolk : Ink::card, ink = out ? Ink::on_yolk : Ink::ink, beside = card.dim ? Ink::ink2 : ink;
    const float strip = out ? 40.f : 30.f;
    ui::draw_shadow(view.shapes, look, area, 14, 4);
    view.draw(ui::Fill{area, ui::all_round(14), {paper}});
    const ui::Rect band{area.x, area.y, area.w, strip};
    view.draw(ui::Fill{band, ui::top_round(14), {Ink::slip}});
    view.draw(ui::Pattern{band, ui::top_round(14), lesson::team_letter(card.team), {Ink::ink}, 0.75f});
    view.draw(ui::Fill{{area.x, area.y + strip, area.w, 3}, {}, {Ink::ink}});
    view.draw(ui::Outline{area, ui::all_round(14), out ? 5.f : 3.f, {Ink::ink}});
    const float left = area.x + 26, width = area.w - 52, top = area.y + strip + 10;
    const ui::Type name{ui::Face::display, 900, narrow ? 36.f : 44.f, 52, -0.3f};
    view.draw(far::line(look, {left, top, width, 52}, team_name(card.team), name, ink));
    const auto note_type = out ? type::small.bold() : type::small;
    const float note_width = look.measure->text(card.note, note_type).w + 2;
    if (!narrow && !card.note.empty())
        view.draw(ui::Label{{area.right() - 26 - note_width, top, note_width, 52},
                            card.note,
                            note_type,
                            {beside},
                            ui::Side::end,
                            ui::Side::centre});
    if (!card.icon.empty())
        view.draw(ui::Icon{{area.right() - 26 - (narrow ? 0 : note_width + 12) - 34, top + 9, 34, 34}, card.icon, {beside}});
    const ui::Type digits{ui::Face::display, 900, narrow ? 48.f : 62.f, 66, -0.8f, true};
    view.draw(far::line(look, {left, top + 52, width, 66}, card.points, digits, ink));
    const auto& buzzer = state.buzzers[static_cast<std::size_t>(card.team)];
    const float cap = ui::draw_keycap(view.shapes, look, {left, area.bottom() - 62}, ui::key_name(ui::key(buzzer.key)), {ink});
    view.draw(far::line(look, {left + cap + 16, area.bottom() - 64, width - cap - 16, 44}, "or " + pad_words(buzzer), type::small,
                        ink));
}

void draw_top_line(View& view, const ui::Look& look, const std::string& title, const std::string& beside,
                   const std::string& right) {
    const float wide = look.measure->text(title, type::usual.bold()).w + 2;
    view.draw(far::line(look, {56, 34, wide, 44}, title, type::usual.bold()));
    const float end = look.measure->text(right, type::usual).w + 2;
    view.draw(far::line(look, {1864 - end, 34, end, 44}, right, type::usual, Ink::ink, ui::Side::end));
    const float x = 56 + wide + 22;
    view.draw(far::line(look, {x, 34, 1864 - end - 40 - x, 44}, beside, type::usual));
}

void draw_pile(View& view, const State& state, const ui::Look& look, ui::Point bottom_left) {
    const auto waiting = core::pile(*state.game);
    std::vector<std::uint64_t> seeds;
    for (auto card = waiting.rbegin(); card != waiting.rend(); ++card) // the next one lies on top
        seeds.push_back(mixed(state.game->seed, static_cast<std::uint64_t>(*card)));
    const ui::PileStyle style{.card = {190, 118}, .step = 11, .stamped = !seeds.empty(), .stamp = 28, .most = 5};
    ui::draw_pile(view.shapes, look, bottom_left, seeds, style);
    const float x = bottom_left.x + 224, y = bottom_left.y - 112;
    view.draw(far::line(look, {x, y, 110, 68}, std::to_string(waiting.size()), ui::type::d2.figures()));
    view.draw(ui::Label{{x, y + 70, 110, 72}, "on the\npile", type::small, {Ink::ink}, ui::Side::start, ui::Side::start, true});
}

void add_key(View& view, std::vector<ui::KeyHint>& hints, ui::Key key, const std::string& words, Event event) {
    view.shortcuts.push_back({key, words, std::move(event)});
    hints.push_back({{ui::key_name(key)}, words});
}

View view(const State& state, const ui::Look& chosen) {
    auto look = chosen;
    look.text_scale = std::min(chosen.text_scale, 1.f); // what is read from the last row is large already
    View view;
    if (state.page == Page::setup)
        add_setup(view, state, look);
    else if (state.page == Page::pairing)
        add_pairing(view, state, look);
    else if (std::holds_alternative<core::Over>(state.game->phase))
        add_end(view, state, look);
    else
        add_card(view, state, look);
    if (state.game && state.game->paused_since)
        add_pause(view, look);
    set_on_stage(view, look, state.opened);
    return view;
}

} // namespace retake::screens::hotseat
