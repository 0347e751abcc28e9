// Draws what lies beside the card in a lesson.
#include "screens/lesson/board.hpp"
#include "base/overloaded.hpp"
#include "base/rng.hpp"
#include "screens/far.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/pile.hpp"
#include "ui/ticks.hpp"
#include <array>
#include <cmath>

namespace retake::screens::lesson {
namespace {

using ui::Ink;

constexpr std::array team_names{"Herons", "Otters", "Hares", "Swifts", "Foxes", "Newts", "Owls", "Seals"};

struct TimeLeft { // of the class's time
    Milliseconds rest{}, limit{};
};

std::optional<TimeLeft> time_left(const classroom::Room& room, Instant now) {
    const auto* open = std::get_if<classroom::Open>(&room.phase);
    if (const auto* grace = std::get_if<classroom::Grace>(&room.phase); grace && grace->open.limit)
        return TimeLeft{Milliseconds{0}, *grace->open.limit};
    if (!open || !open->limit)
        return std::nullopt;
    const auto gone = std::max(Milliseconds{0}, room.paused_since.value_or(now) - open->since);
    return TimeLeft{std::max(Milliseconds{0}, *open->limit - gone), *open->limit};
}

} // namespace

void draw_line(View& view, const ui::Look& look, const ui::Rect& room, const std::string& words, const ui::Type& wished, Ink ink,
               ui::Side across) {
    view.draw(far::line(look, room, words, wished, ink, across));
}

void draw_lines(View& view, const ui::Look& look, const ui::Rect& room, const std::string& words, const ui::Type& wished,
                Ink ink) {
    view.draw(far::lines(look, room, words, wished, ink));
}

std::string card_of_cards(const State& state) {
    return "Card " + std::to_string(state.room->asked.size()) + " of " + std::to_string(classroom::cards_in_all(*state.room));
}

void draw_top_line(View& view, const State& state, const ui::Look& look, const std::string& right, bool late) {
    const float end = 1864;
    float taken = 0;
    if (late && !state.board.ways.empty()) {
        const auto& address = state.board.ways[static_cast<std::size_t>(state.board.way)].address;
        const auto mono = ui::Type{ui::Face::mono, 700, 30, 40};
        float x = end;
        const auto before = [&](const std::string& words, const ui::Type& type) {
            const float wide = look.measure->text(words, type).w + 2;
            x -= wide;
            view.draw(ui::Label{{x, 36, wide, 40}, words, type, {Ink::ink}, ui::Side::start, ui::Side::centre});
            x -= 12;
        };
        before(state.board.code, mono);
        before("code", type::usual);
        x -= 16;
        before(address, mono);
        before("Late?", type::usual);
        taken = end - x;
    } else {
        taken = look.measure->text(right, type::usual).w + 2;
        view.draw(ui::Label{{end - taken, 36, taken, 40}, right, type::usual, {Ink::ink}, ui::Side::end, ui::Side::centre});
    }
    const auto number = card_of_cards(state);
    const float number_width = look.measure->text(number, type::usual).w + 2, room = end - 56 - taken - 60;
    const float title_width = std::min(look.measure->text(state.board.title, type::usual.bold()).w + 2, room - number_width - 22);
    draw_line(view, look, {56, 36, title_width, 40}, state.board.title, type::usual.bold());
    view.draw(ui::Label{
        {56 + title_width + 22, 36, number_width, 40}, number, type::usual, {Ink::ink}, ui::Side::start, ui::Side::centre});
}

void draw_ring(View& view, const classroom::Room& room, const ui::Look& look) {
    constexpr ui::Point centre{1706, 266};
    const auto left = time_left(room, look.now);
    if (room.paused_since)
        return far::draw_stopped_clock(view.shapes, centre);
    if (!left)
        return; // no clock runs
    far::draw_clock(view.shapes, centre, left->rest, left->limit);
    if (left->rest.count() > 0) // a step of the ring every fifth of a second is smooth enough on a wall
        view.wakes_at(look.now + Milliseconds{200});
}

void draw_locked_in(View& view, const State& state, const ui::Look& look) {
    const auto count = std::to_string(state.tally.responded);
    const auto words = "of " + std::to_string(state.tally.present) + "\nlocked in";
    const ui::Type digits{ui::Face::display, 900, 84, 90, -1, true};
    const float wide = look.measure->text(count, digits).w + 2, rest = look.measure->text(words, type::usual).w + 2;
    const float x = 1706 - (wide + 16 + rest) / 2;
    view.draw(ui::Label{{x, 408, wide, 90}, count, digits, {Ink::ink}, ui::Side::start, ui::Side::centre});
    view.draw(ui::Label{
        {x + wide + 16, 408, rest, 90}, words, {ui::Face::text, 400, 30, 38}, {Ink::ink}, ui::Side::start, ui::Side::centre});
}

void draw_class_pile(View& view, const State& state, const ui::Look& look, ui::Point bottom_left, ui::Size card,
                     bool count_beside) {
    std::vector<std::uint64_t> seeds;
    for (int i = 0; i < state.on_pile; ++i)
        seeds.push_back(mixed(state.room->seed, static_cast<std::uint64_t>(i)));
    const ui::PileStyle style{.card = card, .step = 11, .stamped = state.on_pile > 0, .stamp = 34 * card.w / 278, .most = 8};
    ui::draw_pile(view.shapes, look, bottom_left, seeds, style);
    const auto count = std::to_string(state.on_pile);
    const ui::Type digits{ui::Face::display, 900, 64, 68, -0.8f, true};
    const float wide = look.measure->text(count, digits).w + 2;
    const std::string words = "on the\nclass pile";
    const float rest = look.measure->text(words, type::small).w + 2;
    const float x = count_beside ? bottom_left.x + card.w + 32 : bottom_left.x + card.w / 2 - (wide + 16 + rest) / 2;
    const float y = count_beside ? bottom_left.y - std::max(card.h, 160.f) : bottom_left.y + 22;
    view.draw(ui::Label{{x, y, wide, 76}, count, digits, {Ink::ink}, ui::Side::start, ui::Side::centre});
    const ui::Rect room = count_beside ? ui::Rect{x, y + 80, rest, 80} : ui::Rect{x + wide + 16, y, rest, 76};
    view.draw(ui::Label{room, words, {ui::Face::text, 400, 28, 36}, {Ink::ink}, ui::Side::start, ui::Side::centre});
}

char team_letter(int team) { return static_cast<char>('A' + team); }

std::string team_name(int team) { return team_names.at(static_cast<std::size_t>(team) % team_names.size()); }

void draw_team(View& view, const ui::Rect& area, int team) {
    view.draw(ui::Fill{area, ui::all_round(6), {Ink::slip}});
    view.draw(ui::Pattern{area, ui::all_round(6), team_letter(team), {Ink::ink}, 0.75f});
    view.draw(ui::Outline{area, ui::all_round(6), 2.5f, {Ink::ink}});
}

void draw_trouble(View& view, const State& state, const ui::Look& look) {
    if (state.board.trouble.empty())
        return;
    const ui::Rect slip{360, 84, 1200, 60};
    ui::draw_manila(view.shapes, look, slip);
    view.draw(ui::Icon{{slip.x + 18, slip.y + 12, 36, 36}, "warning", {Ink::red_text}});
    draw_line(view, look, {slip.x + 70, slip.y, slip.w - 88, slip.h}, state.board.trouble, type::small);
}

void add_key(View& view, std::vector<ui::KeyHint>& hints, ui::Key key, const std::string& cap, const std::string& words,
             Event event) {
    view.shortcuts.push_back({key, words, std::move(event)});
    hints.push_back({{cap}, words});
}

void add_closing(View& view, const State& state, const ui::Look& look) {
    const bool lobby = std::holds_alternative<classroom::Lobby>(state.room->phase);
    view.zones.clear();
    view.shortcuts.clear();
    const ui::Rect slip{560, 330, 800, 340};
    ui::draw_shadow(view.shapes, look, slip, 10, 16);
    ui::draw_manila(view.shapes, look, slip);
    const std::string title = lobby ? "Close the room?" : "End the lesson here?";
    const std::string words = lobby ? "The phones are sent away. Nothing was asked yet."
                                    : "What was given so far is kept, and the report counts it. You can also close the "
                                      "program and go on later.";
    view.draw(ui::Label{{slip.x + 48, slip.y + 36, slip.w - 96, 60}, title, ui::type::d3, {Ink::ink}});
    view.draw(ui::Label{
        {slip.x + 48, slip.y + 104, slip.w - 96, 120}, words, type::small, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    ui::Point at{slip.x + 48, slip.bottom() - 36 - 76};
    add_button_after(
        view, look, at,
        ui::Button{.words = "Carry on", .icon = "play", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter)},
        Event(CloseAsked{false}));
    add_button_after(view, look, at, ui::Button{.words = lobby ? "Close it" : "End it", .key = ui::key(ui::Code::e)},
                     lobby ? Event(Left{}) : Event(Ordered{Order::end}));
    view.shortcuts.push_back({ui::key(ui::Code::escape), "carry on", CloseAsked{false}});
    view.first_focus = "Carry on";
}

View view(const State& state, const ui::Look& chosen) {
    auto look = chosen;
    look.text_scale = std::min(chosen.text_scale, 1.15f); // what is read from the last row is large already
    View view;
    std::visit(overloaded{
                   [&](const classroom::Lobby&) { add_lobby(view, state, look); },
                   [&](const classroom::Reveal&) { add_reveal(view, state, look); },
                   [&](const classroom::Discuss&) { add_reveal(view, state, look); },
                   [&](const classroom::Standings&) { add_standings(view, state, look); },
                   [&](const classroom::Podium&) { add_podium(view, state, look); },
                   [&](const classroom::Report&) { add_report(view, state, look); },
                   [&](const auto&) { add_asked(view, state, look); },
               },
               state.room->phase);
    draw_trouble(view, state, look);
    if (!state.board.trouble.empty())
        view.shortcuts.push_back({ui::key(ui::Code::u), "go on without keeping it", WentOnUnkept{}});
    if (state.closing)
        add_closing(view, state, look);
    set_on_stage(view, look, state.phase_since);
    return view;
}

} // namespace retake::screens::lesson
