// Topics: how much of each would be right today, as bars; solid from 60 % on, hatched below.
#include "screens/progress/plot.hpp"
#include "screens/words.hpp"
#include "ui/paper.hpp"

namespace retake::screens::progress {
namespace {

using retake::progress::Topic;
using ui::Ink;

constexpr float title_width = 306, value_width = 84, gap = 18, line_height = 46, bar_height = 26, top = 78;

std::string title_of(const Topic& topic) { return topic.title.empty() ? "Without a topic" : topic.title; }

// Titles that are long take two lines and more, in a smaller type.
ui::Type title_type(const ui::Look& look, const std::string& title) {
    const auto type = ui::scaled(look, ui::type::t5);
    return look.measure->text(title, type).w <= title_width ? type : type.scaled(0.82f);
}

float height_of(const ui::Look& look, const Topic& topic) {
    const auto title = title_of(topic);
    const float words = look.measure->text(title, title_type(look, title), title_width).h;
    return std::max(line_height * std::min(look.text_scale, 1.3f), words + 8);
}

std::string words_of(const Topic& topic) {
    auto words = title_of(topic) + ": " + percent(topic.share()) + " of " + counted(topic.cards, "card", "cards");
    if (topic.seen < topic.cards)
        words += ", " + std::to_string(topic.cards - topic.seen) + " never seen";
    return words;
}

std::string text_of(const std::vector<Topic>& topics) {
    constexpr std::size_t named_max = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(topics.size(), named_max); ++i)
        text += (text.empty() ? "" : "; ") + title_of(topics[i]) + " " + percent(topics[i].share());
    if (topics.size() > named_max)
        text += "; and " + std::to_string(topics.size() - named_max) + " more";
    return text + ".";
}

void draw_bar(ui::Shapes& shapes, const ui::Rect& area, const Topic& topic) {
    shapes.push_back(ui::Fill{area, ui::all_round(5), {Ink::slip}});
    const float width = (area.w - 5) * static_cast<float>(std::min(1.0, topic.share()));
    if (width >= 2) {
        const ui::Rect filled{area.x + 2.5f, area.y + 2.5f, width, area.h - 5};
        if (topic.solid())
            shapes.push_back(ui::Fill{filled, ui::left_round(2.5f), {Ink::green}});
        else
            shapes.push_back(ui::Pattern{filled, ui::left_round(2.5f), 'A', {Ink::ink}});
        shapes.push_back(ui::Fill{{filled.right() - 1, area.y, 2.5f, area.h}, {}, {Ink::ink}});
    }
    shapes.push_back(ui::Outline{area, ui::all_round(5), 2.5f, {Ink::ink}});
}

void draw_topic(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& line, const Topic& topic) {
    const auto title = title_of(topic);
    shapes.push_back(ui::Label{{line.x, line.y, title_width, line.h},
                               title,
                               title_type(look, title),
                               {Ink::ink},
                               ui::Side::start,
                               ui::Side::centre,
                               true});
    const float x = line.x + title_width + gap;
    draw_bar(shapes, {x, line.centre().y - bar_height / 2, line.right() - value_width - x, bar_height}, topic);
    draw_words(shapes, look, {line.right() - value_width, line.y, value_width, line.h}, percent(topic.share()),
               ui::type::t5.bold().figures(), Ink::ink, ui::Side::end);
}

} // namespace

Plot topics_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    const auto& report = state.report();
    const bool banks = report.title.empty();
    Plot plot{.title = banks ? "Mastery by bank" : "Mastery by topic", .legend = "cards you’d get right today"};
    std::vector<float> heights;
    for (const auto& topic : report.topics)
        heights.push_back(height_of(look, topic));
    plot.count = static_cast<int>(report.topics.size());
    if (plot.count == 0) {
        draw_nothing(plot.shapes, look, panel, "No cards here.");
        return plot;
    }
    plot.text = text_of(report.topics);
    const auto window = window_of(heights, panel.h - top - 10, reading_of(state, Panel::topics, 0, plot.count));
    ui::Rect line{panel.x + margin, panel.y + top, panel.w - 2 * margin, 0};
    for (int i = window.first; i < window.first + window.shown; ++i) {
        const auto& topic = report.topics[static_cast<std::size_t>(i)];
        line.h = heights[static_cast<std::size_t>(i)];
        draw_topic(plot.shapes, look, line, topic);
        plot.data.push_back({{line.x, line.y + 8, line.w, line.h - 16}, words_of(topic)});
        line.y += line.h;
    }
    plot.first = window.first;
    plot.scrolls = window.shown < plot.count;
    if (plot.scrolls)
        plot.legend = std::to_string(window.first + 1) + "–" + std::to_string(window.first + window.shown) + " of " +
                      std::to_string(plot.count) + (banks ? " banks" : " topics");
    return plot;
}

} // namespace retake::screens::progress
