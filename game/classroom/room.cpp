// The room's update: each event to the part of the house that knows it.
#include "classroom/room.hpp"
#include "base/overloaded.hpp"
#include "classroom/course.hpp"
#include "classroom/joining.hpp"
#include "classroom/responding.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace retake::classroom {
namespace {

Effects shown_where(bool changed) { return changed ? Effects{ShowAll{}} : Effects{}; }

} // namespace

Room open_room(Rules rules, std::shared_ptr<const item::Cards> cards, std::uint64_t seed) {
    assert(cards && !cards->empty());
    return {.rules = std::move(rules), .cards = std::move(cards), .seed = seed};
}

Step update(Room room, const Event& event) {
    auto effects = std::visit(overloaded{
                                  [&](const Joined& e) { return join(room, e); },
                                  [&](const CameBack& e) { return come_back(room, e); },
                                  [&](const Dropped& e) { return drop(room, e); },
                                  [&](const Responded& e) { return respond(room, e); },
                                  [&](const Ponged& e) {
                                      if (const auto id = player_at(room, e.connection))
                                          note(room.players[static_cast<std::size_t>(*id)].trips, e.round_trip);
                                      return Effects{};
                                  },
                                  [&](const Advanced& e) { return shown_where(advance(room, e.at)); },
                                  [&](const WentBack& e) { return shown_where(go_back(room, e.at)); },
                                  [&](const CardSkipped& e) { return shown_where(skip_card(room, e.at)); },
                                  [&](const MoreTimeGiven& e) { return shown_where(give_more_time(room, e.more)); },
                                  [&](const PauseTurned& e) { return shown_where(turn_pause(room, e.at)); },
                                  [&](const DiscussionAsked&) { return shown_where(ask_for_discussion(room)); },
                                  [&](const LockTurned&) {
                                      room.locked = !room.locked;
                                      return Effects{};
                                  },
                                  [&](const PutOut& e) { return put_out(room, e); },
                                  [&](const LetIn& e) { return let_in(room, e); },
                                  [&](const NameAllowed& e) { return allow_name(room, e); },
                                  [&](const Renamed& e) { return rename(room, e); },
                                  [&](const TeamPicked& e) { return pick_team(room, e); },
                                  [&](const Accommodated& e) { return accommodate(room, e); },
                                  [&](const RetakeAsked& e) { return shown_where(ask_for_retake(room, e.at)); },
                                  [&](const Ended&) { return shown_where(end_lesson(room)); },
                                  [&](const NameWished& e) { return wish_name(room, e); },
                                  [&](const Ticked& e) { return shown_where(pass_time(room, e.at)); },
                              },
                              event);
    return {std::move(room), std::move(effects)};
}

std::optional<Instant> due(const Room& room) { return due_by_time(room); }

std::optional<PlayerId> player_at(const Room& room, ConnectionId connection) {
    const auto found = room.seats.find(connection);
    return found == room.seats.end() ? std::nullopt : std::optional(found->second);
}

const Player& player(const Room& room, PlayerId id) { return room.players.at(static_cast<std::size_t>(id)); }

bool is_present(const Player& player) { return player.connection.has_value() && !player.kicked; }

std::vector<PlayerId> present_players(const Room& room) {
    std::vector<PlayerId> present;
    for (std::size_t id = 0; id < room.players.size(); ++id)
        if (is_present(room.players[id]))
            present.push_back(static_cast<PlayerId>(id));
    return present;
}

const item::Card& card_of(const Room& room, const Asked& asked) { return room.cards->at(static_cast<std::size_t>(asked.card)); }

int cards_in_all(const Room& room) {
    const auto again = std::ranges::count(room.asked, true, &Asked::again);
    return static_cast<int>(room.cards->size() + static_cast<std::size_t>(again) + room.retake.size());
}

bool takes_responses(const Room& room) {
    return !room.paused_since && (std::holds_alternative<Open>(room.phase) || std::holds_alternative<Grace>(room.phase));
}

std::optional<Milliseconds> own_limit(const Player& player, const Open& open) {
    if (!open.limit || player.needs.time == 0)
        return std::nullopt;
    return Milliseconds(std::llround(static_cast<double>(open.limit->count()) * player.needs.time));
}

} // namespace retake::classroom
