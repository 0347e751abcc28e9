// What all plots share: how lines scroll, how words fit, how shares are drawn.
#include "screens/progress/plot.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/paper.hpp"
#include <cmath>

namespace retake::screens::progress {

using ui::Ink;

Reading reading_of(const State& state, Panel panel, int opens_at, int count) {
    const auto found = state.readings.find(panel);
    auto reading = found == state.readings.end() ? Reading{opens_at, 0} : found->second;
    reading.at = std::clamp(reading.at, 0, std::max(0, count - 1));
    return reading;
}

Window window_of(const std::vector<float>& heights, float room, Reading reading) {
    const auto count = static_cast<int>(heights.size());
    const auto height = [&](int i) { return heights[static_cast<std::size_t>(i)]; };
    const auto fits = [&](int first) { // how many lines from there on
        float left = room;
        int shown = 0;
        while (first + shown < count && (left -= height(first + shown)) >= 0)
            ++shown;
        return std::max(shown, std::min(1, count));
    };
    int first = std::clamp(reading.first, 0, std::max(0, count - 1));
    first = std::min(first, reading.at);
    while (first + fits(first) <= reading.at)
        ++first;
    while (first > 0 && first - 1 + fits(first - 1) >= count) // no gap at the end while lines wait above
        --first;
    return {first, fits(first)};
}

ui::Type shrunk(const ui::Look& look, const std::string& words, const ui::Type& wished, ui::Size box) {
    auto type = ui::scaled(look, wished);
    const auto fits = [&](const ui::Type& t) {
        const auto size = look.measure->text(words, t, box.w);
        return size.h <= box.h && size.w <= box.w;
    };
    while (type.size > 8 && !fits(type))
        type = type.scaled(0.94f);
    return type;
}

void draw_words(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& area, const std::string& words, const ui::Type& type,
                Ink ink, ui::Side across, ui::Side down) {
    shapes.push_back(ui::Label{area, words, shrunk(look, words, type, {area.w, area.h}), {ink}, across, down, true});
}

void draw_headline(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& area, const std::string& number,
                   const std::string& words) {
    const auto large = shrunk(look, number, ui::type::d2.figures(), {area.w, 84});
    shapes.push_back(ui::Label{{area.x, area.y, area.w, large.line}, number, large, {Ink::ink}});
    const float top = area.y + large.line + 2;
    draw_words(shapes, look, {area.x, top, area.w, area.bottom() - top}, words, {ui::Face::text, 400, 22, 29}, Ink::ink,
               ui::Side::start, ui::Side::start);
}

void draw_nothing(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& panel, const std::string& words) {
    const ui::Rect room{panel.x + 90, panel.y + header, panel.w - 180, panel.h - header};
    draw_words(shapes, look, room, words, ui::type::t3, Ink::ink2, ui::Side::centre);
}

void draw_share_axis(ui::Shapes& shapes, const ui::Look& look, const Axis& axis, float left, float right, float step) {
    for (float share = 1; share > axis.low - 0.01f; share -= step) {
        const float y = axis.y(static_cast<double>(share));
        shapes.push_back(ui::Fill{{left, y - 1, right - left, 2}, {}, {Ink::rule}});
        const auto words = std::to_string(static_cast<int>(std::lround(share * 100)));
        draw_words(shapes, look, {left - 66, y - 20, 54, 40}, words, ui::type::t5, Ink::ink, ui::Side::end);
    }
}

void draw_point(ui::Shapes& shapes, const Axis& axis, float x, retake::progress::Share share) {
    const auto range = retake::progress::likely(share);
    const float high = axis.y(range.high), low = std::min(axis.y(range.low), axis.bottom);
    shapes.push_back(ui::Polyline{{{x, high}, {x, low}}, 2, {Ink::ink}});
    for (const float end : {high, low})
        shapes.push_back(ui::Polyline{{{x - 6, end}, {x + 6, end}}, 2, {Ink::ink}});
    const ui::Point at{x, std::min(axis.y(share.rate()), axis.bottom)};
    shapes.push_back(ui::Disc{at, 9.5f, 9.5f, 0, {Ink::ink}});
    shapes.push_back(ui::Disc{at, 6.5f, 6.5f, 0, {Ink::slip}});
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

std::string likely_words(retake::progress::Share share) {
    const auto range = retake::progress::likely(share);
    return std::to_string(std::lround(range.low * 100)) + " to " + percent(range.high);
}

std::string day_words(Day day, Day today) {
    const auto year = [](Day d) { return std::chrono::year_month_day(d).year(); };
    auto words = date_line(day);
    if (year(day) != year(today))
        words += " " + std::to_string(static_cast<int>(year(day)));
    return words;
}

} // namespace retake::screens::progress
