// Keeps the standings by pupil.
#include "server/scoreboard.hpp"
#include <algorithm>

namespace retake::server {

using namespace classroom;

void Scoreboard::follow(const Room& room, const Event& event, bool shown_to_all) {
    const bool of_one_phone = std::holds_alternative<Responded>(event) || std::holds_alternative<Ponged>(event) ||
                              std::holds_alternative<Dropped>(event) || std::holds_alternative<CameBack>(event) ||
                              std::holds_alternative<Joined>(event);
    if (of_one_phone && !shown_to_all && by_player_.size() + 1 >= room.players.size()) {
        if (by_player_.size() < room.players.size())
            add_newcomer(static_cast<PlayerId>(by_player_.size()));
        return;
    }
    const auto players = static_cast<int>(std::ranges::count(room.players, false, &Player::kicked));
    if (counted_cards(room) != counted_ || players != players_ || by_player_.size() != room.players.size())
        reckon(room);
}

// Nothing is earned yet: behind everybody who has something.
void Scoreboard::add_newcomer(PlayerId id) {
    const auto ahead = std::ranges::count_if(by_player_, [](const Standing& other) { return other.points.with_speed > 0; });
    by_player_.push_back({.player = id, .rank = static_cast<int>(ahead) + 1});
    ++players_;
}

void Scoreboard::reckon(const Room& room) {
    counted_ = counted_cards(room);
    const auto all = standings(room);
    players_ = static_cast<int>(all.size());
    by_player_.assign(room.players.size(), {});
    for (const auto& standing : all)
        by_player_[static_cast<std::size_t>(standing.player)] = standing;
}

} // namespace retake::server
