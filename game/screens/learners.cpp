// Learners: what the events of their page change.
#include "screens/learners.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::learners {
namespace {

State with_picked(State state, int index) {
    state.picked = std::clamp(index, 0, std::max(0, static_cast<int>(state.lines.size()) - 1));
    state.first_visible = std::clamp(state.first_visible, std::max(0, state.picked - lines_shown + 1), state.picked);
    return state;
}

} // namespace

State open(std::vector<Line> lines, Instant at) {
    State state{.lines = std::move(lines), .opened = at};
    const auto playing = std::ranges::find(state.lines, true, &Line::plays);
    return with_picked(std::move(state), playing == state.lines.end() ? 0 : static_cast<int>(playing - state.lines.begin()));
}

State update(State state, const Event& event) {
    std::visit(overloaded{
                   [&](const LinePicked& picked) { state = with_picked(std::move(state), picked.index); },
                   [&](const AddAsked&) { state.writing = Writing{}; },
                   [&](const RenameAsked&) {
                       if (state.lines.empty())
                           return;
                       const auto& name = state.lines[static_cast<std::size_t>(state.picked)].name;
                       state.writing = Writing{ui::typed({}, name), name, ""};
                   },
                   [&](const NameEdited& edited) {
                       if (state.writing)
                           *state.writing = {edited.name, state.writing->renames, ""};
                   },
                   [&](const PutAside&) { state.writing.reset(); }, [&](const auto&) {}, // the program sees to it
               },
               event);
    return state;
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    if (!state.writing)
        return std::nullopt;
    if (const auto* entered = std::get_if<ui::TextEntered>(&input))
        return NameEdited{ui::typed(state.writing->name, entered->text)};
    const auto* pressed = std::get_if<ui::KeyPressed>(&input);
    const auto edited = pressed ? ui::edited(state.writing->name, pressed->key) : std::nullopt;
    return edited ? std::optional<Event>(NameEdited{*edited}) : std::nullopt;
}

} // namespace retake::screens::learners
