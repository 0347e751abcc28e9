// Adding a bank on Home: the place for it on the shelf, and the field for its path where no file chooser is there.
#include "screens/home_adding.hpp"
#include "screens/stage.hpp"
#include "ui/field.hpp"
#include "ui/keycap.hpp"
#include <algorithm>

namespace retake::screens::home {
namespace {

using ui::Ink;

constexpr float shelf_y = 984, first_x = 96, pitch = 404;
constexpr ui::Rect card{336, 290, 1248, 490};

} // namespace

void add_place(ui::View<Event>& view, int boxes, const ui::Look& look) {
    const ui::Rect place{first_x + pitch * static_cast<float>(std::min(boxes, boxes_shown)), 762, 150, shelf_y - 762};
    if (ui::touch_of(look, add_name) != ui::Touch::rest)
        view.draw(ui::Fill{place, ui::top_round(12), {Ink::manila}});
    ui::Outline edge{place, ui::top_round(12), 3, {Ink::ink}};
    edge.dash = 9;
    edge.open_bottom = true;
    view.draw(edge);
    view.draw(ui::Icon{{place.centre().x - 22, place.y + 50, 44, 44}, "add", {Ink::ink}});
    auto type = ui::type::t4.bold();
    type.line = 30;
    view.draw(ui::Label{{place.x, place.y + 106, place.w, 60}, "Add a\nbank", type, {Ink::ink}, ui::Side::centre});
    view.zones.push_back({place, add_name, AddAsked{}, ui::key(ui::Code::a), 1, ui::Role::button, false, true, 12, {}});
}

ui::View<Event> adding_view(const State& state, const ui::Look& look) {
    ui::View<Event> view;
    ui::draw_card(view.shapes, look, card);
    ui::draw_header(view.shapes, look, card, {"add", "Add a bank", ""});
    const float x = card.x + 44, width = card.w - 88;
    const std::string words =
        "Where is it? Paste or type the path of a .yaml file. It is copied into your folder, with the pictures that it names.";
    view.draw(ui::Label{{x, card.y + 100, width, 80},
                        words,
                        grown(look, words, ui::type::t3, {width, 80}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    ui::FieldStyle style;
    style.type = {ui::Face::mono, 500, 30, 40};
    style.when_empty = "~/Downloads/cats.yaml";
    style.not_understood = !state.adding->trouble.empty();
    const ui::Rect field{x, card.y + 196, width, 84};
    ui::draw_field(view.shapes, look, field, state.adding->path, style, ui::caret_shows(look));
    ui::Zone<Event> zone{.area = field, .name = "Path", .event = PathEdited{state.adding->path}, .role = ui::Role::field};
    const auto origin = look.stage_origin();
    zone.at = [path = state.adding->path, area = field.moved(origin.x, origin.y), style, look](ui::Point at) -> Event {
        return PathEdited{ui::with_caret(path, ui::offset_in_field(look, area, path, style, at), false)};
    };
    view.zones.push_back(std::move(zone));
    if (!state.adding->trouble.empty())
        view.draw(ui::Label{{x, field.bottom() + 14, width, 66},
                            state.adding->trouble,
                            grown(look, state.adding->trouble, ui::type::t5, {width, 66}),
                            {Ink::red_text},
                            ui::Side::start,
                            ui::Side::start,
                            true});
    const ui::Button add{
        .words = "Add it", .icon = "add", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter), .group = 1};
    const ui::Button not_now{.words = "Not now", .key = ui::key(ui::Code::escape), .group = 1};
    ui::Point at{x, card.bottom() - 36 - ui::size_of(add, look).h};
    add_button_after(view, look, at, add, Event(PathGiven{}));
    add_button_after(view, look, at, not_now, Event(AddPutAside{}));
    view.typing = true;
    view.wakes_at(look.now + ui::caret_blink);
    view.first_focus = "Path";
    set_on_stage(view, look, state.opened, 0);
    ui::draw_key_rail(view.shapes, look, {{{"Enter"}, "add it"}, {{"Ctrl", "V"}, "paste"}, {{"Esc"}, "not now"}});
    return view;
}

} // namespace retake::screens::home
