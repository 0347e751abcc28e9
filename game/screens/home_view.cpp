// Home as a picture: headline and buttons left, the pile right, the shelf below.
#include "base/rng.hpp"
#include "screens/home.hpp"
#include "screens/home_adding.hpp"
#include "screens/home_tabs.hpp"
#include "screens/shelf_box.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/focus.hpp"
#include "ui/keycap.hpp"
#include "ui/pile.hpp"

namespace retake::screens::home {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr float shelf_y = 984, box_pitch = 404, lift = 20;
enum Group { ways, shelf, slip, tabs, who };

// Two banks may share a title; a zone's name is its own.
std::string name_of(const State& state, int index) {
    const auto& box = state.boxes[static_cast<std::size_t>(index)];
    for (int i = 0; i < index; ++i)
        if (state.boxes[static_cast<std::size_t>(i)].title == box.title)
            return box.title + " (" + std::to_string(index + 1) + ")";
    return box.title;
}

int last_visible(const State& state) {
    return std::min(static_cast<int>(state.boxes.size()), state.first_visible + boxes_shown) - 1;
}

// The box that stands out: the focused one, else the picked one.
int standing(const State& state, const ui::Look& look) {
    for (int i = state.first_visible; i <= last_visible(state); ++i)
        if (name_of(state, i) == look.focused)
            return i;
    return state.picked;
}

void draw_words(View& view, const State& state, const ui::Look& look) {
    view.draw(ui::Wordmark{{72, 34, 104 * 444.f / 150, 104}});
    const auto date = date_line(look.now, look.utc_offset);
    view.draw(ui::Label{
        {96, 158, 900, 37}, date, grown(look, date, ui::type::t3, {900, 50}), {Ink::ink}, ui::Side::start, ui::Side::centre});
    auto words = headline(state);
    words[words.rfind(' ', words.rfind(state.boxes.empty() ? "shelf" : "the pile"))] = '\n'; // "Seven on / the pile."
    view.draw(ui::Label{{96, 207, 1050, 236}, words, ui::type::d0, {Ink::ink}});
    const auto below = grown(look, line_below(state), {ui::Face::text, 400, 34, 44}, {960, 80});
    view.draw(ui::Label{{96, 457, 960, 88}, line_below(state), below, {Ink::ink}, ui::Side::start, ui::Side::start, true});
}

// Who plays, beside the date.
void add_learner(View& view, const State& state, const ui::Look& look) {
    if (state.learner.empty())
        return;
    const auto date = date_line(look.now, look.utc_offset);
    const float x = 96 + look.measure->text(date, grown(look, date, ui::type::t3, {900, 50})).w + 28;
    constexpr float height = 52, padding = 18, icon = 28, widest = 520;
    auto type = grown(look, state.learner, ui::type::t4.bold(), {widest, height});
    const auto shown = name_within(look, state.learner, type, widest);
    const float words = look.measure->text(shown, type).w + 2;
    const std::string name = "Who plays";
    const auto small = cap_look(look);
    const auto cap = ui::key_name(ui::key(ui::Code::l));
    const float wide = ui::keycap_width(small, cap);
    const ui::Rect area{x, 150, 2 * padding + icon + 12 + words + 14 + wide, height};
    view.draw(ui::Fill{area, ui::all_round(10), {ui::touch_of(look, name) == ui::Touch::rest ? Ink::slip : Ink::manila}});
    view.draw(ui::Outline{area, ui::all_round(10), 2.5f, {Ink::ink}});
    view.draw(ui::Icon{{area.x + padding, area.centre().y - icon / 2, icon, icon}, "people", {Ink::ink}});
    view.draw(ui::Label{
        {area.x + padding + icon + 12, area.y, words, height}, shown, type, {Ink::ink}, ui::Side::start, ui::Side::centre});
    ui::draw_keycap(view.shapes, small, {area.right() - padding - wide, area.centre().y - ui::keycap_height(small) / 2}, cap,
                    {Ink::ink}, ui::Cap::clear);
    view.zones.push_back({area, name, LearnersAsked{}, ui::key(ui::Code::l), who, ui::Role::button, false, true, 10,
                          shown == state.learner ? "" : state.learner});
}

ui::Button way(std::string words, std::string icon, std::optional<ui::Key> key, ui::Weight weight = ui::Weight::secondary) {
    return {.words = std::move(words), .icon = std::move(icon), .weight = weight, .key = key, .group = ways};
}

// The ways on, side by side above the shelf. In a large type they share the room that the pile leaves.
void add_row_of_ways(View& view, const std::vector<std::pair<ui::Button, Event>>& row, const ui::Look& look) {
    constexpr float room = 1060, gap = 20, bottom = 632;
    float needed = -gap;
    for (const auto& [button, event] : row)
        needed += ui::size_of(button, look).w + gap;
    const float by = std::min(1.f, (room + gap) / (needed + gap));
    float x = 96;
    for (const auto& [button, event] : row) {
        const auto size = ui::size_of(button, look);
        const float width = (size.w + gap) * by - gap;
        ui::add_button(view, look, {x, bottom - size.h, width, size.h}, button, event);
        x += width + gap;
    }
}

void add_ways(View& view, const State& state, const ui::Look& look) {
    std::vector<std::pair<ui::Button, Event>> row;
    if (state.boxes.empty()) {
        row.emplace_back(way("Use the sample", "box", ui::key(ui::Code::n), ui::Weight::primary), SampleAsked{});
        row.emplace_back(way("Find a file", "file", ui::key(ui::Code::a)), AddAsked{});
        return add_row_of_ways(view, row, look);
    }
    const bool waits = state.unfinished.has_value(), pile = state.pile.count > 0;
    const Event round = BankOpened{standing(state, look)};
    if (waits) {
        row.emplace_back(way(state.unfinished->sprint ? "See what came of it" : "Go on with the round", "play",
                             ui::key(ui::Code::g), ui::Weight::primary),
                         RoundResumed{});
        row.emplace_back(way("Put it away", "box", std::nullopt), RoundPutAway{});
        view.shortcuts.push_back({ui::key(ui::Code::n), "new round", round});
    }
    if (pile)
        row.emplace_back(way(waits ? "Retake" : "Retake the pile", "retake", ui::key(ui::Code::r),
                             waits ? ui::Weight::secondary : ui::Weight::primary),
                         PileRetaken{});
    if (!waits)
        row.emplace_back(way("New round", "deal", ui::key(ui::Code::n), pile ? ui::Weight::secondary : ui::Weight::primary),
                         round);
    add_row_of_ways(view, row, look);
}

void draw_empty_place(View& view, const State& state) {
    const ui::Rect place{1174, 232, 520, 312};
    view.draw(ui::Push{.about = place.centre(), .turn = -3});
    ui::Outline outline{place, ui::all_round(12), 3, {Ink::ink}};
    outline.dash = 9;
    view.draw(outline);
    view.draw(ui::Pop{});
    const bool played = std::ranges::any_of(state.boxes, [](const Box& box) { return box.known_percent.has_value(); });
    if (state.boxes.empty())
        view.draw(ui::Icon{{place.centre().x - 40, place.centre().y - 40, 80, 80}, "add", {Ink::ink}});
    else if (played)
        view.draw(ui::Stamp{{place.centre().x + 120, place.centre().y + 20}, "CLEARED", 64, {Ink::green_text}, -10, 1, 3});
}

// What the top card says; the type shrinks until the stem leaves room for the stamp.
void draw_top_card(View& view, const Pile& pile, const ui::Rect& top, float turn, const ui::Look& look) {
    view.draw(ui::Push{.about = top.centre(), .turn = turn});
    view.draw(ui::Label{{top.x + 33, top.y + 18, top.w - 66, 42},
                        pile.top_topic,
                        ui::type::t5.bold(),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::centre});
    const ui::Rect room{top.x + 33, top.y + 84, top.w - 66, 130};
    auto type = ui::type::d4;
    while (type.size > 22 && look.measure->text(pile.top_stem, type, room.w).h > room.h)
        type = {type.face, type.weight, type.size - 2, type.line - 2, type.tracking, type.tabular};
    view.draw(ui::Label{room, pile.top_stem, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    view.draw(ui::Stamp{{top.right() - 140, top.bottom() - 62}, "RETAKE", 40, {Ink::red}, -6, 1, 1});
    view.draw(ui::Pop{});
}

void draw_pile(View& view, const State& state, const ui::Look& look) {
    if (state.pile.count == 0)
        return draw_empty_place(view, state);
    std::vector<std::uint64_t> seeds; // bottom first
    for (int i = state.pile.count - 1; i >= 0; --i)
        seeds.push_back(static_cast<std::size_t>(i) < state.pile.seeds.size()
                            ? seed_of(state.pile.seeds[static_cast<std::size_t>(i)])
                            : static_cast<std::uint64_t>(i));
    const ui::PileStyle style{.card = {520, 312}, .step = 17, .stamped = false, .most = 8}; // below the tabs
    constexpr ui::Point bottom_left{1174, 556};
    ui::draw_pile(view.shapes, look, bottom_left, seeds, style);
    const auto lie = ui::lie_of(seeds.back(), 14, look.theme->pile_tilt);
    draw_top_card(view, state.pile, ui::pile_top(bottom_left, state.pile.count, style).moved(lie.dx, 0), lie.turn, look);
}

// How far a box stands off the shelf: it rises as the focus comes, and sinks as it goes.
float risen(const State& state, int index, const ui::Look& look) {
    const auto name = name_of(state, index);
    const float gone =
        look.movement == ui::Movement::full ? ui::eased(ui::Ease::settle, ui::progress(look, look.focused_at, 0, 160)) : 1;
    if (index == standing(state, look))
        return name == look.focused ? gone : 1;
    return name == look.focused_before ? 1 - gone : 0;
}

// The top left corner of a box's front, which stands off the shelf as far as it has risen.
ui::Point corner_of(const State& state, int index, float rise) {
    return {96 + box_pitch * static_cast<float>(index - state.first_visible), shelf_y - box_size.h - lift * rise};
}

void add_shelf(View& view, const State& state, const ui::Look& look) {
    const auto origin = look.stage_origin();
    const ui::Rect board{-origin.x, shelf_y, look.canvas.w, 18};
    view.draw(ui::Fill{board, {}, {Ink::ink}});
    view.draw(ui::Fill{{board.x, board.y + 4, board.w, board.h - 8}, {}, {Ink::manila}});
    for (int i = state.first_visible; i <= last_visible(state); ++i) {
        const auto& box = state.boxes[static_cast<std::size_t>(i)];
        const float rise = risen(state, i, look);
        const auto at = corner_of(state, i, rise);
        draw_box(view.shapes, box, i, at, rise > 0.5f, look);
        const auto name = name_of(state, i);
        const auto show = "Show me: " + name;
        draw_snag(view.shapes, box, at, look.hovered == show);
        const ui::Rect whole{at.x, at.y, box_size.w, box_size.h};
        auto pressed = whole;
        if (!box.snag.empty()) // the slip below is pressed by itself
            pressed.h = snag_slip(at).y - 6 - whole.y;
        view.zones.push_back(
            {pressed, name, BankOpened{i}, std::nullopt, shelf, ui::Role::button, false, true, 12, box.snag, {}, {}, whole});
        if (!box.snag.empty())
            view.zones.push_back(
                {snag_slip(at), show, ProblemsAsked{i}, std::nullopt, shelf, ui::Role::button, false, true, 8, {}});
    }
    view.moves_until(ui::end_of(look.focused_at, 0, 160));
}

// The tags hang over the focus ring, so that none of their words is struck out by it.
void draw_ring_and_tags(View& view, const State& state, const ui::Look& look) {
    if (const auto* zone = zone_named(view, look.focused))
        ui::draw_focus(view.shapes, ui::focus_stops(view), zone->radius, look);
    view.shows_focus = true;
    for (int i = state.first_visible; i <= last_visible(state); ++i)
        draw_tag(view.shapes, state.boxes[static_cast<std::size_t>(i)], corner_of(state, i, risen(state, i, look)), look);
}

void draw_dots(View& view, const State& state) {
    const auto count = static_cast<int>(state.boxes.size());
    if (count <= boxes_shown)
        return;
    constexpr float pitch = 22;
    const float left = 960 - pitch * static_cast<float>(count - 1) / 2;
    for (int i = 0; i < count; ++i) {
        const ui::Point at{left + pitch * static_cast<float>(i), shelf_y + 9}; // on the board: the keys are below it
        const bool seen = i >= state.first_visible && i <= last_visible(state);
        view.draw(ui::Disc{at, 5, 5, 0, {Ink::ink}});
        if (!seen)
            view.draw(ui::Disc{at, 3, 3, 0, {Ink::manila}});
    }
}

// The first trouble on a manila slip at the upper edge, left of the tabs, with what to do about it.
void add_trouble(View& view, const State& state, float right, const ui::Look& look) {
    if (state.troubles.empty())
        return;
    const auto& trouble = state.troubles.front();
    const auto count = state.troubles.size();
    const ui::Button read{
        .words = count > 1 ? "Next of " + std::to_string(count) : "Got it", .size = ui::ButtonSize::small, .group = slip};
    const auto button = ui::size_of(read, look);
    const ui::Button show{.words = "Show me", .size = ui::ButtonSize::small, .name = "Show the findings", .group = slip};
    const auto more = trouble.file.empty() ? ui::Size{} : ui::size_of(show, look);
    const float width = 780 - 84 - 40 - button.w - (more.w > 0 ? more.w + 16 : 0);
    const float message = look.measure->text(trouble.message, ui::type::t5.bold(), width).h;
    const float step = trouble.next_step.empty() ? 0 : look.measure->text(trouble.next_step, ui::type::t5, width).h;
    const ui::Rect area{right - 780, 16, 780, std::max(92.f, message + step + 32)};
    const float top = area.centre().y - (message + step) / 2;
    ui::draw_manila(view.shapes, look, area);
    view.draw(ui::Icon{{area.x + 24, area.y + 26, 40, 40},
                       trouble.good ? "check" : "warning",
                       {trouble.good ? Ink::green_text : Ink::red_text}});
    view.draw(ui::Label{{area.x + 84, top, width, message},
                        trouble.message,
                        ui::type::t5.bold(),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    if (step > 0)
        view.draw(ui::Label{{area.x + 84, top + message, width, step},
                            trouble.next_step,
                            ui::type::t5,
                            {Ink::ink},
                            ui::Side::start,
                            ui::Side::start,
                            true});
    const ui::Rect place{area.right() - 20 - button.w, area.centre().y - button.h / 2, button.w, button.h};
    if (more.w > 0)
        ui::add_button(view, look, {place.x - 16 - more.w, place.y, more.w, more.h}, show, Event(TroubleShown{}));
    ui::add_button(view, look, place, read, Event(TroubleRead{}));
}

void add_keys(View& view, const State& state, const ui::Look& look) {
    if (!state.boxes.empty()) {
        const int at = standing(state, look);
        view.first_focus = name_of(state, state.picked);
        view.shortcuts.push_back({ui::key(ui::Code::left), "bank to the left", BankPicked{at - 1}, true});
        view.shortcuts.push_back({ui::key(ui::Code::right), "bank to the right", BankPicked{at + 1}, true});
        view.shortcuts.push_back({ui::key(ui::Code::e), "what is found in it", ProblemsAsked{at}});
    }
    view.shortcuts.push_back({ui::key(ui::Code::q), "quit", QuitAsked{}});
    // Here Enter presses what has the focus: a box to begin with.
    const auto& pressed = zone_named(view, look.focused) ? look.focused : view.first_focus;
    for (auto& zone : view.zones)
        zone.primary = zone.name == pressed;
}

std::vector<ui::KeyHint> hints(const State& state, const ui::Look& look) {
    std::vector<ui::KeyHint> all;
    if (!state.boxes.empty()) {
        const auto& box = state.boxes[static_cast<std::size_t>(standing(state, look))];
        all = {
            {{"Left", "Right"}, "pick a bank"}, {{"Enter"}, "open it"}, {{"E"}, box.snag.empty() ? "check it" : "show the snag"}};
    }
    if (state.unfinished)
        all.push_back({{"N"}, "new round"});
    all.push_back({{"Q"}, "quit"});
    return all;
}

} // namespace

ui::View<Event> view(const State& state, const ui::Look& look) {
    if (state.adding)
        return adding_view(state, look);
    View view;
    draw_pile(view, state, look);
    draw_words(view, state, look);
    add_shelf(view, state, look);
    draw_dots(view, state);
    if (!state.boxes.empty())
        add_place(view, static_cast<int>(state.boxes.size()), look);
    add_ways(view, state, look);
    add_learner(view, state, look);
    const float room = add_tabs(view, look, tabs, state.boxes.empty() ? std::nullopt : std::optional(standing(state, look)));
    add_trouble(view, state, room, look);
    add_keys(view, state, look);
    draw_ring_and_tags(view, state, look);
    set_on_stage(view, look, state.opened, -40);
    ui::draw_key_rail(view.shapes, look, hints(state, look), "All cards and results stay on this computer.");
    return view;
}

} // namespace retake::screens::home
