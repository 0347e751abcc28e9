// Cleared: what the retakes of a round come to.
#include "screens/cleared.hpp"
#include <map>

namespace retake::screens::cleared {

State open(const session::State& round, Instant at) {
    State state;
    state.seed = round.seed;
    state.opened = at;
    std::map<int, int> goes; // retakes by card
    for (const auto& attempt : round.attempts)
        if (attempt.pass > 0 || round.rules.mode == session::Mode::pile) {
            ++goes[attempt.card];
            state.took += attempt.took;
        }
    state.cards = static_cast<int>(goes.size());
    for (const auto& [card, times] : goes)
        state.second_goes += times > 1 ? 1 : 0;
    return state;
}

State update(State state, const Event&) { return state; } // Both events leave the screen.

} // namespace retake::screens::cleared
