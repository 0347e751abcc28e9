// After the first pass: what follows a round.
#include "app/concluding.hpp"
#include "app/reviewing.hpp"
#include "app/rounds.hpp"
#include "app/ways.hpp"
#include "base/overloaded.hpp"

namespace retake::app {
namespace {

namespace results = screens::results;
namespace cleared = screens::cleared;

Step leave_round(App app, Instant at) {
    auto step = play(std::move(app), session::Left{at});
    auto home_step = go_home(std::move(step.app), at);
    step.effects.insert(step.effects.end(), home_step.effects.begin(), home_step.effects.end());
    return {std::move(home_step.app), std::move(step.effects)};
}

// A new round, set up as this one; a round off the pile leads home.
Step again(App app, Instant at) {
    auto left = play(std::move(app), session::Left{at});
    auto step = left.app.open_bank ? set_up_again(std::move(left.app), at) : go_home(std::move(left.app), at);
    left.effects.insert(left.effects.end(), step.effects.begin(), step.effects.end());
    return {std::move(step.app), std::move(left.effects)};
}

} // namespace

Step at_results(App app, const results::Event& event, Instant at) {
    auto* state = std::get_if<results::State>(&app.screen);
    if (!state || !app.round)
        return {std::move(app), {}};
    return std::visit(overloaded{
                          [&](const results::TakenBackAsked&) { return play(std::move(app), session::TakenBack{at}); },
                          [&](const results::RetakeStarted&) { return play(std::move(app), session::RetakeStarted{at}); },
                          [&](const results::ReviewOpened&) { return open_review(std::move(app), at); },
                          [&](const results::AgainAsked&) { return again(std::move(app), at); },
                          [&](const results::ExportAsked&) {
                              const Export effect{screens::export_round(*app.round, at, app.utc_offset)};
                              return Step{std::move(app), {effect}};
                          },
                          [&](const results::WentHome&) { return leave_round(std::move(app), at); },
                          [&](const auto&) {
                              *state = results::update(std::move(*state), event);
                              return Step{std::move(app), {}};
                          },
                      },
                      event);
}

Step at_cleared(App app, const cleared::Event& event, Instant at) {
    if (!std::holds_alternative<cleared::State>(app.screen))
        return {std::move(app), {}};
    return std::visit(overloaded{
                          [&](const cleared::WentHome&) { return go_home(std::move(app), at); },
                          [&](const cleared::NewRoundAsked&) { return set_up_again(std::move(app), at); },
                      },
                      event);
}

} // namespace retake::app
