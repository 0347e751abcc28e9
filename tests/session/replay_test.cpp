// Replay: the same events give the same state, and a round resumed from its log is the round that was left.
#include "base/rng.hpp"
#include "session/player.hpp"
#include <algorithm>
#include <array>
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using test::noon;

item::Response any_response(const item::Interaction& form, Rng& rng) {
    if (std::holds_alternative<item::PickOne>(form))
        return item::Picked{static_cast<int>(below(rng, 4))};
    if (std::holds_alternative<item::PickMany>(form))
        return below(rng, 2) == 0 ? item::PickedMany{{0, 1}} : item::PickedMany{{static_cast<int>(below(rng, 4))}};
    if (std::holds_alternative<item::JudgeTruth>(form))
        return item::Judged{below(rng, 2) == 0};
    if (std::holds_alternative<item::TypeText>(form))
        return item::Typed{below(rng, 2) == 0 ? "chlorophyll" : "water"};
    if (std::holds_alternative<item::TypeNumber>(form))
        return item::Typed{below(rng, 2) == 0 ? "46" : "23"};
    if (const auto* gaps = std::get_if<item::FillBlanks>(&form))
        return gaps->words.empty() ? item::Filled{{"chlorophyll", below(rng, 2) == 0 ? "46" : ""}}
                                   : item::Filled{{gaps->words[below(rng, gaps->words.size())].text}};
    if (const auto* order = std::get_if<item::PutInOrder>(&form)) {
        item::Arranged arranged;
        for (const auto& entry : shuffled(order->entries, rng))
            arranged.ids.push_back(entry.id);
        return arranged;
    }
    if (std::holds_alternative<item::PointAt>(form))
        return item::Pointed{unit(rng), unit(rng)};
    return item::Linked{{{0, static_cast<int>(below(rng, 2))}, {1, static_cast<int>(below(rng, 2))}}};
}

std::optional<Confidence> any_confidence(Rng& rng) {
    switch (below(rng, 4)) {
    case 0:
        return Confidence::sure;
    case 1:
        return Confidence::think_so;
    case 2:
        return Confidence::guess;
    default:
        return std::nullopt;
    }
}

Event any_event(const State& state, Instant at, Rng& rng) {
    const auto* asking = std::get_if<Asking>(&state.phase);
    const auto form = asking ? std::optional(asking->shown.interaction) : std::nullopt;
    switch (below(rng, 15)) {
    case 12:
        return TakenBack{at};
    case 13:
        return Leafed{static_cast<int>(below(rng, state.cards->size() + 1)),
                      form ? std::optional(any_response(*form, rng)) : std::nullopt, any_confidence(rng), at};
    case 14:
        return HandedIn{at};
    case 0:
        return SkipAsked{at};
    case 1:
        return SkipTakenBack{};
    case 2:
        return HintOpened{};
    case 3:
        return PauseAsked{at};
    case 4:
        return Resumed{at};
    case 5:
        return Ticked{at};
    case 6:
        return RetakeStarted{at};
    case 7:
    case 8:
        return Continued{at};
    default:
        break;
    }
    return Submitted{form ? any_response(*form, rng) : item::Response(the_key), any_confidence(rng), at};
}

Rules any_rules(Rng& rng) {
    constexpr std::array modes{Mode::practice, Mode::practice, Mode::exam, Mode::sprint, Mode::pile};
    Rules rules{.mode = modes[below(rng, modes.size())],
                .ask_how_sure = below(rng, 2) == 0,
                .shuffle_choices = below(rng, 3) > 0,
                .offer_hints = below(rng, 2) == 0,
                .partial_credit = below(rng, 2) == 0};
    if (below(rng, 2) == 0)
        rules.per_card = std::chrono::seconds{20};
    if (below(rng, 2) == 0)
        rules.in_all = std::chrono::seconds{60};
    return rules;
}

