// What a right card of the first pass earned, on its back: points, and how many came in a row.
#include "screens/feedback_gains.hpp"
#include "ui/paper.hpp"

namespace retake::screens::feedback {
namespace {

using ui::Ink;

struct Cell {
    std::string figure;
    std::string icon;
    std::string words;
};

// What a right card of the first pass earned.
std::vector<Cell> gains(const session::State& round, const session::Attempt& attempt) {
    if (round.rules.mode == session::Mode::pile || attempt.pass > 0)
        return {};
    const int streak = round.streak;
    const int bonus = streak > 2 ? std::min(20, 5 * (streak - 2)) : 0;
    const int base = attempt.hinted ? 30 : 60;
    std::string words = std::to_string(base) + " for the card";
    if (const int stake = attempt.points - base - bonus; stake > 0)
        words += ", " + std::to_string(stake) + " for how sure you were";
    if (bonus > 0)
        words += ", " + std::to_string(bonus) + " for the streak";
    return {{"+" + std::to_string(attempt.points), "", words},
            {std::to_string(streak), "clip", "in a row; your best here is " + std::to_string(round.best_streak)}};
}

} // namespace

float draw_gains(ui::Shapes& shapes, const session::State& round, const session::Attempt& attempt, ui::Point at, float width,
                 const ui::Look& look) {
    const auto cells = gains(round, attempt);
    if (cells.empty())
        return at.y;
    const ui::Rect strip{at.x, at.y, width, gains_height};
    ui::draw_panel(shapes, look, strip);
    const float share = strip.w / static_cast<float>(cells.size());
    float x = strip.x;
    for (const auto& cell : cells) {
        if (x > strip.x)
            shapes.push_back(ui::Fill{{x, strip.y, 2.5f, strip.h}, {}, {Ink::ink}});
        float place = x + 30;
        if (!cell.icon.empty()) {
            shapes.push_back(ui::Icon{{place, strip.y + 25, 46, 46}, cell.icon, {Ink::ink}});
            place += 56;
        }
        const ui::Type figure{ui::Face::display, 900, 44, 52, -0.3f, true};
        const float figure_width = look.measure->text(cell.figure, figure).w + 4;
        shapes.push_back(ui::Label{
            {place, strip.y, figure_width, strip.h}, cell.figure, figure, {Ink::ink}, ui::Side::start, ui::Side::centre});
        place += figure_width + 24;
        shapes.push_back(ui::Label{{place, strip.y, x + share - 24 - place, strip.h},
                                   cell.words,
                                   ui::scaled(look, ui::type::t4),
                                   {Ink::ink},
                                   ui::Side::start,
                                   ui::Side::centre,
                                   true});
        x += share;
    }
    return strip.bottom();
}

} // namespace retake::screens::feedback
