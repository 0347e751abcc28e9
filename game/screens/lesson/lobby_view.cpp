// The lobby: how phones come in, who is here, and what the lesson opens with.
#include "base/rng.hpp"
#include "screens/lesson/board.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/pile.hpp"
#include <cmath>

namespace retake::screens::lesson {
namespace {

using ui::Code;
using ui::Ink;

constexpr ui::Rect join{56, 96, 1808, 376};
constexpr float slip_height = 50, slip_pitch = 59;
enum Group { names, start };

const Way* way_of(const State& state) {
    return state.board.ways.empty() ? nullptr : &state.board.ways[static_cast<std::size_t>(state.board.way)];
}

// Always ink on white with its quiet zone, whatever the theme: cameras want it so.
void draw_square(View& view, const Square& square, const ui::Rect& frame) {
    view.draw(ui::Fill{frame, ui::all_round(10), {Ink::slip}});
    view.draw(ui::Outline{frame, ui::all_round(10), 3, {Ink::ink}});
    if (square.size == 0)
        return;
    const float module = std::floor((frame.w - 6) / static_cast<float>(square.size + 8)); // four modules of quiet on each side
    const float side = module * static_cast<float>(square.size);
    const ui::Point corner{frame.centre().x - side / 2, frame.centre().y - side / 2};
    for (int y = 0; y < square.size; ++y)
        for (int x = 0, run = 0; x < square.size; x += std::max(1, run)) {
            for (run = 0; x + run < square.size && square.dark[static_cast<std::size_t>(y * square.size + x + run)];)
                ++run;
            if (run > 0)
                view.draw(ui::Fill{{corner.x + module * static_cast<float>(x), corner.y + module * static_cast<float>(y),
                                    module * static_cast<float>(run), module},
                                   {},
                                   {Ink::ink}});
        }
}

void draw_code(View& view, const State& state) {
    constexpr ui::Size card{114, 120};
    for (std::size_t i = 0; i < state.board.code.size(); ++i) {
        const ui::Rect area{103 + 130 * static_cast<float>(i), 316, card.w, card.h};
        const std::string letter(1, state.board.code[i]);
        const float turn = i % 2 == 0 ? -2 : 1.5f;
        view.draw(ui::Push{.about = area.centre(), .turn = turn});
        view.draw(ui::Fill{area, ui::all_round(12), {Ink::slip}});
        view.draw(ui::Fill{{area.x, area.y + 24, area.w, 3}, {}, {Ink::red}});
        view.draw(ui::Outline{area, ui::all_round(12), 3, {Ink::ink}});
        view.draw(ui::Label{{area.x, area.y + 28, area.w, area.h - 32},
                            letter,
                            {ui::Face::display, 900, 84, 88},
                            {Ink::ink},
                            ui::Side::centre,
                            ui::Side::centre});
        view.draw(ui::Pop{});
    }
}

void draw_address(View& view, const State& state, const ui::Look& look) {
    view.draw(ui::Label{{103, 132, 660, 46}, "On your phone, go to", type::usual, {Ink::ink}, ui::Side::start, ui::Side::centre});
    const auto* way = way_of(state);
    const auto address = way ? way->address : std::string("no network");
    auto mono = ui::Type{ui::Face::mono, 700, 62, 70};
    if (const float wide = look.measure->text(address, mono).w; wide > 670)
        mono = mono.scaled(670 / wide);
    view.draw(ui::Label{{103, 176, 680, 70}, address, mono, {Ink::ink}, ui::Side::start, ui::Side::centre});
    view.draw(ui::Label{{103, 262, 660, 46}, "and enter", type::usual, {Ink::ink}, ui::Side::start, ui::Side::centre});
    draw_code(view, state);
}

// What helps where no phone comes.
std::string advice(const State& state, const ui::Look& look) {
    const auto* way = way_of(state);
    if (way && way->address.starts_with("127.") && state.board.ways.size() > 1)
        return "No phone reaches this address: it is the computer's own. N for another network.";
    if (!way || way->address.starts_with("127.")) // of the computer itself
        return "This computer is in no network. Turn on its Wi-Fi or a hotspot, or play without phones: Esc, then Hot seat.";
    if (state.board.first_reached || look.now - state.opened < std::chrono::seconds{20})
        return "No account, nothing to install. A first name will do.";
    return "No phone yet? Same Wi-Fi as this computer, mobile data and VPN off. Guest networks often keep devices apart: try a "
           "hotspot" +
           std::string(state.board.ways.size() > 1 ? ", or N for another network." : ".");
}

void draw_join(View& view, const State& state, const ui::Look& look) {
    ui::draw_tab(view.shapes, look, {96, 44}, "Join in", 300);
    ui::draw_card(view.shapes, look, join);
    for (const float x : {803.f, 1391.f})
        view.draw(ui::Fill{{x, join.y + 3, 3, join.h - 6}, {}, {Ink::ink}});
    draw_address(view, state, look);
    if (const auto* way = way_of(state)) {
        draw_square(view, way->square, {845, 128, 312, 312});
        view.draw(ui::Label{{1185, 140, 190, 180},
                            "or point your camera here.",
                            type::usual,
                            {Ink::ink},
                            ui::Side::start,
                            ui::Side::start,
                            true});
    }
    const auto here = std::to_string(classroom::present_players(*state.room).size());
    const ui::Type digits{ui::Face::display, 900, here.size() > 3 ? 96.f : 126.f, 118, -2.5f, true};
    const float wide = look.measure->text(here, digits).w + 2;
    view.draw(ui::Label{{1433, 116, wide, 118}, here, digits, {Ink::ink}, ui::Side::start, ui::Side::centre});
    view.draw(
        ui::Label{{1433 + wide + 22, 126, 220, 100}, "here\nso far", type::usual, {Ink::ink}, ui::Side::start, ui::Side::centre});
    const auto words = advice(state, look);
    view.draw(ui::Label{{1433, 256, 400, 200},
                        words,
                        grown(look, words, type::small, {400, 200}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    if (!state.board.first_reached)
        view.wakes_at(state.opened + std::chrono::seconds{20});
    const ui::Rect light{1812, 122, 24, 24};
    view.draw(ui::Disc{light.centre(), 12, 12, 0, {state.board.first_reached ? Ink::green : Ink::hair}});
    if (state.board.first_reached)
        view.draw(ui::Icon{light.grown(-3), "check", {Ink::on_green}});
}

struct Slot {
    classroom::PlayerId player;
    ui::Rect area;
};

void add_slip(View& view, const State& state, const Slot& slot, const ui::Look& look) {
    const auto& pupil = classroom::player(*state.room, slot.player);
    const auto name = "Name " + std::to_string(slot.player + 1) + " " + pupil.shown;
    const bool away = !pupil.connection, waits = pupil.name_waits,
               latest = slot.player + 1 == static_cast<int>(state.room->players.size());
    const bool under = look.hovered == name && (state.removing || waits);
    const float turn = ui::lie_of(mixed(state.room->seed, static_cast<std::uint64_t>(slot.player)), 0, 1.4f).turn;
    view.draw(ui::Push{.about = slot.area.centre(), .turn = turn});
    view.draw(ui::Fill{slot.area, ui::all_round(8), {under ? Ink::manila : latest ? Ink::yolk : Ink::slip}});
    ui::Outline outline{slot.area, ui::all_round(8), 2.5f, {away ? Ink::hair : Ink::ink}};
    outline.dash = pupil.kicked ? 7.f : 0.f;
    view.draw(outline);
    const Ink ink = away || pupil.kicked ? Ink::ink2 : latest ? Ink::on_yolk : Ink::ink;
    const float icon = state.removing || waits || away ? 40.f : 0.f;
    draw_line(view, look, {slot.area.x + 16, slot.area.y, slot.area.w - 32 - icon, slot.area.h}, pupil.shown, type::small, ink);
    if (icon > 0)
        view.draw(ui::Icon{{slot.area.right() - 42, slot.area.centre().y - 14, 28, 28},
                           state.removing ? (pupil.kicked ? "add" : "cross")
                           : waits        ? "bell"
                                          : "wifi",
                           {ink}});
    view.draw(ui::Pop{});
    if (state.removing)
        view.zones.push_back({slot.area, name, NamePicked{slot.player}, std::nullopt, names, ui::Role::button, false, true, 8,
                              pupil.kicked ? "comes in again" : "is put out"});
    else if (waits)
        view.zones.push_back({slot.area, name, NameAllowed{slot.player}, std::nullopt, names, ui::Role::button, false, true, 8,
                              "wished to be called " + pupil.wished});
}

// Those who are shown: who was put out only while names are removed.
std::vector<classroom::PlayerId> shown_players(const State& state, std::optional<int> team) {
    std::vector<classroom::PlayerId> shown;
    for (std::size_t id = 0; id < state.room->players.size(); ++id) {
        const auto& pupil = state.room->players[id];
        if ((state.removing || !pupil.kicked) && (!team || pupil.team == team))
            shown.push_back(static_cast<classroom::PlayerId>(id));
    }
    return shown;
}

// Slips in columns; where there are too many, the newest are shown and the others counted.
void add_names(View& view, const State& state, const ui::Rect& room, float width, std::optional<int> team, const ui::Look& look) {
    auto players = shown_players(state, team);
    const int columns = std::max(1, static_cast<int>((room.w + 16) / (width + 16)));
    const int lines = static_cast<int>((room.h + slip_pitch - slip_height) / slip_pitch);
    const auto places = static_cast<std::size_t>(columns * lines);
    const auto more = players.size() > places ? players.size() - places + 1 : 0;
    players.erase(players.begin(), players.begin() + static_cast<std::ptrdiff_t>(more));
    const auto area_of = [&](std::size_t i) {
        const int column = static_cast<int>(i) / lines, line = static_cast<int>(i) % lines;
        return ui::Rect{room.x + (width + 16) * static_cast<float>(column), room.y + slip_pitch * static_cast<float>(line), width,
                        slip_height};
    };
    for (std::size_t i = 0; i < players.size(); ++i)
        add_slip(view, state, {players[i], area_of(i)}, look);
    if (more > 0)
        draw_line(view, look, area_of(players.size()), "and " + std::to_string(more) + " more", type::small);
}

void add_teams(View& view, const State& state, const ui::Look& look) {
    const int teams = state.room->rules.teams;
    const float gap = 22, width = std::min(288.f, (1218 - gap * static_cast<float>(teams - 1)) / static_cast<float>(teams));
    for (int team = 0; team < teams; ++team) {
        const float x = 56 + (width + gap) * static_cast<float>(team);
        const ui::Rect tab{x, 525, std::min(width, 196.f), 62}, body{x, 580, width, 376};
        view.draw(ui::Fill{tab, ui::top_round(12), {Ink::manila}});
        ui::Outline edge{tab, ui::top_round(12), 3, {Ink::ink}};
        edge.open_bottom = true;
        view.draw(edge);
        view.draw(ui::Fill{body, {0, 12, 12, 12}, {Ink::manila}});
        view.draw(ui::Outline{body, {0, 12, 12, 12}, 3, {Ink::ink}});
        view.draw(ui::Fill{{tab.x + 3, body.y, tab.w - 6, 4}, {}, {Ink::manila}});
        draw_team(view, {tab.x + 16, tab.y + 13, 38, 38}, team);
        draw_line(view, look, {tab.x + 66, tab.y, tab.w - 78, tab.h}, team_name(team), type::small.bold());
        add_names(view, state, {x + 16, body.y + 16, width - 32, body.h - 28}, width - 32, team, look);
    }
}

void add_everybody(View& view, const State& state, const ui::Look& look) {
    const ui::Rect tray{56, 525, 1218, 431};
    if (shown_players(state, std::nullopt).empty()) {
        ui::Outline place{tray, ui::all_round(12), 3, {Ink::ink}};
        place.dash = 9;
        view.draw(place);
        view.draw(
            ui::Label{tray, "Names appear here as they come in.", type::usual, {Ink::ink}, ui::Side::centre, ui::Side::centre});
        return;
    }
    add_names(view, state, tray, 287, std::nullopt, look);
}

std::string pile_words(const State& state) {
    const int first = state.board.of_pile;
    if (first == 0)
        return state.board.last ? "Nothing is left over from last time." : "What we miss today opens our next lesson.";
    const auto words =
        first == 1 ? std::string("We open with the one that tripped us up") : "We open with the ones that tripped us up";
    return words + (state.board.last ? " on " + weekday_of(*state.board.last) + "." : ".");
}

void add_start(View& view, const State& state, const ui::Look& look) {
    draw_class_pile(view, state, look, {1350, 740}, {302, 190}, true);
    view.draw(
        ui::Label{{1340, 770, 524, 88}, pile_words(state), type::small, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const ui::Button button{.words = "Start",
                            .icon = "deal",
                            .weight = ui::Weight::primary,
                            .size = ui::ButtonSize::large,
                            .key = ui::key(Code::enter),
                            .group = start};
    ui::add_button(view, look, {1340, 870, 524, 90}, button, Event(Ordered{Order::next}));
    view.first_focus = button.words;
}

} // namespace

void add_lobby(View& view, const State& state, const ui::Look& look) {
    draw_join(view, state, look);
    if (state.room->rules.teams > 0)
        add_teams(view, state, look);
    else
        add_everybody(view, state, look);
    add_start(view, state, look);
    std::vector<ui::KeyHint> hints;
    if (state.room->rules.teams > 0)
        add_key(view, hints, ui::key(Code::s), "S", "shuffle teams", Ordered{Order::shuffle_teams});
    add_key(view, hints, ui::key(Code::x), "X", state.removing ? "done removing" : "remove a name", RemovingTurned{});
    add_key(view, hints, ui::key(Code::l), "L", state.room->locked ? "unlock the room" : "lock the room", Ordered{Order::lock});
    if (state.board.ways.size() > 1)
        add_key(view, hints, ui::key(Code::n), "N", "another network", WayTurned{});
    add_key(view, hints, ui::key(Code::r), "R", "rehearse", Rehearsed{});
    add_key(view, hints, ui::key(Code::escape), "Esc", "close", CloseAsked{true});
    const auto* way = way_of(state);
    ui::draw_key_rail(view.shapes, look, hints, state.room->locked ? "The room is locked." : way ? way->network : "");
}

} // namespace retake::screens::lesson
