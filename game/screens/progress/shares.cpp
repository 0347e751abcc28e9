// Shares: what is right at first sight, today, and of what was seen before, kept apart.
#include "screens/progress/plot.hpp"
#include "screens/words.hpp"

namespace retake::screens::progress {
namespace {

using retake::progress::Share;
using ui::Ink;

constexpr float top = 80, line_height = 106, bar_left = 420, value_width = 84;

struct Line {
    std::string title;
    std::string about;
    Share share;
};

std::vector<Line> lines_of(const retake::progress::Report& report) {
    return {{"Kept", "seen before, last 30 days", report.retention},
            {"At first sight", "never seen before", report.first_sight},
            {"Today", "everything you gave", report.today}};
}

std::string words_of(const Line& line) {
    if (line.share.of == 0)
        return line.title + ": nothing yet";
    return line.title + ": " + std::to_string(line.share.right) + " of " + std::to_string(line.share.of) + ", " +
           percent(line.share.rate()) + " (" + likely_words(line.share) + ")";
}

void draw_line(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& area, const Line& line) {
    draw_words(shapes, look, {area.x, area.y + 10, bar_left - margin - 10, 42}, line.title, ui::type::t3.bold());
    draw_words(shapes, look, {area.x, area.y + 52, bar_left - margin - 10, 40}, line.about, ui::type::t5, Ink::ink2);
    const ui::Rect bar{area.x - margin + bar_left, area.y + 18, area.right() - value_width - (area.x - margin + bar_left), 26};
    shapes.push_back(ui::Fill{bar, ui::all_round(5), {Ink::slip}});
    if (line.share.right > 0) {
        const ui::Rect filled{bar.x + 2.5f, bar.y + 2.5f, (bar.w - 5) * static_cast<float>(line.share.rate()), bar.h - 5};
        shapes.push_back(ui::Fill{filled, ui::left_round(2.5f), {Ink::green}});
        shapes.push_back(ui::Fill{{filled.right() - 1, bar.y, 2.5f, bar.h}, {}, {Ink::ink}});
    }
    shapes.push_back(ui::Outline{bar, ui::all_round(5), 2.5f, {Ink::ink}});
    const auto value = line.share.of == 0 ? "–" : percent(line.share.rate());
    draw_words(shapes, look, {area.right() - value_width, area.y + 10, value_width, 42}, value, ui::type::t5.bold().figures(),
               Ink::ink, ui::Side::end);
    const auto of = line.share.of == 0 ? std::string("nothing yet") : "of " + std::to_string(line.share.of);
    draw_words(shapes, look, {bar.x, area.y + 52, bar.w, 40}, of, ui::type::t5, Ink::ink2);
}

} // namespace

Plot shares_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    Plot plot{.title = "What you get right", .legend = "slips are left out of what is kept"};
    ui::Rect area{panel.x + margin, panel.y + top, panel.w - 2 * margin, line_height};
    for (const auto& line : lines_of(state.report())) {
        draw_line(plot.shapes, look, area, line);
        plot.data.push_back({{area.x, area.y + 8, area.w, area.h - 20}, words_of(line)});
        plot.text += words_of(line) + ". ";
        area.y += line_height;
    }
    plot.text.pop_back();
    plot.count = static_cast<int>(plot.data.size());
    return plot;
}

} // namespace retake::screens::progress
