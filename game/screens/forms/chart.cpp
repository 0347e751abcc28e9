// Chart: what pointing, moving and marking do to the cross.
#include "screens/forms/chart.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::chart {
namespace {

State moved_to(State state, double x, double y) {
    state.x = std::clamp(x, 0.0, 1.0);
    state.y = std::clamp(y, 0.0, 1.0);
    state.moved = true;
    return state;
}

State marked(State state, Instant at) {
    const item::Pointed place{state.x, state.y};
    if (state.pointed != place)
        state.pointed_at = at;
    state.pointed = place;
    state.moved = true;
    return state;
}

} // namespace

State begun(const item::PointAt&) { return {}; }

State update(State state, const item::PointAt&, const Event& event, Instant at) {
    return std::visit(overloaded{
                          [&](const Pointed& e) { return marked(moved_to(std::move(state), e.x, e.y), at); },
                          [&](const Moved& e) { return moved_to(std::move(state), state.x + e.dx, state.y + e.dy); },
                          [&](const Marked&) { return marked(std::move(state), at); },
                          [&](const FramePressed&) { return state; }, // The pointer has marked the place already.
                      },
                      event);
}

std::optional<item::Response> response_of(const State& state) {
    if (state.pointed)
        return *state.pointed;
    return state.moved ? std::optional<item::Response>(item::Pointed{state.x, state.y}) : std::nullopt;
}

std::optional<Event> intent(const State&, const ui::Input& input, const ui::Pointing<Event>& pointing) {
    const auto* pressed = std::get_if<ui::PointerPressed>(&input);
    const auto* moved = std::get_if<ui::PointerMoved>(&input);
    const auto* frame = pointing.held ? std::get_if<FramePressed>(&*pointing.held) : nullptr;
    if (!frame || (!pressed && !moved))
        return std::nullopt;
    const auto at = pressed ? pressed->at : moved->at;
    return Pointed{static_cast<double>((at.x - frame->frame.x) / frame->frame.w),
                   static_cast<double>((at.y - frame->frame.y) / frame->frame.h)};
}

std::vector<ui::KeyHint> hints(const item::PointAt& form, const State&) {
    std::vector<ui::KeyHint> hints;
    if (!form.marks.empty())
        hints.push_back({{"1", "–", std::to_string(form.marks.size())}, "jump to a mark"});
    hints.push_back({{"Left", "Right", "Up", "Down"}, "move the cross"});
    hints.push_back({{"Space"}, "mark the spot"});
    return hints;
}

std::string remark(const item::PointAt&, const State& state) {
    return response_of(state) ? "" : "Click the place, or move the cross there.";
}

} // namespace retake::screens::chart
