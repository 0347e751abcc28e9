// Folders: what sending, taking back and dragging do to the slips.
#include "screens/forms/folders.hpp"
#include "base/overloaded.hpp"
#include "screens/words.hpp"
#include <algorithm>

namespace retake::screens::folders {
namespace {

bool in_row(const Placing& placing, int id) { return id >= 0 && !folder_of(placing, id); }

// The next slip of the row behind this one, which may have left it; from the last, the first.
int next_in_row(const item::SortInto& form, const Placing& placing, int id) {
    const auto count = form.entries.size();
    const auto here = static_cast<std::size_t>(std::ranges::find(form.entries, id, &item::Choice::id) - form.entries.begin());
    for (std::size_t step = 1; step <= count; ++step) {
        const int other = form.entries[(here + step) % count].id;
        if (in_row(placing, other))
            return other;
    }
    return -1;
}

void take(Placing& placing, int id) {
    placing.hand = id;
    if (in_row(placing, id))
        placing.near = id;
}

State moving(State state, Instant at) {
    state.before = state.now;
    state.dropped = state.drag;
    state.drag.reset();
    state.moved_at = at;
    return state;
}

State sent(State state, const item::SortInto& form, int id, int group, Instant at) {
    if (id < 0 || folder_of(state.now, id) == group)
        return state;
    state = moving(std::move(state), at);
    std::erase_if(state.now.sent, [&](const item::Link& link) { return link.from == id; });
    state.now.sent.push_back({id, group});
    take(state.now, next_in_row(form, state.now, id));
    return state;
}

State taken_back(State state, int id, Instant at) {
    if (!folder_of(state.now, id))
        return state;
    state = moving(std::move(state), at);
    std::erase_if(state.now.sent, [&](const item::Link& link) { return link.from == id; });
    take(state.now, id);
    return state;
}

State taken(State state, const item::SortInto& form, int id, Instant at) {
    const bool out_again = state.now.hand == id && folder_of(state.now, id);
    if (state.now.hand == id && !out_again)
        return state; // A second click on the slip in hand does nothing.
    state = moving(std::move(state), at);
    const int near = state.now.near; // where the row was left
    take(state.now, !out_again ? id : in_row(state.now, near) ? near : next_in_row(form, state.now, near));
    return state;
}

State dropped(State state, const item::SortInto& form, const Dropped& e, Instant at) {
    const int id = state.now.hand;
    if (e.group >= 0 && folder_of(state.now, id) != e.group)
        return sent(std::move(state), form, id, e.group, at);
    if (e.on_row && folder_of(state.now, id))
        return taken_back(std::move(state), id, at);
    return moving(std::move(state), at); // back to where it lay
}

} // namespace

std::optional<int> folder_of(const Placing& placing, int id) {
    const auto link = std::ranges::find(placing.sent, id, &item::Link::from);
    return link == placing.sent.end() ? std::nullopt : std::optional(link->to);
}

std::vector<int> row_of(const item::SortInto& form, const Placing& placing) {
    std::vector<int> ids;
    for (const auto& entry : form.entries)
        if (in_row(placing, entry.id))
            ids.push_back(entry.id);
    return ids;
}

std::vector<int> slips_in(const Placing& placing, int group) {
    std::vector<int> ids;
    for (const auto& link : placing.sent)
        if (link.to == group)
            ids.push_back(link.from);
    return ids;
}

State begun(const item::SortInto& form) {
    State state;
    if (!form.entries.empty())
        take(state.now, form.entries.front().id);
    state.before = state.now;
    return state;
}

State update(State state, const item::SortInto& form, const Event& event, Instant at) {
    return std::visit(overloaded{
                          [&](const Taken& e) {
                              state.at = e.id;
                              return taken(std::move(state), form, e.id, at);
                          },
                          [&](const Opened& e) {
                              const int id = state.now.hand;
                              return sent(std::move(state), form, id, e.group, at);
                          },
                          [&](const Sent& e) {
                              const int id = state.now.hand;
                              state = sent(std::move(state), form, id, e.group, at);
                              if (state.now.hand >= 0)
                                  state.at = state.now.hand;
                              return std::move(state);
                          },
                          [&](const TakenBack& e) {
                              state.at = e.id;
                              return taken_back(std::move(state), e.id, at);
                          },
                          [&](const Dragged& e) {
                              take(state.now, e.id);
                              state.drag = e.drag;
                              return std::move(state);
                          },
                          [&](const Dropped& e) { return dropped(std::move(state), form, e, at); },
                      },
                      event);
}

std::optional<item::Response> response_of(const State& state) {
    if (state.now.sent.empty())
        return std::nullopt;
    item::Linked linked{state.now.sent};
    std::ranges::sort(linked.links, {}, &item::Link::from);
    return linked;
}

std::optional<Event> intent(const State& state, const ui::Input& input, const ui::Pointing<Event>& pointing) {
    if (std::holds_alternative<ui::PointerReleased>(input) && state.drag) {
        const auto* opened = pointing.under ? std::get_if<Opened>(&*pointing.under) : nullptr;
        const auto* slip = pointing.under ? std::get_if<Taken>(&*pointing.under) : nullptr;
        const bool row = pointing.under && std::holds_alternative<TakenBack>(*pointing.under);
        if (opened)
            return Dropped{opened->group};
        if (slip) // on another slip: where that lies
            return Dropped{folder_of(state.now, slip->id).value_or(-1), !folder_of(state.now, slip->id)};
        return Dropped{-1, row};
    }
    const auto* moved = std::get_if<ui::PointerMoved>(&input);
    const auto* slip = pointing.held ? std::get_if<Taken>(&*pointing.held) : nullptr;
    if (!moved || !slip || (!state.drag && !ui::is_drag(pointing.held_at, moved->at)))
        return std::nullopt;
    const auto& area = pointing.held_area;
    const ui::Point grip = state.drag ? state.drag->grip : ui::Point{pointing.held_at.x - area.x, pointing.held_at.y - area.y};
    return Dragged{slip->id, {moved->at, grip}};
}

std::vector<ui::KeyHint> hints(const item::SortInto& form, const State& state) {
    std::vector<ui::KeyHint> all;
    if (state.now.hand >= 0)
        all.push_back({{"1", "–", std::to_string(form.groups.size())}, "send the yellow slip"});
    if (row_of(form, state.now).size() > 1)
        all.push_back({{"Tab"}, "next slip"});
    if (!state.now.sent.empty())
        all.push_back({{"Del"}, "take it back"});
    return all;
}

std::string remark(const item::SortInto& form, const State& state) {
    const auto done = static_cast<int>(state.now.sent.size()), all = static_cast<int>(form.entries.size());
    if (done == 0)
        return "Nothing sorted yet";
    return done == all ? "All " + in_words(all) + " sorted" : capitalised(in_words(done)) + " of " + in_words(all) + " sorted";
}

} // namespace retake::screens::folders
