// Progress, from Home and back.
#include "app/tracking.hpp"
#include "app/ways.hpp"

namespace retake::app {

namespace progress = screens::progress;

Step progress_read(App app, const ProgressRead& read, Instant at) {
    app.home.reading.clear();
    if (std::holds_alternative<screens::home::State>(app.screen)) // else too late: something else was begun meanwhile
        app.screen = progress::open(read.account, at);
    return {std::move(app), {}};
}

Step at_progress(App app, const progress::Event& event, Instant at) {
    auto* state = std::get_if<progress::State>(&app.screen);
    if (!state)
        return {std::move(app), {}};
    if (std::holds_alternative<progress::WentHome>(event))
        return go_home(std::move(app), at);
    if (std::holds_alternative<progress::ExportAsked>(event)) {
        const Export effect{progress::exported(*state)};
        return {std::move(app), {effect}};
    }
    *state = progress::update(std::move(*state), event);
    return {std::move(app), {}};
}

} // namespace retake::app
