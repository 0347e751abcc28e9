// The session's table: which event does what in which phase.
#include "session/session.hpp"
#include "base/overloaded.hpp"
#include "session/play.hpp"
#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace retake::session {
namespace {

Step stay(State state) { return {std::move(state), {}}; }

// Grades, records and turns the card.
Step take(State state, const Asking& asking, const item::Response& response, std::optional<Confidence> confidence, Instant at) {
    auto attempt = attempt_for(state, asking, response, confidence, at);
    record(state, attempt);
    state.phase = Reviewing{at};
    return {std::move(state), {SaveAttempt{std::move(attempt)}}};
}

Step skip(State state, Asking asking, Instant at) {
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

Step tick(State state, const Asking& asking, Instant at) {
    if (state.rules.per_card && time_used(asking, at) >= *state.rules.per_card)
        return take(std::move(state), asking, item::TimedOut{}, std::nullopt, at);
    return stay(std::move(state));
}

void take_newer(State& state) {
    if (!state.newer)
        return;
    state.earlier.push_back({state.attempts.size(), std::move(state.cards)});
    state.cards = std::exchange(state.newer, nullptr);
}

Step next(State state, Instant at) {
    take_newer(state);
    go_on(state, at);
    const bool closes = over(state);
    Step step{std::move(state), {}};
    if (closes)
        step.effects.emplace_back(CloseRound{at});
    return step;
}

Step retake_pile(State state, Instant at) {
    if (!state.pile.empty())
        ask_top_of_pile(state, at);
    return stay(std::move(state));
}

// Closing a round that is closed already does no harm, and one that was killed on its last card is closed so.
Step leave(State state, Instant at) { return {std::move(state), {CloseRound{at}}}; }

// The round before its first card: in Mode::pile every card lies on the pile.
State unopened(std::shared_ptr<const Cards> cards, const Rules& rules, std::uint64_t seed) {
    assert(cards && !cards->empty());
    State state{.cards = std::move(cards), .rules = rules, .seed = seed};
    if (rules.mode == Mode::pile) {
        state.pile.resize(state.cards->size());
        std::iota(state.pile.begin(), state.pile.end(), 0);
    }
    return state;
}

} // namespace

Step start(std::shared_ptr<const Cards> cards, const Rules& rules, std::uint64_t seed, Instant at) {
    auto state = unopened(std::move(cards), rules, seed);
    go_on(state, at);
    return {std::move(state), {OpenRound{rules, seed, at}}};
}

State resume(std::shared_ptr<const Cards> cards, const Rules& rules, std::uint64_t seed, const std::vector<Attempt>& attempts,
             Instant at) {
    auto state = unopened(std::move(cards), rules, seed);
    const auto count = static_cast<int>(state.cards->size());
    for (const auto& attempt : attempts) {
        const bool known = attempt.card >= 0 && attempt.card < count;
        // A first response can only be given once; a second one was logged by a window that played the same round.
        const bool twice = known && attempt.pass == 0 && !attempts_at(state, attempt.card).empty();
        if (known && !twice)
            record(state, attempt);
    }
    go_on(state, at);
    return state;
}

Step update(State state, const Event& event) {
    const auto phase = state.phase;
    return std::visit(
        overloaded{
            [&](const Asking& a, const Submitted& e) { return take(std::move(state), a, e.response, e.confidence, e.at); },
            [&](const Asking& a, const SkipAsked& e) { return skip(std::move(state), a, e.at); },
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
    if (!current_card(state))
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

std::vector<const Attempt*> attempts_at(const State& state, int card) {
    std::vector<const Attempt*> found;
    for (const auto& attempt : state.attempts)
        if (attempt.card == card)
            found.push_back(&attempt);
    return found;
}

} // namespace retake::session
