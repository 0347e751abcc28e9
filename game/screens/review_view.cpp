// Review as a picture: the list left, the chosen card right, the filters above.
#include "screens/review.hpp"
#include "screens/review_asking.hpp"
#include "screens/review_causes.hpp"
#include "screens/review_detail.hpp"
#include "screens/review_list.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include "ui/segmented.hpp"
#include "ui/ticks.hpp"
#include <algorithm>
#include <array>

namespace retake::screens::review {
namespace {

using ui::Ink;
using View = ui::View<Event>;

enum Group { list, top_filters, back, detail };

const session::Attempt& attempt_at(const session::State& round, int index) {
    return round.attempts[static_cast<std::size_t>(index)];
}

std::string heading(Filter filter, int count) {
    const auto so_many = count == 1 ? std::string("one") : screens::in_words(count);
    switch (filter) {
    case Filter::missed:
        return count == 0 ? "Review: nothing missed" : "Review: the " + so_many + " you missed";
    case Filter::sure:
        return "Review: the " + so_many + " you were sure about";
    case Filter::again:
        return "Review: the " + so_many + " you missed again";
    case Filter::guessed:
        return "Review: the " + so_many + " you guessed right";
    case Filter::unsure:
        return "Review: where you were not sure";
    case Filter::all:
        break;
    }
    return "Review: the whole round";
}

std::string name_of(Filter filter) {
    static constexpr std::array names{"Missed", "Though sure", "Again", "Guessed", "Unsure", "All"};
    return names[static_cast<std::size_t>(filter)];
}

constexpr float between = 24, filters_width_max = 1100, topic_width_max = 420;

// The filters at the right, each with its count. Returns where they begin.
float add_filters(View& view, const State& state, const ui::Look& look) {
    const auto offered = filters(*state.reviewed);
    std::vector<ui::Segment> tabs;
    for (const auto filter : offered)
        tabs.push_back(
            {name_of(filter) + "  " + std::to_string(lines(*state.reviewed, filter, state.topic).size()), "", name_of(filter)});
    const float wide = std::min(ui::segments_width(look, tabs), filters_width_max), x = look.canvas.w - 56 - wide;
    const auto chosen = static_cast<int>(std::ranges::find(offered, state.filter) - offered.begin());
    ui::add_segments(
        view, look, {x, 28}, tabs, {chosen}, top_filters,
        [&](int i) { return Event(FilterPicked{offered[static_cast<std::size_t>(i)]}); }, wide);
    return x;
}

// All topics, then one after the other. Where the cards have one topic only, there is nothing to choose. Returns where it begins.
float add_topic(View& view, const State& state, float right, const ui::Look& look) {
    const auto offered = topics(*state.reviewed, state.filter);
    if (offered.size() < 2)
        return right;
    const auto now = std::ranges::find(offered, state.topic, &Topic::title);
    const auto after = state.topic.empty() ? offered.begin() : now == offered.end() ? now : now + 1;
    const auto next = after == offered.end() ? std::string() : after->title;
    const auto before = state.topic.empty() ? offered.back().title : now == offered.begin() ? std::string() : (now - 1)->title;
    const ui::Button topic{.words = now == offered.end() ? "All topics" : now->title + "  " + std::to_string(now->cards),
                           .icon = "groups",
                           .size = ui::ButtonSize::small,
                           .key = ui::key(ui::Code::t),
                           .name = "Topic",
                           .group = top_filters};
    const float wide = std::min(ui::size_of(topic, look).w, topic_width_max);
    const ui::Rect area{right - between - wide, 30, wide, ui::size_of(topic, look).h};
    ui::add_button(view, look, area, topic, Event(TopicPicked{next}));
    view.shortcuts.push_back({{ui::Code::t, true, false, false}, "the topic before", TopicPicked{before}});
    return area.x;
}

void add_top(View& view, const State& state, const ui::Look& look) {
    const auto& round = state.reviewed->round;
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Back", ui::key(ui::Code::escape), back, Event(WentBack{}));
    const auto count = static_cast<int>(lines(*state.reviewed, state.filter, state.topic).size());
    const auto when = round.attempts.empty() ? look.now : round.attempts.front().at;
    const float right = add_topic(view, state, add_filters(view, state, look), look);
    ui::draw_title(view.shapes, look, heading(state.filter, count),
                   title_of(round.rules.mode) + ", " + date_line(when, look.utc_offset), right - between - 144);
}

// What can be asked again.
std::vector<int> cards_of(const Reviewed& reviewed, const std::vector<int>& shown) {
    std::vector<int> cards;
    for (const int index : shown)
        if (const int card = attempt_at(reviewed.round, index).card; since(reviewed, card) != Since::gone)
            cards.push_back(card);
    return cards;
}

void add_keys(View& view, const State& state, int count, float reach) {
    const auto offered = filters(*state.reviewed);
    const auto now = static_cast<int>(std::ranges::find(offered, state.filter) - offered.begin());
    const auto filter = [&](int place) {
        return FilterPicked{offered[static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(offered.size()) - 1))]};
    };
    view.shortcuts.push_back({ui::key(ui::Code::left), "filter to the left", filter(now - 1)});
    view.shortcuts.push_back({ui::key(ui::Code::right), "filter to the right", filter(now + 1)});
    view.shortcuts.push_back({ui::key(ui::Code::up), "previous card", LinePicked{std::max(0, state.picked - 1)}, true});
    view.shortcuts.push_back(
        {ui::key(ui::Code::down), "next card", LinePicked{std::max(0, std::min(count - 1, state.picked + 1))}, true});
    view.shortcuts.push_back({ui::key(ui::Code::home), "first card", LinePicked{0}});
    view.shortcuts.push_back({ui::key(ui::Code::end), "last card", LinePicked{std::max(0, count - 1)}});
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

std::vector<ui::KeyHint> hints_of(const View& view, const State& state, int count, std::size_t retaken) {
    std::vector<ui::KeyHint> hints{{{"Up", "Down"}, "next card"}};
    if (zone_named(view, in_words(session::Cause::slip)))
        hints.push_back({{"1", "–", "4"}, "say why"});
    if (zone_named(view, "Open the passage"))
        hints.push_back({{"O"}, "open the passage"});
    if (count > 0) {
        hints.push_back({{"F"}, state.flagged.empty() ? "flag a problem" : "flag"});
        if (retaken > 0)
            hints.push_back(
                {{"R"}, retaken == 1 ? "retake this one" : "retake these " + screens::in_words(static_cast<int>(retaken))});
    }
    hints.push_back({{"Esc"}, "back"});
    if (std::ranges::find(view.shortcuts, "read on", &ui::Shortcut<Event>::name) != view.shortcuts.end())
        hints.insert(hints.begin() + 1, {{"Ctrl", "Up", "Down"}, "scroll"});
    hints.push_back({{"Left", "Right"}, "filter"});
    return hints;
}

} // namespace

