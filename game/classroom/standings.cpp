// Adds up what cards earned.
#include "classroom/standings.hpp"
#include <algorithm>
#include <cmath>

namespace retake::classroom {
namespace {

bool is_revealed(const Room& room) { // the card on the table
    return std::holds_alternative<Reveal>(room.phase) || std::holds_alternative<Standings>(room.phase) ||
           std::holds_alternative<Podium>(room.phase) || std::holds_alternative<Report>(room.phase);
}

const Given* given_by(const Asked& asked, PlayerId id) {
    if (asked.votes.empty())
        return nullptr;
    const auto found = asked.votes.back().find(id);
    return found == asked.votes.back().end() ? nullptr : &found->second;
}

void add(Standing& standing, const Room& room, const Asked& asked) {
    const auto* given = given_by(asked, standing.player);
    const bool right = given && given->verdict.right();
    standing.run = right ? standing.run + 1 : 0;
    standing.right += right ? 1 : 0;
    ++standing.cards;
    const auto before = standing.points.with_speed;
    if (given)
        standing.points += points_for(room.rules.scoring, given->verdict.credit, given->confidence, given->pace, standing.run);
    standing.points.with_speed = std::max(0, standing.points.with_speed);
    standing.points.without_speed = std::max(0, standing.points.without_speed);
    standing.gained = standing.points.with_speed - before;
}

Standing tally(const Room& room, PlayerId id, const std::vector<std::size_t>& cards) {
    Standing standing{.player = id};
    for (const auto card : cards)
        if (card >= player(room, id).from_card)
            add(standing, room, room.asked[card]);
    return standing;
}

void rank(std::vector<Standing>& all) {
    std::ranges::stable_sort(all, std::greater<>(), [](const Standing& standing) { return standing.points.with_speed; });
    for (std::size_t place = 0; place < all.size(); ++place) {
        const bool shared = place > 0 && all[place].points.with_speed == all[place - 1].points.with_speed;
        all[place].rank = shared ? all[place - 1].rank : static_cast<int>(place) + 1;
    }
}

std::vector<Standing> ranked(const Room& room, const std::vector<std::size_t>& cards) {
    std::vector<Standing> all;
    for (std::size_t id = 0; id < room.players.size(); ++id)
        if (!room.players[id].kicked)
            all.push_back(tally(room, static_cast<PlayerId>(id), cards));
    rank(all);
    return all;
}

} // namespace

std::vector<std::size_t> counted_cards(const Room& room) {
    std::vector<std::size_t> counted;
    for (std::size_t at = 0; at < room.asked.size(); ++at)
        if (!room.asked[at].skipped && !room.asked[at].again && (at + 1 < room.asked.size() || is_revealed(room)))
            counted.push_back(at);
    return counted;
}

std::vector<Standing> standings(const Room& room) {
    auto cards = counted_cards(room);
    auto all = ranked(room, cards);
    if (cards.size() < 2)
        return all;
    cards.pop_back();
    std::vector<int> ranks_before(room.players.size());
    for (const auto& before : ranked(room, cards))
        ranks_before[static_cast<std::size_t>(before.player)] = before.rank;
    for (auto& standing : all)
        standing.rose = ranks_before[static_cast<std::size_t>(standing.player)] - standing.rank;
    return all;
}

Standing standing_of(const Room& room, PlayerId id) {
    const auto all = standings(room);
    const auto found = std::ranges::find(all, id, &Standing::player);
    return found == all.end() ? tally(room, id, counted_cards(room)) : *found;
}

std::vector<TeamStanding> team_standings(const Room& room) {
    std::vector<TeamStanding> teams(static_cast<std::size_t>(std::max(0, room.rules.teams)));
    std::vector<double> sums(teams.size());
    for (const auto& standing : standings(room))
        if (const auto team = player(room, standing.player).team) {
            ++teams[static_cast<std::size_t>(*team)].members;
            sums[static_cast<std::size_t>(*team)] += standing.points.with_speed;
        }
    for (std::size_t team = 0; team < teams.size(); ++team) {
        teams[team].team = static_cast<int>(team);
        if (teams[team].members > 0)
            teams[team].points = static_cast<int>(std::lround(sums[team] / teams[team].members));
    }
    std::ranges::stable_sort(teams, std::greater<>(), &TeamStanding::points);
    for (std::size_t place = 0; place < teams.size(); ++place) {
        const bool shared = place > 0 && teams[place].points == teams[place - 1].points;
        teams[place].rank = shared ? teams[place - 1].rank : static_cast<int>(place) + 1;
    }
    return teams;
}

Points points_of(const Room& room, std::size_t asked, PlayerId id) {
    auto cards = counted_cards(room);
    if (std::ranges::find(cards, asked) == cards.end())
        return {};
    std::erase_if(cards, [&](std::size_t card) { return card > asked; });
    const auto after = tally(room, id, cards);
    cards.pop_back();
    const auto before = tally(room, id, cards);
    return {after.points.with_speed - before.points.with_speed, after.points.without_speed - before.points.without_speed};
}

} // namespace retake::classroom
