// Ticks, clips and rings: each says its thing by shape as well as by colour.
#include "ui/ticks.hpp"
#include "base/digits.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"
#include <cmath>

namespace retake::ui {
namespace {

void draw_dropped(Shapes& shapes, const Rect& area, bool marked, float fallen) {
    Push fall;
    fall.about = area.centre();
    fall.turn = 7 * fallen;
    fall.dy = 14 * fallen;
    shapes.push_back(fall);
    shapes.push_back(Fill{area, all_round(5), {Ink::card}});
    shapes.push_back(Outline{area, all_round(5), 2.5f, {marked ? Ink::ink : Ink::red_text}});
    if (marked)
        shapes.push_back(Icon{{area.centre().x - 8, area.centre().y - 8, 16, 16}, "cross", {Ink::red_text}});
    shapes.push_back(Pop{});
}

void draw_tick(Shapes& shapes, const Rect& area, Tick tick, bool marked, float fallen) {
    switch (tick) {
    case Tick::right:
        shapes.push_back(Fill{area, all_round(5), {Ink::green}});
        shapes.push_back(Outline{area, all_round(5), 2.5f, {Ink::ink}});
        if (marked)
            shapes.push_back(Icon{{area.centre().x - 9, area.centre().y - 9, 18, 18}, "check", {Ink::on_green}});
        return;
    case Tick::dropped:
        return draw_dropped(shapes, area, marked, fallen);
    case Tick::now: {
        const auto large = area.grown(marked ? 5.f : 3.f);
        shapes.push_back(Fill{large, all_round(5), {Ink::yolk}});
        shapes.push_back(Outline{large, all_round(5), 2.5f, {Ink::ink}});
        return;
    }
    case Tick::given:
        shapes.push_back(Fill{area, all_round(5), {Ink::ink}});
        return;
    case Tick::to_come:
        shapes.push_back(Outline{area, all_round(5), 2.5f, {Ink::ink2}});
        return;
    }
}

void draw_bar(Shapes& shapes, Point centre, float width, const std::vector<Tick>& ticks) {
    const Rect bar{centre.x - width / 2, centre.y - 14, width, 28};
    const float step = width / static_cast<float>(ticks.size());
    shapes.push_back(Fill{bar, all_round(5), {Ink::card}});
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const Rect cell{bar.x + step * static_cast<float>(i), bar.y, step, bar.h};
        if (ticks[i] == Tick::right)
            shapes.push_back(Fill{cell, {}, {Ink::green}});
        else if (ticks[i] == Tick::given)
            shapes.push_back(Fill{cell, {}, {Ink::ink2}});
        else if (ticks[i] == Tick::now)
            shapes.push_back(Fill{{cell.x, cell.y - 8, std::max(cell.w, 6.f), cell.h + 16}, {}, {Ink::ink}});
        else if (ticks[i] == Tick::dropped)
            shapes.push_back(Fill{{cell.x, cell.y + 14, std::max(cell.w, 3.f), cell.h}, {}, {Ink::red}});
    }
    shapes.push_back(Outline{bar, all_round(5), 2.5f, {Ink::ink}});
}

} // namespace

void draw_ticks(Shapes& shapes, const Look&, Point centre, float width_max, const std::vector<Tick>& ticks, int falling,
                float fallen) {
    const bool marked = ticks.size() <= 24;
    if (ticks.empty())
        return;
    if (ticks.size() > 60)
        return draw_bar(shapes, centre, std::min(width_max, 660.f), ticks);
    float width = marked ? 26.f : 12.f, gap = marked ? 7.f : 4.f;
    const auto count = static_cast<float>(ticks.size());
    const float whole = count * (width + gap) - gap;
    const float by = std::min(1.f, width_max / whole);
    width *= by;
    gap *= by;
    float x = centre.x - whole * by / 2;
    for (std::size_t i = 0; i < ticks.size(); ++i, x += width + gap)
        draw_tick(shapes, {x, centre.y - 17, width, 34}, ticks[i], marked && by > 0.85f,
                  static_cast<int>(i) == falling ? fallen : 1.f);
}

void draw_streak(Shapes& shapes, Point right_middle, int run, float swung) {
    constexpr float size = 40, step = 27;
    const int count = std::min(run, 6);
    for (int i = 0; i < count; ++i) {
        const float x = right_middle.x - size - step * static_cast<float>(count - 1 - i);
        const float lean = i % 2 ? 24.f : -24.f;
        const bool last = i == count - 1;
        shapes.push_back(
            Icon{{x, right_middle.y - size / 2, size, size}, "clip", {Ink::ink}, last ? 90 + (lean - 90) * swung : lean});
    }
}

