// The session's table: which event does what in which phase.
#include "session/session.hpp"
#include "base/overloaded.hpp"
#include "session/paper.hpp"
#include "session/play.hpp"
#include "session/sprint.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace retake::session {
namespace {

Step stay(State state) { return {std::move(state), {}}; }

// An exam's cards are leafed through in any order, and locked in by leafing on.
Step turn_page(State state, const Asking& asking, std::optional<item::Response> response, std::optional<Confidence> confidence,
               Instant at) {
    return leaf(std::move(state), asking, {asking.card + 1, std::move(response), confidence, at});
}

std::vector<Effect> closing(const State& state, Instant at) {
    return over(state) ? std::vector<Effect>{CloseRound{at}} : std::vector<Effect>{};
}

Step next(State state, Instant at) {
    take_newer(state);
    go_on(state, at);
    auto effects = closing(state, at);
    return {std::move(state), std::move(effects)};
}

// Grades, records and turns the card; in a sprint the next one lies there at once.
Step take(State state, const Asking& asking, const item::Response& response, std::optional<Confidence> confidence, Instant at) {
    if (leafing(state))
        return turn_page(std::move(state), asking, response, confidence, at);
    SaveAttempt save{attempt_for(state, asking, response, confidence, at), state.cards};
    const bool turns = !silent(state);
    record(state, save.attempt);
    Step step{std::move(state), {}};
    if (turns)
        step.state.phase = Reviewing{at};
    else
        step = next(std::move(step.state), at);
    step.effects.insert(step.effects.begin(), std::move(save));
    return step;
}

Step skip(State state, Asking asking, Instant at) {
    if (leafing(state))
        return turn_page(std::move(state), asking, std::nullopt, std::nullopt, at);
    if (asking.skip_asked)
        return take(std::move(state), asking, item::Skipped{}, std::nullopt, at);
    asking.skip_asked = true;
    state.phase = std::move(asking);
    return stay(std::move(state));
}

Step take_skip_back(State state, Asking asking) {
    asking.skip_asked = false;
    state.phase = std::move(asking);
    return stay(std::move(state));
}

Step open_hint(State state, Asking asking) {
    asking.hinted = asking.hinted || (state.rules.offer_hints && !card_of(state, asking.card).item.hint.empty());
    state.phase = std::move(asking);
    return stay(std::move(state));
}

Step pause(State state, Asking asking, Instant at) {
    asking.before = time_used(asking, at);
    asking.since = at;
    state.phase = Paused{std::move(asking), at};
    return stay(std::move(state));
}

Step carry_on(State state, Asking asking, Instant at) {
    asking.since = at;
    state.phase = std::move(asking);
    return stay(std::move(state));
}

Step tick(State state, Instant at) { // on the last page of an exam
    const auto left = time_left_in_all(state, at);
    return left && left->count() == 0 ? hand_in(std::move(state), item::TimedOut{}, at) : stay(std::move(state));
}

Step tick(State state, const Asking& asking, Instant at) {
    if (const auto left = time_left_in_all(state, at); left && left->count() == 0)
        return state.rules.mode == Mode::exam ? hand_in(std::move(state), item::TimedOut{}, at)
                                              : stop_sprint(std::move(state), asking, at);
    if (state.rules.per_card && time_used(asking, at) >= *state.rules.per_card)
        return take(std::move(state), asking, item::TimedOut{}, std::nullopt, at);
    return stay(std::move(state));
}

Step retake_pile(State state, Instant at) {
    if (!state.pile.empty())
        ask_top_of_pile(state, at);
    return stay(std::move(state));
}

// The last response is taken back by going through all the others again.
Step take_back(State state, Instant at) {
    if (!can_take_back(state))
        return stay(std::move(state));
    auto attempts = std::move(state.attempts);
    const auto last = std::move(attempts.back());
    attempts.pop_back();
    while (!state.earlier.empty() && state.earlier.back().attempts > attempts.size()) { // it was made before the last edit
        if (!state.newer)
            state.newer = std::move(state.cards);
        state.cards = std::move(state.earlier.back().cards);
        state.earlier.pop_back();
    }
    record_all(state, std::move(attempts));
    if (in_first_pass(state))
        state.dealt = last.card + 1;
    const bool timed_out = std::holds_alternative<item::TimedOut>(last.response);
    state.phase = Asking{.card = last.card,
                         .shown = last.shown,
                         .since = at,
                         .before = timed_out ? Milliseconds{0} : last.took,
                         .hinted = last.hinted};
    return {std::move(state), {RetractAttempt{last.card, at}}};
}

// Closing a round that is closed already does no harm, and one that was killed on its last card is closed so.
Step leave(State state, Instant at) { return {std::move(state), {CloseRound{at}}}; }

} // namespace

