// Changing places: who plays on this computer, and what is put away when somebody else does.
#include "app/changing.hpp"
#include "app/ways.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include <algorithm>

namespace retake::app {
namespace {

namespace learners = screens::learners;

Step choose(App app, const learners::State& state, int index, Instant at) {
    const auto place = static_cast<std::size_t>(std::max(0, index));
    if (place >= state.lines.size())
        return {std::move(app), {}};
    const UseLearner effect{state.lines[place].name, at};
    return {std::move(app), {effect}};
}

Step give_name(App app, const learners::State& state) {
    if (!state.writing)
        return {std::move(app), {}};
    const NameLearner effect{state.writing->name.text, state.writing->renames};
    return {std::move(app), {effect}};
}

} // namespace

Step at_learners(App app, const learners::Event& event, Instant at) {
    auto* state = std::get_if<learners::State>(&app.screen);
    if (!state)
        return {std::move(app), {}};
    const auto shown = *state;
    return std::visit(overloaded{
                          [&](const learners::LineChosen& chosen) { return choose(std::move(app), shown, chosen.index, at); },
                          [&](const learners::NameGiven&) { return give_name(std::move(app), shown); },
                          [&](const learners::WentHome&) { return go_home(std::move(app), at); },
                          [&](const auto&) {
                              *state = learners::update(std::move(*state), event);
                              return Step{std::move(app), {}};
                          },
                      },
                      event);
}

Step learners_read(App app, const LearnersRead& read, Instant at) {
    for (const auto& line : read.lines)
        if (line.plays)
            app.home.learner = line.name;
    const auto* before = std::get_if<learners::State>(&app.screen);
    if (!before && !std::holds_alternative<screens::home::State>(app.screen))
        return {std::move(app), {}};
    auto state = learners::open(read.lines, before ? before->opened : at);
    if (before && before->writing) { // who was added or renamed stands out
        const auto named = std::ranges::find(state.lines, before->writing->name.text, &learners::Line::name);
        if (named != state.lines.end())
            state = learners::update(std::move(state), learners::LinePicked{static_cast<int>(named - state.lines.begin())});
    }
    app.screen = std::move(state);
    return {std::move(app), {}};
}

Step learner_refused(App app, const LearnerRefused& refused) {
    if (auto* state = std::get_if<learners::State>(&app.screen); state && state->writing)
        state->writing->trouble = refused.failure.message + " " + refused.failure.next_step;
    return {std::move(app), {}};
}

// Nothing of what was on the table is the next one's.
Step learner_changed(App app, const LearnerChanged& changed, Instant at) {
    app.pile.clear();
    app.next_return.reset();
    app.learner.reset();
    app.flags.clear();
    app.open_bank.reset();
    app.causes.clear();
    app.past_rounds = {};
    app.past_round.reset();
    app.home.pile = {};
    app.home.unfinished.reset();
    app.home.troubles.clear();
    for (auto& box : app.home.boxes) {
        box.known_percent.reset();
        box.on_pile = 0;
    }
    app.home.learner = changed.name;
    app.toast = Toast{utf8::isolated(changed.name) + " plays now.", at, "people"};
    auto step = go_home(std::move(app), at);
    step.effects.insert(step.effects.begin(), ReadTextSize{}); // each has eyes of their own
    return step;
}

} // namespace retake::app
