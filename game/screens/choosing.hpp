// Choosing what many will play: banks as chips, and values in rows; shared by the plan of a lesson and by the hot seat.
#pragma once
#include "ui/button.hpp"
#include "ui/segmented.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace retake::screens::choosing {

using Cell = std::pair<int, const char*>; // a value, and how it is written

inline constexpr float below_heading = 44, gap = 12, scroll_buttons = 140;

template <class Event>
void draw_heading(ui::View<Event>& view, ui::Point at, const std::string& words) {
    view.draw(ui::Label{{at.x, at.y, 500, 37}, words, ui::type::t3.bold(), {ui::Ink::ink}, ui::Side::start, ui::Side::centre});
}

// A heading and its cells. A zone is called after both: "Teams: 4 teams". `made` makes the event of a value.
template <class Event, std::size_t n, class Made>
void add_row(ui::View<Event>& view, const ui::Look& look, ui::Point at, const std::string& heading,
             const std::array<Cell, n>& cells, int chosen, int group, const std::string& unit, Made made) {
    draw_heading(view, at, heading);
    std::vector<ui::Segment> segments;
    int index = -1;
    for (std::size_t i = 0; i < n; ++i) {
        segments.push_back({cells[i].second, "", heading + ": " + cells[i].second + unit});
        if (cells[i].first == chosen)
            index = static_cast<int>(i);
    }
    ui::add_segments(view, look, {at.x, at.y + below_heading}, segments, {index}, group,
                     [&](int i) { return Event(made(cells[static_cast<std::size_t>(i)].first)); });
}

struct Shelf { // which of the banks are seen, and where
    ui::Point at;
    float width = 0;
    int first = 0, shown = 5;
    int group = 0;
};

// Chips of banks (with `title`, `file` and `cards`), three in a row where there are many, and the buttons that scroll them.
template <class Event, class Bank, class Toggled, class Scrolled>
void add_banks(ui::View<Event>& view, const ui::Look& look, const std::vector<Bank>& banks,
               const std::vector<std::string>& chosen, const Shelf& shelf, Toggled toggled, Scrolled scrolled) {
    draw_heading(view, shelf.at, "Cards from");
    const float top = shelf.at.y + below_heading;
    ui::Point at{shelf.at.x, top};
    const auto count = static_cast<int>(banks.size());
    const float room = shelf.width - (count > shelf.shown ? scroll_buttons : 0), widest = count > 2 ? (room - 2 * gap) / 3 : room;
    for (int i = shelf.first; i < std::min(count, shelf.first + shelf.shown); ++i) {
        const auto& bank = banks[static_cast<std::size_t>(i)];
        const bool on = std::ranges::find(chosen, bank.file) != chosen.end();
        const auto number = "  " + std::to_string(bank.cards);
        const auto whole = ui::chip_size(look, bank.title + number);
        const float width = std::min(whole.w, widest);
        if (at.x > shelf.at.x && at.x + width > shelf.at.x + room)
            at = {shelf.at.x, at.y + whole.h + gap};
        const ui::Rect area{at.x, at.y, width, whole.h};
        const auto words = whole.w > widest ? ui::shortened(*look.measure, bank.title, ui::type::t3, {widest - 120, 0}) + number
                                            : bank.title + number;
        const auto name = "Bank " + std::to_string(i + 1) + " " + bank.title;
        ui::draw_chip(view.shapes, look, area, words, on, name);
        view.zones.push_back({area, name, Event(toggled(i)), std::nullopt, shelf.group, ui::Role::toggle, false, true, 10, {}});
        at.x += width + gap;
    }
    if (count <= shelf.shown)
        return;
    const float right = shelf.at.x + shelf.width;
    ui::add_icon_button(view, look, {right - 128, top, 60, 60}, "left", "Banks before", ui::key(ui::Code::page_up), shelf.group,
                        Event(scrolled(-shelf.shown)));
    ui::add_icon_button(view, look, {right - 60, top, 60, 60}, "right", "More banks", ui::key(ui::Code::page_down), shelf.group,
                        Event(scrolled(shelf.shown)));
}

} // namespace retake::screens::choosing
