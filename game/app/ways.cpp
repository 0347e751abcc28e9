// Ways: to Home and to the set-up, from wherever one is.
#include "app/ways.hpp"

namespace retake::app {

Step go_home(App app, Instant at) {
    app.round.reset();
    app.home.opened = at;
    app.screen = app.home;
    return {std::move(app), {ReadShelf{}}};
}

Step open_setup(App app, Instant at) {
    if (!app.open_bank)
        return go_home(std::move(app), at);
    app.open_bank->choices.opened = at;
    app.screen = app.open_bank->choices;
    return {std::move(app), {}};
}

Step set_up_again(App app, Instant at) {
    auto step = open_setup(std::move(app), at);
    step.effects.insert(step.effects.begin(), ReadShelf{});
    return step;
}

} // namespace retake::app
