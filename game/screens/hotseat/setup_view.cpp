// Before a hot seat: what is played and by how many; then the pairing of the buzzers.
#include "screens/choosing.hpp"
#include "screens/far.hpp"
#include "screens/hotseat/table.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/pile.hpp"
#include "ui/segmented.hpp"
#include "ui/ticks.hpp"
#include <algorithm>
#include <array>

namespace retake::screens::hotseat {
namespace {

using choosing::add_row;
using choosing::Cell;
using ui::Code;
using ui::Ink;

constexpr ui::Rect card{56, 146, 1256, 830};
constexpr float left = card.x + 47, right = card.x + card.w - 44;
enum Group { banks, ways, teams, cards, seconds, target, start, home };

void add_banks(View& view, const State& state, const ui::Look& look) {
    choosing::add_banks(
        view, look, state.banks, state.chosen.banks, {{left, card.y + 30}, right - left, state.first_bank, banks_shown, banks},
        [](int index) { return BankToggled{index}; }, [](int by) { return BanksScrolled{by}; });
}

void add_rows(View& view, const State& state, const ui::Look& look) {
    const auto& chosen = state.chosen;
    const float y = card.y + 270, column = left + 560;
    add_row(view, look, {left, y}, "Who plays", std::array{Cell{0, "Teams that buzz"}, Cell{1, "Hands up"}},
            chosen.rules.hands ? 1 : 0, ways, "", [](int on) { return HandsPicked{on == 1}; });
    add_row(view, look, {column, y}, "Length",
            std::array{Cell{8, "8"}, Cell{12, "12"}, Cell{16, "16"}, Cell{24, "24"}, Cell{0, "All"}}, chosen.cards, cards,
            " cards", [](int count) { return CardsPicked{count}; });
    if (chosen.rules.hands) {
        const std::string words = "Each card is read out. The class raises hands for each choice, you type how many, and the "
                                  "class has the card when seven of ten are right.";
        view.draw(far::lines(look, {left, y + 150, right - left, 120}, words, ui::type::t2));
        return;
    }
    add_row(view, look, {left, y + 146}, "Teams",
            std::array{Cell{2, "2"}, Cell{3, "3"}, Cell{4, "4"}, Cell{5, "5"}, Cell{6, "6"}}, chosen.rules.teams, teams, " teams",
            [](int count) { return TeamsPicked{count}; });
    add_row(view, look, {column, y + 146}, "To respond",
            std::array{Cell{5, "5 s"}, Cell{10, "10 s"}, Cell{20, "20 s"}, Cell{30, "30 s"}},
            static_cast<int>(chosen.rules.to_respond.count() / 1000), seconds, "",
            [](int count) { return SecondsPicked{count}; });
    add_row(view, look, {left, y + 292}, "First to",
            std::array{Cell{0, "Last card"}, Cell{1000, "1,000"}, Cell{2000, "2,000"}, Cell{3000, "3,000"}}, chosen.rules.target,
            target, "", [](int points) { return TargetPicked{points}; });
    view.draw(ui::Fill{{left, y + 424, card.w - 94, 2.5f}, {}, {Ink::rule}});
    const std::string words = "A card is worth 100, 200 or 300 by its level. A wrong buzz costs half of it, and opens it to the "
                              "other teams.";
    view.draw(far::lines(look, {left, y + 436, right - left, 92}, words, ui::type::t3));
}

void add_start(View& view, const State& state, const ui::Look& look) {
    const int count = cards_expected(state);
    if (count > 0)
        ui::draw_deck(view.shapes, look, {1409, 560}, {380, 236}, count, 8);
    const ui::Type headline{ui::Face::display, 900, 60, 68, -0.8f, true};
    const auto title = count == 0 ? std::string("No cards yet.") : counted(count, "card", "cards");
    view.draw(ui::Label{{1388, 590, 476, 68}, title, headline, {Ink::ink}});
    const bool hands = state.chosen.rules.hands;
    const auto words = !state.remark.empty() ? state.remark
                       : count == 0          ? "Choose a bank to play with."
                       : hands               ? "Nobody needs more than a hand."
                                             : "Keys, gamepads or USB buzzers: each team presses its own next.";
    view.draw(far::lines(look, {1388, 664, 476, 130}, words, type::small, state.remark.empty() ? Ink::ink : Ink::red_text));
    const ui::Button next{.words = hands ? "Deal" : "Choose buzzers",
                          .icon = hands ? "deal" : "bell",
                          .weight = ui::Weight::primary,
                          .size = ui::ButtonSize::large,
                          .key = ui::key(Code::enter),
                          .enabled = count > 0,
                          .note = "choose a bank first",
                          .group = start};
    ui::add_button(view, look, {1388, 878, 428, 96}, next, hands ? Event(DealAsked{}) : Event(PairingAsked{}));
    view.first_focus = next.words;
}

} // namespace

void add_setup(View& view, const State& state, const ui::Look& look) {
    ui::draw_tab(view.shapes, look, {96, card.y - 46}, "New game", 300);
    ui::draw_card(view.shapes, look, card);
    add_banks(view, state, look);
    view.draw(ui::Fill{{card.x + 3, card.y + 250, card.w - 6, 3}, {}, {Ink::red}});
    add_rows(view, state, look);
    add_start(view, state, look);
    ui::draw_title(view.shapes, look, "Hot seat", "Everybody at one computer, without phones.", 1200);
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Home", ui::key(Code::escape), home, Event(WentHome{}));
    ui::draw_key_rail(
        view.shapes, look,
        {{{"Tab"}, "next setting"}, {{"Left", "Right"}, "move"}, {{"Space"}, "choose"}, {{"Enter"}, "go on"}, {{"Esc"}, "home"}});
}

void add_pairing(View& view, const State& state, const ui::Look& look) {
    constexpr ui::Rect table{56, 148, 1808, 508};
    const int count = state.chosen.rules.teams;
    const bool all = state.pairing >= count;
    draw_top_line(view, look, "Hot seat", "Buzzers", counted(count, "team", "teams"));
    ui::draw_card(view.shapes, look, table);
    ui::draw_header(view.shapes, look, table, {"bell", all ? "Everybody has one" : "Press your buzzer now", ""});
    const auto headline = state.tried ? team_name(*state.tried) + ". That works."
                          : all       ? std::string("All set. Try them once.")
                                      : team_name(state.pairing) + ", press your buzzer now.";
    const float x = table.x + 52, width = table.w - 104;
    view.draw(far::line(look, {x, table.y + 110, width, 100}, headline, ui::type::d1));
    const std::string words = "A letter or a digit of the keyboard, Space, a button of a gamepad, or a USB buzzer. "
                              "K, U, W, Y, Enter and Esc are yours.";
    view.draw(far::lines(look, {x, table.y + 220, width, 90}, state.remark.empty() ? words : state.remark, type::usual,
                         state.remark.empty() ? Ink::ink : Ink::red_text));
    ui::Point at{x, table.bottom() - 36 - 76};
    add_button_after(
        view, look, at,
        ui::Button{.words = "Deal", .icon = "deal", .weight = ui::Weight::primary, .key = ui::key(Code::enter), .group = start},
        Event(DealAsked{}));
    add_button_after(view, look, at, ui::Button{.words = "Back", .key = ui::key(Code::escape), .group = start},
                     Event(SetupAsked{}));
    for (int team = 0; team < count; ++team) {
        const bool waits = team == state.pairing, heard = state.tried == team;
        TeamCard shown{.team = team};
        shown.risen = waits || heard ? 1.f : 0.f;
        shown.note = waits ? "press now" : heard ? "heard" : team < state.pairing ? "ready" : "";
        shown.icon = waits || heard ? "bell" : team < state.pairing ? "check" : "";
        draw_team_card(view, look, state, shown);
        view.zones.push_back({team_area(team, count), team_name(team), PairingPicked{team}, std::nullopt, teams, ui::Role::choice,
                              false, true, 14, "to give it another buzzer"});
    }
    view.first_focus = "Deal";
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "deal"}, {{"Tab"}, "choose a team"}, {{"Esc"}, "back"}},
                      "The keys on the cards work until others are pressed.");
}

} // namespace retake::screens::hotseat
