// A sprint: how its time ends it.
#include "session/sprint.hpp"
#include "session/play.hpp"

namespace retake::session {
namespace {

std::shared_ptr<const Cards> first_of(const std::shared_ptr<const Cards>& cards, std::size_t count) {
    return std::make_shared<const Cards>(cards->begin(), cards->begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace

void end_sprint(State& state, Instant at) {
    const auto count = std::min(state.cards->size(), state.attempts.size());
    if (count < state.cards->size()) {
        if (state.newer)
            state.newer = first_of(state.newer, count);
        state.cards = first_of(state.cards, count);
    }
    state.phase = Totalled{at};
}

Step stop_sprint(State state, const Asking& asking, Instant at) {
    Step step{std::move(state), {}};
    if (step.state.attempts.empty()) { // A round holds one card at least.
        auto attempt = attempt_for(step.state, asking, item::TimedOut{}, std::nullopt, at);
        record(step.state, attempt);
        step.effects.emplace_back(SaveAttempt{std::move(attempt)});
    }
    end_sprint(step.state, at);
    step.effects.emplace_back(CloseRound{at});
    return step;
}

} // namespace retake::session
