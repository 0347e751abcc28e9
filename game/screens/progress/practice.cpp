// Practice: sixteen weeks of study days as squares, the larger the more was done.
#include "screens/progress/plot.hpp"
#include "screens/words.hpp"

namespace retake::screens::progress {
namespace {

using retake::progress::Played;
using std::chrono::days;
using ui::Ink;

constexpr float first_x = 90, first_y = 53, pitch = 43; // of the squares' centres, below the header
constexpr int some = 10, many = 30;                     // responses: about half a round, and more than one

float side_of(int responses) { return responses == 0 ? 8 : responses < some ? 17.f : responses < many ? 24.f : 31.f; }

std::string words_of(const Played& day, Day today) {
    auto words = day_words(day.day, today) + ": ";
    if (day.share.of == 0)
        return words + "nothing";
    return words + counted(day.share.of, "response", "responses") + ", " + std::to_string(day.share.right) + " right";
}

ui::Point centre_of(const ui::Rect& panel, int day) {
    return {panel.x + margin + first_x + pitch * static_cast<float>(day / 7),
            panel.y + header + 12 + first_y + pitch * static_cast<float>(day % 7)};
}

void draw_square(ui::Shapes& shapes, ui::Point at, int responses) {
    const float side = side_of(responses);
    const ui::Rect area{at.x - side / 2, at.y - side / 2, side, side};
    if (responses == 0) {
        shapes.push_back(ui::Fill{area, ui::all_round(2), {Ink::hair}});
        return;
    }
    shapes.push_back(ui::Fill{area, ui::all_round(std::min(6.f, side / 4)), {Ink::green}});
    shapes.push_back(ui::Outline{area, ui::all_round(std::min(6.f, side / 4)), 2, {Ink::ink}});
}

// The months over their first weeks, the days beside every other row.
void draw_axes(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& panel, const std::vector<Played>& calendar) {
    for (const int row : {0, 2, 4, 6}) {
        const auto at = centre_of(panel, row);
        draw_words(shapes, look, {panel.x + margin, at.y - 20, 66, 40}, weekday_short(calendar[0].day + days(row)), ui::type::t5);
    }
    const auto month = [](Day day) { return std::chrono::year_month_day(day).month(); };
    for (int week = 0; week < retake::progress::weeks_shown; ++week) {
        const Day monday = calendar[0].day + days(7 * week);
        const bool begins = month(monday) != month(monday - days(7));
        const bool room = week > 0 || month(monday + days(14)) == month(monday);
        if ((week > 0 && !begins) || !room)
            continue;
        const float x = centre_of(panel, 7 * week).x;
        draw_words(shapes, look, {x - 19, panel.y + header + 2, 100, 40}, month_short(monday), ui::type::t5);
    }
}

std::string text_of(const std::vector<Played>& calendar, Day today) {
    int responses = 0, played = 0;
    const Played* most = &calendar.front();
    for (const auto& day : calendar) {
        responses += day.share.of;
        played += day.share.of > 0 ? 1 : 0;
        if (day.share.of > most->share.of)
            most = &day;
    }
    if (responses == 0)
        return "Nothing was played in the last 16 weeks.";
    return counted(responses, "response", "responses") + " on " + counted(played, "day", "days") + " of " +
           std::to_string(calendar.size()) + "; most on " + day_words(most->day, today) + ", " + std::to_string(most->share.of) +
           ".";
}

} // namespace

Plot practice_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    const auto& calendar = state.report().calendar;
    Plot plot{.title = "Practice, last 16 weeks",
              .legend = "bigger square, more cards",
              .text = text_of(calendar, state.account->history.today)};
    draw_axes(plot.shapes, look, panel, calendar);
    for (int i = 0; i < 7 * retake::progress::weeks_shown; ++i) {
        const auto at = centre_of(panel, i);
        if (i >= static_cast<int>(calendar.size())) { // still to come
            ui::Outline place{{at.x - 17, at.y - 17, 34, 34}, ui::all_round(6), 2, {Ink::ink2}};
            place.dash = 3;
            plot.shapes.push_back(place);
            continue;
        }
        const auto& day = calendar[static_cast<std::size_t>(i)];
        draw_square(plot.shapes, at, day.share.of);
        const float side = std::max(17.f, side_of(day.share.of));
        plot.data.push_back({{at.x - side / 2, at.y - side / 2, side, side}, words_of(day, state.account->history.today)});
    }
    plot.count = static_cast<int>(calendar.size());
    plot.opens_at = plot.count - 1;
    plot.across = 7;
    return plot;
}

} // namespace retake::screens::progress
