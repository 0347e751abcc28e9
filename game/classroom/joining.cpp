// Comes and goes.
#include "classroom/joining.hpp"
#include "classroom/course.hpp"
#include "classroom/names.hpp"
#include <algorithm>

namespace retake::classroom {
namespace {

bool is_over(const Room& room) {
    return std::holds_alternative<Podium>(room.phase) || std::holds_alternative<Report>(room.phase);
}

Player* find(Room& room, PlayerId id) {
    return id >= 0 && static_cast<std::size_t>(id) < room.players.size() ? &room.players[static_cast<std::size_t>(id)] : nullptr;
}

Taken names_in(const Room& room) {
    return
        [&room](const std::string& name) { return std::ranges::find(room.players, name, &Player::shown) != room.players.end(); };
}

std::string generated(const Room& room, std::size_t player) {
    Rng rng(mixed(room.seed, 0x6E616D65 + player)); // the same pupil has the same name in every replay
    return generated_name(rng, names_in(room));
}

// The smallest team, the first of these.
std::optional<int> team_for(const Room& room) {
    if (room.rules.teams <= 0)
        return std::nullopt;
    std::vector<int> sizes(static_cast<std::size_t>(room.rules.teams));
    for (const auto& player : room.players)
        if (player.team && !player.kicked)
            ++sizes[static_cast<std::size_t>(*player.team)];
    return static_cast<int>(std::ranges::min_element(sizes) - sizes.begin());
}

// The first card that a pupil who comes now is there for.
std::size_t card_to_come(const Room& room) {
    const bool open = std::holds_alternative<Read>(room.phase) || std::holds_alternative<Open>(room.phase);
    return room.asked.size() - (open ? 1 : 0);
}

void name(Room& room, Player& player, std::size_t id) {
    const bool may_choose = room.rules.naming == Naming::chosen && !player.wished.empty();
    if (may_choose && passes(player.wished, room.rules.unwanted)) {
        player.shown = made_unique(player.wished, names_in(room));
    } else {
        player.shown = generated(room, id);
        player.name_waits = may_choose;
    }
}

// The phone that had the token until now is told.
Effects connect(Room& room, PlayerId id, ConnectionId connection) {
    Effects effects;
    auto& player = *find(room, id);
    if (player.connection && *player.connection != connection) {
        effects.emplace_back(Release{*player.connection, Farewell::taken_over});
        room.seats.erase(*player.connection);
    }
    player.connection = connection;
    room.seats[connection] = id;
    effects.emplace_back(Welcome{connection, id});
    return effects;
}

Effects shown_to(const Player& player) { return player.connection ? Effects{Show{*player.connection}} : Effects{}; }

} // namespace

Effects join(Room& room, const Joined& joined) {
    if (player_at(room, joined.connection))
        return {}; // It is somebody already.
    if (is_over(room))
        return {Refuse{joined.connection, Refusal::over}};
    if (room.locked)
        return {Refuse{joined.connection, Refusal::locked}};
    const auto wished = tidied_name(joined.name);
    if (!wished && room.rules.naming == Naming::chosen)
        return {Refuse{joined.connection, Refusal::no_name}};
    const auto id = room.players.size();
    Player player;
    player.token = joined.token;
    player.wished = wished.value_or("");
    player.report_name = tidied_name(joined.report_name).value_or("");
    player.team = team_for(room);
    player.from_card = card_to_come(room);
    name(room, player, id);
    room.tokens[player.token] = static_cast<PlayerId>(id);
    room.players.push_back(std::move(player));
    return connect(room, static_cast<PlayerId>(id), joined.connection);
}

Effects come_back(Room& room, const CameBack& back) {
    const auto known = room.tokens.find(back.token);
    if (known == room.tokens.end() || back.token.empty())
        return {Refuse{back.connection, Refusal::unknown}};
    const auto id = known->second;
    auto& pupil = *find(room, id);
    if (pupil.kicked)
        return {Refuse{back.connection, Refusal::put_out}};
    if (const auto other = player_at(room, back.connection); other && *other != id)
        return {}; // A phone is one pupil's at a time.
    if (pupil.connection == back.connection)
        return {Show{back.connection}};
    ++pupil.reconnects;
    return connect(room, id, back.connection);
}

Effects drop(Room& room, const Dropped& dropped) {
    const auto id = player_at(room, dropped.connection);
    if (!id)
        return {};
    find(room, *id)->connection.reset();
    room.seats.erase(dropped.connection);
    return close_when_all_responded(room) ? Effects{ShowAll{}} : Effects{};
}

Effects put_out(Room& room, const PutOut& out) {
    auto* player = find(room, out.player);
    if (!player || player->kicked)
        return {};
    player->kicked = true;
    Effects effects;
    if (player->connection) {
        effects.emplace_back(Release{*player->connection, Farewell::put_out});
        room.seats.erase(*player->connection);
    }
    player->connection.reset();
    if (close_when_all_responded(room))
        effects.emplace_back(ShowAll{});
    return effects;
}

Effects let_in(Room& room, const LetIn& in) {
    if (auto* player = find(room, in.player))
        player->kicked = false; // the phone comes back by itself, with its token
    return {};
}

Effects allow_name(Room& room, const NameAllowed& allowed) {
    auto* player = find(room, allowed.player);
    if (!player || !player->name_waits)
        return {};
    player->name_waits = false;
    player->shown.clear();
    player->shown = made_unique(player->wished, names_in(room));
    return shown_to(*player);
}

Effects rename(Room& room, const Renamed& renamed) {
    auto* player = find(room, renamed.player);
    const auto name = tidied_name(renamed.name);
    if (!player || !name)
        return {};
    player->name_waits = false;
    player->shown.clear();
    player->shown = made_unique(*name, names_in(room));
    return shown_to(*player);
}

Effects wish_name(Room& room, const NameWished& wish) {
    const auto id = player_at(room, wish.connection);
    if (!id || room.rules.naming != Naming::chosen)
        return {};
    auto& player = *find(room, *id);
    if (!player.name_waits && !std::holds_alternative<Lobby>(room.phase))
        return {}; // The class knows the pupil by the name.
    const auto wished = tidied_name(wish.name);
    if (!wished)
        return {Refuse{wish.connection, Refusal::no_name}};
    player.wished = *wished;
    player.name_waits = false;
    player.shown.clear();
    name(room, player, static_cast<std::size_t>(*id));
    return shown_to(player);
}

Effects pick_team(Room& room, const TeamPicked& picked) {
    auto* player = find(room, picked.player);
    if (!player || picked.team < 0 || picked.team >= room.rules.teams)
        return {};
    player->team = picked.team;
    return shown_to(*player);
}

Effects accommodate(Room& room, const Accommodated& accommodated) {
    auto* player = find(room, accommodated.player);
    if (!player)
        return {};
    player->needs = accommodated.needs;
    return shown_to(*player);
}

} // namespace retake::classroom
