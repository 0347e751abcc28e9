// Coming: how many cards the pile asks today and on each of the next days, as stacks of cards.
#include "screens/progress/plot.hpp"
#include "screens/words.hpp"

namespace retake::screens::progress {
namespace {

using ui::Ink;

constexpr float pitch = 68, card_width = 56, card_height = 18, card_step = 21, floor_y = 270, stack_room = 180;

std::string cards_words(int cards) { return counted(cards, "card", "cards"); }

void draw_stack(ui::Shapes& shapes, ui::Point bottom, int cards, bool today, int day) {
    const float step = std::min(card_step, stack_room / static_cast<float>(std::max(1, cards)));
    for (int i = 0; i < cards; ++i) {
        const ui::Rect card{bottom.x - card_width / 2, bottom.y - 4 - card_height - step * static_cast<float>(i), card_width,
                            card_height};
        const float turn = static_cast<float>((day * 5 + i * 3) % 7 - 3) * 0.8f; // each lies its own way, and always the same
        shapes.push_back(ui::Push{.about = card.centre(), .turn = turn});
        const Ink stock = today ? Ink::yolk : (day + i) % 2 == 0 ? Ink::manila : Ink::slip;
        shapes.push_back(ui::Fill{card, ui::all_round(3), {stock}});
        shapes.push_back(ui::Outline{card, ui::all_round(3), 2.5f, {Ink::ink}});
        shapes.push_back(ui::Pop{});
    }
}

std::string day_name(const std::vector<retake::progress::Coming>& coming, std::size_t i) {
    return i == 0 ? "Today" : weekday_short(coming[i].day);
}

std::string below_headline(int total, int most) {
    if (total == 0)
        return "cards due; nothing comes back in these days";
    return std::string(total == 1 ? "card due" : "cards due") + "; never more than " + in_words(most) + " in a day";
}

std::string text_of(const std::vector<retake::progress::Coming>& coming, Day today) {
    std::string days;
    for (const auto& day : coming)
        if (day.cards > 0)
            days += (days.empty() ? "" : "; ") + (day.day == today ? "Today" : day_words(day.day, today)) + ": " +
                    std::to_string(day.cards);
    return days.empty() ? "No card comes back in these days." : days + ".";
}

} // namespace

Plot coming_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    const auto& coming = state.report().coming;
    Plot plot{.title = "Coming to the pile",
              .legend = "next " + std::to_string(retake::progress::days_ahead) + " days",
              .text = text_of(coming, state.account->history.today)};
    const float floor = panel.y + header + floor_y + 4;
    const float label_width = pitch - 2;
    int total = 0, most = 0;
    for (std::size_t i = 0; i < coming.size(); ++i) {
        const int cards = coming[i].cards;
        const float x = panel.x + margin + 34 + pitch * static_cast<float>(i);
        draw_stack(plot.shapes, {x, floor}, cards, i == 0, static_cast<int>(i));
        const float high = cards == 0 ? 0 : std::min(card_step * static_cast<float>(cards), stack_room) + 6;
        if (cards > 0)
            draw_words(plot.shapes, look, {x - 30, floor - high - 42, 60, 38}, std::to_string(cards), ui::type::key, Ink::ink,
                       ui::Side::centre);
        draw_words(plot.shapes, look, {x - label_width / 2, floor + 6, label_width, 42}, day_name(coming, i),
                   i == 0 ? ui::type::t5.bold() : ui::type::t5, Ink::ink, ui::Side::centre);
        plot.data.push_back({{x - 30, floor - std::max(30.f, high), 60, std::max(30.f, high)},
                             (i == 0 ? "Today" : day_words(coming[i].day, state.account->history.today)) + ": " +
                                 (cards == 0 ? "nothing comes back" : cards_words(cards))});
        total += cards;
        most = std::max(most, cards);
    }
    plot.shapes.push_back(
        ui::Fill{{panel.x + margin, floor - 1.5f, pitch * static_cast<float>(coming.size()) + 2, 3}, {}, {Ink::ink}});
    draw_headline(plot.shapes, look, {panel.x + 800, panel.y + 112, panel.w - 800 - 20, 240}, std::to_string(total),
                  below_headline(total, most));
    plot.count = static_cast<int>(coming.size());
    return plot;
}

} // namespace retake::screens::progress
