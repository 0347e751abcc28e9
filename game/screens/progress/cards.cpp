// Cards: each with what is expected of it now and when it comes back, and below it all that was given to the picked one.
#include "screens/progress/plot.hpp"
#include "screens/words.hpp"
#include "ui/paper.hpp"

namespace retake::screens::progress {
namespace {

using retake::progress::CardLine;
using retake::progress::Response;
using ui::Ink;

constexpr float top = 74, recall_width = 92, due_width = 150, line_least = 52;

const retake::progress::Card& card_of(const State& state, const CardLine& line) {
    return state.account->history.cards[static_cast<std::size_t>(line.card)];
}

std::string due_words(const State& state, const CardLine& line) {
    const auto today = state.account->history.today;
    if (line.state == retake::progress::State::unseen)
        return "not seen";
    if (line.due <= today)
        return "today";
    if ((line.due - today).count() < 7)
        return weekday_short(line.due);
    const std::chrono::year_month_day date(line.due);
    auto words = std::to_string(static_cast<unsigned>(date.day())) + " " + month_short(line.due);
    if (date.year() != std::chrono::year_month_day(today).year())
        words += " " + std::to_string(static_cast<int>(date.year()));
    return words;
}

std::string words_of(const State& state, const CardLine& line) {
    if (line.state == retake::progress::State::unseen)
        return "Not seen yet";
    return percent(line.recall) + " now; back " + due_words(state, line) + "; " +
           counted(line.responses, "response", "responses") + ", " + counted(line.lapses, "lapse", "lapses");
}

float stem_width(const ui::Rect& panel) { return panel.w - 2 * margin - recall_width - due_width - 40; }

ui::Type stem_type(const ui::Look& look, const std::string& stem, float width) {
    const auto type = ui::scaled(look, ui::type::t5);
    return look.measure->text(stem, type, width).lines <= 1 ? type : type.scaled(0.86f);
}

void draw_card_line(ui::Shapes& shapes, const State& state, const ui::Look& look, const ui::Rect& area, const CardLine& line,
                    bool picked) {
    const ui::Rect paper{area.x - 16, area.y + 2, area.w + 32, area.h - 4};
    if (picked)
        shapes.push_back(ui::Fill{paper, ui::all_round(8), {Ink::yolk}});
    const Ink ink = picked ? Ink::on_yolk : Ink::ink;
    const auto& card = card_of(state, line);
    float x = area.x;
    if (card.flag) {
        shapes.push_back(ui::Icon{{x, area.centre().y - 12, 24, 24}, "flag", {ink}});
        x += 34;
    }
    const float width = stem_width({0, 0, area.w + 2 * margin, 0}) - (x - area.x);
    shapes.push_back(ui::Label{{x, area.y, width, area.h},
                               card.stem,
                               stem_type(look, card.stem, width),
                               {ink},
                               ui::Side::start,
                               ui::Side::centre,
                               true});
    const bool seen = line.state != retake::progress::State::unseen;
    draw_words(shapes, look, {area.right() - due_width - recall_width, area.y, recall_width, area.h},
               seen ? percent(line.recall) : "–", ui::type::t5.bold().figures(), ink, ui::Side::end);
    draw_words(shapes, look, {area.right() - due_width + 10, area.y, due_width - 10, area.h}, due_words(state, line),
               ui::type::t5, ink, ui::Side::end);
}

} // namespace

Plot cards_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    const auto& lines = state.report().cards;
    Plot plot{.title = "Cards", .legend = "right today, and when it comes back"};
    plot.count = static_cast<int>(lines.size());
    if (lines.empty()) {
        draw_nothing(plot.shapes, look, panel, "No cards here.");
        return plot;
    }
    const auto reading = reading_of(state, Panel::cards, 0, plot.count);
    const float width = stem_width(panel);
    std::vector<float> heights(lines.size(), line_least);
    const auto near_first = static_cast<std::size_t>(std::max(0, std::min(reading.first, reading.at) - 20));
    const auto near_last = std::min(lines.size(), static_cast<std::size_t>(std::max(reading.first, reading.at) + 20));
    for (auto i = near_first; i < near_last; ++i) { // of what may come into sight: a bank may hold 100,000
        const auto& stem = card_of(state, lines[i]).stem;
        const float shown = width - (card_of(state, lines[i]).flag ? 34 : 0);
        heights[i] = std::max(line_least, look.measure->text(stem, stem_type(look, stem, shown), shown).h + 12);
    }
    const auto window = window_of(heights, panel.h - top - 8, reading);
    ui::Rect area{panel.x + margin, panel.y + top, panel.w - 2 * margin, 0};
    for (int i = window.first; i < window.first + window.shown; ++i) {
        const auto& line = lines[static_cast<std::size_t>(i)];
        area.h = std::min(heights[static_cast<std::size_t>(i)], panel.h - top - 8);
        draw_card_line(plot.shapes, state, look, area, line, i == reading.at);
        plot.data.push_back({{area.x - 6, area.y + 10, area.w + 12, area.h - 20}, words_of(state, line)});
        area.y += area.h;
    }
    plot.first = window.first;
    plot.scrolls = window.shown < plot.count;
    const auto& picked = lines[static_cast<std::size_t>(reading.at)];
    plot.text = counted(plot.count, "card", "cards") + ", " + std::to_string(state.report().seen()) +
                " seen; the least certain first. " + card_of(state, picked).stem + " " + words_of(state, picked) + ".";
    return plot;
}

