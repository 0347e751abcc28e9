// The plan as a card: a date to be moved, and two bars.
#include "screens/setup_plan.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace retake::screens::setup {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr ui::Rect card{336, 166, 1248, 822};
constexpr float left = card.x + 51, width = card.w - 102;
constexpr int first_proposal = 14; // days from today

int days_left(const Plan& plan) { return static_cast<int>((*plan.exam - plan.today).count()); }

std::string percent(double share) { return std::to_string(static_cast<int>(std::floor(share * 100 + 1e-9))) + "%"; }

std::string minutes_words(const Plan& plan) {
    const auto minutes = static_cast<int>(std::ceil(plan.minutes_a_day));
    return minutes <= 1 ? "A minute a day" : capitalised(in_words(minutes)) + " minutes a day";
}

void draw_bar(View& view, const ui::Look& look, float y, const std::string& words, double share, bool solid) {
    const auto type = grown(look, words, ui::type::t3, {440, 44});
    view.draw(ui::Label{{left, y, 460, 48}, words, type, {Ink::ink}, ui::Side::start, ui::Side::centre});
    const ui::Rect bar{left + 480, y + 6, 520, 36};
    view.draw(ui::Fill{bar, ui::all_round(8), {Ink::slip}});
    const ui::Rect filled{bar.x, bar.y, bar.w * static_cast<float>(std::clamp(share, 0.0, 1.0)), bar.h};
    if (filled.w >= 1)
        view.draw(ui::Fill{filled, ui::all_round(std::min(8.f, filled.w / 2)), {solid ? Ink::green : Ink::manila}});
    view.draw(ui::Outline{bar, ui::all_round(8), 2.5f, {Ink::ink}});
    view.draw(ui::Label{{bar.right() + 20, y, width - 500 - bar.w, 48},
                        percent(share),
                        ui::type::t3.bold().figures(),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::centre});
}

void add_moves(View& view, const ui::Look& look, const Plan& plan) {
    struct Move {
        const char* name;
        int days;
        ui::Key key;
    };
    const Move moves[] = {{"A week earlier", -7, {ui::Code::left, true, false, false}},
                          {"A day earlier", -1, ui::key(ui::Code::minus)},
                          {"A day later", 1, ui::key(ui::Code::plus)},
                          {"A week later", 7, {ui::Code::right, true, false, false}}};
    ui::Point at{left, card.y + 230};
    for (const auto& move : moves) {
        const ui::Button button{.words = std::abs(move.days) == 7 ? "A week" : "A day",
                                .icon = move.days < 0 ? "left" : "right",
                                .size = ui::ButtonSize::small,
                                .key = move.key,
                                .enabled = days_left(plan) + move.days >= 1,
                                .note = "An exam is tomorrow at the earliest.",
                                .name = move.name,
                                .group = 1};
        add_button_after(view, look, at, button, Event(ExamMoved{move.days}));
    }
}

void add_exam(View& view, const State& state, const ui::Look& look) {
    const auto& plan = state.plan;
    const int days = days_left(plan);
    view.draw(ui::Label{{left, card.y + 120, width, 68}, date_line(*plan.exam), ui::type::d2, {Ink::ink}});
    const auto when = days == 1 ? std::string("That is tomorrow.") : "That is in " + in_words(days) + " days.";
    view.draw(ui::Label{{left, card.y + 184, width, 40}, when, ui::type::t3, {Ink::ink2}, ui::Side::start, ui::Side::centre});
    add_moves(view, look, plan);
    view.draw(ui::Fill{{card.x + 3, card.y + 316, card.w - 6, 3}, {}, {Ink::red}});
    view.draw(ui::Label{{left, card.y + 340, width, 60}, minutes_words(plan) + ".", ui::type::d3, {Ink::ink}});
    const std::string below = "The pile asks each card a last time shortly before the day. What you would know on it:";
    view.draw(ui::Label{{left, card.y + 404, width, 80},
                        below,
                        grown(look, below, ui::type::t3, {width, 80}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    draw_bar(view, look, card.y + 492, "with the plan", plan.share_with_plan, true);
    draw_bar(view, look, card.y + 556, "doing nothing from now on", plan.share_if_nothing, false);
}

void add_no_exam(View& view, const ui::Look& look) {
    view.draw(ui::Label{{left, card.y + 120, width, 68}, "No exam is planned.", ui::type::d2, {Ink::ink}});
    const std::string words =
        "With a day to be ready by, the pile asks each card of this bank a last time shortly before it, and "
        "you see how many minutes a day that takes.";
    view.draw(ui::Label{{left, card.y + 204, width, 160},
                        words,
                        grown(look, words, ui::type::t2, {width, 160}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
}

} // namespace

std::string plan_words(const Plan& plan) {
    if (!plan.exam)
        return "Plan for an exam";
    const int days = days_left(plan);
    if (days < 0)
        return "The exam is over";
    return days == 0 ? "The exam is today" : days == 1 ? "Exam tomorrow" : "Exam in " + std::to_string(days) + " days";
}

ui::View<Event> plan_view(const State& state, const ui::Look& look) {
    View view;
    ui::draw_tab(view.shapes, look, {card.x + 40, card.y + 6 - ui::tab_height_of(look)}, "Exam", 400);
    ui::draw_card(view.shapes, look, card);
    view.draw(ui::Icon{{left, card.y + 40, 56, 56}, "calendar", {Ink::ink}});
    const bool planned = state.plan.exam.has_value() && days_left(state.plan) >= 1;
    if (planned)
        add_exam(view, state, look);
    else
        add_no_exam(view, look);
    ui::Point at{left, card.bottom() - 36 - 76};
    const ui::Button main{.words = planned ? "Keep it" : "Set a day",
                          .icon = planned ? "check" : "calendar",
                          .weight = ui::Weight::primary,
                          .key = ui::key(ui::Code::enter),
                          .group = 2};
    add_button_after(view, look, at, main, planned ? Event(PlanTurned{}) : Event(ExamMoved{first_proposal}));
    if (planned)
        add_button_after(view, look, at, {.words = "No exam", .icon = "cross", .key = ui::key(ui::Code::x), .group = 2},
                         Event(ExamCleared{}));
    view.first_focus = main.words;
    view.shortcuts.push_back({ui::key(ui::Code::escape), "back to the round", PlanTurned{}});
    set_on_stage(view, look, state.opened);
    ui::draw_key_rail(
        view.shapes, look,
        planned ? std::vector<ui::KeyHint>{{{"−", "+"}, "a day"}, {{"Shift", "Left", "Right"}, "a week"}, {{"Enter"}, "keep it"}}
                : std::vector<ui::KeyHint>{{{"Enter"}, "set a day"}, {{"Esc"}, "back"}});
    return view;
}

} // namespace retake::screens::setup
