// The back of a hot seat's card: what is right and why; and below it the hands that are counted.
#include "base/utf8.hpp"
#include "screens/far.hpp"
#include "screens/hotseat/table.hpp"
#include "screens/stage.hpp"
#include "ui/choice_row.hpp"
#include "ui/field.hpp"
#include "ui/mirror.hpp"

namespace retake::screens::hotseat {
namespace {

using ui::Code;
using ui::Ink;

// Why the last wrong response was off, where the card says so.
std::string why_not(const item::Item& item, const core::Turn& turn) {
    for (auto tried = turn.tries.rbegin(); tried != turn.tries.rend(); ++tried)
        if (const auto words = item::words(item, tried->response), why = item::why(item, tried->response);
            !tried->right && !words.empty() && !why.empty())
            return words + ": " + why;
    return "";
}

struct Field {
    std::string letter, words, digits;
    bool now = false;
};

void draw_count(View& view, const ui::Look& look, const ui::Rect& area, const Field& field) {
    ui::draw_shadow(view.shapes, look, area, 14, 4);
    view.draw(ui::Fill{area, ui::all_round(14), {field.now ? Ink::yolk : Ink::card}});
    view.draw(ui::Outline{area, ui::all_round(14), field.now ? 5.f : 3.f, {Ink::ink}});
    const Ink ink = field.now ? Ink::on_yolk : Ink::ink;
    const float room = area.w - 36;
    if (!field.letter.empty())
        ui::draw_letter_plate(view.shapes, {area.x + 18, area.y + 20, 54, 54}, field.letter, 36, Ink::slip, Ink::ink, Ink::ink);
    const float beside = field.letter.empty() || area.w < 240 ? 0.f : 68.f;
    if (field.letter.empty() || beside > 0)
        view.draw(far::lines(look, {area.x + 18 + beside, area.y + 14, room - beside, 66}, field.words, type::small, ink));
    const ui::Type digits{ui::Face::display, 900, 96, 96, -1.5f, true};
    view.draw(far::line(look, {area.x + 18, area.y + 92, room, 100}, field.digits.empty() ? "–" : field.digits, digits, ink,
                        ui::Side::centre));
    view.draw(far::line(look, {area.x + 18, area.y + 196, room, 40}, field.digits == "1" ? "hand" : "hands", type::small, ink,
                        ui::Side::centre));
}

void add_count_keys(View& view, const State& state) {
    const int last = static_cast<int>(state.counts.size()) - 1, now = state.counting;
    for (int digit = 0; digit <= 9; ++digit)
        view.shortcuts.push_back(
            {ui::key(static_cast<Code>(static_cast<int>(Code::n0) + digit)), std::to_string(digit), CountTyped{digit}});
    view.shortcuts.push_back({ui::key(Code::backspace), "take a digit back", CountErased{}, true});
    view.shortcuts.push_back({ui::key(Code::right), "the next choice", CountPicked{now + 1}});
    view.shortcuts.push_back({ui::key(Code::left), "the choice before", CountPicked{now - 1}});
    view.shortcuts.push_back({ui::key(Code::enter), now < last ? "the next choice" : "that is all",
                              now < last ? Event(CountPicked{now + 1}) : Event(CountsGiven{})});
}

} // namespace

void draw_back(View& view, const State& state, const ui::Look& look) {
    const auto& turn = state.game->turns.back();
    const auto& item = core::card_of(*state.game, turn).item;
    const auto first = view.shapes.size();
    const float x = card_area.x + 52, width = card_area.w - 104;
    view.draw(far::lines(look, {x, card_area.y + 88, width, 96}, item.stem, {ui::Face::display, 600, 40, 46, -0.3f}));
    const ui::Rect row{x, card_area.y + 196, width, 122};
    view.draw(ui::Fill{row, ui::all_round(12), {Ink::green_tint}});
    view.draw(ui::Outline{row, ui::all_round(12), 5, {Ink::green}});
    view.draw(ui::Icon{{row.x + 26, row.y + 35, 52, 52}, "check", {Ink::green_text}});
    view.draw(far::lines(look, {row.x + 104, row.y + 10, row.w - 130, row.h - 20}, item::words(item, item::key(item)),
                         ui::Type{ui::Face::text, 700, 44, 52}));
    const auto wrong = why_not(item, turn);
    auto words = item.explanation;
    if (!wrong.empty())
        words += (words.empty() ? "" : "\n") + wrong;
    if (!words.empty())
        view.draw(far::lines(look, {x, card_area.y + 334, width, card_area.h - 334 - 24}, words, type::usual));
    if (utf8::right_to_left(item.stem))
        ui::mirror(view.shapes, first, card_area);
}

void add_counts(View& view, const State& state, const ui::Look& look) {
    const auto& turn = state.game->turns.back();
    const auto choices = choices_of(turn.shown);
    const auto* open = std::get_if<core::Open>(&state.game->phase);
    if (choices.empty() && !turn.settled && !(open && open->key_shown)) {
        view.draw(far::lines(look, {56, 760, 1460, 120},
                             "Let everybody say it to a neighbour. Then show what is right, and count who had it.", type::usual));
        return;
    }
    const auto fields = state.counts.size();
    const float gap = 20, width = (1808 - gap * static_cast<float>(fields - 1)) / static_cast<float>(fields);
    for (std::size_t i = 0; i < fields; ++i) {
        const ui::Rect area{56 + (width + gap) * static_cast<float>(i), 720, width, 256};
        Field field{.digits = state.counts[i], .now = open && state.counting == static_cast<int>(i)};
        field.letter = choices.empty() ? "" : std::string(1, ui::letters[std::min<std::size_t>(i, 9)]);
        field.words = choices.empty() ? (i == 0 ? "had it" : "did not") : choices[i].text;
        draw_count(view, look, area, field);
        if (open)
            view.zones.push_back({area,
                                  "Hands " + std::to_string(i + 1),
                                  CountPicked{static_cast<int>(i)},
                                  std::nullopt,
                                  2,
                                  ui::Role::choice,
                                  false,
                                  true,
                                  14,
                                  {}});
    }
    if (open)
        add_count_keys(view, state);
}

} // namespace retake::screens::hotseat
