// A game in few words: teams by their numbers, the host by verbs.
#pragma once
#include "hotseat/scores.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace retake::hotseat {

using std::chrono::seconds;

inline const item::Response the_key = item::Picked{0};
inline const item::Response a_lure = item::Picked{1};

struct Seat {
    Game game;
    Instant at = retake::test::noon();
    std::vector<Event> journal;

    explicit Seat(Rules rules = {}, int cards = 3) : Seat(rules, retake::test::single_cards(cards)) {}
    Seat(Rules rules, std::shared_ptr<const item::Cards> cards) : game(open_game(rules, std::move(cards), 7)) {}

    Seat& happen(const Event& event) {
        journal.push_back(event);
        game = update(std::move(game), event);
        return *this;
    }
    Seat& start() { return happen(Started{}); }
    Seat& buzz(int team) { return happen(Buzzed{team, at}); }
    Seat& respond(const item::Response& response) { return happen(Responded{response}); }
    Seat& wait(Milliseconds span) {
        at += span;
        return *this;
    }
    Seat& tick() { return happen(Ticked{at}); }
    Seat& advance() { return happen(Advanced{}); }
    Seat& had(int team) { return buzz(team).respond(the_key); }
    Seat& missed() { return happen(KeyShown{}); }

    template <class P>
    bool in() const {
        return std::holds_alternative<P>(game.phase);
    }
    const Turn& turn() const { return game.turns.back(); }
    int team() const { return std::get<hotseat::Responding>(game.phase).team; }
};

} // namespace retake::hotseat
