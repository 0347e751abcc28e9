// Laying out a sorting: slips are full strips in their folder, then lower ones, then stand side by side, as room gets scarce.
#include "screens/forms/folders_layout.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <array>

namespace retake::screens::folders {
namespace {

constexpr float folder_gap = 22, row_gap = 18, inset = 20, tab_height = 49, tab_overlap = 3;

struct Style {
    float least = 66, between = 12; // of the slips in a folder: their height, and the space between them
    bool flowing = false;           // beside each other where they are short
};
constexpr std::array styles{Style{66, 12, false}, Style{52, 8, false}, Style{52, 8, true}};

struct Grid {
    std::size_t columns = 1, rows = 1;
    float width = 0; // of a folder
};

// Up to four stand side by side; more of them in rows of nearly the same number.
Grid grid_of(std::size_t groups, float width) {
    const std::size_t rows = groups <= 4 ? 1 : groups <= 8 ? 2 : 3;
    const std::size_t columns = std::max<std::size_t>((groups + rows - 1) / rows, 1);
    return {columns, rows, (width - folder_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns)};
}

ui::Size slip_size(const std::string& text, const Room& room, float widest, float least) {
    const auto type = slip_type(room);
    const float words = widest - 2 * slip_padding;
    const auto size = room.look.measure->text(text, type, words);
    return {std::min(widest, size.w + 2 * slip_padding + 1), std::max(least, size.h + (least > 60 ? 28 : 14))};
}

void lay_tab(Layout& layout, const std::string& name, const Room& room, ui::Point at, float width) {
    const float key = layout.feet ? 0 : ui::keycap_height(room.look) + 12, words = width - 2 * tab_padding - key;
    auto type = ui::scaled(room.look, ui::Type{ui::Face::mono, 700, 23, 30});
    if (room.look.measure->text(name, type).w > words)
        type = type.scaled(20.f / 23);
    const auto size = room.look.measure->text(name, type, words);
    layout.tabs.push_back({at.x, at.y, std::min(width, size.w + 2 * tab_padding + key + 2), std::max(tab_height, size.h + 19)});
    layout.tab_types.push_back(type);
}

// Puts the slips of a folder into it, and returns where they end.
float lay_slips(Layout& layout, const item::SortInto& form, const std::vector<int>& ids, const Room& room, const Style& style,
                const ui::Rect& inner) {
    float x = inner.x, y = inner.y, tallest = 0;
    for (const int id : ids) {
        const auto place =
            static_cast<std::size_t>(std::ranges::find(form.entries, id, &item::Choice::id) - form.entries.begin());
        auto size = slip_size(form.entries[place].text, room, inner.w, style.least);
        if (!style.flowing)
            size.w = inner.w;
        if (x > inner.x && x + size.w > inner.right()) {
            x = inner.x;
            y += tallest + style.between;
            tallest = 0;
        }
        layout.slips[place] = {x, y, size.w, size.h};
        x += size.w + style.between;
        tallest = std::max(tallest, size.h);
    }
    return y + tallest;
}

// The folders, each row of them as high as its fullest one needs; what is left of the room is shared out.
void lay_folders(Layout& layout, const item::SortInto& form, const Placing& placing, const Room& room, const Style& style,
                 float top) {
    const auto grid = grid_of(form.groups.size(), room.area.w);
    layout.feet = grid.rows == 1;
    const float above = layout.feet ? 24 : 12, below = layout.feet ? foot_height + 12 : 12, empty = layout.feet ? 60 : 46;
    float y = top;
    std::vector<float> ends; // of each row
    for (std::size_t first = 0; first < form.groups.size(); first += grid.columns) {
        const auto last = std::min(first + grid.columns, form.groups.size());
        const auto x = [&](std::size_t i) { return room.area.x + static_cast<float>(i - first) * (grid.width + folder_gap); };
        float tabs = 0;
        for (auto i = first; i < last; ++i) {
            lay_tab(layout, form.groups[i].text, room, {x(i), y}, grid.width);
            tabs = std::max(tabs, layout.tabs.back().h);
        }
        float end = 0;
        for (auto i = first; i < last; ++i) {
            layout.tabs[i].y = y + tabs - layout.tabs[i].h;
            const ui::Rect inner{x(i) + inset, y + tabs - tab_overlap + above, grid.width - 2 * inset, 0};
            const float slips = lay_slips(layout, form, slips_in(placing, form.groups[i].id), room, style, inner);
            end = std::max({end, slips, inner.y + empty});
            layout.folders.push_back({x(i), layout.tabs[i].y, grid.width, 0});
        }
        ends.push_back(end + below);
        y = end + below + 14;
    }
    const float spare = std::max(0.f, (room.area.bottom() - 16 - ends.back()) / static_cast<float>(grid.rows));
    for (std::size_t i = 0; i < form.groups.size(); ++i) {
        const auto row = static_cast<float>(i / grid.columns);
        layout.folders[i].h = ends[i / grid.columns] + spare - layout.folders[i].y;
        layout.folders[i].y += row * spare;
        layout.tabs[i].y += row * spare;
        for (std::size_t place = 0; place < form.entries.size(); ++place)
            if (folder_of(placing, form.entries[place].id) == form.groups[i].id)
                layout.slips[place].y += row * spare;
    }
    layout.bottom = ends.back() + spare * static_cast<float>(grid.rows);
}

// One row, scrolled sideways so that the slip in hand is in its middle where the row is too long.
float lay_row(Layout& layout, const item::SortInto& form, const Placing& placing, const Room& room) {
    const auto type = ui::scaled(room.look, ui::type::t4);
    const float least = room.compact() ? 56 : 66, label = std::max(104.f, room.look.measure->text("In hand", type).w + 2);
    layout.row = {room.area.x + label + row_gap, room.area.y, room.area.w - label - row_gap, least};
    std::vector<ui::Size> sizes;
    float whole = -row_gap;
    for (const auto& entry : form.entries) {
        sizes.push_back(slip_size(entry.text, room, layout.row.w - 2 * 66, least));
        layout.row.h = std::max(layout.row.h, sizes.back().h); // of all of them, so that nothing jumps when one is sent
        if (!folder_of(placing, entry.id))
            whole += sizes.back().w + row_gap;
    }
    layout.label = {room.area.x, room.area.y, label, layout.row.h};
    if (whole > layout.row.w) {
        layout.earlier = {layout.row.x, layout.row.y, 48, layout.row.h};
        layout.later = {layout.row.right() - 48, layout.row.y, 48, layout.row.h};
        layout.row.x += 66;
        layout.row.w -= 2 * 66;
    }
    float x = 0, middle = 0;
    for (std::size_t i = 0; i < form.entries.size(); ++i) {
        if (folder_of(placing, form.entries[i].id))
            continue;
        layout.slips[i] = {x, layout.row.y, sizes[i].w, layout.row.h};
        if (form.entries[i].id == placing.near)
            middle = x + sizes[i].w / 2;
        x += sizes[i].w + row_gap;
    }
    const float scroll = std::clamp(middle - layout.row.w / 2, 0.f, std::max(0.f, whole - layout.row.w));
    for (std::size_t i = 0; i < form.entries.size(); ++i)
        if (!folder_of(placing, form.entries[i].id))
            layout.slips[i].x += layout.row.x - scroll;
    return layout.row.bottom();
}

} // namespace

ui::Type slip_type(const Room& room) { return room.type.scaled(29.f / 36); }

Layout laid(const item::SortInto& form, const Placing& placing, const Room& room) {
    Layout layout;
    for (const auto& style : styles) {
        layout = {};
        layout.slips.resize(form.entries.size());
        const float top = lay_row(layout, form, placing, room) + (room.compact() ? 22.f : 34.f);
        lay_folders(layout, form, placing, room, style, top);
        if (layout.bottom <= room.area.bottom())
            break;
    }
    return layout;
}

} // namespace retake::screens::folders
