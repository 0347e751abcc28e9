// What we said: a bar for each choice, part or word, and from the reveal on what is right, and why.
#include "base/utf8.hpp"
#include "classroom/class_pile.hpp"
#include "screens/lesson/board.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/choice_row.hpp"
#include "ui/mirror.hpp"
#include <cmath>

namespace retake::screens::lesson {
namespace {

using ui::Code;
using ui::Ink;

constexpr float left = 112, row_width = 490, bar_x = 622, bar_max = 690, foot_top = 794;

const item::Item& item_of(const State& state) { return classroom::card_of(*state.room, state.room->asked.back()).item; }

// While the class talks nothing says what is right.
bool tells(const State& state) { return std::holds_alternative<classroom::Reveal>(state.room->phase); }

struct Bars {
    std::vector<classroom::Bar> shown;
    float pitch = 104, height = 88;
};

// As many as fit; the rest is one bar.
Bars bars_of(const State& state, float room) {
    Bars bars{.shown = state.tally.bars};
    if (!tells(state) && !bars.shown.empty() && bars.shown.front().letter == 0)
        bars.shown.erase(bars.shown.begin()); // what was typed, without the key
    const auto most = static_cast<std::size_t>(std::max(1.f, std::floor(room / 58)));
    if (bars.shown.size() > most) {
        classroom::Bar rest{.words = "others"};
        for (auto i = most - 1; i < bars.shown.size(); ++i)
            rest.pupils += bars.shown[i].pupils;
        bars.shown.resize(most - 1);
        bars.shown.push_back(rest);
    }
    if (!bars.shown.empty())
        bars.pitch = std::min(104.f, room / static_cast<float>(bars.shown.size()));
    bars.height = bars.pitch - 16;
    return bars;
}

void draw_label(View& view, const classroom::Bar& bar, const ui::Rect& area, bool right, bool tallied_by_part,
                const ui::Look& look) {
    const auto key = right && !tallied_by_part;
    view.draw(ui::Fill{area, ui::all_round(12), {key ? Ink::green_tint : Ink::slip}});
    float x = area.x + 20;
    if (bar.letter != 0) {
        const ui::Rect swatch{area.x, area.y, std::min(94.f, area.h * 1.07f), area.h};
        const char pattern = bar.letter == 'T' ? 'A' : bar.letter == 'F' ? 'B' : bar.letter;
        view.draw(ui::Pattern{swatch, ui::left_round(12), pattern, {Ink::ink}});
        view.draw(ui::Fill{{swatch.right() - 2.5f, swatch.y, 2.5f, swatch.h}, {}, {Ink::ink}});
        const float plate = std::min(54.f, area.h - 16);
        ui::draw_letter_plate(view.shapes, {swatch.centre().x - plate / 2, swatch.centre().y - plate / 2, plate, plate},
                              std::string(1, bar.letter), plate * 0.66f, Ink::slip, Ink::ink, Ink::ink);
        x = swatch.right() + 20;
    }
    const float grow = key ? 2.5f : 0;
    view.draw(ui::Outline{area.grown(grow), ui::all_round(12 + grow), 2.5f + grow, {key ? Ink::green_text : Ink::ink}});
    const ui::Rect room{x, area.y, area.right() - 16 - x, area.h};
    auto words = key ? type::usual.bold() : type::usual;
    while (words.size > 18 && look.measure->text(bar.words, words, room.w).h > room.h)
        words = words.scaled(0.94f);
    view.draw(ui::Label{room, bar.words, words, {Ink::ink}, ui::Side::start, ui::Side::centre, true});
}

void draw_bar(View& view, const State& state, const classroom::Bar& bar, const ui::Rect& room, bool right, const ui::Look& look) {
    const auto most = std::max(1, std::ranges::max(state.tally.bars, {}, &classroom::Bar::pupils).pupils);
    const auto whole = state.tally.by_part ? std::max(1, state.tally.responded) : most;
    const float grown =
        look.movement == ui::Movement::none ? 1 : ui::eased(ui::Ease::settle, ui::progress(look, state.phase_since, 200, 500));
    const float width = bar_max * static_cast<float>(bar.pupils) / static_cast<float>(whole) * grown;
    const ui::Rect area{bar_x, room.y + 4, width, room.h - 8};
    const bool green = right && !state.tally.by_part;
    if (width > 4) {
        const auto corners = ui::right_round(std::min(8.f, width / 2));
        view.draw(ui::Fill{area, corners, {green ? Ink::green : Ink::slip}});
        if (!green)
            view.draw(ui::Pattern{area,
                                  corners,
                                  bar.letter == 0 || bar.letter == 'T' ? 'A'
                                  : bar.letter == 'F'                  ? 'B'
                                                                       : bar.letter,
                                  {Ink::ink}});
        view.draw(ui::Outline{area, corners, 3, {Ink::ink}});
    }
    auto words = std::to_string(bar.pupils);
    if (state.tally.by_part)
        words += " of " + std::to_string(state.tally.responded);
    const ui::Type digits{ui::Face::display, 700, 44, 52, -0.3f, true};
    const float wide = look.measure->text(words, digits).w + 2;
    view.draw(
        ui::Label{{bar_x + width + 20, room.y, wide, room.h}, words, digits, {Ink::ink}, ui::Side::start, ui::Side::centre});
    if (green)
        view.draw(ui::Icon{{bar_x + width + 20 + wide + 12, room.centre().y - 20, 40, 40}, "check", {Ink::green_text}});
}

// Names of those who gave the same, under its label.
std::string takers(const State& state, const classroom::Bar& bar) {
    const auto& room = *state.room;
    const auto& asked = room.asked.back();
    const auto& item = item_of(state);
    std::string names;
    if (asked.votes.empty())
        return names;
    for (const auto& [pupil, given] : asked.votes.back()) {
        const auto words = item::words(item, given.response);
        const bool same = bar.right && bar.letter == 0 ? given.verdict.right() : words == bar.words;
        if (same)
            names += (names.empty() ? "" : ", ") + classroom::player(room, pupil).shown;
    }
    return names;
}

void draw_bars(View& view, const State& state, float top, float bottom, const ui::Look& look) {
    const auto bars = bars_of(state, bottom - top);
    float y = top;
    for (const auto& bar : bars.shown) {
        const bool right = bar.right && tells(state);
        const ui::Rect row{left, y, row_width, bars.height};
        draw_label(view, bar, row, right, state.tally.by_part, look);
        if (state.who && !state.tally.by_part) {
            auto names = takers(state, bar);
            ui::Type words = type::small;
            const ui::Rect room{bar_x, y, card_area.right() - 40 - bar_x, bars.height};
            while (words.size > 20 && look.measure->text(names, words, room.w).h > room.h)
                words = words.scaled(0.94f);
            view.draw(
                ui::Label{room, names.empty() ? "nobody" : names, words, {Ink::ink}, ui::Side::start, ui::Side::centre, true});
        } else {
            draw_bar(view, state, bar, row, right, look);
        }
        y += bars.pitch;
    }
    view.moves_until(ui::end_of(state.phase_since, 200, 500));
}

std::string reasons(const State& state) {
    const auto& item = item_of(state);
    std::string words;
    for (const auto& bar : state.tally.bars)
        if (bar.letter != 0 && bar.letter != 'T' && bar.letter != 'F') {
            const auto* one = std::get_if<item::PickOne>(&state.room->asked.back().shown.interaction);
            const auto* many = std::get_if<item::PickMany>(&state.room->asked.back().shown.interaction);
            const auto& choices = one ? one->choices : many->choices;
            const auto why = item::why_choice(item, choices[static_cast<std::size_t>(bar.letter - 'A')].id);
            if (!why.empty())
                words += (words.empty() ? "" : "  ") + std::string(1, bar.letter) + ": " + why;
        }
    return words.empty() ? item.why_not : words;
}

std::string passage_words(const item::Item& item) {
    if (!item.passage)
        return "";
    return "§ " + item.passage->section + (item.passage->paragraph > 0 ? ", ¶ " + std::to_string(item.passage->paragraph) : "");
}

void draw_foot(View& view, const State& state, const ui::Look& look) {
    view.draw(ui::Fill{{card_area.x + 3, foot_top, card_area.w - 6, 3}, {}, {Ink::rule}});
    const auto& item = item_of(state);
    const bool stamped = state.joins_pile;
    const ui::Rect room{left, foot_top + 18, stamped ? 900.f : 1348.f, 124};
    auto words = item::words(item, item::key(item)) + ". " + item.explanation;
    if (state.explained)
        if (const auto why = reasons(state); !why.empty())
            words = why;
    auto fitting = ui::Type{ui::Face::text, 400, 34, 44};
    while (fitting.size > 18 && look.measure->text(words, fitting, room.w).h > room.h)
        fitting = fitting.scaled(0.94f);
    view.draw(ui::Label{room, words, fitting, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    draw_line(view, look, {left, card_area.bottom() - 44, room.w, 34}, passage_words(item), {ui::Face::text, 400, 28, 34},
              Ink::ink2);
    if (stamped)
        view.draw(ui::Stamp{{1265, 872}, "CLASS PILE", 64, {Ink::red}, -6, 1, 1});
}

// What the first vote and the second came to.
std::string shift_words(const State& state) {
    const auto& asked = state.room->asked.back();
    if (asked.votes.size() < 2)
        return "";
    const auto right = [](const classroom::Vote& vote) {
        return std::ranges::count_if(vote, [](const auto& given) { return given.second.verdict.right(); });
    };
    return "First vote: " + std::to_string(right(asked.votes.front())) +
           " right. Now: " + std::to_string(right(asked.votes.back())) + ".";
}

void draw_share(View& view, const State& state, const ui::Look& look) {
    if (!tells(state)) {
        const std::string words = "Talk to your neighbour. Then we vote again.";
        view.draw(ui::Label{{1556, 160, 308, 260},
                            words,
                            {ui::Face::display, 700, 44, 52, -0.3f},
                            {Ink::ink},
                            ui::Side::start,
                            ui::Side::start,
                            true});
        return;
    }
    const auto& vote = state.room->asked.back().votes;
    double credit = 0;
    if (!vote.empty())
        for (const auto& [pupil, given] : vote.back())
            credit += given.verdict.credit;
    const auto percent = std::to_string(state.tally.present == 0 ? 0 : std::lround(100 * credit / state.tally.present)) + "%";
    view.draw(ui::Label{{1556, 140, 308, 118}, percent, {ui::Face::display, 900, 118, 118, -2.5f, true}, {Ink::ink}});
    auto words =
        state.joins_pile ? std::string("of us had it. Under 70%, so it goes on the pile.") : std::string("of us had it.");
    if (const auto shift = shift_words(state); !shift.empty())
        words += "\n" + shift;
    view.draw(ui::Label{{1556, 268, 308, 240},
                        words,
                        grown(look, words, type::usual, {308, 240}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
}

void add_keys(View& view, const State& state, std::vector<ui::KeyHint>& hints) {
    const bool told = tells(state);
    add_key(view, hints, ui::key(Code::enter), "Enter", told ? "go on" : "vote again", Ordered{Order::next});
    view.shortcuts.push_back({ui::key(Code::space), told ? "go on" : "vote again", Ordered{Order::next}});
    if (told)
        add_key(view, hints, ui::key(Code::e), "E", state.explained ? "why this is right" : "explain more", ReasonsTurned{});
    if (told)
        add_key(view, hints, ui::key(Code::b), "B", state.who ? "how many" : "who picked what", WhoTurned{});
    if (!told)
        add_key(view, hints, ui::key(Code::backspace), "Backspace", "back", Ordered{Order::back});
    add_key(view, hints, ui::key(Code::escape), "Esc", "end", CloseAsked{true});
}

} // namespace

void add_reveal(View& view, const State& state, const ui::Look& look) {
    const auto given = counted(state.tally.responded, "response", "responses");
    draw_top_line(view, state, look, given);
    const auto& card = classroom::card_of(*state.room, state.room->asked.back());
    draw_topic(view.shapes, look, card_area, card.topic);
    ui::draw_card(view.shapes, look, card_area);
    ui::draw_header(view.shapes, look, card_area, {"eye", tells(state) ? "What we said" : "What we said, and think again", ""});
    const auto first = view.shapes.size();
    const auto& stem = state.room->asked.back().shown.stem;
    auto words = ui::Type{ui::Face::display, 600, 50, 58, -0.3f};
    while (words.size > 26 && look.measure->text(stem, words, 1348).h > 190)
        words = words.scaled(0.92f);
    const float height = look.measure->text(stem, words, 1348).h;
    view.draw(ui::Label{{left, 236, 1348, height}, stem, words, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const float bottom = tells(state) ? foot_top : card_area.bottom();
    draw_bars(view, state, 236 + height + 22, bottom - 8, look);
    if (tells(state))
        draw_foot(view, state, look);
    if (utf8::right_to_left(stem))
        ui::mirror(view.shapes, first, card_area);
    draw_share(view, state, look);
    draw_class_pile(view, state, look, {1566, 860}, {278, 172}, false);
    std::vector<ui::KeyHint> hints;
    add_keys(view, state, hints);
    ui::draw_key_rail(view.shapes, look, hints);
}

} // namespace retake::screens::lesson
