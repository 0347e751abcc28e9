// Mending: to the problems of a file and back, and what is asked of the world there.
#include "app/mending.hpp"
#include "app/ways.hpp"
#include "base/overloaded.hpp"

namespace retake::app {
namespace {

namespace problems = screens::problems;

Place place_in_file(const problems::State& state) {
    const auto* one = problems::picked(state);
    return one ? one->place : Place{state.report.file, 1, 1};
}

Step fix(App app, const problems::State& state) {
    const auto* one = problems::picked(state);
    if (!one || !one->fix)
        return {std::move(app), {}};
    const MendFile effect{state.report.file, *one->fix};
    return {std::move(app), {effect}};
}

Step take_flag_down(App app, const problems::State& state, Instant at) {
    const auto* one = problems::picked(state);
    if (!one || one->sort != problems::Sort::flag)
        return {std::move(app), {}};
    const TakeFlagDown down{{state.report.bank, one->item}, at};
    const ReadAgain again{state.report.file, true};
    return {std::move(app), {down, again}};
}

Step copy_place(App app, const problems::State& state, Instant at) {
    const auto place = place_in_file(state);
    const CopyText effect{problems::picked(state) ? place.file + ":" + std::to_string(place.line) : place.file};
    app.toast = Toast{"Copied: " + effect.text, at};
    return {std::move(app), {effect}};
}

} // namespace

Step show_problems(App app, const std::string& file) {
    app.problems_wanted = file;
    const ReadAgain effect{file, true};
    return {std::move(app), {effect}};
}

void follow_problems(App& app, const std::string& file, const problems::Report& report, Instant at) {
    if (auto* shown = std::get_if<problems::State>(&app.screen); shown && shown->report.file == file)
        *shown = problems::reloaded(std::move(*shown), report, at);
    else if (app.problems_wanted == file && !app.round)
        app.screen = problems::open(report, at);
    if (app.problems_wanted == file) {
        app.problems_wanted.clear();
        app.home.reading.clear();
    }
}

bool shows_problems(const App& app, const std::string& file) {
    const auto* shown = std::get_if<problems::State>(&app.screen);
    return (shown && shown->report.file == file) || app.problems_wanted == file;
}

void lose_problems(App& app, const std::string& file) {
    if (auto* shown = std::get_if<problems::State>(&app.screen); shown && shown->report.file == file)
        shown->gone = true;
}

Step at_problems(App app, const problems::Event& event, Instant at) {
    auto* state = std::get_if<problems::State>(&app.screen);
    if (!state)
        return {std::move(app), {}};
    const auto shown = *state;
    return std::visit(overloaded{
                          [&](const problems::FixAsked&) { return fix(std::move(app), shown); },
                          [&](const problems::FlagTakenDown&) { return take_flag_down(std::move(app), shown, at); },
                          [&](const problems::EditorAsked&) {
                              const OpenEditor effect{place_in_file(shown)};
                              return Step{std::move(app), {effect}};
                          },
                          [&](const problems::PlaceCopied&) { return copy_place(std::move(app), shown, at); },
                          [&](const problems::ReloadAsked&) {
                              const ReadAgain effect{shown.report.file, true};
                              return Step{std::move(app), {effect}};
                          },
                          [&](const problems::WentBack&) {
                              return app.problems_from_setup ? open_setup(std::move(app), at) : go_home(std::move(app), at);
                          },
                          [&](const auto&) {
                              *state = problems::update(std::move(*state), event);
                              return Step{std::move(app), {}};
                          },
                      },
                      event);
}

} // namespace retake::app
