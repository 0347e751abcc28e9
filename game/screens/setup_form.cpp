// The form of the set-up: mode cards, three rows of choices, topic chips and switches.
#include "screens/setup_form.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/button.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"
#include "ui/segmented.hpp"
#include <algorithm>
#include <array>

namespace retake::screens::setup {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr ui::Rect card{56, 166, 1256, 822};
constexpr float left = card.x + 47;
enum Group { modes, lengths, difficulties, timers, topics, options };

ui::Type heading_type(const std::string& words, const ui::Look& look) {
    return grown(look, words, ui::type::t3.bold(), {300, 48});
}

void draw_heading(View& view, ui::Point at, const std::string& words, const ui::Look& look) {
    view.draw(ui::Label{{at.x, at.y, 300, 37}, words, heading_type(words, look), {Ink::ink}, ui::Side::start, ui::Side::centre});
}

std::string chip_words(const Topic& topic) {
    return (topic.title.empty() ? std::string("Other cards") : topic.title) + "  " + std::to_string(topic.cards);
}

struct Chip {
    ui::Rect area;
    int row = 0;
};

// Chips wrap at the card's edge.
std::vector<Chip> chips_of(const State& state, const ui::Look& look, float top) {
    std::vector<Chip> chips;
    ui::Point at{left, top};
    int row = 0;
    for (const auto& topic : state.topics) {
        const auto size = ui::chip_size(look, chip_words(topic));
        if (at.x > left && at.x + size.w > card.right() - 44) {
            at = {left, at.y + size.h + 12};
            ++row;
        }
        chips.push_back({{at.x, at.y, size.w, size.h}, row});
        at.x += size.w + 12;
    }
    return chips;
}

// With more than two rows of topics the modes say their names only and leave the topics their room.
struct Layout {
    bool low_modes = false;
    float risen = 0; // what stands below the modes
};

Layout layout_of(const State& state, const ui::Look& look) {
    const auto chips = chips_of(state, look, 0);
    const bool many = !chips.empty() && chips.back().row > 1;
    return {many, many ? 124.f : 0.f};
}

struct ModeCard {
    session::Mode mode;
    std::string name, icon, words;
    ui::Key key;
};

void add_mode(View& view, const ModeCard& shown, const ui::Rect& area, bool on, const ui::Look& look) {
    const bool hovered = ui::touch_of(look, shown.name) != ui::Touch::rest;
    view.draw(ui::Fill{area, ui::all_round(12), {on ? Ink::yolk : hovered ? Ink::manila : Ink::slip}});
    view.draw(ui::Outline{area, ui::all_round(12), on ? 4.f : 2.5f, {Ink::ink}});
    const Ink ink = on ? Ink::on_yolk : Ink::ink;
    view.draw(ui::Icon{{area.x + 24, area.y + 22, 40, 40}, shown.icon, {ink}});
    const bool low = area.h < 120; // no room for more than the name
    const auto key = ui::key_name(shown.key);
    const float room = area.w - 90 - (low ? ui::keycap_width(look, key) + 12 : 0);
    const ui::Type display{ui::Face::display, 700, 32, 42};
    auto name = grown(look, shown.name, display, {room, 48});
    if (const float wide = look.measure->text(shown.name, name).w; wide > room)
        name = name.scaled(room / wide);
    view.draw(ui::Label{{area.x + 78, area.y + 20, room, 42}, shown.name, name, {ink}, ui::Side::start, ui::Side::centre});
    const float high = area.h - 74 - 11 - ui::keycap_height(look); // above the cap
    const auto words = grown(look, shown.words, {ui::Face::text, 400, 22, 29}, {area.w - 48, high});
    if (!low)
        view.draw(ui::Label{
            {area.x + 24, area.y + 74, area.w - 48, high}, shown.words, words, {ink}, ui::Side::start, ui::Side::start, true});
    ui::draw_keycap(view.shapes, look,
                    {area.right() - 16 - ui::keycap_width(look, key),
                     low ? area.centre().y - ui::keycap_height(look) / 2 : area.bottom() - 14 - ui::keycap_height(look)},
                    key, {ink}, on ? ui::Cap::clear : ui::Cap::paper);
    view.zones.push_back({area, shown.name, ModePicked{shown.mode}, shown.key, modes, ui::Role::choice, false, true, 12, {}});
}

void add_modes(View& view, const State& state, const ui::Look& look, bool low) {
    draw_heading(view, {left, card.y + 29}, "Mode", look);
    const auto on_pile = static_cast<int>(std::ranges::count(state.items, true, &Fact::on_pile));
    const auto sprint = "As many as you can in " + said(state.sprint_minutes, "minute", "minutes") + ".";
    std::vector<ModeCard> cards{
        {session::Mode::practice, "Practice", "deal", "See why after every card.", ui::key(ui::Code::f1)},
        {session::Mode::exam, "Exam", "pencil", "Nothing is told until the end. Then all of it.", ui::key(ui::Code::f2)},
        {session::Mode::sprint, "Sprint", "timer", sprint, ui::key(ui::Code::f3)}};
    if (on_pile > 0)
        cards.push_back({session::Mode::pile, "Retake", "retake",
                         on_pile == 1 ? std::string("Only the one card on your pile.")
                                      : "Only the " + in_words(on_pile) + " cards on your pile.",
                         ui::key(ui::Code::f4)});
    ui::Rect area{left, card.y + 78, 278, low ? 88.f : 212.f};
    for (const auto& shown : cards) {
        add_mode(view, shown, area, shown.mode == state.mode, look);
        area.x += 296;
    }
}

template <class Value, std::size_t n>
int index_of(const std::array<Value, n>& values, const Value& value) {
    const auto found = std::ranges::find(values, value);
    return found == values.end() ? -1 : static_cast<int>(found - values.begin());
}

// A heading and its cells; in a large type they share the room that the row has.
template <class EventOf>
void add_row(View& view, const ui::Look& look, ui::Point at, float room, const std::string& heading,
             const std::vector<ui::Segment>& segments, int chosen, Group group, EventOf event_of) {
    draw_heading(view, at, heading, look);
    const float width = ui::segments_width(look, segments) > room ? room : 0;
    ui::add_segments(view, look, {at.x, at.y + 49}, segments, {chosen}, group, event_of, width);
}

void add_length(View& view, const State& state, const ui::Look& look, ui::Point at) {
    static constexpr std::array<int, 4> offered{5, 10, 20, 0};
    static constexpr std::array<int, 3> sprints{1, 3, 5};
    const auto minutes = [](const auto& list) {
        return [&list](int i) { return Event(MinutesPicked{list[static_cast<std::size_t>(i)]}); };
    };
    const auto count = std::ranges::count(state.items, true, &Fact::on_pile);
    const auto all = "All " + std::to_string(state.mode == session::Mode::pile ? count : std::ssize(state.items));
    if (state.mode == session::Mode::sprint)
        add_row(view, look, at, 378, "Minutes", {{"1", "", "1 minute"}, {"3", "", "3 minutes"}, {"5", "", "5 minutes"}},
                index_of(sprints, state.sprint_minutes), lengths, minutes(sprints));
    else if (state.mode == session::Mode::pile)
        add_row(view, look, at, 378, "Minutes you have",
                {{"5", "", "5 minutes"}, {"10", "", "10 minutes"}, {"20", "", "20 minutes"}, {all, "", "All cards"}},
                index_of(offered, state.minutes), lengths, minutes(offered));
    else
        add_row(view, look, at, 378, "Length",
                {{"5", "", "5 cards"}, {"10", "", "10 cards"}, {"20", "", "20 cards"}, {all, "", "All cards"}},
                index_of(offered, state.length), lengths,
                [](int i) { return Event(LengthPicked{offered[static_cast<std::size_t>(i)]}); });
}

void add_rows(View& view, const State& state, const ui::Look& look, float risen) {
    const float y = card.y + 339 - risen;
    add_length(view, state, look, {left, y});
    add_row(view, look, {card.x + 449, y}, 378, "Difficulty", {{"Gentle"}, {"Mixed"}, {"Hard"}},
            static_cast<int>(state.difficulty), difficulties,
            [](int i) { return Event(DifficultyPicked{static_cast<Difficulty>(i)}); });
    if (state.mode == session::Mode::sprint)
        return; // Its time is the round's.
    static constexpr std::array<int, 3> seconds{0, 30, 60};
    add_row(view, look, {card.x + 851, y}, 378, "Per card", {{"No timer"}, {"30 s"}, {"60 s"}}, index_of(seconds, state.seconds),
            timers, [](int i) { return Event(TimerPicked{seconds[static_cast<std::size_t>(i)]}); });
}

void add_topics(View& view, const State& state, const ui::Look& look, float risen) {
    if (state.topics.size() < 2) // One topic is no choice.
        return;
    const float y = card.y + 485 - risen;
    draw_heading(view, {left, y}, "Topics", look);
    const float heading = look.measure->text("Topics", heading_type("Topics", look)).w;
    const auto total = static_cast<int>(state.topics.size());
    const auto on = static_cast<int>(std::ranges::count(state.topics, true, &Topic::on));
    auto words = in_words(on) + " of " + in_words(total) + " chosen";
    const auto chips = chips_of(state, look, y + 49);
    for (int i = 0; i < total; ++i) {
        const auto& topic = state.topics[static_cast<std::size_t>(i)];
        const auto& area = chips[static_cast<std::size_t>(i)].area;
        if (area.bottom() > card.y + 671) { // The rest stay as they are.
            words += ", " + in_words(total - i) + " not shown";
            break;
        }
        ui::add_chip(view, look, {area.x, area.y}, chip_words(topic), topic.on, topics, Event(TopicToggled{i}));
        view.zones.back().name = topic.title.empty() ? "Other cards" : topic.title;
    }
    view.draw(ui::Label{{left + heading + 16, y + 4, 600, 30},
                        words,
                        grown(look, words, ui::type::t5, {600, 40}),
                        {Ink::ink2},
                        ui::Side::start,
                        ui::Side::centre});
}

void add_options(View& view, const State& state, const ui::Look& look) {
    view.draw(ui::Fill{{left, card.y + 671, card.w - 94, 2.5f}, {}, {Ink::rule}});
    struct Shown {
        Option option;
        std::string words;
        bool on;
    };
    std::vector<Shown> all{{Option::ask_how_sure, "Ask how sure I am", state.ask_how_sure},
                           {Option::shuffle_choices, "Shuffle choices", state.shuffle_choices}};
    if (state.mode != session::Mode::exam) // An exam has none.
        all.push_back({Option::offer_hints, "Offer hints", state.offer_hints});
    if (state.mode == session::Mode::practice)
        all.push_back({Option::due_first, "Start with due cards", state.due_first});
    all.push_back({Option::partial_credit, "Partial credit", state.partial_credit});
    const bool large = look.text_scale > 1.15f;
    const std::size_t columns = large ? 2 : 3;
    const float pitch = large ? 581.f : 396.f, step = large && all.size() > 4 ? 44.f : 60.f;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ui::Rect area{left + pitch * static_cast<float>(i % columns),
                            card.y + 692 - (step < 60 ? 8 : 0) + step * static_cast<float>(i / columns), pitch - 26,
                            std::min(48.f, step)};
        ui::add_toggle(view, look, area, all[i].words, all[i].on, options, Event(OptionToggled{all[i].option}));
    }
}

} // namespace

void add_form(View& view, const State& state, const ui::Look& look) {
    ui::draw_tab(view.shapes, look, {96, card.y + 6 - ui::tab_height_of(look)}, "New round", 400);
    ui::draw_card(view.shapes, look, card);
    const auto layout = layout_of(state, look);
    add_modes(view, state, look, layout.low_modes);
    view.draw(ui::Fill{{card.x + 3, card.y + 313 - layout.risen, card.w - 6, 3}, {}, {Ink::red}});
    add_rows(view, state, look, layout.risen);
    add_topics(view, state, look, layout.risen);
    add_options(view, state, look);
}

} // namespace retake::screens::setup
