// Feedback: what its events change.
#include "screens/feedback.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::feedback {

Outcome update(State state, const session::State&, const Event& event, Instant at) {
    std::optional<session::Event> meant;
    std::visit(overloaded{
                   [&](const NextAsked&) { meant = session::Continued{at}; },
                   [&](const PassageTurned&) {
                       state.passage_open = !state.passage_open;
                       state.explained = false;
                   },
                   [&](const ExplainTurned&) {
                       state.explained = !state.explained;
                       state.passage_open = false;
                       state.scrolled = 0;
                   },
                   [&](const ScrolledTo& scrolled) { state.scrolled = std::max(0.f, scrolled.to); },
                   [&](const BackAsked&) { state.passage_open = state.explained = false; },
                   [&](const PauseAsked&) {},
               },
               event);
    return {state, meant};
}

} // namespace retake::screens::feedback
