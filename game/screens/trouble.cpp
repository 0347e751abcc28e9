// Trouble: the list of findings moves, and nothing else.
#include "screens/trouble.hpp"
#include <algorithm>

namespace retake::screens::trouble {

State update(State state, const Event& event) {
    if (const auto* turned = std::get_if<Scrolled>(&event))
        state.first = std::clamp(state.first + turned->by, 0, std::max(0, static_cast<int>(state.found.size()) - 1));
    return state;
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    const auto* wheel = std::get_if<ui::WheelTurned>(&input);
    if (!wheel || wheel->lines == 0 || state.found.empty())
        return std::nullopt;
    return Scrolled{wheel->lines > 0 ? -1 : 1};
}

} // namespace retake::screens::trouble
