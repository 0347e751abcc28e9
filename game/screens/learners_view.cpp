// Learners as a page: a row for each, who plays now, and the slip on which a name is written.
#include "base/utf8.hpp"
#include "screens/learners.hpp"
#include "screens/stage.hpp"
#include "ui/field.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"
#include "ui/ticks.hpp"

namespace retake::screens::learners {
namespace {

using ui::Code;
using ui::Ink;
using View = ui::View<Event>;

constexpr ui::Rect card{360, 150, 1200, 826};
constexpr float margin = 47, row_height = 76, pitch = 86, first_row = 100;
enum Group { list, ways, back };

void add_row(View& view, const Line& line, int index, const ui::Rect& area, bool picked, const ui::Look& look) {
    const bool hovered = ui::touch_of(look, line.name) != ui::Touch::rest;
    view.draw(ui::Fill{area, ui::all_round(12), {picked ? Ink::yolk : hovered ? Ink::manila : Ink::slip}});
    view.draw(ui::Outline{area, ui::all_round(12), picked ? 4.f : 2.5f, {Ink::ink}});
    const Ink ink = picked ? Ink::on_yolk : Ink::ink;
    const std::string plays = line.plays ? "plays now" : "";
    const float said = plays.empty() ? 0 : look.measure->text(plays, ui::type::t4).w + 48;
    const ui::Rect room{area.x + 28, area.y, area.w - 56 - said, area.h};
    auto type = grown(look, line.name, {ui::Face::display, 600, 32, 40}, {room.w, room.h});
    const auto name = name_within(look, line.name, type, room.w);
    view.draw(ui::Label{room, name, type, {ink}, ui::Side::start, ui::Side::centre});
    if (line.plays) {
        view.draw(ui::Icon{{area.right() - said - 8, area.centre().y - 14, 28, 28}, "check", {ink}});
        view.draw(ui::Label{{area.right() - said + 28, area.y, said - 40, area.h},
                            plays,
                            ui::type::t4,
                            {ink},
                            ui::Side::start,
                            ui::Side::centre});
    }
    view.zones.push_back({area, line.name, LineChosen{index}, std::nullopt, list, ui::Role::choice, false, true, 12,
                          name == line.name ? "" : "the whole name, shortened above"});
    if (picked)
        view.first_focus = line.name;
}

void add_list(View& view, const State& state, const ui::Look& look) {
    const int count = static_cast<int>(state.lines.size());
    for (int i = state.first_visible; i < std::min(count, state.first_visible + lines_shown); ++i) {
        const float y = card.y + first_row + pitch * static_cast<float>(i - state.first_visible);
        add_row(view, state.lines[static_cast<std::size_t>(i)], i, {card.x + margin, y, card.w - 2 * margin, row_height},
                i == state.picked, look);
    }
    const auto go = [&](ui::Key key, const char* name, int by) {
        view.shortcuts.push_back({key, name, LinePicked{std::clamp(state.picked + by, 0, count - 1)}, true});
    };
    go(ui::key(Code::up), "the learner before", -1);
    go(ui::key(Code::down), "the next learner", 1);
    go({Code::up, false, true, false}, "scroll back", -1);
    go({Code::down, false, true, false}, "scroll on", 1);
}

void add_ways(View& view, const ui::Look& look) {
    const ui::Button add{.words = "Add a learner", .icon = "add", .key = ui::key(Code::a), .group = ways};
    const ui::Button rename{.words = "Rename", .icon = "pencil", .key = ui::key(Code::r), .group = ways};
    ui::Point at{card.x + margin, card.bottom() - 36 - ui::size_of(add, look).h};
    add_button_after(view, look, at, add, Event(AddAsked{}));
    add_button_after(view, look, at, rename, Event(RenameAsked{}));
}

// The slip lies over the list; nothing below it can be pressed.
void add_slip(View& view, const Writing& writing, const ui::Look& look) {
    const ui::Rect slip{card.x + 60, card.y + 170, card.w - 120, 420};
    ui::draw_shadow(view.shapes, look, slip, 10, 9);
    ui::draw_manila(view.shapes, look, slip);
    const float x = slip.x + margin, width = slip.w - 2 * margin;
    const auto words =
        writing.renames ? "What shall " + utf8::isolated(*writing.renames) + " be called?" : std::string("Who is new here?");
    view.draw(ui::Label{{x, slip.y + 30, width, 50},
                        words,
                        grown(look, words, ui::type::t3.bold(), {width, 50}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::centre,
                        true});
    ui::FieldStyle style;
    style.type = ui::type::t1;
    style.when_empty = "A name";
    style.not_understood = !writing.trouble.empty();
    const ui::Rect field{x, slip.y + 96, width, 84};
    ui::draw_field(view.shapes, look, field, writing.name, style, ui::caret_shows(look));
    ui::Zone<Event> zone{.area = field, .name = "Name", .event = NameEdited{writing.name}, .role = ui::Role::field};
    const auto origin = look.stage_origin();
    zone.at = [name = writing.name, area = field.moved(origin.x, origin.y), style, look](ui::Point at) -> Event {
        return NameEdited{ui::with_caret(name, ui::offset_in_field(look, area, name, style, at), false)};
    };
    view.zones.push_back(std::move(zone));
    view.draw(ui::Label{{x, field.bottom() + 14, width, 66},
                        writing.trouble,
                        grown(look, writing.trouble, ui::type::t5, {width, 66}),
                        {Ink::red_text},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    const ui::Button keep{.words = writing.renames ? "Rename" : "Add",
                          .icon = "check",
                          .weight = ui::Weight::primary,
                          .key = ui::key(Code::enter),
                          .name = "Keep the name",
                          .group = 1};
    ui::Point at{x, slip.bottom() - 30 - ui::size_of(keep, look).h};
    add_button_after(view, look, at, keep, Event(NameGiven{}));
    add_button_after(view, look, at, ui::Button{.words = "Not now", .key = ui::key(Code::escape), .group = 1}, Event(PutAside{}));
    view.typing = true;
    view.wakes_at(look.now + ui::caret_blink);
    view.first_focus = "Name";
}

} // namespace

View view(const State& state, const ui::Look& look) {
    View view;
    ui::draw_card(view.shapes, look, card);
    ui::draw_header(view.shapes, look, card, {"people", "Who plays?", ""});
    add_list(view, state, look);
    if (state.writing) {
        view.zones.clear();
        view.shortcuts.clear();
        add_slip(view, *state.writing, look);
    } else {
        add_ways(view, look);
    }
    set_on_stage(view, look, state.opened);
    ui::draw_title(view.shapes, look, "Learners", "Each has progress and settings of their own; banks are everybody’s.", 1200);
    if (!state.writing)
        ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Home", ui::key(Code::escape), back, Event(WentHome{}));
    std::vector<ui::KeyHint> hints{{{"Up", "Down"}, "another learner"}, {{"Enter"}, "play as this one"}, {{"Esc"}, "home"}};
    if (state.writing)
        hints = {{{"Enter"}, "keep the name"}, {{"Esc"}, "not now"}};
    ui::draw_key_rail(view.shapes, look, hints);
    return view;
}

} // namespace retake::screens::learners
