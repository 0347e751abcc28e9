// Strips: what taking up, carrying and putting down do to their order.
#include "screens/forms/strips.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::strips {
namespace {

int station_of(const State& state, int id) {
    const auto place = std::ranges::find(state.ids, id);
    return place == state.ids.end() ? -1 : static_cast<int>(place - state.ids.begin());
}

// The strip goes to a station, and those between make room.
State moved(State state, int id, int to, Instant at) {
    const int from = station_of(state, id);
    to = std::clamp(to, 0, static_cast<int>(state.ids.size()) - 1);
    if (from < 0 || from == to)
        return state;
    state.previous = state.ids;
    state.moved_at = at;
    state.ids.erase(state.ids.begin() + from);
    state.ids.insert(state.ids.begin() + to, id);
    state.touched = true;
    return state;
}

State held(State state, int id, Instant at) {
    if (state.held == id)
        return state;
    state.held = id;
    state.held_at = at;
    state.before = state.ids;
    return state;
}

State let_go(State state, Instant at) {
    state.held = -1;
    state.held_at = at;
    state.drag.reset();
    state.before.clear();
    return state;
}

State dragged(State state, const Dragged& e, Instant at) {
    state = held(std::move(state), e.id, at);
    state.drag = e.drag;
    return e.over < 0 || e.over == e.id ? state : moved(state, e.id, station_of(state, e.over), at);
}

} // namespace

State begun(const item::PutInOrder& form) {
    State state;
    for (const auto& entry : form.entries)
        state.ids.push_back(entry.id);
    return state;
}

State update(State state, const item::PutInOrder&, const Event& event, Instant at) {
    return std::visit(overloaded{
                          [&](const TakenUp& e) {
                              return state.held == e.id ? let_go(std::move(state), at) : held(std::move(state), e.id, at);
                          },
                          [&](const Carried& e) { return moved(state, state.held, station_of(state, state.held) + e.by, at); },
                          [&](const PutBack&) {
                              const auto order = state.before;
                              if (!order.empty()) {
                                  state.previous = state.ids;
                                  state.moved_at = at;
                                  state.ids = order;
                              }
                              return let_go(std::move(state), at);
                          },
                          [&](const SentTo& e) { return let_go(moved(std::move(state), e.id, e.station, at), at); },
                          [&](const Dragged& e) { return dragged(std::move(state), e, at); },
                          [&](const Dropped&) { return let_go(std::move(state), at); },
                      },
                      event);
}

std::optional<item::Response> response_of(const State& state) {
    return state.touched ? std::optional<item::Response>(item::Arranged{state.ids}) : std::nullopt;
}

std::optional<Event> intent(const State& state, const ui::Input& input, const ui::Pointing<Event>& pointing) {
    if (std::holds_alternative<ui::PointerReleased>(input) && state.drag)
        return Dropped{};
    const auto* moved = std::get_if<ui::PointerMoved>(&input);
    if (!moved || !pointing.held)
        return std::nullopt;
    const auto* taken = std::get_if<TakenUp>(&*pointing.held);
    if (!taken)
        return std::nullopt;
    if (!state.drag && !ui::is_drag(pointing.held_at, moved->at))
        return std::nullopt;
    const auto& area = pointing.held_area;
    const ui::Point grip = state.drag ? state.drag->grip : ui::Point{pointing.held_at.x - area.x, pointing.held_at.y - area.y};
    const auto* over = pointing.under ? std::get_if<TakenUp>(&*pointing.under) : nullptr;
    return Dragged{taken->id, {moved->at, grip}, over ? over->id : -1};
}

std::vector<ui::KeyHint> hints(const item::PutInOrder& form, const State& state) {
    const auto last = std::to_string(std::min<std::size_t>(form.entries.size(), 9));
    if (state.held >= 0)
        return {{{"Up", "Down"}, "carry it"}, {{"Space"}, "put down"}, {{"Esc"}, "put it back"}};
    return {{{"Up", "Down"}, "move between strips"}, {{"Space"}, "pick up"}, {{"1", "–", last}, "send to a place"}};
}

std::string remark(const item::PutInOrder&, const State& state) {
    return state.touched ? "" : "Any strip moves: drag it, or pick it up.";
}

} // namespace retake::screens::strips
