// How a hot seat ended: the teams in their order, and the pile that can be retaken.
#include "screens/far.hpp"
#include "screens/hotseat/table.hpp"
#include "screens/lesson/board.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"

namespace retake::screens::hotseat {
namespace {

using ui::Code;
using ui::Ink;

std::string headline(const core::Game& game, const std::vector<core::Standing>& all) {
    if (game.rules.hands) {
        const auto asked = static_cast<int>(std::ranges::count(game.turns, false, &core::Turn::again));
        return "The class had " + in_words(core::cards_had(game)) + " of " + in_words(asked) + ".";
    }
    const auto first = std::ranges::count(all, 1, &core::Standing::rank);
    if (first == static_cast<std::ptrdiff_t>(all.size()))
        return "All of you share it.";
    if (first > 2)
        return capitalised(in_words(static_cast<int>(first))) + " teams share it.";
    if (first == 2)
        return "The " + team_name(all[0].team) + " and the " + team_name(all[1].team) + " share it.";
    return "The " + team_name(all[0].team) + " have it.";
}

void draw_standing(View& view, const ui::Look& look, const core::Standing& standing, const ui::Rect& row) {
    const bool first = standing.rank == 1;
    ui::draw_shadow(view.shapes, look, row, 12, 4);
    view.draw(ui::Fill{row, ui::all_round(12), {first ? Ink::yolk : Ink::card}});
    view.draw(ui::Outline{row, ui::all_round(12), first ? 5.f : 3.f, {Ink::ink}});
    const Ink ink = first ? Ink::on_yolk : Ink::ink;
    const ui::Type digits{ui::Face::display, 900, 48, 56, -0.5f, true};
    view.draw(far::line(look, {row.x + 24, row.y, 60, row.h}, std::to_string(standing.rank), digits, ink));
    const ui::Rect plate{row.x + 96, row.y + row.h / 2 - 30, 60, 60};
    view.draw(ui::Fill{plate, ui::all_round(6), {Ink::slip}});
    view.draw(ui::Pattern{plate, ui::all_round(6), lesson::team_letter(standing.team), {Ink::ink}, 0.75f});
    view.draw(ui::Outline{plate, ui::all_round(6), 2.5f, {Ink::ink}});
    view.draw(far::line(look, {row.x + 180, row.y, 400, row.h}, team_name(standing.team), {ui::Face::display, 900, 44, 52, -0.3f},
                        ink));
    view.draw(far::line(look, {row.x + 590, row.y, 260, row.h}, said(standing.right, "card", "cards"), type::usual, ink));
    view.draw(far::line(look, {row.right() - 300, row.y, 274, row.h}, points_words(standing.points), digits, ink, ui::Side::end));
}

std::string pile_words(std::size_t waiting, bool hands) {
    if (waiting == 0)
        return "Nothing is left on the pile.";
    return capitalised(said(static_cast<int>(waiting), "card", "cards")) + (hands ? " not enough of you had." : " nobody had.") +
           " Retaking earns nothing, and is worth it.";
}

} // namespace

void add_end(View& view, const State& state, const ui::Look& look) {
    const auto& game = *state.game;
    const auto all = core::standings(game);
    draw_top_line(view, look, "Hot seat", "The end", "");
    view.draw(far::line(look, {56, 84, 1808, 104}, headline(game, all), ui::type::d1));
    for (std::size_t i = 0; i < all.size() && !game.rules.hands; ++i)
        draw_standing(view, look, all[i], {56, 220 + 124 * static_cast<float>(i), 1180, 106});
    const auto waiting = core::pile(game);
    draw_pile(view, state, look, {1340, 420});
    view.draw(far::lines(look, {1330, 470, 534, 150}, pile_words(waiting.size(), game.rules.hands), type::usual));
    const bool some = !waiting.empty();
    const auto weight = [](bool primary) { return primary ? ui::Weight::primary : ui::Weight::secondary; };
    if (some)
        ui::add_button(view, look, {1330, 640, 460, 96},
                       {.words = "Retake " + counted(static_cast<int>(waiting.size()), "card", "cards"),
                        .icon = "retake",
                        .weight = ui::Weight::primary,
                        .size = ui::ButtonSize::large,
                        .key = ui::key(Code::enter)},
                       Event(NextAsked{}));
    ui::add_button(
        view, look, {1330, 764, 460, 76},
        {.words = "New game", .icon = "deal", .weight = weight(!some), .key = some ? ui::key(Code::n) : ui::key(Code::enter)},
        Event(SetupAsked{}));
    ui::add_button(view, look, {1330, 866, 460, 76}, {.words = "Home", .key = ui::key(Code::escape)}, Event(WentHome{}));
    view.first_focus = view.zones.front().name;
    std::vector<ui::KeyHint> hints;
    if (some)
        hints = {{{"Enter"}, "retake the pile"}, {{"N"}, "new game"}, {{"Esc"}, "home"}};
    else
        hints = {{{"Enter"}, "new game"}, {{"Esc"}, "home"}};
    ui::draw_key_rail(view.shapes, look, hints);
}

} // namespace retake::screens::hotseat
