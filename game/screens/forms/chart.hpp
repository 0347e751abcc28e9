// Chart: the form of a hotspot. A picture with a cross to be put on a place, and numbered marks where the author named places.
#pragma once
#include "item/interaction.hpp"
#include "screens/forms/room.hpp"
#include "ui/keycap.hpp"
#include "ui/pointing.hpp"

namespace retake::screens::chart {

struct State {
    double x = 0.5, y = 0.5;              // of the cross, in shares of the picture
    bool moved = false;                   // a cross that nobody moved says nothing
    std::optional<item::Pointed> pointed; // the place that was marked; the cross may have gone on since
    Instant pointed_at{};
    bool operator==(const State&) const = default;
};

struct Pointed { // the cross goes there, and the place is marked
    double x = 0, y = 0;
    bool operator==(const Pointed&) const = default;
};
struct Moved { // the cross alone, by shares of the picture
    double dx = 0, dy = 0;
    bool operator==(const Moved&) const = default;
};
struct Marked { // the place under the cross
    bool operator==(const Marked&) const = default;
};
struct FramePressed { // where in it, the pointer says
    ui::Rect frame;   // in the window
    bool operator==(const FramePressed&) const = default;
};
using Event = std::variant<Pointed, Moved, Marked, FramePressed>;

State begun(const item::PointAt&);
State update(State, const item::PointAt&, const Event&, Instant at);
// What is marked, else what the moved cross points at.
std::optional<item::Response> response_of(const State&);

float bottom(const item::PointAt&, const State&, const Room&);
ui::View<Event> view(const item::PointAt&, const State&, const Room&);
std::optional<Event> intent(const State&, const ui::Input&, const ui::Pointing<Event>&);

std::vector<ui::KeyHint> hints(const item::PointAt&, const State&);
std::string remark(const item::PointAt&, const State&);

// The picture with its frame, as large as it fits.
ui::Rect frame_of(const item::Image&, const ui::Rect& room);
void draw_frame(ui::Shapes&, const item::Image&, const ui::Rect& frame);
void draw_cross(ui::Shapes&, ui::Point at, bool marked);

} // namespace retake::screens::chart
