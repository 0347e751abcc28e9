// The past: the list of all rounds that were played, and the review of one of them.
#include "app/past.hpp"
#include "app/reviewing.hpp"
#include "app/ways.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <iterator>

namespace retake::app {
namespace {

namespace past_rounds = screens::past_rounds;
namespace review = screens::review;

past_rounds::Line line_of(const store::PastRound& round) {
    return {round.id, round.title, round.mode, round.begun, round.asked, round.right, round.missed, round.dealt, !round.closed};
}

} // namespace

Step past_rounds_read(App app, const PastRoundsRead& read, Instant at) {
    auto& list = app.past_rounds;
    if (!read.older)
        list = {.opened = at};
    list.more = read.more;
    std::ranges::transform(read.rounds, std::back_inserter(list.lines), line_of);
    const bool awaited = read.older ? std::holds_alternative<past_rounds::State>(app.screen)
                                    : std::holds_alternative<screens::home::State>(app.screen);
    if (awaited)
        app.screen = list;
    return {std::move(app), {}};
}

Step at_past_rounds(App app, const past_rounds::Event& event, Instant at) {
    auto* state = std::get_if<past_rounds::State>(&app.screen);
    if (!state)
        return {std::move(app), {}};
    if (std::holds_alternative<past_rounds::WentHome>(event))
        return go_home(std::move(app), at);
    std::vector<Effect> effects;
    if (const auto* opened = std::get_if<past_rounds::LineOpened>(&event)) {
        const auto place = static_cast<std::size_t>(std::max(0, opened->index));
        if (place >= state->lines.size() || !state->reading.empty())
            return {std::move(app), {}};
        *state = past_rounds::update(std::move(*state), past_rounds::LinePicked{opened->index});
        state->reading = state->lines[place].title;
        effects.emplace_back(ReadPastRound{state->lines[place].id});
    } else {
        const bool wanted = past_rounds::wants_more(*state);
        *state = past_rounds::update(std::move(*state), event);
        if (!wanted && past_rounds::wants_more(*state))
            effects.emplace_back(ReadPastRounds{state->lines.back().id});
    }
    app.past_rounds = *state;
    return {std::move(app), std::move(effects)};
}

Step past_round_read(App app, const PastRoundRead& read, Instant at) {
    app.past_rounds.reading.clear();
    if (!std::holds_alternative<past_rounds::State>(app.screen))
        return {std::move(app), {}}; // Too late: something else was begun meanwhile.
    auto state = review::open(read.reviewed, at);
    state.flagged = flagged_cards(app, *read.reviewed->round.cards);
    state.causes = read.causes;
    if (const auto& waits = app.home.unfinished)
        state.waiting = review::Waiting{waits->title, waits->card, waits->cards, waits->sprint};
    app.past_round = read.id;
    app.screen = std::move(state);
    return {std::move(app), {}};
}

Step back_to_past_rounds(App app, Instant at) {
    app.past_round.reset();
    app.past_rounds.opened = at;
    app.screen = app.past_rounds;
    return {std::move(app), {}};
}

} // namespace retake::app
