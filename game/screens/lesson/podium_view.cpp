// The podium: three stacks of cards, and what the class pile opens the next lesson with.
#include "base/digits.hpp"
#include "base/rng.hpp"
#include "classroom/class_pile.hpp"
#include "screens/lesson/board.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/pile.hpp"
#include <array>
#include <cmath>

namespace retake::screens::lesson {
namespace {

using ui::Code;
using ui::Ink;

constexpr float shelf_y = 968, slice = 22;
constexpr ui::Rect panel{1096, 128, 768, 812};

struct Step { // of the podium, left to right: second, first, third
    int place = 0;
    float x = 0;
    int cards = 0;
};
constexpr std::array steps{Step{1, 78, 14}, Step{0, 396, 21}, Step{2, 722, 9}};

void draw_stack(View& view, const Step& step, std::uint64_t seed) {
    for (int i = 0; i < step.cards; ++i) {
        const auto lie = ui::lie_of(mixed(seed, static_cast<std::uint64_t>(step.place * 100 + i)), 7, 0.5f);
        const ui::Rect edge{step.x + lie.dx, shelf_y - slice * static_cast<float>(i + 1), 290, slice};
        const Ink fill = i % 5 == 2 ? Ink::manila : i % 7 == 4 ? Ink::red_tint : Ink::slip;
        view.draw(ui::Push{.about = edge.centre(), .turn = lie.turn});
        view.draw(ui::Fill{edge, ui::all_round(5), {fill}});
        view.draw(ui::Outline{edge, ui::all_round(5), 3, {Ink::ink}});
        view.draw(ui::Pop{});
    }
}

void draw_winner(View& view, const State& state, const Step& step, const ui::Look& look) {
    const auto& standing = state.standings[static_cast<std::size_t>(step.place)];
    const float top = shelf_y - slice * static_cast<float>(step.cards), middle = step.x + 145;
    const float radius = step.place == 0 ? 61.f : 52.f;
    view.draw(ui::Disc{{middle, top - 180}, radius, radius, 0, {Ink::ink}});
    view.draw(ui::Disc{{middle, top - 180}, radius - 3, radius - 3, 0, {step.place == 0 ? Ink::yolk : Ink::slip}});
    view.draw(ui::Label{{middle - radius, top - 180 - radius, 2 * radius, 2 * radius},
                        std::to_string(standing.rank),
                        {ui::Face::display, 900, step.place == 0 ? 66.f : 54.f, 70},
                        {step.place == 0 ? Ink::on_yolk : Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre});
    const auto& pupil = classroom::player(*state.room, standing.player);
    const auto name = state.names_hidden ? std::string("someone") : pupil.shown;
    const ui::Type words{ui::Face::display, 900, 44, 52};
    const float icon = pupil.team ? 54.f : 0.f, room = 300 - icon;
    const float wide = std::min(room, look.measure->text(name, words).w + 2), x = middle - (icon + wide) / 2;
    if (pupil.team)
        draw_team(view, {x, top - 108, 42, 42}, *pupil.team);
    draw_line(view, look, {x + icon, top - 114, wide, 54}, name, words);
    view.draw(ui::Label{{middle - 150, top - 62, 300, 46},
                        grouped(standing.points.with_speed),
                        {ui::Face::display, 900, 40, 46, 0, true},
                        {Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre});
}

void draw_podium(View& view, const State& state, const ui::Look& look) {
    const auto origin = look.stage_origin();
    for (const auto& step : steps)
        if (static_cast<std::size_t>(step.place) < state.standings.size()) {
            draw_stack(view, step, state.room->seed);
            draw_winner(view, state, step, look);
        }
    view.draw(ui::Fill{{-origin.x, shelf_y, look.canvas.w, 18}, {}, {Ink::ink}});
    view.draw(ui::Fill{{-origin.x, shelf_y + 4, look.canvas.w, 10}, {}, {Ink::manila}});
}

struct Missed {
    std::string stem;
    double facility = 0;
};

std::vector<Missed> missed(const State& state) {
    std::vector<Missed> cards;
    for (const auto& card : state.report->cards)
        if (!card.skipped && card.facility < classroom::class_threshold)
            cards.push_back({card.stem, card.facility});
    return cards;
}

// Of the cards that opened the lesson, how many the class had this time.
std::pair<int, int> cleared(const State& state) {
    int had = 0, asked = 0;
    for (const auto& card : state.report->cards)
        if (!card.skipped && static_cast<int>(card.asked) < state.board.of_pile) {
            ++asked;
            had += card.facility >= classroom::class_threshold ? 1 : 0;
        }
    return {had, asked};
}

void draw_pile_card(View& view, const State& state, const ui::Look& look) {
    ui::draw_card(view.shapes, look, panel);
    ui::draw_header(view.shapes, look, panel, {"pile", "The class pile", ""});
    const auto cards = missed(state);
    const auto count = static_cast<int>(cards.size());
    const float x = panel.x + 43, width = panel.w - 86;
    const auto title = count == 0   ? std::string("Nothing is left for next time.")
                       : count == 1 ? std::string("One card opens the next lesson.")
                                    : capitalised(in_words(count)) + " cards open the next lesson.";
    const ui::Type headline{ui::Face::display, 900, 60, 68, -0.8f};
    view.draw(ui::Label{{x, panel.y + 96, width, 140}, title, headline, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    float y = panel.y + 262;
    const int lines = std::min(count, 5);
    for (int i = 0; i < lines; ++i, y += 66) {
        const auto& card = cards[static_cast<std::size_t>(i)];
        view.draw(ui::Icon{{x, y + 14, 28, 28}, "retake", {Ink::ink}});
        draw_lines(view, look, {x + 46, y, width - 46 - 110, 62}, card.stem, {ui::Face::text, 400, 28, 31});
        view.draw(ui::Label{{panel.right() - 43 - 100, y, 100, 56},
                            std::to_string(std::lround(card.facility * 100)) + "%",
                            {ui::Face::mono, 700, 28, 36},
                            {Ink::ink},
                            ui::Side::end,
                            ui::Side::centre});
    }
    view.draw(ui::Fill{{panel.x + 3, panel.y + 608, panel.w - 6, 3}, {}, {Ink::rule}});
    const auto [had, asked] = cleared(state);
    auto words = count > lines ? "And " + in_words(count - lines) + " more. " : std::string();
    if (count > 0 && classroom::missed_cards(*state.room).empty())
        words += "All of them were had in the retake. ";
    if (asked > 0)
        words += "Cleared today: " + in_words(had) + " of " + in_words(asked) + " from last time.";
    draw_line(view, look, {x, panel.y + 618, width, 60}, words, type::small);
}

} // namespace

void add_podium(View& view, const State& state, const ui::Look& look) {
    const auto all = static_cast<int>(state.standings.size());
    const auto title = all == 0   ? std::string("That was the last card.")
                       : all == 1 ? std::string("Well played.")
                                  : "Well played, all " + in_words(all) + ".";
    draw_line(view, look, {56, 30, 1020, 110}, title, ui::type::d1);
    draw_podium(view, state, look);
    draw_pile_card(view, state, look);
    const ui::Button save{.words = "Save report", .icon = "export", .weight = ui::Weight::primary, .key = ui::key(Code::s)};
    const ui::Button retake{.words = "Retake now", .icon = "retake", .key = ui::key(Code::r)};
    ui::Point at{panel.x + 43, panel.bottom() - 32 - 76};
    add_button_after(view, look, at, save, Event(ReportSaved{}));
    std::vector<ui::KeyHint> hints;
    hints.push_back({{"S"}, "save the report"});
    if (!classroom::missed_cards(*state.room).empty()) {
        add_button_after(view, look, at, retake, Event(PileRetaken{}));
        hints.push_back({{"R"}, "retake the pile now"});
    }
    add_key(view, hints, ui::key(Code::v), "V", "look at the report", Ordered{Order::next});
    add_key(view, hints, ui::key(Code::h), "H", state.names_hidden ? "show names" : "hide names", NamesTurned{});
    add_key(view, hints, ui::key(Code::n), "N", "new lesson", NewLesson{});
    add_key(view, hints, ui::key(Code::escape), "Esc", "home", Left{});
    view.first_focus = save.words;
    ui::draw_key_rail(view.shapes, look, hints);
}

} // namespace retake::screens::lesson
