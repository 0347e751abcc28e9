// From phase to phase.
#include "classroom/course.hpp"
#include "base/overloaded.hpp"
#include "classroom/tally.hpp"
#include <algorithm>

namespace retake::classroom {
namespace {

Vote& current_vote(Room& room) { return room.asked.back().votes.back(); }
const Vote& current_vote(const Room& room) { return room.asked.back().votes.back(); }

std::optional<Milliseconds> limit_of(const Room& room) {
    if (!room.rules.per_card)
        return std::nullopt;
    const auto& card = card_of(room, room.asked.back());
    return card.item.time.value_or(*room.rules.per_card);
}

void open_vote(Room& room, Instant at) {
    room.asked.back().votes.emplace_back();
    room.phase = Open{at, limit_of(room)};
}

void end_cards(Room& room) { room.phase = Podium{}; }

std::size_t asked_once(const Room& room) {
    return static_cast<std::size_t>(std::ranges::count(room.asked, false, &Asked::again));
}

void ask_next(Room& room, Instant at) {
    auto next = static_cast<int>(asked_once(room));
    const bool again = static_cast<std::size_t>(next) == room.cards->size();
    if (again && room.retake.empty())
        return end_cards(room);
    if (again) {
        next = room.retake.front();
        room.retake.erase(room.retake.begin());
    }
    Rng rng(mixed(room.seed, room.asked.size()));
    const auto& card = room.cards->at(static_cast<std::size_t>(next));
    room.asked.push_back({next, item::present(card.item, rng, item::Order::shuffled), {}, false, again});
    if (room.rules.reading.count() > 0)
        room.phase = Read{at};
    else
        open_vote(room, at);
}

bool last_card_asked(const Room& room) { return asked_once(room) == room.cards->size() && room.retake.empty(); }

// Pupils who may still respond.
std::vector<PlayerId> awaited(const Room& room) {
    auto waiting = present_players(room);
    std::erase_if(waiting, [&](PlayerId player) { return current_vote(room).contains(player); });
    return waiting;
}

// When the last of those that are awaited has no time left; none while somebody has no limit.
std::optional<Instant> last_deadline(const Room& room, const Open& open) {
    if (!open.limit)
        return std::nullopt;
    auto last = open.since + *open.limit;
    for (std::size_t id = 0; id < room.players.size();
         ++id) { // It is asked for after each event: only who has another time counts.
        const auto& pupil = room.players[id];
        if (pupil.needs.time == 1 || !is_present(pupil) || current_vote(room).contains(static_cast<PlayerId>(id)))
            continue;
        const auto own = own_limit(pupil, open);
        if (!own)
            return std::nullopt;
        last = std::max(last, open.since + *own);
    }
    return last;
}

bool in(const Room& room, const auto& phase) { return std::holds_alternative<std::remove_cvref_t<decltype(phase)>>(room.phase); }

void shift(Room& room, Milliseconds by) {
    std::visit(overloaded{
                   [&](Read& phase) { phase.since += by; },
                   [&](Open& phase) { phase.since += by; },
                   [&](Grace& phase) {
                       phase.since += by;
                       phase.open.since += by;
                   },
                   [](auto&) {},
               },
               room.phase);
}

} // namespace

bool advance(Room& room, Instant at) {
    if (room.paused_since)
        turn_pause(room, at);
    return std::visit(overloaded{
                          [&](const Lobby&) { return ask_next(room, at), true; },
                          [&](const Read&) { return open_vote(room, at), true; },
                          [&](const Open& open) {
                              return room.phase = Grace{at, Open(open)}, true;
                          },
                          [&](const Grace&) { return room.phase = Closed{}, true; },
                          [&](const Closed&) { return room.phase = Reveal{}, true; },
                          [&](const Discuss&) { return open_vote(room, at), true; },
                          [&](const Reveal&) {
                              if (room.rules.standings && !last_card_asked(room))
                                  room.phase = Standings{};
                              else
                                  ask_next(room, at);
                              return true;
                          },
                          [&](const Standings&) { return ask_next(room, at), true; },
                          [&](const Podium&) { return room.phase = Report{}, true; },
                          [](const Report&) { return false; },
                      },
                      Phase(room.phase));
}

bool go_back(Room& room, Instant) {
    return std::visit(overloaded{
                          [&](const Read&) { // nothing was given yet
                              if (room.asked.size() < 2)
                                  return false;
                              if (room.asked.back().again)
                                  room.retake.insert(room.retake.begin(), room.asked.back().card);
                              room.asked.pop_back();
                              room.phase =
                                  room.asked.back().skipped || !room.rules.standings ? Phase(Reveal{}) : Phase(Standings{});
                              return true;
                          },
                          [&](const Discuss&) { return room.phase = Closed{}, true; },
                          [&](const Standings&) { return room.phase = Reveal{}, true; },
                          [&](const Podium&) { return room.asked.empty() ? false : (room.phase = Reveal{}, true); },
                          [&](const Report&) { return room.phase = Podium{}, true; },
                          [](const auto&) { return false; },
                      },
                      Phase(room.phase));
}

bool skip_card(Room& room, Instant at) {
    if (!in(room, Read{}) && !in(room, Open{}) && !in(room, Grace{}) && !in(room, Closed{}) && !in(room, Discuss{}))
        return false;
    room.paused_since.reset();
    room.asked.back().skipped = true;
    ask_next(room, at);
    return true;
}

bool give_more_time(Room& room, Milliseconds more) {
    auto* open = std::get_if<Open>(&room.phase);
    if (!open || !open->limit || more.count() <= 0)
        return false;
    *open->limit += more;
    return true;
}

bool turn_pause(Room& room, Instant at) {
    if (room.paused_since) {
        shift(room, std::max(Milliseconds{0}, at - *room.paused_since));
        room.paused_since.reset();
        return true;
    }
    if (!in(room, Read{}) && !in(room, Open{}) && !in(room, Grace{}))
        return false;
    room.paused_since = at;
    return true;
}

bool ask_for_discussion(Room& room) {
    if (!in(room, Closed{}) || room.asked.back().votes.size() > 1)
        return false;
    room.phase = Discuss{};
    return true;
}

bool ask_for_retake(Room& room, Instant at) {
    if (!in(room, Podium{}) && !in(room, Report{}))
        return false;
    room.retake = missed_cards(room);
    if (room.retake.empty())
        return false;
    ask_next(room, at);
    return true;
}

bool end_lesson(Room& room) {
    if (in(room, Podium{}) || in(room, Report{}))
        return false;
    if (!in(room, Lobby{}) && !in(room, Reveal{}) && !in(room, Standings{}))
        room.asked.back().skipped = true; // what was not shown to its end counts for nobody
    room.paused_since.reset();
    room.retake.clear();
    end_cards(room);
    return true;
}

std::optional<Instant> due_by_time(const Room& room) {
    if (room.paused_since)
        return std::nullopt;
    if (const auto* read = std::get_if<Read>(&room.phase))
        return read->since + room.rules.reading;
    if (const auto* open = std::get_if<Open>(&room.phase))
        return last_deadline(room, *open);
    if (const auto* grace = std::get_if<Grace>(&room.phase))
        return grace->since + room.rules.grace;
    return std::nullopt;
}

bool pass_time(Room& room, Instant at) {
    const auto due = due_by_time(room);
    if (!due || at < *due)
        return false;
    return advance(room, *due);
}

bool close_when_all_responded(Room& room) {
    if (!room.rules.close_when_all_responded || !takes_responses(room))
        return false;
    const auto present = room.seats.size();                                            // nobody who was put out sits there
    if (present == 0 || current_vote(room).size() < present || !awaited(room).empty()) // counting is quick, and mostly enough
        return false;
    room.phase = Closed{};
    return true;
}

} // namespace retake::classroom
