// Sees the room with the eyes of one pupil.
#include "classroom/phone.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::classroom {
namespace {

bool tells(Stage stage) { return stage == Stage::reveal || stage == Stage::standings; }

// Places in a picture have numbers; their names would often be the key.
item::Interaction without_names(item::Interaction form) {
    if (auto* picture = std::get_if<item::PointAt>(&form))
        for (auto& mark : picture->marks)
            mark.label.clear();
    return form;
}

} // namespace

Stage stage_of(const Room& room) {
    return std::visit(overloaded{
                          [](const Lobby&) { return Stage::lobby; },
                          [](const Read&) { return Stage::read; },
                          [](const Open&) { return Stage::open; },
                          [](const Grace&) { return Stage::closed; }, // what is on its way may arrive; nothing more is sent
                          [](const Closed&) { return Stage::closed; },
                          [](const Discuss&) { return Stage::discuss; },
                          [](const Reveal&) { return Stage::reveal; },
                          [](const Standings&) { return Stage::standings; },
                          [](const Podium&) { return Stage::podium; },
                          [](const Report&) { return Stage::report; },
                      },
                      room.phase);
}

std::optional<Milliseconds> time_left(const Room& room, const Player& pupil, Instant now) {
    const auto* open = std::get_if<Open>(&room.phase);
    const auto limit = open ? own_limit(pupil, *open) : std::nullopt;
    if (!limit)
        return std::nullopt;
    const auto until = room.paused_since.value_or(now);
    return std::clamp(*limit - (until - open->since), Milliseconds{0}, *limit);
}

const Given* given_on_the_table(const Room& room, PlayerId id) {
    if (room.asked.empty() || room.asked.back().votes.empty())
        return nullptr;
    const auto& vote = room.asked.back().votes.back();
    const auto found = vote.find(id);
    return found == vote.end() ? nullptr : &found->second;
}

Outcome outcome_for(const Room& room, const Given* given, const Standing& standing) {
    const auto& asked = room.asked.back();
    const auto& item = card_of(room, asked).item;
    Outcome outcome{.skipped = asked.skipped, .key = item::words(item, item::key(item)), .explanation = item.explanation};
    if (given && !asked.skipped) {
        outcome.credit = given->verdict.credit;
        outcome.notice = given->verdict.notice;
        outcome.why = given->verdict.right() ? "" : item::why(item, given->response);
        outcome.gained = asked.again ? 0 : standing.gained;
    }
    return outcome;
}

std::optional<Task> task_on_the_table(const Room& room) {
    const auto stage = stage_of(room);
    if (room.asked.empty() || stage == Stage::lobby || stage == Stage::podium || stage == Stage::report)
        return std::nullopt;
    const auto& asked = room.asked.back();
    Task task{.card = static_cast<int>(room.asked.size()) - 1,
              .of = cards_in_all(room),
              .vote = std::max(0, static_cast<int>(asked.votes.size()) - 1),
              .stem = asked.shown.stem,
              .image = asked.shown.image,
              .form = {}};
    if (stage != Stage::read)
        task.form = without_names(asked.shown.interaction);
    return task;
}

PhoneView view_for(const Room& room, PlayerId id, const Standing& standing, Instant now) {
    const auto& pupil = player(room, id);
    PhoneView view{.stage = stage_of(room),
                   .name = pupil.shown,
                   .name_waits = pupil.name_waits,
                   .team = pupil.team,
                   .larger_text = pupil.needs.larger_text,
                   .paused = room.paused_since.has_value(),
                   .asks_how_sure = room.rules.scoring.ask_how_sure,
                   .left = time_left(room, pupil, now),
                   .task = task_on_the_table(room),
                   .sent = pupil.sent,
                   .points = standing.points.with_speed,
                   .rank = counted_cards(room).empty() ? 0 : standing.rank,
                   .players = static_cast<int>(std::ranges::count(room.players, false, &Player::kicked))};
    if (!view.task)
        return view;
    const auto* given = given_on_the_table(room, id);
    if (given)
        view.mine = Mine{given->response, given->confidence};
    if (tells(view.stage))
        view.outcome = outcome_for(room, given, standing);
    return view;
}

} // namespace retake::classroom
