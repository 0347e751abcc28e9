// What can be pressed in a sorting, and how the keyboard gets about in it.
#include "screens/forms/folders_scene.hpp"
#include "ui/button.hpp"
#include <algorithm>
#include <cmath>

namespace retake::screens::folders {
namespace {

using ui::Code;

// What is seen of a slip in the row. One that is scrolled away has no height; it keeps its name, so that the keyboard finds it.
ui::Rect seen(const Scene& scene, std::size_t i) {
    const auto& slip = scene.now.slips[i];
    const auto& row = scene.now.row;
    if (scene.folder(i))
        return slip;
    const float left = std::max(slip.x, row.x), right = std::min(slip.right(), row.right());
    if (right - left >= 24)
        return {left, slip.y, right - left, slip.h};
    return {std::clamp(slip.x, row.x, row.right() - 24), row.y, 24, 0};
}

void add_slip(ui::View<Event>& view, const Scene& scene, std::size_t i) {
    ui::Zone<Event> zone{.area = seen(scene, i), .name = scene.slip_name(i), .event = Taken{scene.id(i)}};
    zone.role = ui::Role::choice;
    zone.radius = 10;
    if (!scene.folder(i))
        zone.on_focus = Taken{scene.id(i)};
    view.zones.push_back(std::move(zone));
}

// The slips beyond the ends of what is seen of the row are taken by buttons, too: the mouse has no Tab.
void add_scrolling(ui::View<Event>& view, const Scene& scene) {
    if (scene.now.later.w <= 0)
        return;
    std::optional<std::size_t> earlier, later;
    for (std::size_t i = 0; i < scene.count(); ++i) {
        if (scene.folder(i))
            continue;
        if (scene.now.slips[i].x < scene.now.row.x - 1)
            earlier = i;
        if (!later && scene.now.slips[i].right() > scene.now.row.right() + 1)
            later = i;
    }
    const auto add = [&](const std::optional<std::size_t>& slip, const ui::Rect& area, const std::string& icon,
                         const std::string& name) {
        if (slip)
            ui::add_icon_button(view, scene.room.look, area, icon, name, {}, 0, Event(Taken{scene.id(*slip)}));
    };
    add(earlier, scene.now.earlier, "left", "Earlier slips");
    add(later, scene.now.later, "right", "Later slips");
}

// Where a slip in hand out of a folder is put back by the mouse: the end of the row, or its label where it is full.
void add_row_zone(ui::View<Event>& view, const Scene& scene) {
    if (scene.state.now.hand < 0 || !folder_of(scene.state.now, scene.state.now.hand))
        return;
    auto area = scene.now.row;
    for (std::size_t i = 0; i < scene.count(); ++i)
        if (!scene.folder(i)) {
            const float end = scene.now.slips[i].right() + 18;
            area = {end, area.y, scene.now.row.right() - end, area.h};
        }
    if (area.w < 120)
        area = scene.now.label;
    view.zones.push_back({.area = area, .name = "In hand", .event = TakenBack{scene.state.now.hand}});
}

void add_shortcuts(ui::View<Event>& view, const Scene& scene) {
    const auto& placing = scene.state.now;
    for (std::size_t g = 0; g < scene.form.groups.size(); ++g)
        if (scene.takes(g))
            view.shortcuts.push_back({ui::key(static_cast<Code>(static_cast<int>(Code::n1) + static_cast<int>(g))),
                                      "send to " + scene.form.groups[g].text, Sent{scene.form.groups[g].id}});
    const bool placed = placing.hand >= 0 && folder_of(placing, placing.hand);
    if (!placing.sent.empty())
        for (const auto key : {Code::del, Code::backspace})
            view.shortcuts.push_back({ui::key(key), "take it back", TakenBack{placed ? placing.hand : placing.sent.back().from}});
    if (placed)
        view.shortcuts.push_back({ui::key(Code::escape), "leave it", Taken{placing.hand}});
}

std::size_t folder_under(const Scene& scene, const ui::Rect& slip) {
    std::size_t nearest = 0;
    const auto off = [&](std::size_t g) { return std::abs(scene.now.folders[g].centre().x - slip.centre().x); };
    for (std::size_t g = 0; g < scene.now.folders.size() && scene.now.folders[g].y <= scene.now.folders[0].bottom(); ++g)
        nearest = off(g) < off(nearest) ? g : nearest;
    return nearest;
}

using Steps = std::vector<ui::Step>;
constexpr ui::Key back_tab{Code::tab, true, false, false};

// Along the row the keyboard goes from slip to slip, seen or not; past its ends Tab leaves the form.
void add_row_steps(Steps& steps, const Scene& scene, const std::vector<std::size_t>& row) {
    for (std::size_t k = 0; k < row.size(); ++k) {
        const auto name = scene.slip_name(row[k]), previous = scene.slip_name(row[(k + row.size() - 1) % row.size()]),
                   next = scene.slip_name(row[(k + 1) % row.size()]);
        steps.push_back({name, ui::key(Code::left), previous});
        steps.push_back({name, ui::key(Code::right), next});
        steps.push_back({name, ui::key(Code::up), name});
        steps.push_back({name, ui::key(Code::down), scene.folder_name(folder_under(scene, seen(scene, row[k])))});
        if (k + 1 < row.size())
            steps.push_back({name, ui::key(Code::tab), next});
        if (k > 0)
            steps.push_back({name, back_tab, previous});
    }
}

// From folder to folder, whatever lies in them; Tab comes back to the slip in hand.
void add_folder_steps(Steps& steps, const Scene& scene, const std::vector<std::size_t>& row) {
    const auto count = scene.form.groups.size();
    std::vector<std::string> below;
    for (std::size_t g = 0; g < count; ++g) {
        below.push_back(scene.folder_name(g));
        steps.push_back({below.back(), ui::key(Code::left), scene.folder_name((g + count - 1) % count)});
        steps.push_back({below.back(), ui::key(Code::right), scene.folder_name((g + 1) % count)});
    }
    for (std::size_t i = 0; i < scene.count(); ++i)
        if (scene.folder(i))
            below.push_back(scene.slip_name(i));
    if (row.empty())
        return;
    const auto held = std::ranges::find_if(row, [&](std::size_t i) { return scene.in_hand(i); });
    const auto to = scene.slip_name(held == row.end() ? row.front() : *held);
    for (const auto& name : below)
        for (const auto& key : {ui::key(Code::tab), back_tab})
            steps.push_back({name, key, to});
}

} // namespace

void add_zones(ui::View<Event>& view, const Scene& scene) {
    for (std::size_t i = 0; i < scene.count(); ++i)
        if (!scene.folder(i))
            add_slip(view, scene, i);
    add_row_zone(view, scene);
    add_scrolling(view, scene);
    for (std::size_t g = 0; g < scene.form.groups.size(); ++g)
        view.zones.push_back(
            {.area = scene.now.folders[g], .name = scene.folder_name(g), .event = Opened{scene.form.groups[g].id}});
    for (std::size_t i = 0; i < scene.count(); ++i)
        if (scene.folder(i))
            add_slip(view, scene, i);
}

void add_keys(ui::View<Event>& view, const Scene& scene) {
    add_shortcuts(view, scene);
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < scene.count(); ++i)
        if (!scene.folder(i))
            row.push_back(i);
    add_row_steps(view.steps, scene, row);
    add_folder_steps(view.steps, scene, row);
}

} // namespace retake::screens::folders