Step start(std::shared_ptr<const Cards> cards, const Rules& rules, std::uint64_t seed, Instant at) {
    auto state = unopened(std::move(cards), rules, seed);
    if (rules.mode == Mode::exam)
        leaf_to(state, 0, at);
    else
        go_on(state, at);
    return {std::move(state), {OpenRound{rules, seed, at}}};
}

State resume(std::shared_ptr<const Cards> cards, const Rules& rules, std::uint64_t seed, const std::vector<Attempt>& attempts,
             Instant at) {
    if (rules.mode == Mode::sprint) // What was responded to is all of it.
        if (const auto asked = std::ranges::count(attempts, 0, &Attempt::pass); asked > 0)
            cards = first_of(cards, static_cast<std::size_t>(asked));
    auto state = unopened(std::move(cards), rules, seed);
    const auto count = static_cast<int>(state.cards->size());
    for (const auto& attempt : attempts) {
        const bool known = attempt.card >= 0 && attempt.card < count;
        // A first response can only be given once; a second one was logged by a window that played the same round.
        const bool twice = known && attempt.pass == 0 && !attempts_at(state, attempt.card).empty();
        if (known && !twice)
            record(state, attempt);
    }
    if (rules.mode == Mode::exam)
        leaf_to_an_open_card(state, at);
    else
        go_on(state, at);
    return state;
}

Step update(State state, const Event& event) {
    const auto phase = state.phase;
    return std::visit(
        overloaded{
            [&](const Asking& a, const Submitted& e) { return take(std::move(state), a, e.response, e.confidence, e.at); },
            [&](const Asking& a, const SkipAsked& e) { return skip(std::move(state), a, e.at); },
            [&](const Asking& a, const Leafed& e) { return leaf(std::move(state), a, e); },
            [&](const Checking& c, const Leafed& e) { return leaf(std::move(state), c, e); },
            [&](const Checking&, const HandedIn& e) { return hand_in(std::move(state), item::Skipped{}, e.at); },
            [&](const Checking&, const Ticked& e) { return tick(std::move(state), e.at); },
            [&](const Asking&, const TakenBack& e) { return take_back(std::move(state), e.at); },
            [&](const Reviewing&, const TakenBack& e) { return take_back(std::move(state), e.at); },
            [&](const Totalled&, const TakenBack& e) { return take_back(std::move(state), e.at); },
            [&](const Asking& a, const SkipTakenBack&) { return take_skip_back(std::move(state), a); },
            [&](const Asking& a, const HintOpened&) { return open_hint(std::move(state), a); },
            [&](const Asking& a, const Ticked& e) { return tick(std::move(state), a, e.at); },
            [&](const Asking& a, const PauseAsked& e) { return pause(std::move(state), a, e.at); },
            [&](const Paused& p, const Resumed& e) { return carry_on(std::move(state), p.asking, e.at); },
            [&](const Reviewing&, const Continued& e) { return next(std::move(state), e.at); },
            [&](const Totalled&, const RetakeStarted& e) { return retake_pile(std::move(state), e.at); },
            [&](const auto&, const Left& e) { return leave(std::move(state), e.at); },
            [&](const auto&, const auto&) { return stay(std::move(state)); }, // Too early or too late: nothing changes.
        },
        phase, event);
}

State with_newer(State state, std::shared_ptr<const Cards> cards) {
    assert(cards && cards->size() == state.cards->size());
    state.newer = std::move(cards);
    if (!current_card(state) && !leafing(state)) // On a paper stands what was handed out.
        take_newer(state);
    return state;
}

const Card& card_of(const State& state, int index) {
    assert(index >= 0 && index < static_cast<int>(state.cards->size()));
    return (*state.cards)[static_cast<std::size_t>(index)];
}

const Card& card_of(const State& state, const Attempt& attempt) {
    const auto same = [&](const Attempt& other) { return other.card == attempt.card && other.pass == attempt.pass; };
    for (const auto& edition : state.earlier) {
        const auto end = state.attempts.begin() + static_cast<std::ptrdiff_t>(std::min(edition.attempts, state.attempts.size()));
        if (std::find_if(state.attempts.begin(), end, same) != end)
            return edition.cards->at(static_cast<std::size_t>(attempt.card));
    }
    return card_of(state, attempt.card);
}

