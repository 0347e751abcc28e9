// Sureness: how much is right at each level of confidence, over what the level is meant for, and whether it can be trusted.
#include "screens/progress/plot.hpp"
#include "screens/words.hpp"
#include <cmath>

namespace retake::screens::progress {
namespace {

using retake::progress::Calibration;
using retake::progress::Range;
using retake::progress::Share;
using retake::progress::Trust;
using schedule::Confidence;
using ui::Ink;

constexpr float plot_left = 60, plot_right = 500, plot_top = 112, plot_bottom = 316, band_width = 104;
constexpr int said_often = 10; // responses, before a level is praised

struct Level {
    Confidence level;
    const char* icon;
    const char* name;
};
constexpr std::array levels{Level{Confidence::guess, "guess", "Guess"}, Level{Confidence::think_so, "think", "Think so"},
                            Level{Confidence::sure, "sure", "Sure"}};

std::string meant_words(Confidence level) {
    const auto meant = retake::progress::meant_for(level);
    if (meant.low == 0)
        return "up to " + percent(meant.high);
    return meant.high == 1 ? percent(meant.low) + " and more" : percent(meant.low).substr(0, 2) + " to " + percent(meant.high);
}

// What to make of it, in a few words; the least trustworthy level first.
std::string verdict(const Calibration& made) {
    for (const auto& level : {levels[2], levels[1]})
        if (retake::progress::trust_of(level.level, made.of(level.level)) == Trust::over)
            return "Hold “" + std::string(level.name) + "” back a little.";
    for (const auto& level : {levels[0], levels[1]})
        if (retake::progress::trust_of(level.level, made.of(level.level)) == Trust::under)
            return level.level == Confidence::guess ? "You guess better than you think." : "You know more than you think.";
    if (made.of(Confidence::sure).of >= said_often)
        return "You can trust “sure”.";
    return "Too early to tell.";
}

std::string level_words(const Level& level, Share share) {
    std::string words = level.name;
    if (share.of == 0)
        return words + ": not said yet; meant for " + meant_words(level.level);
    words += ": " + std::to_string(share.right) + " of " + std::to_string(share.of) + ", " + percent(share.rate()) + " (" +
             likely_words(share) + "); meant for " + meant_words(level.level);
    return words;
}

std::string bonus_words(const Calibration& made) {
    const auto points = std::lround(made.bonus * 100);
    return (points > 0 ? "+" : points < 0 ? "−" : "±") + std::to_string(std::abs(points)) + "%";
}

std::string text_of(const Calibration& made) {
    std::string text;
    for (const auto& level : levels)
        if (const auto& share = made.of(level.level); share.of > 0)
            text += std::string(level.name) + ": " + percent(share.rate()) + " of " + std::to_string(share.of) +
                    " right, meant for " + meant_words(level.level) + ". ";
    return text + "Bonus " + bonus_words(made) + ". " + verdict(made);
}

} // namespace

Plot sureness_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    const auto& made = state.report().calibration;
    Plot plot{.title = "How sure, how right", .legend = "right at each level, %"};
    if (made.all.of == 0) {
        draw_nothing(plot.shapes, look, panel, "Say how sure you are before you lock in: this shows what it is worth.");
        return plot;
    }
    plot.text = text_of(made);
    const Axis axis{0, panel.y + plot_bottom, panel.y + plot_top};
    const float left = panel.x + margin + plot_left, right = panel.x + margin + plot_right;
    draw_share_axis(plot.shapes, look, axis, left, right, 0.25f);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto& level = levels[i];
        const auto& share = made.of(level.level);
        const auto meant = retake::progress::meant_for(level.level);
        const float x = left + (right - left) * (static_cast<float>(i) + 0.5f) / static_cast<float>(levels.size());
        const ui::Rect band{x - band_width / 2, axis.y(meant.high), band_width, axis.y(meant.low) - axis.y(meant.high)};
        plot.shapes.push_back(ui::Fill{band, ui::all_round(4), {Ink::manila}});
        plot.shapes.push_back(ui::Outline{band, ui::all_round(4), 2, {Ink::ink2}, 3});
        if (share.of > 0)
            draw_point(plot.shapes, axis, x, share);
        plot.shapes.push_back(ui::Icon{{x - 66, axis.bottom + 14, 24, 24}, level.icon, {Ink::ink}});
        draw_words(plot.shapes, look, {x - 36, axis.bottom + 6, 108, 38}, level.name, ui::type::t5);
        const ui::Rect below{x - 66, axis.bottom + 44, 138, 36};
        const auto figures = share.of == 0 ? "not yet" : percent(share.rate()) + " of " + std::to_string(share.of);
        draw_words(plot.shapes, look, below, figures, ui::type::t5.bold());
        const float y = axis.y(share.rate());
        plot.data.push_back({share.of > 0 ? ui::Rect{x - 10, y - 10, 20, 20} : below, level_words(level, share)});
    }
    plot.count = static_cast<int>(levels.size());
    plot.opens_at = 2;
    draw_headline(plot.shapes, look, {panel.x + 560, panel.y + 104, panel.w - 560 - 24, 304}, bonus_words(made),
                  "bonus for knowing what you know, on " + percent(made.all.rate()) + " right. " + verdict(made));
    return plot;
}

} // namespace retake::screens::progress
