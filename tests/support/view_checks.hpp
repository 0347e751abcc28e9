// What holds for every view: zones lie apart, or one wholly on another, on the canvas, under names of their own, and text fits
// its box.
#pragma once
#include "ui/view.hpp"
#include <gtest/gtest.h>
#include <set>

namespace retake::test {

inline void expect_text_fits(const ui::Shapes& shapes, const ui::Look& look) {
    for (const auto& shape : shapes) {
        const auto* label = std::get_if<ui::Label>(&shape);
        if (!label)
            continue;
        const auto size = label->holes.empty() ? look.measure->text(label->text, label->type, label->wrap ? label->area.w : 0)
                                               : look.measure->flow(label->text, label->type, label->area.w, label->holes).size;
        EXPECT_LE(size.w, label->area.w + 1) << '"' << label->text << "\" is wider than its box";
        if (label->wrap) {
            EXPECT_LE(size.h, label->area.h + label->type.line * 0.5f) << '"' << label->text << "\" is taller than its box";
        }
    }
}

// A zone may lie on another, as a slip lies in its folder and a mark on its picture (also at its edge): the upper one is pressed.
inline bool lies_on(const ui::Rect& upper, const ui::Rect& lower) {
    return lower.grown(1).contains(upper) ||
           (lower.grown(upper.h).contains(upper) && lower.w > 4 * upper.w && lower.h > 4 * upper.h);
}

template <class Event>
void expect_sound(const ui::View<Event>& view, const ui::Look& look) {
    const ui::Rect canvas{0, 0, look.canvas.w, look.canvas.h};
    std::set<std::string> names;
    for (const auto& zone : view.zones) {
        EXPECT_FALSE(zone.name.empty());
        EXPECT_TRUE(names.insert(zone.name).second) << "two zones are called \"" << zone.name << '"';
        EXPECT_TRUE(canvas.contains(zone.area)) << '"' << zone.name << "\" leaves the canvas";
        for (const auto& other : view.zones) {
            if (&other < &zone && zone.area.h > 0 && other.area.h > 0) { // without a height: scrolled out of sight
                EXPECT_FALSE(other.area.grown(-1).overlaps(zone.area) && !lies_on(zone.area, other.area))
                    << other.name << " overlaps " << zone.name;
            }
        }
    }
    const auto is_primary = [](const auto& zone) { return zone.primary; };
    EXPECT_LE(std::ranges::count_if(view.zones, is_primary), 1);
    EXPECT_TRUE(view.first_focus.empty() || ui::zone_named(view, view.first_focus)) << view.first_focus;
    int depth = 0;
    for (const auto& shape : view.shapes) {
        depth += std::holds_alternative<ui::Push>(shape) ? 1 : std::holds_alternative<ui::Pop>(shape) ? -1 : 0;
        EXPECT_GE(depth, 0) << "a group is closed that was not opened";
    }
    EXPECT_EQ(depth, 0) << "a group is left open";
    expect_text_fits(view.shapes, look);
}

} // namespace retake::test
