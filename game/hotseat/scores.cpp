// Counts points, ranks and the pile of a game.
#include "hotseat/scores.hpp"
#include <algorithm>

namespace retake::hotseat {

int worth(const item::Item& item) { return 100 * std::clamp(item.level, 1, 3); }

int gain(const Game& game, const Turn& turn, const Try& tried) {
    const int all = turn.again ? 0 : worth(card_of(game, turn).item);
    return tried.right ? all : -all / 2;
}

int points(const Game& game, int team) {
    int sum = 0;
    for (const auto& turn : game.turns)
        for (const auto& tried : turn.tries)
            if (tried.team == team)
                sum += gain(game, turn, tried);
    return sum;
}

std::vector<Standing> standings(const Game& game) {
    std::vector<Standing> all;
    for (int team = 0; team < game.rules.teams; ++team) {
        Standing standing{.team = team, .points = points(game, team)};
        for (const auto& turn : game.turns)
            standing.right += static_cast<int>(std::ranges::count_if(
                turn.tries, [&](const Try& tried) { return tried.team == team && tried.right && !turn.again; }));
        all.push_back(standing);
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Standing::points);
    for (std::size_t i = 1; i < all.size(); ++i)
        all[i].rank = all[i].points == all[i - 1].points ? all[i - 1].rank : static_cast<int>(i) + 1;
    return all;
}

bool reached_target(const Game& game) {
    if (game.rules.target <= 0 || game.rules.hands)
        return false;
    return standings(game).front().points >= game.rules.target;
}

std::vector<int> pile(const Game& game) {
    std::vector<int> waiting;
    for (const auto& turn : game.turns) {
        if (!turn.settled)
            continue;
        std::erase(waiting, turn.card);
        if (!was_had(game, turn))
            waiting.push_back(turn.card);
    }
    return waiting;
}

bool was_had(const Game& game, const Turn& turn) {
    return std::ranges::any_of(turn.tries, &Try::right) || class_had_it(game, turn);
}

int cards_had(const Game& game) {
    return static_cast<int>(
        std::ranges::count_if(game.turns, [&](const Turn& turn) { return !turn.again && was_had(game, turn); }));
}

} // namespace retake::hotseat
