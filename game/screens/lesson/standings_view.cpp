// So far: the first seven places or all of them, and the teams by their average.
#include "base/digits.hpp"
#include "screens/lesson/board.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include <algorithm>
#include <cmath>

namespace retake::screens::lesson {
namespace {

using classroom::Standing;
using ui::Code;
using ui::Ink;

constexpr float strip_width = 1080, strip_height = 94, pitch = 109, top = 214;
constexpr int places_shown = 7;

std::string name_of(const State& state, const Standing& standing) {
    return state.names_hidden ? "someone" : classroom::player(*state.room, standing.player).shown;
}

// Who rose most by the last card, by two places at least; none where nobody did.
const Standing* riser(const State& state) {
    const auto most = std::ranges::max_element(state.standings, {}, &Standing::rose);
    return most != state.standings.end() && most->rose >= 2 ? &*most : nullptr;
}

void draw_rise(View& view, const ui::Rect& area, int rose, Ink ink) {
    if (rose == 0) {
        view.draw(ui::Fill{{area.x + 24, area.centre().y - 2, 22, 4}, {}, {ink}});
        return;
    }
    view.draw(ui::Icon{{area.x, area.centre().y - 14, 28, 28}, rose > 0 ? "up" : "down", {ink}});
    view.draw(ui::Label{{area.x + 36, area.y, 60, area.h},
                        std::to_string(std::abs(rose)),
                        {ui::Face::display, 700, 30, 38, 0, true},
                        {ink},
                        ui::Side::start,
                        ui::Side::centre});
}

void draw_strip(View& view, const State& state, const Standing& standing, const ui::Rect& area, bool stands_out,
                const ui::Look& look) {
    if (stands_out)
        view.draw(ui::Push{.about = area.centre(), .turn = -0.9f, .dx = 16});
    const Ink ink = stands_out ? Ink::on_yolk : Ink::ink;
    ui::draw_shadow(view.shapes, look, area, 10, 4);
    view.draw(ui::Fill{area, ui::all_round(10), {stands_out ? Ink::yolk : Ink::card}});
    const ui::Rect place{area.x, area.y, 96, area.h};
    if (standing.rank == 1 && !stands_out)
        view.draw(ui::Fill{place, ui::left_round(10), {Ink::manila}});
    view.draw(ui::Fill{{place.right(), area.y, 3, area.h}, {}, {Ink::ink}});
    view.draw(ui::Outline{area, ui::all_round(10), 3, {Ink::ink}});
    view.draw(ui::Label{place,
                        std::to_string(standing.rank),
                        {ui::Face::display, 900, 46, 52, 0, true},
                        {ink},
                        ui::Side::centre,
                        ui::Side::centre});
    draw_rise(view, {area.x + 132, area.y, 96, area.h}, standing.rose, ink);
    const auto& pupil = classroom::player(*state.room, standing.player);
    float x = area.x + 240;
    if (pupil.team) {
        draw_team(view, {area.x + 218, area.centre().y - 24, 48, 48}, *pupil.team);
        x = area.x + 290;
    }
    const auto points = grouped(standing.points.with_speed);
    const ui::Type digits{ui::Face::display, 900, 44, 52, 0, true};
    const float wide = look.measure->text(points, digits).w + 2;
    draw_line(view, look, {x, area.y, area.right() - 40 - wide - 30 - x, area.h}, name_of(state, standing),
              stands_out ? ui::Type{ui::Face::text, 700, 40, 48} : ui::Type{ui::Face::text, 400, 40, 48}, ink);
    view.draw(
        ui::Label{{area.right() - 36 - wide, area.y, wide, area.h}, points, digits, {ink}, ui::Side::end, ui::Side::centre});
    if (stands_out)
        view.draw(ui::Pop{});
}

void draw_teams(View& view, const State& state, const ui::Look& look) {
    const ui::Rect panel{1198, top, 666, 470};
    ui::draw_card(view.shapes, look, panel, ui::Lift::mid);
    ui::draw_header(view.shapes, look, panel, {"people", "Teams, average a head", ""});
    const auto best = std::max(1, std::ranges::max(state.teams, {}, &classroom::TeamStanding::points).points);
    const float step = std::min(90.f, (panel.h - 100) / static_cast<float>(state.teams.size())), height = step - 32;
    float y = panel.y + 98;
    for (const auto& team : state.teams) {
        draw_line(view, look, {panel.x + 36, y, 150, height}, team_name(team.team), type::small);
        const float width = std::max(6.f, 326 * static_cast<float>(team.points) / static_cast<float>(best));
        const ui::Rect bar{panel.x + 190, y, width, height};
        view.draw(ui::Fill{bar, ui::right_round(8), {Ink::slip}});
        view.draw(ui::Pattern{bar, ui::right_round(8), team_letter(team.team), {Ink::ink}});
        view.draw(ui::Outline{bar, ui::right_round(8), 3, {Ink::ink}});
        view.draw(ui::Label{{panel.right() - 140, y, 104, height},
                            grouped(team.points),
                            {ui::Face::display, 900, 34, 42, 0, true},
                            {Ink::ink},
                            ui::Side::end,
                            ui::Side::centre});
        y += step;
    }
}

// What the last card changed, and who else is there.
std::string line_of(const State& state) {
    std::string words;
    if (const auto* up = riser(state); up && !state.names_hidden) {
        words = name_of(state, *up) + " is up " + in_words(up->rose);
        words += up->run >= 2 ? ": " + in_words(up->run) + " right in a row. " : ". ";
    }
    const int more = static_cast<int>(state.standings.size()) - places_shown;
    if (!state.everyone && more > 0)
        words += capitalised(in_words(more)) + (more == 1 ? " more person is close behind." : " more people are close behind.");
    return words;
}

void draw_side(View& view, const State& state, const ui::Look& look) {
    const bool teams = !state.teams.empty();
    if (teams)
        draw_teams(view, state, look);
    const auto words = line_of(state);
    const ui::Rect room{1198, teams ? 706.f : 220.f, 666, teams ? 88.f : 170.f};
    view.draw(ui::Label{
        room, words, grown(look, words, type::usual, {room.w, room.h}), {Ink::ink}, ui::Side::start, ui::Side::start, true});
    draw_class_pile(view, state, look, {1206, 968}, {190, 106}, true);
}

} // namespace

void add_standings(View& view, const State& state, const ui::Look& look) {
    draw_line(view, look, {56, 34, 1400, 44}, state.board.title + "   after card " + card_of_cards(state).substr(5), type::usual);
    view.draw(ui::Label{{56, 84, 1100, 100}, "So far", ui::type::d1, {Ink::ink}});
    const auto* up = riser(state);
    const int count = static_cast<int>(state.standings.size());
    const int first = state.everyone ? std::clamp(state.first_line, 0, std::max(0, count - places_shown)) : 0;
    for (int i = first; i < std::min(count, first + places_shown); ++i) {
        const auto& standing = state.standings[static_cast<std::size_t>(i)];
        draw_strip(view, state, standing, {56, top + pitch * static_cast<float>(i - first), strip_width, strip_height},
                   up && up->player == standing.player, look);
    }
    draw_side(view, state, look);
    std::vector<ui::KeyHint> hints;
    add_key(view, hints, ui::key(Code::enter), "Enter", "next card", Ordered{Order::next});
    view.shortcuts.push_back({ui::key(Code::space), "next card", Ordered{Order::next}});
    if (count > places_shown)
        add_key(view, hints, ui::key(Code::a), "A", state.everyone ? "the first seven" : "show everyone", EveryoneTurned{});
    if (state.everyone) {
        hints.push_back({{"Up", "Down"}, "scroll"});
        view.shortcuts.push_back({ui::key(Code::down), "scroll on", Scrolled{1}, true});
        view.shortcuts.push_back({ui::key(Code::up), "scroll back", Scrolled{-1}, true});
    }
    add_key(view, hints, ui::key(Code::h), "H", state.names_hidden ? "show names" : "hide names", NamesTurned{});
    add_key(view, hints, ui::key(Code::backspace), "Backspace", "back", Ordered{Order::back});
    add_key(view, hints, ui::key(Code::escape), "Esc", "end", CloseAsked{true});
    ui::draw_key_rail(view.shapes, look, hints);
}

} // namespace retake::screens::lesson
