// Handing in, as a sheet of numbered cards and one button.
#include "screens/handing_in.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include <algorithm>
#include <cmath>

namespace retake::screens::handing_in {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr ui::Rect card{236, 166, 1448, 822};
constexpr float margin = 51, head = 190, foot = 136;

int cards_in(const session::State& round) { return static_cast<int>(round.cards->size()); }

// The largest small cards of which all fit on the sheet.
struct Grid {
    int columns = 1;
    ui::Size cell;

    ui::Rect place(int index, ui::Point origin) const {
        const float gap = cell.w * 0.14f;
        return {origin.x + static_cast<float>(index % columns) * cell.w, origin.y + static_cast<float>(index / columns) * cell.h,
                cell.w - gap, cell.h - gap};
    }
};

Grid grid_for(int cards, ui::Size room) {
    Grid grid{10, {room.w / 10, room.w / 10 * 0.62f}};
    const auto rows = [&] { return static_cast<float>((cards + grid.columns - 1) / grid.columns); };
    while (rows() * grid.cell.h > room.h)
        grid.cell = {room.w / static_cast<float>(++grid.columns), room.w / static_cast<float>(grid.columns) * 0.62f};
    return grid;
}

void add_card(View& view, const ui::Look& look, const ui::Rect& area, int index, bool given) {
    const auto number = std::to_string(index + 1);
    const auto name = "Card " + number + (given ? "" : ", open");
    const bool touched = ui::touch_of(look, name) != ui::Touch::rest;
    const float radius = std::min(10.f, area.h / 5);
    view.draw(ui::Fill{area, ui::all_round(radius), {touched ? Ink::manila : given ? Ink::yolk : Ink::card}});
    ui::Outline outline{area, ui::all_round(radius), given ? 3.f : 2.5f, {Ink::ink}};
    outline.dash = given ? 0.f : 7.f;
    view.draw(outline);
    const ui::Type type{ui::Face::display, 700, std::min(34.f, area.h * 0.52f), std::min(40.f, area.h * 0.62f), 0, true};
    view.draw(ui::Label{area, number, type, {given && !touched ? Ink::on_yolk : Ink::ink}, ui::Side::centre, ui::Side::centre});
    view.zones.push_back({area, name, CardOpened{index}, {}, 1, ui::Role::choice, false, true, radius, {}});
}

void add_sheet(View& view, const session::State& round, const ui::Look& look) {
    const auto open = session::open_cards(round);
    const ui::Size room{card.w - 2 * margin, card.h - head - foot - 20};
    const auto grid = grid_for(cards_in(round), room);
    for (int index = 0; index < cards_in(round); ++index)
        add_card(view, look, grid.place(index, {card.x + margin, card.y + head + 20}), index,
                 !std::ranges::binary_search(open, index));
}

void draw_time(View& view, const session::State& round, const ui::Look& look) {
    const auto left = session::time_left_in_all(round, look.now);
    if (!left)
        return;
    const auto words = clock_time(*left) + " left";
    view.draw(ui::Label{{card.right() - margin - 400, card.y + 36, 400, 60},
                        words,
                        {ui::Face::mono, 500, 34, 40},
                        {Ink::ink},
                        ui::Side::end,
                        ui::Side::centre});
    if (left->count() > 0)
        view.wakes_at(look.now + Milliseconds(std::min<std::int64_t>(left->count(), left->count() % 1000 + 1)));
}

} // namespace

std::string headline(const session::State& round) {
    const int open = static_cast<int>(session::open_cards(round).size()), all = cards_in(round);
    if (open == 0)
        return all == 1 ? "The card is given." : "All " + all_in_words(all) + " are given.";
    return capitalised(all - open == 0 ? "none" : all_in_words(all - open)) + " of " + all_in_words(all) +
           (all - open == 1 ? " is given." : " are given.");
}

std::string line_below(const session::State& round) {
    const auto open = session::open_cards(round);
    if (open.empty())
        return "Go back to any card, or hand it in.";
    if (open.size() == 1)
        return "Card " + std::to_string(open.front() + 1) + " is open. An open card counts as not right.";
    return capitalised(all_in_words(static_cast<int>(open.size()))) + " are open. An open card counts as not right.";
}

ui::View<Event> view(const State& state, const session::State& round, const ui::Look& look) {
    View view;
    ui::draw_tab(view.shapes, look, {card.x + 40, card.y + 6 - ui::tab_height_of(look)}, mode_name(round), 400);
    ui::draw_card(view.shapes, look, card);
    const auto fits = grown(look, headline(round), ui::type::d2, {card.w - 2 * margin - 420, 0});
    view.draw(ui::Label{{card.x + margin, card.y + 36, card.w - 2 * margin, 68}, headline(round), fits, {Ink::ink}});
    const auto below = grown(look, line_below(round), ui::type::t2, {card.w - 2 * margin, 0});
    view.draw(ui::Label{{card.x + margin, card.y + 116, card.w - 2 * margin, 42}, line_below(round), below, {Ink::ink}});
    view.draw(ui::Fill{{card.x + 3, card.y + head - 14, card.w - 6, 3}, {}, {Ink::red}});
    draw_time(view, round, look);
    add_sheet(view, round, look);
    const auto open = session::open_cards(round);
    const ui::Button hand_in{
        .words = "Hand it in", .icon = "check", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter)};
    const int to = open.empty() ? cards_in(round) - 1 : open.front();
    const ui::Button back{.words = open.empty() ? "Back to the last card" : "Back to card " + std::to_string(to + 1),
                          .icon = "left",
                          .key = ui::key(ui::Code::escape)};
    ui::Point at{card.x + margin, card.bottom() - 36 - ui::size_of(hand_in, look).h};
    add_button_after(view, look, at, hand_in, Event(HandedIn{}));
    add_button_after(view, look, at, back, Event(CardOpened{to}));
    view.shortcuts.push_back({{ui::Code::left, false, false, true}, "the last card", CardOpened{cards_in(round) - 1}});
    view.first_focus = hand_in.words;
    set_on_stage(view, look, state.opened);
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "hand it in"}, {{"Tab"}, "the cards"}, {{"Esc"}, "go back"}},
                      "Nothing is told before.");
    return view;
}

} // namespace retake::screens::handing_in
