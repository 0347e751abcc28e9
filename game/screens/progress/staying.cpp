// Staying: what is still right by the days since a card was seen; measured points over the model's curves.
#include "screens/progress/plot.hpp"
#include "screens/words.hpp"
#include <cmath>

namespace retake::screens::progress {
namespace {

using retake::progress::Expected;
using retake::progress::SinceSeen;
using retake::progress::Staying;
using ui::Ink;

constexpr float plot_left = 60, plot_right = 700, plot_top = 116, plot_bottom = 322; // within the panel, from its margin

struct Scale {
    Axis share;
    float left = 0, right = 0;
    int horizon = 30;

    float x(double days) const { return left + (right - left) * static_cast<float>(std::min(days / horizon, 1.0)); }
};

// From 40 % on, as in most pictures; from nothing where there is less.
Scale scale_of(const Staying& staying, const ui::Rect& panel) {
    double least = 1;
    for (const auto& point : staying.curve)
        least = std::min({least, point.with_retakes, point.without});
    for (const auto& bin : staying.measured)
        if (bin.share.of >= retake::progress::telling)
            least = std::min(least, bin.share.rate());
    Scale scale;
    scale.share = {least < 0.4 ? 0.f : 0.4f, panel.y + plot_bottom, panel.y + plot_top};
    scale.left = panel.x + margin + plot_left;
    scale.right = panel.x + margin + plot_right;
    scale.horizon = staying.horizon;
    return scale;
}

void draw_days(ui::Shapes& shapes, const ui::Look& look, const Scale& scale) {
    const int step = scale.horizon == 30 ? 7 : scale.horizon == 120 ? 30 : scale.horizon == 365 ? 90 : 365;
    for (int day = 0; day <= scale.horizon; day += step) {
        const auto words = std::to_string(day) + (day == 0 ? " days" : "");
        draw_words(shapes, look, {scale.x(day) - 60, scale.share.bottom + 8, 120, 38}, words, ui::type::t5, Ink::ink,
                   ui::Side::centre);
    }
}

using Value = double Expected::*;

std::vector<ui::Point> line_of(const Staying& staying, const Scale& scale, Value value) {
    std::vector<ui::Point> line;
    for (const auto& point : staying.curve)
        line.push_back({scale.x(point.days), scale.share.y(point.*value)});
    return line;
}

// What a curve is called, so far along it: the upper one above, the lower one below itself.
void name_curve(ui::Shapes& shapes, const ui::Look& look, const std::vector<ui::Point>& line, float along,
                const std::string& words, const ui::Type& type, Ink ink, bool above) {
    const float x = line.front().x + (line.back().x - line.front().x) * along;
    const auto at = std::ranges::find_if(line, [&](const ui::Point& point) { return point.x >= x; });
    draw_words(shapes, look, {at->x, above ? at->y - 48 : at->y + 12, 240, 38}, words, type, ink);
}

std::string span_words(const SinceSeen& bin) {
    if (bin.first == bin.last)
        return bin.first == 1 ? "The day after" : std::to_string(bin.first) + " days after";
    return std::to_string(bin.first) + " to " + std::to_string(bin.last) + " days after";
}

std::string words_of(const SinceSeen& bin) {
    return span_words(bin) + ": " + std::to_string(bin.share.right) + " of " + std::to_string(bin.share.of) + ", " +
           percent(bin.share.rate()) + " (" + likely_words(bin.share) + "); expected " + percent(bin.expected);
}

std::string text_of(const Staying& staying) {
    std::string text =
        percent(staying.after_a_week()) + (staying.in_a_week ? " still" : " expected to be") + " there after a week. ";
    for (const auto& bin : staying.measured)
        text += span_words(bin) + ": " + percent(bin.share.rate()) + " of " + std::to_string(bin.share.of) + ". ";
    const auto& far = staying.curve.back();
    return text + "Expected after " + std::to_string(far.days) + " days: " + percent(far.with_retakes) + " with retakes, " +
           percent(far.without) + " without.";
}

} // namespace

Plot staying_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    const auto& staying = state.report().staying;
    Plot plot{.title = "What stays", .legend = "right by days since last seen, %"};
    if (staying.curve.empty()) {
        draw_nothing(plot.shapes, look, panel, "Play a round: from then on this shows how long it stays.");
        return plot;
    }
    plot.text = text_of(staying);
    const auto scale = scale_of(staying, panel);
    draw_share_axis(plot.shapes, look, scale.share, scale.left, scale.right, 0.2f);
    draw_days(plot.shapes, look, scale);
    const auto with = line_of(staying, scale, &Expected::with_retakes), without = line_of(staying, scale, &Expected::without);
    plot.shapes.push_back(ui::Polyline{without, 3, {Ink::ink}, 6});
    plot.shapes.push_back(ui::Polyline{with, 6, {Ink::green}});
    name_curve(plot.shapes, look, without, 0.2f, "without", ui::type::t5, Ink::ink, false);
    name_curve(plot.shapes, look, with, 0.5f, "with retakes", ui::type::t5.bold(), Ink::green_text, true);
    double nearest = 1e9;
    for (const auto& bin : staying.measured) {
        if (bin.share.of < retake::progress::telling)
            continue;
        const ui::Point at{scale.x(bin.days), std::min(scale.share.y(bin.share.rate()), scale.share.bottom)};
        draw_point(plot.shapes, scale.share, at.x, bin.share);
        if (std::abs(bin.days - 7) < nearest) {
            nearest = std::abs(bin.days - 7);
            plot.opens_at = static_cast<int>(plot.data.size());
        }
        plot.data.push_back({{at.x - 10, at.y - 10, 20, 20}, words_of(bin)});
    }
    plot.count = static_cast<int>(plot.data.size());
    draw_headline(plot.shapes, look, {panel.x + 762, panel.y + 112, panel.w - 762 - 20, 260}, percent(staying.after_a_week()),
                  staying.in_a_week ? "still there a week after you last saw a card"
                                    : "expected to be there a week after you last saw a card");
    return plot;
}

} // namespace retake::screens::progress
