// Review as a picture: the list left, the chosen card right, the filters above.
#include "base/utf8.hpp"
#include "screens/card_back.hpp"
#include "screens/review.hpp"
#include "screens/review_detail.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include "ui/mirror.hpp"
#include "ui/segmented.hpp"
#include "ui/ticks.hpp"

namespace retake::screens::review {
namespace {

using ui::Ink;
using View = ui::View<Event>;

enum Group { list, filters, back, detail };

const session::Attempt& attempt_at(const session::State& round, int index) {
    return round.attempts[static_cast<std::size_t>(index)];
}

std::string heading(Filter filter, int count) {
    switch (filter) {
    case Filter::missed:
        return count == 0 ? "Review: nothing missed" : "Review: the " + in_words(count) + " you missed";
    case Filter::unsure:
        return "Review: where you were not sure";
    case Filter::all:
        break;
    }
    return "Review: the whole round";
}

void add_top(View& view, const State& state, const session::State& round, const ui::Look& look) {
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Back", ui::key(ui::Code::escape), back, Event(WentBack{}));
    const auto count = static_cast<int>(lines(round, state.filter).size());
    const auto when = round.attempts.empty() ? look.now : round.attempts.front().at;
    ui::draw_title(view.shapes, look, heading(state.filter, count),
                   title_of(round.rules.mode) + ", " + date_line(when, look.utc_offset), 1000);
    std::vector<ui::Segment> tabs;
    float wide = 0;
    for (const auto& [filter, name] : {std::pair{Filter::missed, "Missed"}, {Filter::unsure, "Unsure"}, {Filter::all, "All"}})
        tabs.push_back({std::string(name) + "  " + std::to_string(lines(round, filter).size()), "", name});
    for (const auto& cell : ui::segment_cells(look, {0, 0}, tabs))
        wide = std::max(wide, cell.right());
    ui::add_segments(view, look, {look.canvas.w - 56 - wide, 28}, tabs, {static_cast<int>(state.filter)}, filters,
                     [](int i) { return Event(FilterPicked{static_cast<Filter>(i)}); });
}

struct Sureness {
    const char* icon;
    const char* words;
};
std::optional<Sureness> sureness(const session::Attempt& attempt) {
    if (!attempt.confidence)
        return std::nullopt;
    switch (*attempt.confidence) {
    case session::Confidence::sure:
        return Sureness{"sure", "sure"};
    case session::Confidence::think_so:
        return Sureness{"think", "think so"};
    case session::Confidence::guess:
        break;
    }
    return Sureness{"guess", "guess"};
}

void draw_paper(View& view, const ui::Rect& area, bool picked, bool hovered) {
    const ui::Rect paper{area.x, area.y, picked ? 640 : area.w, area.h}; // the picked one runs under the detail like a tab
    const auto corners = picked ? ui::left_round(12) : ui::all_round(12);
    view.draw(ui::Fill{paper, corners, {picked ? Ink::yolk : hovered ? Ink::manila : Ink::card}});
    view.draw(ui::Outline{paper, corners, picked ? 4.f : 2.5f, {Ink::ink}});
}

void draw_line(View& view, const session::State& round, const session::Attempt& attempt, const ui::Rect& area, bool picked,
               bool hovered, const ui::Look& look) {
    const auto& card = session::card_of(round, attempt);
    draw_paper(view, area, picked, hovered);
    const auto first = view.shapes.size();
    const Ink ink = picked ? Ink::on_yolk : Ink::ink;
    const float x = area.x + 27, width = 540;
    float right = x + width;
    if (const auto sure = sureness(attempt)) {
        const float words = look.measure->text(sure->words, ui::type::t5).w;
        view.draw(ui::Label{{right - words - 2, area.y + 18, words + 2, 30}, sure->words, ui::type::t5, {ink}});
        view.draw(ui::Icon{{right - words - 38, area.y + 21, 24, 24}, sure->icon, {ink}});
        right -= words + 54;
    }
    auto topic = ui::type::t5.bold();
    const auto& words = card.topic.empty() ? card.bank_title : card.topic;
    if (const float wide = look.measure->text(words, topic).w; wide > right - x)
        topic = topic.scaled((right - x) / wide);
    view.draw(ui::Label{{x, area.y + 18, right - x, 30}, words, topic, {ink}});
    auto stem = grown(look, card.item.stem, {ui::Face::display, 600, 29, 37}, {width, 76});
    while (stem.size > 17 && look.measure->text(card.item.stem, stem, width).h > 76)
        stem = {stem.face, stem.weight, stem.size - 2, stem.line - 3};
    const auto words_of_stem = ui::shortened(*look.measure, card.item.stem, stem, {width, 76}); // the detail has it whole
    view.draw(ui::Label{{x, area.y + 56, width, 76}, words_of_stem, stem, {ink}, ui::Side::start, ui::Side::start, true});
    view.draw(ui::Icon{{x, area.y + 148, 24, 24}, "check", {ink}});
    auto key = key_line(card.item);
    auto small = ui::type::t5;
    if (const float wide = look.measure->text(key, small).w; wide > width - 34)
        small = small.scaled(std::max(0.8f, (width - 34) / wide));
    key = ui::shortened(*look.measure, key, small, {width - 34, 0});
    view.draw(ui::Label{{x + 34, area.y + 145, width - 34, 30}, key, small, {ink}, ui::Side::start, ui::Side::centre});
    if (utf8::right_to_left(card.item.stem))
        ui::mirror(view.shapes, first, {area.x, area.y, width + 2 * (x - area.x), area.h});
}

void add_list(View& view, const State& state, const session::State& round, const std::vector<int>& shown, const ui::Look& look) {
    const auto count = static_cast<int>(shown.size());
    const int first = std::clamp(state.first_visible, 0, std::max(0, count - lines_shown));
    for (int i = first; i < std::min(count, first + lines_shown); ++i) {
        const ui::Rect area{56, 134 + 218 * static_cast<float>(i - first), 592, 200};
        const auto& attempt = attempt_at(round, shown[static_cast<std::size_t>(i)]);
        const auto name = "Card " + std::to_string(attempt.card + 1);
        draw_line(view, round, attempt, area, i == state.picked, ui::touch_of(look, name) != ui::Touch::rest, look);
        view.zones.push_back({area, name, LinePicked{i}, std::nullopt, list, ui::Role::choice, false, true, 12, {}});
        if (i == state.picked)
            view.first_focus = name;
    }
}

std::vector<int> cards_of(const session::State& round, const std::vector<int>& shown) {
    std::vector<int> cards;
    for (const int index : shown)
        cards.push_back(attempt_at(round, index).card);
    return cards;
}

void add_keys(View& view, const State& state, int count, float reach) {
    const auto filter = static_cast<int>(state.filter);
    view.shortcuts.push_back(
        {ui::key(ui::Code::left), "filter to the left", FilterPicked{static_cast<Filter>(std::max(0, filter - 1))}});
    view.shortcuts.push_back(
        {ui::key(ui::Code::right), "filter to the right", FilterPicked{static_cast<Filter>(std::min(2, filter + 1))}});
    view.shortcuts.push_back({ui::key(ui::Code::up), "previous card", LinePicked{std::max(0, state.picked - 1)}, true});
    view.shortcuts.push_back(
        {ui::key(ui::Code::down), "next card", LinePicked{std::max(0, std::min(count - 1, state.picked + 1))}, true});
    if (reach <= 0)
        return;
    constexpr float step = 80;
    const ui::Key down{ui::Code::down, false, true, false}, up{ui::Code::up, false, true, false};
    view.shortcuts.push_back({down, "read on", DetailScrolled{std::min(reach, state.scrolled + step)}, true});
    view.shortcuts.push_back({up, "read back", DetailScrolled{std::max(0.f, state.scrolled - step)}, true});
}

void draw_nothing(View& view, Filter filter) {
    ui::Outline place{detail_card, ui::all_round(14), 3, {Ink::ink}};
    place.dash = 9;
    view.draw(place);
    view.draw(ui::Label{detail_card,
                        filter == Filter::missed ? "You missed nothing here." : "No such cards in this round.",
                        ui::type::d3,
                        {Ink::ink},
                        ui::Side::centre,
                        ui::Side::centre});
}

} // namespace

ui::View<Event> view(const State& state, const session::State& round, const ui::Look& look) {
    View view;
    const auto shown = lines(round, state.filter);
    const auto count = static_cast<int>(shown.size());
    auto at = state;
    at.picked = std::clamp(state.picked, 0, std::max(0, count - 1));
    add_list(view, at, round, shown, look);
    float reach = 0;
    if (count > 0)
        reach = add_detail(view, at, round, attempt_at(round, shown[static_cast<std::size_t>(at.picked)]), look);
    else
        draw_nothing(view, state.filter);
    if (count > 0)
        view.shortcuts.push_back({ui::key(ui::Code::r), "retake these", RetakeStarted{cards_of(round, shown)}});
    else
        view.first_focus = "Back";
    if (state.passage_open && count > 0)
        view.shortcuts.push_back({ui::key(ui::Code::escape), "close the passage", PassageTurned{}}); // the innermost first
    add_keys(view, at, count, reach);
    set_on_stage(view, look, state.opened);
    add_top(view, at, round, look);
    std::vector<ui::KeyHint> hints{{{"Up", "Down"}, "next card"}, {{"Left", "Right"}, "filter"}};
    if (zone_named(view, "Open the passage"))
        hints.push_back({{"O"}, "open the passage"});
    if (count > 0)
        hints.push_back({{"R"}, count == 1 ? "retake this one" : "retake these " + in_words(count)});
    hints.push_back({{"Esc"}, "back"});
    ui::draw_key_rail(view.shapes, look, hints);
    return view;
}

ui::Key key_for(const ui::WheelTurned& wheel) {
    return {wheel.lines < 0 ? ui::Code::down : ui::Code::up, false, wheel.at.x >= detail_card.x, false};
}

} // namespace retake::screens::review
