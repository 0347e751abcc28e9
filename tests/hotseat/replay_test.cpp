// Chance at the keys: any event at any moment. The game keeps its promises, and its events make it again.
#include "hotseat/seat.hpp"

namespace retake::hotseat {
namespace {

item::Response any_response(const Game& game, Rng& rng) {
    if (!game.turns.empty() && below(rng, 2) == 0)
        return item::key(card_of(game, game.turns.back()).item);
    if (below(rng, 2) == 0)
        return item::Picked{static_cast<int>(below(rng, 6)) - 1};
    return item::Linked{{{static_cast<int>(below(rng, 4)) - 1, static_cast<int>(below(rng, 4)) - 1}}};
}

Event any_event(const Seat& seat, Rng& rng) {
    const auto any = [&](std::uint64_t limit) { return static_cast<int>(below(rng, limit)); };
    switch (below(rng, 16)) {
    case 0:
        return Started{};
    case 1:
    case 2:
        return hotseat::Responded{any_response(seat.game, rng)};
    case 3:
        return JudgedByHost{below(rng, 2) == 0};
    case 4:
        return OpenedToOthers{};
    case 5:
        return BuzzUndone{seat.at};
    case 6:
        return KeyShown{};
    case 7:
        return HandsCounted{{{any(3), any(20) - 1}, {any(3), any(20)}}};
    case 8:
    case 9:
    case 10:
        return Advanced{};
    case 11:
        return PauseTurned{seat.at};
    case 12:
        return below(rng, 25) == 0 ? Event(Ended{}) : Event(Ticked{seat.at});
    default:
        return Buzzed{any(8) - 1, seat.at};
    }
}

void expect_sound(const Game& game) {
    for (const auto& turn : game.turns) {
        EXPECT_LE(static_cast<int>(turn.tries.size()), game.rules.teams);
        std::set<int> teams;
        for (const auto& tried : turn.tries)
            EXPECT_TRUE(teams.insert(tried.team).second) << "a team tries a card once";
        EXPECT_LE(std::ranges::count(turn.tries, true, &Try::right), 1) << "one team has it";
    }
    int first = 0;
    for (const auto& turn : game.turns)
        first += turn.again ? 0 : 1;
    EXPECT_LE(first, static_cast<int>(game.cards->size()));
    const auto waiting = pile(game);
    EXPECT_EQ(std::set<int>(waiting.begin(), waiting.end()).size(), waiting.size()) << "a card lies on the pile once";
    EXPECT_TRUE(!due(game) || !game.paused_since);
    if (const auto* now = std::get_if<hotseat::Responding>(&game.phase)) {
        EXPECT_FALSE(has_tried(game.turns.back(), now->team));
        EXPECT_FALSE(game.turns.back().settled);
    }
    if (std::holds_alternative<Settled>(game.phase)) {
        EXPECT_TRUE(game.turns.back().settled);
    }
}

TEST(HotSeatReplay, KeepsItsPromisesWhateverComesAndIsMadeAgainFromItsEvents) {
    const auto cards = retake::test::cards(retake::test::all_kinds());
    int over = 0;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        SCOPED_TRACE(seed);
        Rng rng(seed);
        const Rules rules{.teams = 2 + static_cast<int>(below(rng, 5)),
                          .target = static_cast<int>(below(rng, 3)) * 500,
                          .hands = below(rng, 4) == 0};
        Seat seat(rules, cards);
        seat.start();
        for (int i = 0; i < 120; ++i) {
            seat.wait(Milliseconds{static_cast<std::int64_t>(below(rng, 4'000))}).happen(any_event(seat, rng));
            expect_sound(seat.game);
        }
        over += seat.in<Over>() ? 1 : 0;
        Game again = open_game(rules, cards, 7);
        for (const auto& event : seat.journal)
            again = update(std::move(again), event);
        EXPECT_EQ(again, seat.game);
    }
    EXPECT_GT(over, 100) << "some of them come to an end";
}

} // namespace
} // namespace retake::hotseat
