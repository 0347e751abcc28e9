// Journal first, then the room, then the phones.
#include "server/keeper.hpp"
#include "base/overloaded.hpp"
#include "classroom/fitting.hpp"
#include "server/decode.hpp"
#include "server/review.hpp"
#include <algorithm>
#include <type_traits>

namespace retake::server {
namespace {

using namespace classroom;

Parcels to(ConnectionId phone, Bytes bytes) { return {{{phone}, std::move(bytes)}}; }
Parcels done_with(ConnectionId phone, Bytes bytes) { return {{{phone}, std::move(bytes), true}}; }

bool is_over(const Room& room) {
    return std::holds_alternative<Podium>(room.phase) || std::holds_alternative<Report>(room.phase);
}

// Whether the room can be another one after it. What cannot change it is not written: a flood of stale frames fills no disk.
bool matters(const Room& room, const Responded& event) {
    const auto id = player_at(room, event.connection);
    if (!id || !takes_responses(room) || event.card != static_cast<int>(room.asked.size()) - 1 ||
        event.vote != static_cast<int>(room.asked.back().votes.size()) - 1 || event.sent <= player(room, *id).sent)
        return false;
    return std::holds_alternative<item::Skipped>(event.response) || fits(room.asked.back().shown.interaction, event.response);
}
bool matters(const Room& room, const Joined& event) {
    return !room.locked && !is_over(room) && !player_at(room, event.connection);
}
bool matters(const Room& room, const CameBack& event) {
    const auto found = room.tokens.find(event.token);
    if (found == room.tokens.end())
        return false;
    const auto& pupil = player(room, found->second);
    return !pupil.kicked && pupil.connection != event.connection;
}
bool matters(const Room& room, const Dropped& event) { return player_at(room, event.connection).has_value(); }
bool matters(const Room& room, const NameWished& event) { return player_at(room, event.connection).has_value(); }
bool matters(const Room&, const auto&) { return true; }

std::uint32_t number_of(const Event& event) {
    const auto* responded = std::get_if<Responded>(&event);
    return responded != nullptr ? responded->sent : 0;
}

std::optional<ConnectionId> sender_of(const Event& event) {
    return std::visit(
        [](const auto& e) -> std::optional<ConnectionId> {
            if constexpr (requires { e.connection; })
                return e.connection;
            return std::nullopt;
        },
        event);
}

// What could not be written did not happen: whoever waits for it is told so.
Parcels not_written(const Event& event) {
    const auto phone = sender_of(event);
    if (!phone || std::holds_alternative<Dropped>(event) || std::holds_alternative<Ponged>(event))
        return {};
    const auto number = number_of(event);
    return to(*phone, encode_busy(number > 0 ? std::optional(number) : std::nullopt));
}

Event stamped(const auto& command, Instant now) {
    auto event = command;
    if constexpr (requires { event.at; })
        event.at = now;
    return event;
}

} // namespace

std::optional<Command> command_of(const Event& event) {
    return std::visit(
        [](const auto& e) -> std::optional<Command> {
            if constexpr (std::is_constructible_v<Command, decltype(e)>)
                return e;
            return std::nullopt;
        },
        event);
}

Keeper::Keeper(Opening opening, const Limits& limits)
    : room_(std::move(opening.room)), title_(std::move(opening.title)), code_(std::move(opening.code)),
      connection_(opening.connection), first_(std::move(opening.first)), journal_(std::move(opening.journal)),
      new_token_(std::move(opening.new_token)), take_home_(std::move(opening.take_home)), gate_(limits) {
    board_.follow(room_, Ended{}, true);
}

void Keeper::begin() {
    for (const auto& event : std::exchange(first_, {}))
        happen(event, {});
}

Parcels Keeper::happen(const Event& event, Instant now) {
    if (kept_ && std::visit([&](const auto& e) { return matters(room_, e); }, event)) {
        auto written = journal_(event);
        trouble_ = written ? std::nullopt : std::optional(written.error());
        if (!written)
            return not_written(event);
    }
    const auto before = standpoint(room_);
    auto step = update(std::move(room_), event);
    room_ = std::move(step.room);
    const bool to_all = std::ranges::any_of(step.effects, [](const Effect& e) { return std::holds_alternative<ShowAll>(e); });
    board_.follow(room_, event, to_all);
    return parcels_after({before, room_, event, step.effects, title_, now}, board_);
}

Parcels Keeper::hear(ConnectionId phone, Guest& guest, std::string_view bytes, Instant received) {
    if (!guest.frames.take(received))
        return done_with(phone, nullptr);
    const auto decoded = decode(bytes);
    if (std::holds_alternative<Unreadable>(decoded))
        return done_with(phone, nullptr); // No page of ours sends such a thing.
    return std::visit([&](const auto& frame) { return take(phone, guest, frame, received); }, std::get<Frame>(decoded));
}

Parcels Keeper::wrong_code(ConnectionId phone, Guest& guest, Instant now) {
    gate_.note_wrong_code(guest, now);
    return guest.wrong_codes >= wrong_codes_max ? done_with(phone, encode_wrong_code()) : to(phone, encode_wrong_code());
}

Parcels Keeper::take(ConnectionId phone, Guest& guest, const JoinFrame& frame, Instant now) {
    if (is_pupil(phone))
        return {};
    if (!gate_.may_try_codes(guest, now))
        return to(phone, encode_busy(std::nullopt));
    if (!same_code(frame.code, code_))
        return wrong_code(phone, guest, now);
    if (room_.players.size() >= gate_.limits().players)
        return to(phone, encode_full());
    const Joined joined{phone, new_token_(), frame.name, frame.report_name};
    if (matters(room_, joined) && !gate_.may_join(guest, now))
        return to(phone, encode_busy(std::nullopt));
    return happen(joined, now);
}

// The token is a better key than the code: a phone that has one need not know the other.
Parcels Keeper::take(ConnectionId phone, Guest& guest, const BackFrame& frame, Instant now) {
    if (!gate_.may_try_codes(guest, now) && !matters(room_, CameBack{phone, frame.token}))
        return to(phone, encode_busy(std::nullopt));
    auto parcels = happen(CameBack{phone, frame.token}, now);
    if (!room_.tokens.contains(frame.token)) {
        gate_.note_wrong_code(guest, now);
        if (guest.wrong_codes >= wrong_codes_max)
            for (auto& parcel : parcels)
                parcel.last = true;
    }
    return parcels;
}

Parcels Keeper::take(ConnectionId phone, Guest&, const NameFrame& frame, Instant now) {
    return happen(NameWished{phone, frame.name}, now);
}

Parcels Keeper::take(ConnectionId phone, Guest&, const ResponseFrame& frame, Instant now) {
    const bool on_the_table = frame.card + 1 == static_cast<int>(room_.asked.size());
    const item::Response response =
        on_the_table ? response_to(room_.asked.back().shown.interaction, frame.said) : item::Response(item::TimedOut{});
    return happen(Responded{phone, frame.card, frame.vote, frame.sent, response, frame.confidence, now}, now);
}

Parcels Keeper::take(ConnectionId phone, Guest&, const AliveFrame&, Instant) { return to(phone, encode_alive()); }

Parcels Keeper::take(ConnectionId phone, Guest&, const ReviewFrame&, Instant) {
    const auto id = player_at(room_, phone);
    if (!id || !is_over(room_))
        return {};
    return to(phone, encode_review(missed_by(room_, *id), take_home_ ? take_home_(cards_missed_by(room_, *id)) : ""));
}

Parcels Keeper::leave(ConnectionId phone, Instant now) { return is_pupil(phone) ? happen(Dropped{phone, now}, now) : Parcels(); }

// Only what is news goes into the journal: the shortest trip is what counts, and it seldom changes.
Parcels Keeper::measure(ConnectionId phone, Milliseconds trip, Instant now) {
    const auto id = player_at(room_, phone);
    if (!id)
        return {};
    const auto& known = player(room_, *id).trips;
    const auto change = trip - shortest(known);
    if (!known.last.empty() && change <= Milliseconds{5} && change >= Milliseconds{-5})
        return {};
    return happen(Ponged{phone, trip}, now);
}

Parcels Keeper::carry_out(const Command& command, Instant now) {
    return std::visit(overloaded{
                          [&](const GoneOnUnkept&) {
                              kept_ = kept_ && !trouble_; // There must be a reason.
                              trouble_.reset();
                              return Parcels();
                          },
                          [&](const auto& what) { return happen(stamped(what, now), now); },
                      },
                      command);
}

Parcels Keeper::tick(Instant now) {
    const auto when = due(room_);
    return when && *when <= now ? happen(Ticked{now}, now) : Parcels();
}

Bytes Keeper::snapshot(ConnectionId phone, Instant now) const {
    const auto id = player_at(room_, phone);
    return id ? snapshot_for(room_, *id, board_, title_, now) : nullptr;
}

std::optional<std::string> Keeper::picture(std::size_t asked) const {
    if (asked >= room_.asked.size() || std::holds_alternative<Lobby>(room_.phase))
        return std::nullopt;
    const auto& shown = room_.asked[asked].shown;
    if (shown.image)
        return shown.image->file;
    const auto* point = std::get_if<item::PointAt>(&shown.interaction);
    return point != nullptr ? std::optional(point->image.file) : std::nullopt;
}

} // namespace retake::server
