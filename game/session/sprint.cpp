// A sprint: how its time ends it.
#include "session/sprint.hpp"
#include "session/play.hpp"
#include <algorithm>

namespace retake::session {

Step stop_sprint(State state, const Asking& asking, Instant at) {
    std::vector<Effect> effects;
    if (state.attempts.empty()) { // A round holds one card at least.
        SaveAttempt save{attempt_for(state, asking, item::TimedOut{}, std::nullopt, at), state.cards};
        record(state, save.attempt);
        effects.emplace_back(std::move(save));
    }
    if (state.newer)
        state.newer = first_of(state.newer, state.attempts.size());
    state.cards = first_of(state.cards, state.attempts.size());
    take_newer(state);
    state.phase = Totalled{at};
    effects.emplace_back(CloseRound{at});
    return {std::move(state), std::move(effects)};
}

} // namespace retake::session
