// Tabs with an icon and a word, without an upper edge, as they hang from the window's.
#include "screens/home_tabs.hpp"
#include "screens/stage.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::home {
namespace {

using ui::Ink;

constexpr float right_edge = 1848, height = 84, gap = 12, icon_size = 32, padding = 24, beside_cap = 16;

struct Tab {
    const char* words;
    const char* icon;
    ui::Code key;
    Event event;
};

void draw_tab(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& area, const Tab& tab, const ui::Type& type) {
    const float up = 24; // its upper edge is out of sight
    const auto touch = ui::touch_of(look, tab.words);
    const ui::Rect paper{area.x, area.y - up, area.w, area.h + up + ui::sunk(touch)};
    shapes.push_back(ui::Fill{paper, ui::all_round(12), {touch == ui::Touch::rest ? Ink::slip : Ink::manila}});
    shapes.push_back(ui::Outline{paper, ui::all_round(12), 3, {Ink::ink}});
    const float middle = area.y + 49 + ui::sunk(touch);
    shapes.push_back(ui::Icon{{area.x + padding, middle - icon_size / 2, icon_size, icon_size}, tab.icon, {Ink::ink}});
    const float x = area.x + padding + icon_size + 12;
    shapes.push_back(
        ui::Label{{x, middle - 30, area.right() - x, 60}, tab.words, type, {Ink::ink}, ui::Side::start, ui::Side::centre});
    const auto small = cap_look(look);
    const auto cap = ui::key_name(ui::key(tab.key));
    const ui::Point corner{area.right() - padding - ui::keycap_width(small, cap), middle - ui::keycap_height(small) / 2};
    ui::draw_keycap(shapes, small, corner, cap, {Ink::ink}, ui::Cap::clear);
}

} // namespace

float add_tabs(ui::View<Event>& view, const ui::Look& look, int group, std::optional<int> standing) {
    std::vector<Tab> tabs; // from the right
    tabs.push_back({"Classroom", "classroom", ui::Code::c, ClassroomAsked{}});
    if (standing)
        tabs.push_back({"Progress", "progress", ui::Code::p, ProgressAsked{*standing}});
    tabs.push_back({"Past rounds", "retake", ui::Code::v, PastRoundsAsked{}});
    if (standing)
        tabs.push_back({"Hot seat", "bell", ui::Code::t, HotSeatAsked{}});
    float right = right_edge;
    for (const auto& tab : tabs) {
        const auto type = grown(look, tab.words, ui::type::t3.bold(), {220, 60});
        const float cap = ui::keycap_width(cap_look(look), ui::key_name(ui::key(tab.key)));
        const float width = 2 * padding + icon_size + 12 + look.measure->text(tab.words, type).w + beside_cap + cap;
        const ui::Rect area{right - width, -look.stage_origin().y, width, height};
        draw_tab(view.shapes, look, area, tab, type);
        view.zones.push_back({area, tab.words, tab.event, ui::key(tab.key), group, ui::Role::tab, false, true, 12, {}});
        right = area.x - gap;
    }
    return right;
}

} // namespace retake::screens::home
