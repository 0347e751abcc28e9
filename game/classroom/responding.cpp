// Takes responses, or returns them.
#include "classroom/responding.hpp"
#include "classroom/course.hpp"
#include "classroom/fitting.hpp"
#include <algorithm>

namespace retake::classroom {
namespace {

using Effects = std::vector<Effect>;

const Open& opening(const Room& room) {
    const auto* grace = std::get_if<Grace>(&room.phase);
    return grace ? grace->open : std::get<Open>(room.phase);
}

bool is_about_the_table(const Room& room, const Responded& responded) {
    return !room.asked.empty() && !room.asked.back().votes.empty() && responded.card == static_cast<int>(room.asked.size()) - 1 &&
           responded.vote == static_cast<int>(room.asked.back().votes.size()) - 1;
}

// How long it took, at most the pupil's own time; none when it came too late.
std::optional<Pace> pace_of(const Room& room, const Player& pupil, Instant at) {
    const auto& open = opening(room);
    Pace pace{time_taken(open.since, at, pupil.trips), own_limit(pupil, open), open.limit && pupil.needs.time == 0};
    if (pace.limit && pace.took > *pace.limit + room.rules.grace)
        return std::nullopt;
    if (pace.limit)
        pace.took = std::min(pace.took, *pace.limit);
    return pace;
}

} // namespace

Effects respond(Room& room, const Responded& responded) {
    const auto id = player_at(room, responded.connection);
    if (!id)
        return {};
    const auto returned = [&](Decline why) { return Effects{Return{responded.connection, responded.sent, why}}; };
    const Effects confirmed{Confirm{responded.connection, responded.sent}};
    if (!is_about_the_table(room, responded))
        return returned(Decline::not_open);
    auto& pupil = room.players[static_cast<std::size_t>(*id)];
    if (responded.sent <= pupil.sent)
        return confirmed; // It was in already, perhaps before the card was closed.
    if (room.paused_since)
        return returned(Decline::paused);
    if (!takes_responses(room))
        return returned(Decline::too_late);
    const auto pace = pace_of(room, pupil, responded.at);
    if (!pace)
        return returned(Decline::too_late);
    auto& asked = room.asked.back();
    auto& vote = asked.votes.back();
    const bool taken_back = std::holds_alternative<item::Skipped>(responded.response);
    if (!taken_back && !fits(asked.shown.interaction, responded.response))
        return returned(Decline::unfit);
    pupil.sent = responded.sent;
    if (taken_back) {
        vote.erase(*id);
        return confirmed;
    }
    const auto confidence = room.rules.scoring.ask_how_sure ? responded.confidence : std::nullopt;
    vote[*id] = {responded.response, confidence, *pace, item::grade(card_of(room, asked).item, responded.response)};
    auto effects = confirmed;
    if (close_when_all_responded(room))
        effects.emplace_back(ShowAll{});
    return effects;
}

} // namespace retake::classroom
