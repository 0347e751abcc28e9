// Tells phones what has changed for them.
#include "server/sending.hpp"
#include "base/overloaded.hpp"
#include <map>

namespace retake::server {
namespace {

using namespace classroom;

template <class... P>
bool in(const Phase& phase) {
    return (std::holds_alternative<P>(phase) || ...);
}

using ByLeft = std::map<std::optional<Milliseconds>, std::vector<ConnectionId>>;

// Who has the same time left is sent the same bytes.
ByLeft phones_by_time(const Room& room, Instant now) {
    ByLeft phones;
    for (const auto& pupil : room.players)
        if (pupil.connection)
            phones[time_left(room, pupil, now)].push_back(*pupil.connection);
    return phones;
}

template <class Encode>
Parcels by_time(const Happened& what, const Encode& encode) {
    Parcels parcels;
    for (auto& [left, phones] : phones_by_time(what.room, what.now))
        parcels.push_back({std::move(phones), encode(left)});
    return parcels;
}

std::vector<ConnectionId> phones_where(const Room& room, const auto& holds) {
    std::vector<ConnectionId> phones;
    for (std::size_t id = 0; id < room.players.size(); ++id)
        if (room.players[id].connection && holds(static_cast<PlayerId>(id)))
            phones.push_back(*room.players[id].connection);
    return phones;
}

Parcels shared(std::vector<ConnectionId> phones, Bytes bytes) {
    return phones.empty() ? Parcels() : Parcels{{std::move(phones), std::move(bytes)}};
}

template <class Encode>
Parcels personal(const Room& room, const Encode& encode) {
    Parcels parcels;
    for (std::size_t id = 0; id < room.players.size(); ++id)
        if (const auto phone = room.players[id].connection)
            parcels.push_back({{*phone}, encode(static_cast<PlayerId>(id))});
    return parcels;
}

Score score_of(const Scoreboard& board, PlayerId id) {
    const auto& standing = board.of(id);
    return {standing.points.with_speed, board.counts() ? standing.rank : 0, board.players()};
}

Parcels snapshots(const Happened& what, const Scoreboard& board) {
    return personal(what.room, [&](PlayerId id) { return snapshot_for(what.room, id, board, what.title, what.now); });
}

Parcels question(const Happened& what) {
    const auto task = task_on_the_table(what.room);
    return by_time(what, [&](auto left) { return encode_question(*task, left, what.room.rules.scoring.ask_how_sure); });
}

Parcels closed(const Room& room) {
    return shared(phones_where(room, [&](PlayerId id) { return given_on_the_table(room, id) == nullptr; }), encode_closed());
}

Parcels outcomes(const Room& room, const Scoreboard& board) {
    return personal(room, [&](PlayerId id) {
        return encode_outcome(outcome_for(room, given_on_the_table(room, id), board.of(id)), score_of(board, id));
    });
}

Parcels podium(const Room& room, const Scoreboard& board) {
    return personal(room, [&](PlayerId id) { return encode_podium(score_of(board, id), count_missed_by(room, id)); });
}

Parcels pause(const Happened& what) {
    const bool on = what.room.paused_since.has_value();
    return by_time(what, [&](auto left) { return encode_pause(on, left); });
}

// The phase is another one than before.
Parcels turned(const Happened& what, const Scoreboard& board) {
    const auto& from = what.before.phase;
    const auto& to = what.room.phase;
    if (in<Read, Open>(to))
        return question(what);
    if (in<Grace>(to)) // What is on its way may arrive; the end of a pause is told.
        return what.before.paused ? pause(what) : Parcels();
    if (in<Closed>(to) && in<Open, Grace>(from))
        return closed(what.room);
    if (in<Discuss>(to))
        return shared(phones_where(what.room, [](PlayerId) { return true; }), encode_discuss());
    if (in<Reveal>(to) && in<Closed>(from))
        return outcomes(what.room, board);
    if ((in<Standings>(to) && in<Reveal>(from)) || (in<Reveal>(to) && in<Standings>(from)))
        return {}; // Standings are the projector's.
    if (in<Podium>(to) && !in<Report>(from))
        return podium(what.room, board);
    if (in<Podium, Report>(to))
        return {};
    return snapshots(what, board); // The teacher went back.
}

Parcels to_all(const Happened& what, const Scoreboard& board) {
    const auto now = standpoint(what.room);
    if (now.phase.index() != what.before.phase.index() || now.asked != what.before.asked || now.votes != what.before.votes)
        return turned(what, board);
    if (now.paused != what.before.paused)
        return pause(what);
    return by_time(what, [](auto left) { return encode_time(left); }); // All that is left to change is the time.
}

Parcels to_one(const Happened& what, const Scoreboard& board, ConnectionId phone) {
    const auto id = player_at(what.room, phone);
    if (!id)
        return {};
    if (std::holds_alternative<CameBack>(what.event))
        return {{{phone}, snapshot_for(what.room, *id, board, what.title, what.now)}};
    const auto view = view_for(what.room, *id, board.of(*id), what.now);
    Parcels parcels{{{phone}, encode_self(view)}};
    if (std::holds_alternative<Accommodated>(what.event) && in<Open>(what.room.phase))
        parcels.push_back({{phone}, encode_time(view.left)});
    return parcels;
}

Parcels carry_out(const Effect& effect, const Happened& what, const Scoreboard& board) {
    return std::visit(overloaded{
                          [&](const Welcome& to) {
                              return Parcels{{{to.connection}, snapshot_for(what.room, to.player, board, what.title, what.now)}};
                          },
                          [](const Refuse& to) {
                              return Parcels{{{to.connection}, encode_refused(to.why)}};
                          },
                          [](const Release& to) {
                              return Parcels{{{to.connection}, encode_farewell(to.why), true}};
                          },
                          [](const Confirm& to) {
                              return Parcels{{{to.connection}, encode_confirmed(to.sent)}};
                          },
                          [](const Return& to) {
                              return Parcels{{{to.connection}, encode_returned(to.sent, to.why)}};
                          },
                          [&](const Show& to) { return to_one(what, board, to.connection); },
                          [&](const ShowAll&) { return to_all(what, board); },
                      },
                      effect);
}

} // namespace

Standpoint standpoint(const Room& room) {
    return {room.phase, room.asked.size(), room.asked.empty() ? 0 : room.asked.back().votes.size(),
            room.paused_since.has_value()};
}

Parcels parcels_after(const Happened& what, const Scoreboard& board) {
    Parcels all;
    for (const auto& effect : what.effects)
        for (auto& parcel : carry_out(effect, what, board))
            all.push_back(std::move(parcel));
    return all;
}

Bytes snapshot_for(const Room& room, PlayerId id, const Scoreboard& board, const std::string& title, Instant now) {
    return encode_snapshot({player(room, id).token, title, room.rules.teams}, view_for(room, id, board.of(id), now));
}

} // namespace retake::server
