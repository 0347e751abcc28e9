// Plays a session in few words: a state and the effects of all events so far.
#pragma once
#include "session/session.hpp"
#include "support/cards.hpp"
#include <algorithm>

namespace retake::session {

inline constexpr item::Picked the_key{0};
inline constexpr item::Picked a_lure{1};

struct Player {
    State state;
    std::vector<Effect> effects;
    Instant at = test::noon();

    explicit Player(std::shared_ptr<const Cards> cards, const Rules& rules = {}, std::uint64_t seed = 7) {
        accept(start(std::move(cards), rules, seed, at));
    }

    void accept(Step step) {
        state = std::move(step.state);
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
    }
    Player& happen(const Event& event) {
        accept(update(std::move(state), event));
        return *this;
    }
    Player& wait(Milliseconds span) {
        at += span;
        return *this;
    }
    Player& submit(const item::Response& response, std::optional<Confidence> confidence = std::nullopt) {
        return happen(Submitted{response, confidence, at});
    }
    Player& go_on() { return happen(Continued{at}); }
    // Locks in and goes on to the next card.
    Player& respond(const item::Response& response, std::optional<Confidence> confidence = std::nullopt) {
        return submit(response, confidence).go_on();
    }
    Player& skip() { return happen(SkipAsked{at}).happen(SkipAsked{at}); }

    template <class P>
    const P* phase() const {
        return std::get_if<P>(&state.phase);
    }
    template <class E>
    int count() const {
        int found = 0;
        for (const auto& effect : effects)
            found += std::holds_alternative<E>(effect) ? 1 : 0;
        return found;
    }
    // Attempts that took the place of a former one.
    int replaced() const {
        return static_cast<int>(std::ranges::count_if(effects, [](const Effect& effect) {
            const auto* save = std::get_if<SaveAttempt>(&effect);
            return save && save->replaces;
        }));
    }
};

} // namespace retake::session