ui::View<Event> view(const State& state, const ui::Look& look) {
    View view;
    const auto& round = state.reviewed->round;
    const auto shown = lines(*state.reviewed, state.filter, state.topic);
    const auto count = static_cast<int>(shown.size());
    const auto retaken = cards_of(*state.reviewed, shown);
    auto at = state;
    at.picked = std::clamp(state.picked, 0, std::max(0, count - 1));
    add_list(view, at, shown, list, look);
    float reach = 0;
    if (count > 0) {
        const int index = shown[static_cast<std::size_t>(at.picked)];
        reach = add_detail(view, at, index, look);
        view.shortcuts.push_back({ui::key(ui::Code::f), "flag a problem", FlagTurned{attempt_at(round, index).card}});
        if (!retaken.empty())
            view.shortcuts.push_back({ui::key(ui::Code::r), "retake these",
                                      state.waiting ? Event(RetakeAsked{retaken}) : Event(RetakeStarted{retaken})});
    } else {
        draw_nothing(view, state.filter);
        view.first_focus = "Back";
    }
    if (state.passage_open && count > 0)
        view.shortcuts.push_back({ui::key(ui::Code::escape), "close the passage", PassageTurned{}}); // the innermost first
    add_keys(view, at, count, reach);
    set_on_stage(view, look, state.opened);
    add_top(view, at, look);
    if (state.waiting && state.asked)
        return asking_view(std::move(view), *state.waiting, *state.asked, look);
    ui::draw_key_rail(view.shapes, look, hints_of(view, state, count, retaken.size()));
    return view;
}

ui::Key key_for(const ui::WheelTurned& wheel) {
    return {wheel.lines < 0 ? ui::Code::down : ui::Code::up, false, wheel.at.x >= detail_card.x, false};
}

} // namespace retake::screens::review
