// Moving the focus: Tab between groups, arrows to the nearest neighbour within one.
#include "ui/focus.hpp"
#include <cmath>
#include <limits>

namespace retake::ui {
namespace {

const FocusStop* stop_named(const std::vector<FocusStop>& stops, const std::string& name) {
    for (const auto& stop : stops)
        if (stop.name == name)
            return &stop;
    return nullptr;
}

// Groups in the order in which they first appear.
std::vector<int> groups_of(const std::vector<FocusStop>& stops) {
    std::vector<int> groups;
    for (const auto& stop : stops)
        if (std::find(groups.begin(), groups.end(), stop.group) == groups.end())
            groups.push_back(stop.group);
    return groups;
}

std::string first_of(const std::vector<FocusStop>& stops, int group) {
    for (const auto& stop : stops)
        if (stop.group == group)
            return stop.name;
    return {};
}

std::string next_group(const std::vector<FocusStop>& stops, const FocusStop* at, bool back) {
    const auto groups = groups_of(stops);
    const auto count = groups.size();
    if (!at)
        return first_of(stops, back ? groups.back() : groups.front());
    const auto here = static_cast<std::size_t>(std::find(groups.begin(), groups.end(), at->group) - groups.begin());
    return first_of(stops, groups[(here + (back ? count - 1 : 1)) % count]);
}

// How far `to` lies in the direction dx, dy; being off to the side weighs double. `wrapped` looks from the far side.
float distance(const FocusStop& from, const FocusStop& to, float dx, float dy, float wrapped) {
    const auto a = from.area.centre(), b = to.area.centre();
    const float along = (b.x - a.x) * dx + (b.y - a.y) * dy + wrapped;
    const float aside = std::abs((b.x - a.x) * dy) + std::abs((b.y - a.y) * dx);
    return along > 1 && aside < along * 4 + 1 ? along + 2 * aside : std::numeric_limits<float>::infinity();
}

std::optional<std::string> neighbour(const std::vector<FocusStop>& stops, const FocusStop& at, float dx, float dy) {
    for (const float wrapped : {0.f, 4000.f}) {
        const FocusStop* best = nullptr;
        float least = std::numeric_limits<float>::infinity();
        for (const auto& stop : stops) {
            if (stop.group != at.group || stop.name == at.name)
                continue;
            const float far = distance(at, stop, dx, dy, wrapped);
            if (far < least) {
                least = far;
                best = &stop;
            }
        }
        // Going round is for the axis along which the group runs: ↓ does nothing in a row of buttons.
        const auto aside = best ? std::abs((best->area.centre().x - at.area.centre().x) * dy) +
                                      std::abs((best->area.centre().y - at.area.centre().y) * dx)
                                : 0.f;
        if (best && (wrapped == 0 || aside < 60))
            return best->name;
    }
    return std::nullopt;
}

Rect between(const Rect& a, const Rect& b, float t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.w + (b.w - a.w) * t, a.h + (b.h - a.h) * t};
}

} // namespace

std::optional<std::string> moved_focus(const std::vector<FocusStop>& stops, const std::string& focused, const Key& key) {
    if (stops.empty() || key.ctrl || key.alt)
        return std::nullopt;
    const auto* at = stop_named(stops, focused);
    if (key.code == Code::tab)
        return next_group(stops, at, key.shift);
    const bool arrow = key.code == Code::left || key.code == Code::right || key.code == Code::up || key.code == Code::down;
    if (!arrow || key.shift)
        return std::nullopt;
    if (!at)
        return stops.front().name;
    const float dx = key.code == Code::left ? -1.f : key.code == Code::right ? 1.f : 0.f;
    const float dy = key.code == Code::up ? -1.f : key.code == Code::down ? 1.f : 0.f;
    return neighbour(stops, *at, dx, dy);
}

void draw_focus(Shapes& shapes, const std::vector<FocusStop>& stops, float radius, const Look& look) {
    const auto* at = stop_named(stops, look.focused);
    if (!at || at->area.h <= 0) // scrolled out of sight
        return;
    auto area = at->area;
    const auto* before = stop_named(stops, look.focused_before);
    if (before && before->area.h > 0 && look.movement == Movement::full)
        area = between(before->area, area, eased(Ease::swap, progress(look, look.focused_at, 0, focus_ms)));
    shapes.push_back(Outline{area.grown(10), all_round(radius + 10), 5, {Ink::focus}});
}

} // namespace retake::ui