// What was given to the picked card ---------------------------------------------------------------------------------------

namespace {

struct Cells {
    std::string when, came_out, sure, took, before, back;
};

std::string came_out(const Response& response) {
    if (response.right())
        return response.hinted ? "right, hint" : "right";
    if (response.credit > 0)
        return "partly";
    return response.cause == schedule::Cause::slip ? "a slip" : "not yet";
}

std::string sure_words(const Response& response) {
    if (!response.confidence)
        return "–";
    return *response.confidence == schedule::Confidence::sure       ? "sure"
           : *response.confidence == schedule::Confidence::think_so ? "think so"
                                                                    : "guess";
}

Cells cells_of(const Response& response, Day today) {
    const auto seconds = (response.took.count() + 500) / 1000;
    const std::chrono::year_month_day date(response.day), now(today);
    auto when = std::to_string(static_cast<unsigned>(date.day())) + " " + month_short(response.day);
    if (date.year() != now.year())
        when += " " + std::to_string(static_cast<int>(date.year()));
    return {when,
            came_out(response),
            sure_words(response),
            response.took.count() == 0 ? "–"
            : seconds < 60             ? std::to_string(seconds) + " s"
                                       : clock_time(response.took),
            !response.predicted       ? "new"
            : response.days_since > 0 ? percent(static_cast<double>(response.recall))
                                      : "–",
            response.days_next <= 0 ? "–" : counted(response.days_next, "day", "days")};
}

constexpr std::array columns{0.f, 0.19f, 0.37f, 0.54f, 0.67f, 0.82f, 1.f}; // where each begins, of the width

void draw_cells(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& line, const Cells& cells, const ui::Type& type,
                Ink ink) {
    const std::array all{&cells.when, &cells.came_out, &cells.sure, &cells.took, &cells.before, &cells.back};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const float x = line.x + columns[i] * line.w, width = (columns[i + 1] - columns[i]) * line.w - 8;
        draw_words(shapes, look, {x, line.y, width, line.h}, *all[i], type, ink);
    }
}

std::string words_of(const Response& response, Day today) {
    const auto cells = cells_of(response, today);
    auto words = day_words(response.day, today) + ": " + cells.came_out;
    if (response.confidence)
        words += ", " + cells.sure;
    if (response.predicted && response.days_since > 0)
        words += "; " + cells.before + " expected";
    return words + (response.days_next > 0 ? "; back in " + cells.back : "");
}

} // namespace

Plot given_plot(const State& state, const ui::Look& look, const ui::Rect& panel) {
    const auto& lines = state.report().cards;
    const auto& history = state.account->history;
    Plot plot{.title = "This card so far", .legend = "the newest first"};
    std::vector<Response> given;
    if (!lines.empty()) {
        const auto at = reading_of(state, Panel::cards, 0, static_cast<int>(lines.size())).at;
        given = retake::progress::responses_to(history, lines[static_cast<std::size_t>(at)].card);
        std::ranges::reverse(given);
    }
    plot.count = static_cast<int>(given.size());
    if (given.empty()) {
        draw_nothing(plot.shapes, look, panel, lines.empty() ? "No cards here." : "This card was not asked yet.");
        return plot;
    }
    const float height = 42 * std::min(look.text_scale, 1.25f);
    ui::Rect line{panel.x + margin, panel.y + header + 6, panel.w - 2 * margin, height};
    draw_cells(plot.shapes, look, line, {"When", "Came out", "How sure", "Took", "Expected", "Back in"}, ui::type::t5, Ink::ink2);
    line.y += height;
    const auto window = window_of(std::vector<float>(given.size(), height), panel.bottom() - line.y - 8,
                                  reading_of(state, Panel::given, 0, plot.count));
    for (int i = window.first; i < window.first + window.shown; ++i) {
        const auto& response = given[static_cast<std::size_t>(i)];
        plot.shapes.push_back(ui::Fill{{line.x, line.y - 1, line.w, 2}, {}, {Ink::rule}});
        draw_cells(plot.shapes, look, line, cells_of(response, history.today), ui::type::t5, Ink::ink);
        plot.data.push_back({{line.x - 6, line.y + 8, line.w + 12, line.h - 16}, words_of(response, history.today)});
        line.y += height;
    }
    for (const auto& response : given)
        if (plot.text.size() < 300)
            plot.text += words_of(response, history.today) + ". ";
    plot.text.pop_back();
    plot.first = window.first;
    plot.scrolls = window.shown < plot.count;
    return plot;
}

} // namespace retake::screens::progress
