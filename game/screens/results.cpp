// Results: only the help opens and closes here; all else leaves the screen.
#include "screens/results.hpp"

namespace retake::screens::results {

State update(State state, const Event& event) {
    if (std::holds_alternative<HelpToggled>(event))
        state.help = !state.help;
    return state;
}

} // namespace retake::screens::results
