// The course of a game: what each event makes of it.
#include "hotseat/game.hpp"
#include "base/overloaded.hpp"
#include "hotseat/scores.hpp"
#include <algorithm>

namespace retake::hotseat {
namespace {

Turn& on_table(Game& game) { return game.turns.back(); }

void ask(Game& game, int card, bool again) {
    Rng rng(mixed(game.seed, game.turns.size()));
    const auto& item = game.cards->at(static_cast<std::size_t>(card)).item;
    game.turns.push_back({card, item::present(item, rng, item::Order::shuffled), {}, {}, false, again});
    game.phase = Open{};
}

void settle(Game& game) {
    on_table(game).settled = true;
    game.phase = Settled{};
}

bool is_open(const Game& game) { return std::holds_alternative<Open>(game.phase) && !game.paused_since; }

const Responding* responding(const Game& game) { return game.paused_since ? nullptr : std::get_if<Responding>(&game.phase); }

void buzz(Game& game, const Buzzed& event) {
    if (!is_open(game) || game.rules.hands || event.team < 0 || event.team >= game.rules.teams ||
        has_tried(game.turns.back(), event.team))
        return;
    game.phase = Responding{event.team, event.at, false};
}

// Not right: the others may try, unless all have, or the key is known.
void take(Game& game, bool right, item::Response response) {
    const auto* now = responding(game);
    if (!now)
        return;
    const bool known = now->key_shown;
    auto& turn = on_table(game);
    turn.tries.push_back({now->team, right, std::move(response)});
    if (right || known || static_cast<int>(turn.tries.size()) >= game.rules.teams)
        settle(game);
    else
        game.phase = Open{};
}

void respond(Game& game, const item::Response& response) {
    if (!responding(game))
        return;
    const auto& item = card_of(game, game.turns.back()).item;
    take(game, item::grade(item, response).right(), response);
}

void undo(Game& game, Instant at) {
    if (responding(game)) {
        const bool known = std::get<Responding>(game.phase).key_shown;
        if (known)
            settle(game); // nobody can buzz for what everybody has read
        else
            game.phase = Open{};
        return;
    }
    const bool settled = std::holds_alternative<Settled>(game.phase);
    if (game.paused_since || !(settled || is_open(game)) || game.turns.back().tries.empty())
        return;
    auto& turn = on_table(game);
    const int team = turn.tries.back().team;
    turn.tries.pop_back();
    turn.settled = false;
    game.phase = Responding{team, at, settled};
}

void show_key(Game& game) {
    if (game.paused_since)
        return;
    if (auto* now = std::get_if<Responding>(&game.phase))
        now->key_shown = true;
    else if (auto* open = std::get_if<Open>(&game.phase); open && game.rules.hands && !has_choices(game.turns.back().shown))
        open->key_shown = true; // who had it raises a hand now
    else if (open)
        settle(game);
}

void count(Game& game, const HandsCounted& event) {
    const bool any = std::ranges::any_of(event.hands, [](const Hands& one) { return one.count > 0; });
    const bool sound = std::ranges::all_of(event.hands, [](const Hands& one) { return one.count >= 0; });
    if (!is_open(game) || !game.rules.hands || !any || !sound)
        return;
    on_table(game).hands = event.hands;
    settle(game);
}

void finish(Game& game) {
    game.phase = Over{};
    game.paused_since.reset();
}

int asked_first(const Game& game) { return static_cast<int>(std::ranges::count(game.turns, false, &Turn::again)); }

void ask_of_pile(Game& game) {
    const auto waiting = pile(game);
    if (waiting.empty())
        finish(game);
    else
        ask(game, waiting.front(), true);
}

void advance(Game& game) {
    if (game.paused_since)
        return;
    if (std::holds_alternative<Over>(game.phase)) {
        ask_of_pile(game);
        return;
    }
    if (!std::holds_alternative<Settled>(game.phase))
        return;
    if (game.turns.back().again)
        ask_of_pile(game);
    else if (reached_target(game) || asked_first(game) >= static_cast<int>(game.cards->size()))
        finish(game);
    else
        ask(game, asked_first(game), false);
}

void turn_pause(Game& game, Instant at) {
    if (std::holds_alternative<Ready>(game.phase) || std::holds_alternative<Over>(game.phase))
        return;
    if (!game.paused_since) {
        game.paused_since = at;
        return;
    }
    if (auto* now = std::get_if<Responding>(&game.phase))
        now->since += std::max(Milliseconds{0}, at - *game.paused_since);
    game.paused_since.reset();
}

void tick(Game& game, Instant at) {
    if (const auto end = due(game); end && at >= *end)
        take(game, false, item::TimedOut{});
}

} // namespace

Game open_game(Rules rules, std::shared_ptr<const item::Cards> cards, std::uint64_t seed) {
    rules.teams = std::clamp(rules.teams, teams_least, teams_most);
    return {.rules = rules, .cards = std::move(cards), .seed = seed};
}

Game update(Game game, const Event& event) {
    std::visit(overloaded{
                   [&](const Started&) {
                       if (std::holds_alternative<Ready>(game.phase))
                           ask(game, 0, false);
                   },
                   [&](const Buzzed& e) { buzz(game, e); },
                   [&](const Responded& e) { respond(game, e.response); },
                   [&](const JudgedByHost& e) { take(game, e.right, item::Skipped{}); },
                   [&](const OpenedToOthers&) { take(game, false, item::Skipped{}); },
                   [&](const BuzzUndone& e) { undo(game, e.at); },
                   [&](const KeyShown&) { show_key(game); },
                   [&](const HandsCounted& e) { count(game, e); },
                   [&](const Advanced&) { advance(game); },
                   [&](const PauseTurned& e) { turn_pause(game, e.at); },
                   [&](const Ended&) {
                       if (!std::holds_alternative<Ready>(game.phase))
                           finish(game);
                   },
                   [&](const Ticked& e) { tick(game, e.at); },
               },
               event);
    return game;
}

std::optional<Instant> due(const Game& game) {
    const auto* now = responding(game);
    return now && !now->key_shown ? std::optional(now->since + game.rules.to_respond) : std::nullopt;
}

const item::Card& card_of(const Game& game, const Turn& turn) { return game.cards->at(static_cast<std::size_t>(turn.card)); }

bool has_tried(const Turn& turn, int team) { return std::ranges::find(turn.tries, team, &Try::team) != turn.tries.end(); }

bool has_choices(const item::Presentation& shown) {
    return std::holds_alternative<item::PickOne>(shown.interaction) ||
           std::holds_alternative<item::PickMany>(shown.interaction) ||
           std::holds_alternative<item::JudgeTruth>(shown.interaction);
}

bool class_had_it(const Game& game, const Turn& turn) {
    const auto& item = card_of(game, turn).item;
    int all = 0, right = 0;
    for (const auto& one : turn.hands) {
        all += one.count;
        const auto key = item::key(item);
        const auto* picked = std::get_if<item::Picked>(&key);
        const auto* judged = std::get_if<item::Judged>(&key);
        const bool counts = picked ? picked->id == one.choice : judged ? judged->truth == (one.choice == 1) : one.choice == 1;
        right += counts ? one.count : 0;
    }
    return all > 0 && right >= enough_hands * all;
}

} // namespace retake::hotseat