std::vector<Event> play_at_random(Player& player, Rng& rng, int count) {
    std::vector<Event> events;
    for (int i = 0; i < count; ++i) {
        player.wait(Milliseconds{below(rng, 5'000)});
        events.push_back(any_event(player.state, player.at, rng));
        player.happen(events.back());
    }
    return events;
}

TEST(Replay, TheSameEventsGiveTheSameStateAndEffects) {
    const auto cards = test::cards(test::all_kinds());
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Rng rng(seed);
        const auto rules = any_rules(rng);
        Player first(cards, rules, seed);
        const auto events = play_at_random(first, rng, 80);
        Player second(cards, rules, seed);
        for (const auto& event : events)
            second.happen(event);
        EXPECT_EQ(*first.state.cards, *second.state.cards) << "seed " << seed;
        second.state.cards = first.state.cards; // a sprint makes a list of its own
        for (auto* player : {&first, &second})
            for (auto& effect : player->effects)
                if (auto* save = std::get_if<SaveAttempt>(&effect))
                    save->cards = first.state.cards;
        EXPECT_EQ(first.state, second.state) << "seed " << seed;
        EXPECT_EQ(first.effects, second.effects) << "seed " << seed;
    }
}

TEST(Replay, ARoundResumedFromItsLogIsTheRoundThatWasLeft) {
    const auto cards = test::cards(test::all_kinds());
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Rng rng(seed);
        const auto rules = any_rules(rng);
        if (rules.mode == Mode::exam || rules.mode == Mode::sprint)
            continue; // They are closed before their first card is turned.
        Player player(cards, rules, seed);
        for (int i = 0; i < 80; ++i) {
            play_at_random(player, rng, 1);
            if (!player.phase<Reviewing>())
                continue;
            const auto resumed = resume(cards, rules, seed, player.state.attempts, player.at);
            EXPECT_EQ(resumed, update(player.state, Continued{player.at}).state) << "seed " << seed << ", event " << i;
            ++compared;
        }
    }
    EXPECT_GT(compared, 300);
}

TEST(Replay, NoRandomRoundBreaksTheRules) {
    const auto cards = test::cards(test::all_kinds());
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Rng rng(seed);
        Player player(cards, any_rules(rng), seed);
        for (int i = 0; i < 100; ++i) {
            play_at_random(player, rng, 1);
            const auto& state = player.state;
            EXPECT_GE(state.score, 0);
            EXPECT_LE(state.streak, state.best_streak);
            EXPECT_EQ(player.count<SaveAttempt>() - player.replaced() - player.count<RetractAttempt>(),
                      static_cast<int>(state.attempts.size()));
            auto pile = state.pile;
            std::ranges::sort(pile);
            EXPECT_EQ(std::ranges::adjacent_find(pile), pile.end()) << "a card lies on the pile twice";
            int sum = 0;
            for (const auto& attempt : state.attempts)
                sum += attempt.points;
            EXPECT_EQ(sum, state.score);
        }
    }
}

TEST(Replay, ARoundThatWasOverBeforeItWasClosedIsOver) {
    const auto cards = test::single_cards(1);
    Player player(cards);
    player.submit(the_key);
    EXPECT_TRUE(std::holds_alternative<Totalled>(resume(cards, {}, 7, player.state.attempts, noon()).phase));
    Player wrong(cards);
    wrong.respond(a_lure).happen(RetakeStarted{noon()}).submit(the_key);
    EXPECT_TRUE(std::holds_alternative<Cleared>(resume(cards, {}, 7, wrong.state.attempts, noon()).phase));
}

TEST(Replay, AttemptsAtCardsThatTheRoundDoesNotHaveAreLeftOut) {
    Attempt stray;
    stray.card = 9;
    EXPECT_EQ(resume(test::single_cards(1), {}, 7, {stray}, noon()).attempts.size(), 0U);
}

TEST(Replay, AFirstResponseThatWasLoggedTwiceCountsOnce) {
    const auto cards = test::single_cards(3);
    Player player(cards, {}, 5);
    player.respond(item::Picked{1});
    auto log = player.state.attempts;
    log.push_back(log.front());
    const auto again = resume(cards, {}, 5, log, player.at);
    EXPECT_EQ(again.attempts.size(), 1u);
    EXPECT_EQ(current_card(again), 1);
}

} // namespace
} // namespace retake::session
