// A paper: how the cards of an exam are leafed through, changed and handed in.
#include "session/paper.hpp"
#include "session/play.hpp"
#include <algorithm>

namespace retake::session {
namespace {

int pages(const State& state) { return static_cast<int>(state.cards->size()); }

const Attempt* given_at(const State& state, int card) {
    const auto given = attempts_at(state, card);
    return given.empty() ? nullptr : given.front();
}

Asking page_of(const State& state, int card, Instant at) {
    const auto* given = given_at(state, card);
    return {.card = card,
            .shown = given ? given->shown : present_again(state, card),
            .since = at,
            .before = state.spent[static_cast<std::size_t>(card)]};
}

void take_back(State& state, int card) {
    auto attempts = std::move(state.attempts);
    std::erase_if(attempts, [&](const Attempt& attempt) { return attempt.card == card; });
    const int dealt = state.dealt;
    record_all(state, std::move(attempts));
    state.dealt = dealt;
}

bool stays_given(const Attempt& given, const Leafed& leafed, const Rules& rules) {
    const auto confidence = rules.ask_how_sure ? std::optional(leafed.confidence.value_or(Confidence::guess)) : std::nullopt;
    return leafed.response == given.response && given.confidence == confidence;
}

} // namespace

bool leafing(const State& state) { return state.rules.mode == Mode::exam && in_first_pass(state); }

void leaf_to(State& state, int page, Instant at) {
    if (page >= pages(state)) {
        state.phase = Checking{at};
        return;
    }
    state.dealt = std::max(state.dealt, page + 1);
    state.phase = page_of(state, std::max(page, 0), at);
}

void leaf_to_an_open_card(State& state, Instant at) {
    for (const auto& attempt : state.attempts)
        state.spent[static_cast<std::size_t>(attempt.card)] = attempt.took;
    int page = 0;
    while (page < pages(state) && given_at(state, page))
        ++page;
    leaf_to(state, page, at);
}

Step leaf(State state, const Asking& asking, const Leafed& leafed) {
    if (!leafing(state))
        return {std::move(state), {}};
    state.spent[static_cast<std::size_t>(asking.card)] = time_used(asking, leafed.at);
    const auto* given = given_at(state, asking.card);
    const bool stays = given ? stays_given(*given, leafed, state.rules) : !leafed.response;
    const bool replaces = given && !stays;
    std::vector<Effect> effects;
    if (replaces)
        take_back(state, asking.card);
    if (leafed.response && !stays) {
        auto attempt = attempt_for(state, asking, *leafed.response, leafed.confidence, leafed.at);
        record(state, attempt);
        effects.emplace_back(SaveAttempt{std::move(attempt), state.cards, replaces});
    } else if (replaces) {
        effects.emplace_back(RetractAttempt{asking.card, leafed.at});
    }
    leaf_to(state, leafed.to, leafed.at);
    return {std::move(state), std::move(effects)};
}

Step leaf(State state, const Checking& checking, const Leafed& leafed) {
    state.spent.back() += std::max(Milliseconds{0}, leafed.at - checking.since);
    leaf_to(state, leafed.to, leafed.at);
    return {std::move(state), {}};
}

Step hand_in(State state, const item::Response& open, Instant at) {
    if (const auto* asking = std::get_if<Asking>(&state.phase))
        state.spent[static_cast<std::size_t>(asking->card)] = time_used(*asking, at);
    std::vector<Effect> effects;
    auto attempts = state.attempts;
    for (const int card : open_cards(state)) {
        attempts.push_back(attempt_for(state, page_of(state, card, at), open, std::nullopt, at));
        effects.emplace_back(SaveAttempt{attempts.back(), state.cards});
    }
    std::ranges::stable_sort(attempts, {}, &Attempt::card); // from now on the paper is read from its first card on
    record_all(state, std::move(attempts));
    state.spent.clear();
    take_newer(state);
    state.phase = Totalled{at};
    effects.emplace_back(CloseRound{at});
    return {std::move(state), std::move(effects)};
}

} // namespace retake::session
