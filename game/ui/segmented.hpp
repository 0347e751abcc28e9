// Segmented controls, chips and toggles: small choices on one line.
#pragma once
#include "ui/view.hpp"

namespace retake::ui {

struct Segment {
    std::string words;
    std::string icon; // may be empty
    std::string name; // of the zone; the words where empty
    bool enabled = true;
    std::string note; // why it is disabled

    const std::string& called() const { return name.empty() ? words : name; }
};

constexpr float segment_height = 69; // 64 and the outline

// The cells from `at` on, each as wide as its words; `width` > 0 shares that width out as the words need it.
std::vector<Rect> segment_cells(const Look&, Point at, const std::vector<Segment>&, float width = 0);

// What the cells need where each is as wide as its words.
float segments_width(const Look&, const std::vector<Segment>&);

// One yolk cell. `from` and `slid` let the yolk slide from another cell (0 … 1).
struct Chosen {
    int index = -1;
    int from = -1;
    float slid = 1;
};
void draw_segments(Shapes&, const Look&, const std::vector<Rect>& cells, const std::vector<Segment>&, Chosen);

// `event_of(index)` is what choosing a cell means.
template <class Event, class EventOf>
std::vector<Rect> add_segments(View<Event>& view, const Look& look, Point at, const std::vector<Segment>& segments, Chosen chosen,
                               int group, EventOf event_of, float width = 0) {
    const auto cells = segment_cells(look, at, segments, width);
    draw_segments(view.shapes, look, cells, segments, chosen);
    for (std::size_t i = 0; i < segments.size(); ++i)
        view.zones.push_back({cells[i], segments[i].called(), event_of(static_cast<int>(i)), std::nullopt, group, Role::choice,
                              false, segments[i].enabled, 10, segments[i].note});
    return cells;
}

// A topic that can be taken or left: filled with ink and ticked when on.
Size chip_size(const Look&, const std::string& words);
void draw_chip(Shapes&, const Look&, const Rect&, const std::string& words, bool on, const std::string& name);

// A switch with words to its right.
void draw_toggle(Shapes&, const Look&, const Rect&, const std::string& words, bool on, const std::string& name,
                 bool enabled = true);

template <class Event>
void add_chip(View<Event>& view, const Look& look, Point at, const std::string& words, bool on, int group, Event event) {
    const auto size = chip_size(look, words);
    const Rect area{at.x, at.y, size.w, size.h};
    draw_chip(view.shapes, look, area, words, on, words);
    view.zones.push_back({area, words, std::move(event), std::nullopt, group, Role::toggle, false, true, 10, {}});
}

template <class Event>
void add_toggle(View<Event>& view, const Look& look, const Rect& area, const std::string& words, bool on, int group, Event event,
                bool enabled = true, const std::string& note = {}) {
    draw_toggle(view.shapes, look, area, words, on, words, enabled);
    view.zones.push_back({area, words, std::move(event), std::nullopt, group, Role::toggle, false, enabled, 12, note});
}

} // namespace retake::ui
