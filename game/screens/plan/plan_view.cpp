// The plan as a page: the form on its card, and the deck that the class will play.
#include "screens/choosing.hpp"
#include "screens/plan/plan.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/field.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"
#include "ui/pile.hpp"
#include "ui/segmented.hpp"
#include "ui/ticks.hpp"
#include <algorithm>
#include <array>

namespace retake::screens::plan {
namespace {

using ui::Code;
using ui::Ink;
using View = ui::View<Event>;
using choosing::add_row;
using choosing::Cell;
using choosing::draw_heading;
using choosing::gap;

constexpr ui::Rect card{56, 146, 1256, 850};
constexpr float left = card.x + 47, right = card.x + card.w - 44;
enum Group { classes, banks, lengths, pile, timers, teams, speed, topics, options, start, ways };

void add_classes(View& view, const State& state, const ui::Look& look) {
    draw_heading(view, {left, card.y + 22}, "Class");
    ui::Point at{left, card.y + 66};
    const auto add = [&](const std::string& words, bool on, Event event) {
        const auto size = ui::chip_size(look, words);
        if (at.x > left && at.x + size.w > right)
            return false;
        ui::add_chip(view, look, at, words, on, classes, std::move(event));
        at.x += size.w + gap;
        return true;
    };
    // Room for "New class" is kept; the picked one is always there.
    const float reserved = ui::chip_size(look, "New class").w + gap;
    const auto* picked = picked_class(state);
    for (std::size_t i = 0; i < state.classes.size(); ++i) {
        const auto& line = state.classes[i];
        const auto words = line.last.class_name + (line.pile > 0 ? "  " + std::to_string(line.pile) + " on the pile" : "");
        if (at.x + ui::chip_size(look, words).w + reserved > right && picked != &line)
            continue;
        add(words, picked == &line, ClassPicked{static_cast<int>(i)});
    }
    add("New class", false, NamingTurned{true});
    view.zones.back().key = ui::key(Code::n);
}

void add_banks(View& view, const State& state, const ui::Look& look) {
    choosing::add_banks(
        view, look, state.banks, state.plan.banks, {{left, card.y + 146}, right - left, state.first_bank, banks_shown, banks},
        [](int index) { return BankToggled{index}; }, [](int by) { return BanksScrolled{by}; });
}

int speed_of(const classroom::Scoring& scoring) {
    return scoring.formula == classroom::Formula::kahoot ? -1 : static_cast<int>(scoring.speed * 100 + 0.5);
}

void add_rows(View& view, const State& state, const ui::Look& look) {
    const auto& plan = state.plan;
    const float y = card.y + 330;
    add_row(view, look, {left, y}, "Length",
            std::array{Cell{5, "5"}, Cell{8, "8"}, Cell{12, "12"}, Cell{20, "20"}, Cell{0, "All"}}, plan.length, lengths,
            " cards", [](int length) { return LengthPicked{length}; });
    add_row(view, look, {left + 408, y}, "Class pile first",
            std::array{Cell{0, "None"}, Cell{3, "3"}, Cell{6, "6"}, Cell{20, "20"}}, plan.pile_first, pile, "",
            [](int cards) { return PileFirstPicked{cards}; });
    const int seconds = plan.rules.per_card ? static_cast<int>(plan.rules.per_card->count() / 1000) : 0;
    add_row(view, look, {left + 752, y}, "Per card",
            std::array{Cell{0, "None"}, Cell{20, "20 s"}, Cell{30, "30 s"}, Cell{60, "60 s"}}, seconds, timers, "",
            [](int chosen) { return SecondsPicked{chosen}; });
    const float below = y + 132;
    add_row(view, look, {left, below}, "Teams",
            std::array{Cell{0, "None"}, Cell{2, "2"}, Cell{3, "3"}, Cell{4, "4"}, Cell{6, "6"}}, plan.rules.teams, teams,
            " teams", [](int count) { return TeamsPicked{count}; });
    add_row(view, look, {left + 408, below}, "Points for speed",
            std::array{Cell{0, "None"}, Cell{10, "10%"}, Cell{25, "25%"}, Cell{50, "50%"}, Cell{-1, "As Kahoot!"}},
            speed_of(plan.rules.scoring), speed, "", [](int percent) { return SpeedPicked{percent}; });
}

void add_topics(View& view, const State& state, const ui::Look& look) {
    std::vector<std::pair<std::string, int>> all;
    for (const auto& bank : state.banks)
        if (std::ranges::find(state.plan.banks, bank.file) != state.plan.banks.end())
            for (const auto& topic : bank.topics) {
                const auto known = std::ranges::find(all, topic.first, &std::pair<std::string, int>::first);
                if (known == all.end())
                    all.push_back(topic);
                else
                    known->second += topic.second;
            }
    if (all.size() < 2)
        return;
    const float y = card.y + 594;
    draw_heading(view, {left, y}, "Topics");
    view.draw(
        ui::Label{{left + 120, y + 4, 600, 30},
                  state.plan.topics.empty() ? "all of them" : in_words(static_cast<int>(state.plan.topics.size())) + " chosen",
                  ui::type::t5,
                  {Ink::ink2},
                  ui::Side::start,
                  ui::Side::centre});
    ui::Point at{left, y + 42};
    for (const auto& [title, count] : all) {
        const auto words = title + "  " + std::to_string(count);
        const auto size = ui::chip_size(look, words);
        if (at.x > left && at.x + size.w > right)
            at = {left, at.y + size.h + 8};
        if (at.y + size.h > card.y + 746)
            break; // the rest stay as they are: all are asked unless some are chosen
        const bool on = std::ranges::find(state.plan.topics, title) != state.plan.topics.end();
        ui::add_chip(view, look, at, words, on, topics, Event(TopicToggled{title}));
        view.zones.back().name = "Topic " + title;
        at.x += size.w + gap;
    }
}

void add_options(View& view, const State& state, const ui::Look& look) {
    const auto& rules = state.plan.rules;
    view.draw(ui::Fill{{left, card.y + 748, card.w - 94, 2.5f}, {}, {Ink::rule}});
    struct Shown {
        Option option;
        const char* words;
        bool on;
    };
    const std::array shown{
        Shown{Option::ask_how_sure, "Ask how sure", rules.scoring.ask_how_sure},
        Shown{Option::standings, "Standings after each", rules.standings},
        Shown{Option::read_first, "Read first, 5 s", rules.reading.count() > 0},
        Shown{Option::made_up_names, "Made-up names", rules.naming == classroom::Naming::generated},
        Shown{Option::streak, "Points for a row", rules.scoring.streak},
        Shown{Option::close_when_all_in, "Close when all are in", rules.close_when_all_responded},
    };
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const ui::Rect area{left + 392 * static_cast<float>(i % 3), card.y + 754 + 44 * static_cast<float>(i / 3), 380, 42};
        ui::add_toggle(view, look, area, shown[i].words, shown[i].on, options, Event(OptionToggled{shown[i].option}));
    }
}

std::string outlook(const State& state) {
    const int cards = cards_expected(state), first = of_pile(state);
    std::string words;
    if (first > 0)
        words = capitalised(in_words(first)) + (first == 1 ? " opens" : " open") + " it from the class pile.\n";
    const auto seconds = state.plan.rules.per_card ? state.plan.rules.per_card->count() / 1000 + 25 : 60;
    return words + capitalised(about_time(std::chrono::seconds(seconds) * cards)) + ".";
}

void add_start(View& view, const State& state, const ui::Look& look) {
    const int cards = cards_expected(state);
    if (cards > 0)
        ui::draw_deck(view.shapes, look, {1409, 560}, {380, 236}, cards, 8);
    const ui::Type headline{ui::Face::display, 900, 60, 68, -0.8f, true};
    const auto title = cards == 0 ? std::string("No cards yet.") : counted(cards, "card", "cards");
    view.draw(ui::Label{{1388, 590, 476, 68}, title, headline, {Ink::ink}});
    const auto words = !state.trouble.empty() ? state.trouble
                       : cards == 0           ? "Choose a bank, or take what lies on the class pile."
                                              : outlook(state);
    view.draw(ui::Label{{1388, 664, 476, 130},
                        words,
                        grown(look, words, {ui::Face::text, 400, 28, 38}, {476, 130}),
                        {state.trouble.empty() ? Ink::ink : Ink::red_text},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    const ui::Button open{.words = "Open the room",
                          .icon = "classroom",
                          .weight = ui::Weight::primary,
                          .size = ui::ButtonSize::large,
                          .key = ui::key(Code::enter),
                          .enabled = cards > 0,
                          .note = "choose a bank first",
                          .group = start};
    ui::add_button(view, look, {1388, 878, 428, 96}, open, Event(RoomAsked{}));
    view.first_focus = open.words;
    if (!state.interrupted)
        return;
    const ui::Rect slip{1388, 100, 476, 168};
    ui::draw_manila(view.shapes, look, slip);
    const auto line = state.interrupted->words + " was interrupted.";
    view.draw(ui::Label{{slip.x + 24, slip.y + 14, slip.w - 48, 64},
                        line,
                        grown(look, line, ui::type::t4, {slip.w - 48, 64}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    ui::add_button(
        view, look, {slip.x + 24, slip.y + 84, 260, 60},
        {.words = "Go on with it", .icon = "play", .size = ui::ButtonSize::small, .key = ui::key(Code::g), .group = start},
        Event(GoOnAsked{}));
}

// The slip on which a class is named lies over the form; nothing below it can be pressed.
void add_naming(View& view, const State& state, const ui::Look& look) {
    view.zones.clear();
    view.shortcuts.clear();
    const ui::Rect slip{card.x + 120, card.y + 190, card.w - 240, 320};
    ui::draw_shadow(view.shapes, look, slip, 10, 9);
    ui::draw_manila(view.shapes, look, slip);
    const float x = slip.x + 47, width = slip.w - 94;
    draw_heading(view, {x, slip.y + 28}, "What is the class called?");
    ui::FieldStyle style;
    style.type = ui::type::t1;
    style.when_empty = "7b";
    const ui::Rect field{x, slip.y + 84, width, 84};
    ui::draw_field(view.shapes, look, field, *state.naming, style, ui::caret_shows(look));
    view.zones.push_back({.area = field, .name = "Name", .event = NameEdited{*state.naming}, .role = ui::Role::field});
    ui::Point at{x, slip.bottom() - 30 - 76};
    add_button_after(
        view, look, at,
        ui::Button{
            .words = "Take this name", .icon = "check", .weight = ui::Weight::primary, .key = ui::key(Code::enter), .group = 1},
        Event(NameGiven{}));
    add_button_after(view, look, at, ui::Button{.words = "Not now", .key = ui::key(Code::escape), .group = 1},
                     Event(NamingTurned{false}));
    view.typing = true;
    view.wakes_at(look.now + ui::caret_blink);
    view.first_focus = "Name";
}

} // namespace

View view(const State& state, const ui::Look& chosen) {
    auto look = chosen;
    look.text_scale = std::min(chosen.text_scale, 1.f); // as much as this form holds
    View view;
    ui::draw_tab(view.shapes, look, {96, card.y - 46}, "New lesson", 300);
    ui::draw_card(view.shapes, look, card);
    add_classes(view, state, look);
    view.draw(ui::Fill{{card.x + 3, card.y + 132, card.w - 6, 3}, {}, {Ink::red}});
    add_banks(view, state, look);
    add_rows(view, state, look);
    add_topics(view, state, look);
    add_options(view, state, look);
    add_start(view, state, look);
    if (state.naming)
        add_naming(view, state, look);
    set_on_stage(view, look, state.opened);
    ui::draw_title(view.shapes, look, "Classroom", "Everything stays on this computer and in this room.", 1200);
    if (!state.naming)
        ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Home", ui::key(Code::escape), ways, Event(WentHome{}));
    std::vector<ui::KeyHint> hints{{{"Tab"}, "next setting"},
                                   {{"Left", "Right"}, "move"},
                                   {{"Space"}, "choose"},
                                   {{"Enter"}, "open the room"},
                                   {{"Esc"}, "home"}};
    if (state.naming)
        hints = {{{"Enter"}, "take this name"}, {{"Esc"}, "not now"}};
    ui::draw_key_rail(view.shapes, look, hints, state.naming ? "" : "Remembered for each class.");
    return view;
}

} // namespace retake::screens::plan
