// A view as indented text, for goldens and bug reports.
#pragma once
#include "ui/view.hpp"
#include <sstream>

namespace retake::ui {

std::string describe(const Shapes&);
std::string describe_zone(const Rect&, const std::string& name, const std::optional<Key>&, int group, bool primary, bool enabled);

template <class Event>
std::string describe(const View<Event>& view) {
    std::string text = describe(view.shapes) + "zones\n";
    for (const auto& z : view.zones)
        text += "  " + describe_zone(z.area, z.name, z.key, z.group, z.primary, z.enabled) + "\n";
    for (const auto& s : view.shortcuts)
        text += "  key " + key_name(s.key) + ": " + s.name + "\n";
    return text;
}

} // namespace retake::ui
