// Past rounds: how the list moves, and how it looks.
#include "screens/past_rounds.hpp"
#include "base/digits.hpp"
#include "base/utf8.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include "ui/ticks.hpp"
#include <algorithm>

namespace retake::screens::past_rounds {
namespace {

using ui::Code;
using ui::Ink;
using View = ui::View<Event>;

constexpr float list_left = 56, list_top = 134, row_width = 1808, row_height = 84, pitch = 95;
constexpr float margin = 28, date_width = 400, mode_width = 150, outcome_width = 470;
enum Group { list, back };

// With the year where it is another one than this.
std::string when(Instant begun, const ui::Look& look) {
    const auto local = begun + look.utc_offset;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto year = std::chrono::year_month_day(day).year();
    const auto this_year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(look.now + look.utc_offset)).year();
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - day).count();
    const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return date_line(begun, look.utc_offset) + (year == this_year ? "" : " " + std::to_string(static_cast<int>(year))) + ", " +
           two(minutes / 60) + ":" + two(minutes % 60);
}

void draw_cell(View& view, const std::string& words, const ui::Rect& room, const ui::Type& type, Ink ink, const ui::Look& look) {
    auto fitting = grown(look, words, type, {room.w, room.h});
    if (const float wide = look.measure->text(words, fitting).w; wide > room.w)
        fitting = fitting.scaled(std::max(0.75f, room.w / wide));
    view.draw(ui::Label{
        room, ui::shortened(*look.measure, words, fitting, {room.w, 0}), fitting, {ink}, ui::Side::start, ui::Side::centre});
}

void add_row(View& view, const Line& line, int index, const ui::Rect& area, bool picked, const ui::Look& look) {
    const auto name = "Round " + std::to_string(index + 1);
    const bool hovered = ui::touch_of(look, name) != ui::Touch::rest;
    view.draw(ui::Fill{area, ui::all_round(12), {picked ? Ink::yolk : hovered ? Ink::manila : Ink::card}});
    view.draw(ui::Outline{area, ui::all_round(12), picked ? 4.f : 2.5f, {Ink::ink}});
    const Ink ink = picked ? Ink::on_yolk : Ink::ink;
    float x = area.x + margin;
    const auto cell = [&](const std::string& words, float width, const ui::Type& type) {
        draw_cell(view, words, {x, area.y, width - 20, area.h}, type, ink, look);
        x += width;
    };
    cell(when(line.begun, look), date_width, ui::type::t4);
    const float title = area.right() - margin - 40 - outcome_width - mode_width - x;
    cell(line.title, title, {ui::Face::display, 600, 29, 37});
    cell(title_of(line.mode), mode_width, ui::type::t4);
    const auto ended = how_it_ended(line);
    cell(came_to(line) + (ended.empty() ? "" : "\n" + ended), outcome_width, ui::type::t4.bold());
    view.draw(ui::Icon{{area.right() - margin - 28, area.centre().y - 14, 28, 28}, "right", {ink}});
    view.zones.push_back({area, name, LineOpened{index}, std::nullopt, list, ui::Role::choice, false, true, 12,
                          line.title + ", " + came_to(line) + (ended.empty() ? "" : ", " + ended)});
    if (picked)
        view.first_focus = name;
}

void add_list(View& view, const State& state, const ui::Look& look) {
    const int count = static_cast<int>(state.lines.size());
    const int last = std::min(count, state.first_visible + lines_shown);
    for (int i = state.first_visible; i < last; ++i) {
        const ui::Rect area{list_left, list_top + pitch * static_cast<float>(i - state.first_visible), row_width, row_height};
        add_row(view, state.lines[static_cast<std::size_t>(i)], i, area, i == state.picked, look);
    }
    const auto go = [&](ui::Key key, const char* name, int to, bool repeats) {
        view.shortcuts.push_back({key, name, LinePicked{std::clamp(to, 0, count - 1)}, repeats});
    };
    go(ui::key(Code::up), "the round after", state.picked - 1, true);
    go(ui::key(Code::down), "the round before", state.picked + 1, true);
    go({Code::up, false, true, false}, "scroll back", state.picked - 1, true);
    go({Code::down, false, true, false}, "scroll on", state.picked + 1, true);
    go(ui::key(Code::page_up), "a page back", state.picked - lines_shown, true);
    go(ui::key(Code::page_down), "a page on", state.picked + lines_shown, true);
    go(ui::key(Code::home), "to the newest", 0, false);
    go(ui::key(Code::end), "to the oldest", count - 1, false);
}

void draw_nothing(View& view) {
    const ui::Rect place{460, 300, 1000, 400};
    ui::Outline edge{place, ui::all_round(14), 3, {Ink::ink}};
    edge.dash = 9;
    view.draw(edge);
    view.draw(ui::Label{{place.x + 60, place.y + 90, place.w - 120, 90},
                        "No rounds yet.",
                        ui::type::d2,
                        {Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre});
    view.draw(ui::Label{{place.x + 60, place.y + 200, place.w - 120, 90},
                        "After a round you find it here, to look at it again.",
                        ui::type::t3,
                        {Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre,
                        true});
}

std::string below_title(const State& state) {
    if (!state.reading.empty())
        return "Reading " + utf8::isolated(state.reading) + "…";
    const auto count = static_cast<int>(state.lines.size());
    if (count == 0)
        return "";
    return "Round " + grouped(state.picked + 1) + " of " + grouped(count) + (state.more ? " and more" : "");
}

} // namespace

std::string came_to(const Line& line) {
    const auto score = std::to_string(line.right) + " of " + std::to_string(line.asked) + " right";
    return line.missed == 0 ? score : score + ", " + std::to_string(line.missed) + " still missed";
}

std::string how_it_ended(const Line& line) {
    const auto place = std::to_string(line.asked) + " of " + std::to_string(line.dealt);
    if (line.open)
        return line.asked < line.dealt ? "waits after " + place : "its pile waits";
    return line.mode != session::Mode::sprint && line.asked < line.dealt ? "broken off after " + place : "";
}

bool wants_more(const State& state) {
    return state.more && state.picked + 2 * lines_shown >= static_cast<int>(state.lines.size());
}

State update(State state, const Event& event) {
    const auto* picked = std::get_if<LinePicked>(&event);
    if (picked == nullptr || state.lines.empty())
        return state; // Leaves the screen: the program sees to it.
    state.picked = std::clamp(picked->index, 0, static_cast<int>(state.lines.size()) - 1);
    state.first_visible = std::clamp(state.first_visible, std::max(0, state.picked - lines_shown + 1), state.picked);
    return state;
}

View view(const State& state, const ui::Look& look) {
    View view;
    if (state.lines.empty()) {
        draw_nothing(view);
        view.first_focus = "Home";
    } else {
        add_list(view, state, look);
    }
    set_on_stage(view, look, state.opened);
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Home", ui::key(Code::escape), back, Event(WentHome{}));
    ui::draw_title(view.shapes, look, "Past rounds", below_title(state), 1200);
    std::vector<ui::KeyHint> hints;
    if (!state.lines.empty())
        hints = {{{"Up", "Down"}, "another round"}, {{"Enter"}, "look at it again"}};
    hints.push_back({{"Esc"}, "home"});
    ui::draw_key_rail(view.shapes, look, hints);
    return view;
}

} // namespace retake::screens::past_rounds