namespace {

// Seconds while they matter, then minutes: "97", "9:59", "42m".
std::string time_words(int seconds) {
    if (seconds < 100)
        return std::to_string(std::max(0, seconds));
    if (seconds >= 600)
        return std::to_string((seconds + 59) / 60) + "m";
    const auto rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

} // namespace

void draw_timer(Shapes& shapes, Point centre, float radius, float left, int seconds) {
    const bool hurry = seconds <= 5;
    const float unit = radius / 56, track = (hurry ? 18.f : 12.f) * unit;
    shapes.push_back(Disc{centre, radius + 1.5f * unit, radius + 1.5f * unit, 0, {Ink::ink}});
    shapes.push_back(Disc{centre, radius - 1.5f * unit, radius - 1.5f * unit, 0, {Ink::card}});
    const float outer = radius - 3 * unit, inner = outer - track;
    shapes.push_back(Ring{centre, outer, track, 0, 1, {Ink::rule}});
    if (left > 0)
        shapes.push_back(Ring{centre, outer, track, 0, std::min(left, 1.f), {hurry ? Ink::red : Ink::ink}});
    const float hole = inner - 2 * unit;
    shapes.push_back(Disc{centre, hole + 1.25f, hole + 1.25f, 0, {Ink::ink}});
    shapes.push_back(Disc{centre, hole - 1.25f, hole - 1.25f, 0, {Ink::desk}});
    const auto type = type::timer.scaled(unit * (hurry ? 44.f / 36.f : 1.f));
    shapes.push_back(Label{{centre.x - hole, centre.y - hole, 2 * hole, 2 * hole},
                           time_words(seconds),
                           seconds < 100 ? type : type.scaled(0.78f),
                           {Ink::ink},
                           Side::centre,
                           Side::centre});
}

namespace {

// Digit by digit: what differs rolls upwards, what stays the same stands still.
void draw_rolling(Shapes& shapes, const Look& look, const Rect& area, const Standing& standing, const Type& type) {
    auto before = grouped(standing.score_before), after = grouped(standing.score);
    const auto figures = std::max(before.size(), after.size());
    before.insert(0, figures - before.size(), ' ');
    after.insert(0, figures - after.size(), ' ');
    float right = area.right();
    for (auto i = figures; i-- > 0;) {
        const bool comma = after[i] == ',' || (after[i] == ' ' && before[i] == ',');
        const float width = look.measure->text(comma ? "," : "0", type).w;
        right -= width;
        const Rect cell{right, area.y, width, area.h};
        const auto draw = [&](char figure, float dy) {
            shapes.push_back(Push{.dy = dy, .clip = cell});
            shapes.push_back(Label{cell, std::string(1, figure), type, {Ink::ink}, Side::centre, Side::centre});
            shapes.push_back(Pop{});
        };
        const float up = before[i] == after[i] ? 1 : standing.rolled;
        draw(after[i], area.h * (1 - up));
        if (up < 1)
            draw(before[i], -area.h * up);
    }
}

void draw_score(Shapes& shapes, const Look& look, const Rect& area, const Standing& standing) {
    const auto type = scaled(look, type::score);
    if (standing.rolled < 1 && standing.score != standing.score_before)
        return draw_rolling(shapes, look, area, standing, type);
    shapes.push_back(Label{area, grouped(standing.score), type, {Ink::ink}, Side::end, Side::centre});
}

} // namespace

void draw_standing(Shapes& shapes, const Look& look, const Standing& standing) {
    const float right = look.canvas.w - 56;
    const bool large = look.text_scale >= 1.3f;
    const float room = large ? 220 : 150; // there nothing else stands beside it
    draw_score(shapes, look, {right - room, 22, room, 46}, standing);
    if (large)
        return;
    const auto small = scaled(look, type::t5);
    shapes.push_back(Label{{right - 150, 68, 150, 30}, "points", small, {Ink::ink}, Side::end, Side::centre});
    if (!standing.shows_run)
        return;
    const float x = look.canvas.w - 312;
    shapes.push_back(Label{{x, 28, 90, 34},
                           std::to_string(standing.run),
                           scaled(look, Type{Face::display, 900, 32, 32, 0, true}),
                           {Ink::ink},
                           Side::start,
                           Side::centre});
    shapes.push_back(Label{{x, 62, 120, 30}, "in a row", small, {Ink::ink}, Side::start, Side::centre});
    draw_streak(shapes, {x - 20, 60}, standing.run, standing.swung);
}

void draw_title(Shapes& shapes, const Look& look, const std::string& title, const std::string& subtitle, float width_max) {
    const bool large = look.text_scale >= 1.3f; // there only the title finds room
    // A long title takes a smaller type before it takes two lines.
    auto type = scaled(look, type::t3.bold());
    const float wide = look.measure->text(title, type).w;
    if (wide > width_max)
        type = type.scaled(std::max(22.f / type.size, width_max / wide));
    const bool two_lines = look.measure->text(title, type).w > width_max;
    const Rect area = large       ? Rect{144, 24, width_max, 72}
                      : two_lines ? Rect{144, 10, width_max, 58}
                                  : Rect{144, 30, width_max, 34};
    shapes.push_back(Label{area,
                           title,
                           two_lines ? Type{type.face, type.weight, type.size, 27} : type,
                           {Ink::ink},
                           left_side(title),
                           Side::centre,
                           two_lines});
    if (!large)
        shapes.push_back(
            Label{{144, 64, width_max, 30}, subtitle, scaled(look, type::t5), {Ink::ink}, Side::start, Side::centre});
}

} // namespace retake::ui