std::optional<int> current_card(const State& state) {
    if (const auto* asking = std::get_if<Asking>(&state.phase))
        return asking->card;
    if (const auto* paused = std::get_if<Paused>(&state.phase))
        return paused->asking.card;
    if (std::holds_alternative<Reviewing>(state.phase) && !state.attempts.empty())
        return state.attempts.back().card;
    return std::nullopt;
}

bool retaking(const State& state) {
    if (state.rules.mode == Mode::pile)
        return true;
    if (state.rules.mode == Mode::exam)
        return !in_first_pass(state);
    const auto asked = state.attempts.size();
    // While the last card of the first pass lies turned, the first pass is not over.
    return std::holds_alternative<Reviewing>(state.phase) ? asked > state.cards->size() : asked >= state.cards->size();
}

int first_pass_right(const State& state) {
    return static_cast<int>(
        std::ranges::count_if(state.attempts, [](const Attempt& a) { return a.pass == 0 && a.verdict.right(); }));
}

std::optional<Milliseconds> time_left(const State& state, Instant now) {
    if (!state.rules.per_card)
        return std::nullopt;
    auto used = Milliseconds{0};
    if (const auto* asking = std::get_if<Asking>(&state.phase))
        used = time_used(*asking, now);
    else if (const auto* paused = std::get_if<Paused>(&state.phase))
        used = paused->asking.before;
    else
        return std::nullopt;
    return std::max(Milliseconds{0}, *state.rules.per_card - used);
}

bool silent(const State& state) {
    return (state.rules.mode == Mode::exam || state.rules.mode == Mode::sprint) && in_first_pass(state);
}

bool can_take_back(const State& state) {
    const bool fixed = state.rules.mode == Mode::exam || state.rules.mode == Mode::sprint;
    return !state.attempts.empty() && !silent(state) && !(fixed && state.attempts.back().pass == 0);
}

std::vector<int> open_cards(const State& state) {
    std::vector<int> open;
    for (int card = 0; card < static_cast<int>(state.cards->size()); ++card)
        if (attempts_at(state, card).empty())
            open.push_back(card);
    return open;
}

int mark_of_100(const State& state) { return static_cast<int>(std::floor(mark(state) * 100 + 1e-9)); }

double mark(const State& state) {
    double credits = 0;
    for (const auto& attempt : state.attempts)
        credits += attempt.pass == 0 ? attempt.verdict.credit : 0;
    return credits / static_cast<double>(state.cards->size());
}

std::optional<Milliseconds> time_left_in_all(const State& state, Instant now) {
    if (!state.rules.in_all || !silent(state))
        return std::nullopt;
    auto used = std::accumulate(state.spent.begin(), state.spent.end(), Milliseconds{0});
    if (!leafing(state))
        for (const auto& attempt : state.attempts)
            used += attempt.took;
    const auto earlier = [&](int card) { return leafing(state) ? state.spent[static_cast<std::size_t>(card)] : Milliseconds{0}; };
    if (const auto* asking = std::get_if<Asking>(&state.phase))
        used += time_used(*asking, now) - earlier(asking->card);
    else if (const auto* paused = std::get_if<Paused>(&state.phase))
        used += paused->asking.before - earlier(paused->asking.card);
    else if (const auto* checking = std::get_if<Checking>(&state.phase))
        used += std::max(Milliseconds{0}, now - checking->since);
    return std::max(Milliseconds{0}, *state.rules.in_all - used);
}

std::optional<Instant> time_is_up(const State& state) {
    const auto* asking = std::get_if<Asking>(&state.phase);
    const auto* checking = std::get_if<Checking>(&state.phase);
    if (!asking && !checking)
        return std::nullopt;
    const auto since = asking ? asking->since : checking->since;
    std::optional<Instant> up;
    for (const auto& left : {asking ? time_left(state, since) : std::nullopt, time_left_in_all(state, since)})
        if (left)
            up = up ? std::min(*up, since + *left) : since + *left;
    return up;
}

std::vector<const Attempt*> attempts_at(const State& state, int card) {
    std::vector<const Attempt*> found;
    for (const auto& attempt : state.attempts)
        if (attempt.card == card)
            found.push_back(&attempt);
    return found;
}

} // namespace retake::session
