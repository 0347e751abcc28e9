// Threads: what taking up, pinning and cutting do to them.
#include "screens/forms/threads.hpp"
#include "base/overloaded.hpp"
#include "screens/words.hpp"
#include <algorithm>

namespace retake::screens::threads {
namespace {

State taken_up(State state, const End& end) {
    state.hand = state.taken = end;
    state.drag.reset();
    return state;
}

State let_go(State state) {
    state.hand.reset();
    state.drag.reset();
    return state;
}

void cut(State& state, const item::Link& link, Instant at) {
    if (state.cut_at != at)
        state.cut.clear();
    state.cut.push_back(link);
    state.cut_at = at;
    std::erase(state.links, link);
}

// Each slip holds one thread. A right side that is in use moves over to the new left one instead of refusing it: a learner who
// corrects a pair has the new one in mind, and the left side that loses its thread is seen to be open again.
State pinned(State state, const item::Link& link, Instant at) {
    state = let_go(std::move(state));
    if (std::ranges::find(state.links, link) != state.links.end())
        return state;
    for (const End& end : {End{Column::left, link.from}, End{Column::right, link.to}})
        if (const auto* held = thread_at(state, end))
            cut(state, item::Link(*held), at);
    state.links.insert(std::ranges::upper_bound(state.links, link.from, {}, &item::Link::from), link);
    state.pinned = link;
    state.pinned_at = at;
    return state;
}

item::Link between(const End& one, const End& other) {
    return one.column == Column::left ? item::Link{one.id, other.id} : item::Link{other.id, one.id};
}

State pressed(State state, const End& end, Instant at) {
    if (state.hand == end)
        return let_go(std::move(state));
    if (!state.hand || state.hand->column == end.column)
        return taken_up(std::move(state), end);
    const auto link = between(*state.hand, end);
    return pinned(std::move(state), link, at);
}

State dropped(State state, const std::optional<End>& over, Instant at) {
    if (!state.hand || !over || over->column == state.hand->column)
        return let_go(std::move(state));
    const auto link = between(*state.hand, *over);
    return pinned(std::move(state), link, at);
}

std::string last_of(std::size_t count, bool letters) {
    return letters ? std::string(1, static_cast<char>('A' + static_cast<int>(count) - 1)) : std::to_string(count % 10);
}

} // namespace

const item::Link* thread_at(const State& state, const End& end) {
    const auto link = std::ranges::find(state.links, end.id, end.column == Column::left ? &item::Link::from : &item::Link::to);
    return link == state.links.end() ? nullptr : &*link;
}

State begun(const item::PairUp&) { return {}; }

State update(State state, const item::PairUp&, const Event& event, Instant at) {
    return std::visit(overloaded{
                          [&](const Pressed& e) { return pressed(std::move(state), e.end, at); },
                          [&](const Pinned& e) { return pinned(std::move(state), e.link, at); },
                          [&](const Cut& e) {
                              if (const auto* link = thread_at(state, e.end))
                                  cut(state, item::Link(*link), at);
                              return std::move(state);
                          },
                          [&](const PutBack&) { return let_go(std::move(state)); },
                          [&](const Dragged& e) {
                              state = taken_up(std::move(state), e.end);
                              state.drag = e.at;
                              return std::move(state);
                          },
                          [&](const Dropped& e) { return dropped(std::move(state), e.over, at); },
                      },
                      event);
}

std::optional<item::Response> response_of(const State& state) {
    return state.links.empty() ? std::nullopt : std::optional<item::Response>(item::Linked{state.links});
}

std::optional<Event> intent(const State& state, const ui::Input& input, const ui::Pointing<Event>& pointing) {
    const auto slip = [](const std::optional<Event>& event) -> std::optional<End> {
        const auto* at = event ? std::get_if<Pressed>(&*event) : nullptr;
        return at ? std::optional(at->end) : std::nullopt;
    };
    if (std::holds_alternative<ui::PointerReleased>(input) && state.drag)
        return Dropped{slip(pointing.under)};
    const auto* moved = std::get_if<ui::PointerMoved>(&input);
    const auto end = slip(pointing.held);
    if (!moved || !end || (!state.drag && !ui::is_drag(pointing.held_at, moved->at)))
        return std::nullopt;
    return Dragged{*end, moved->at};
}

std::vector<ui::KeyHint> hints(const item::PairUp& form, const State& state) {
    const std::vector<std::string> letters{"A", "–", last_of(form.left.size(), true)},
        digits{"1", "–", last_of(form.right.size(), false)};
    if (!state.hand)
        return {{letters, "pick up a thread"}, {digits, "pin it"}, {{"Del"}, "cut it"}};
    return {{state.hand->column == Column::left ? digits : letters, "pin it"}, {{"Del"}, "cut it"}, {{"Esc"}, "put it back"}};
}

std::string remark(const item::PairUp& form, const State& state) {
    const auto done = static_cast<int>(state.links.size());
    const auto all = static_cast<int>(std::min(form.left.size(), form.right.size()));
    if (done == 0)
        return "Nothing matched yet";
    return done == all ? "All " + in_words(all) + " matched" : capitalised(in_words(done)) + " of " + in_words(all) + " matched";
}

} // namespace retake::screens::threads
