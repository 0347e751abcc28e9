// What the teacher does in a lesson becomes events of its room; what the room became is shown.
#include "app/teaching.hpp"
#include "app/ways.hpp"
#include "base/overloaded.hpp"

namespace retake::app {
namespace {

namespace lesson = screens::lesson;
namespace plan = screens::plan;
using Events = std::vector<classroom::Event>;

// Everybody who is there, dealt to the teams anew.
Events shuffled_teams(const classroom::Room& room, Rng& rng) {
    Events events;
    const auto players = shuffled(classroom::present_players(room), rng);
    for (std::size_t i = 0; i < players.size() && room.rules.teams > 0; ++i)
        events.push_back(classroom::TeamPicked{players[i], static_cast<int>(i) % room.rules.teams});
    return events;
}

Events events_of(lesson::Order order, const classroom::Room& room, Rng& rng, Instant at) {
    switch (order) {
    case lesson::Order::next:
        return {classroom::Advanced{at}};
    case lesson::Order::back:
        return {classroom::WentBack{at}};
    case lesson::Order::skip:
        return {classroom::CardSkipped{at}};
    case lesson::Order::more_time:
        return {classroom::MoreTimeGiven{}};
    case lesson::Order::pause:
        return {classroom::PauseTurned{at}};
    case lesson::Order::discuss:
        return {classroom::DiscussionAsked{}};
    case lesson::Order::lock:
        return {classroom::LockTurned{}};
    case lesson::Order::shuffle_teams:
        return shuffled_teams(room, rng);
    case lesson::Order::end:
        return {classroom::Ended{}};
    }
    return {};
}

Step tell_room(App app, Events events) {
    if (events.empty())
        return {std::move(app), {}};
    const TellRoom effect{std::move(events)};
    return {std::move(app), {effect}};
}

// Home; the room is closed behind the teacher.
Step leave_room(App app, Instant at) {
    auto step = go_home(std::move(app), at);
    step.effects.insert(step.effects.begin(), Effect(CloseRoom{}));
    return step;
}

Step after(App app, const Effect& effect) { return {std::move(app), {effect}}; }

} // namespace

Step classes_read(App app, const ClassesRead& read, Instant at) {
    app.home.reading.clear();
    const auto& boxes = app.home.boxes;
    const auto picked = static_cast<std::size_t>(std::max(0, app.home.picked));
    const auto bank = picked < boxes.size() ? boxes[picked].file : std::string();
    app.screen = plan::open(read.classes, read.banks, bank, read.interrupted, at);
    return {std::move(app), {}};
}

Step at_plan(App app, const plan::Event& event, Instant at) {
    auto* state = std::get_if<plan::State>(&app.screen);
    if (!state)
        return {std::move(app), {}};
    *state = plan::update(std::move(*state), event);
    const auto chosen = state->plan;
    const auto folder = state->interrupted ? state->interrupted->folder : std::string();
    return std::visit(overloaded{
                          [&](const plan::RoomAsked&) {
                              const OpenLesson effect{chosen, app.chance.engine(), at};
                              return after(std::move(app), effect);
                          },
                          [&](const plan::GoOnAsked&) {
                              const GoOnWithLesson effect{folder, at};
                              return folder.empty() ? Step{std::move(app), {}} : after(std::move(app), effect);
                          },
                          [&](const plan::WentHome&) { return go_home(std::move(app), at); },
                          [&](const auto&) {
                              return Step{std::move(app), {}};
                          },
                      },
                      event);
}

Step room_refused(App app, const RoomRefused& refused, Instant at) {
    if (auto* state = std::get_if<plan::State>(&app.screen))
        state->trouble = refused.failure.message + " " + refused.failure.next_step;
    else
        app.toast = Toast{refused.failure.message + " " + refused.failure.next_step, at, "warning"};
    return {std::move(app), {}};
}

Step room_opened(App app, const RoomOpened& opened, Instant at) {
    app.screen = lesson::open(opened.room, opened.board, at);
    return {std::move(app), {}};
}

Step room_went_on(App app, const RoomWentOn& went_on, Instant at) {
    if (auto* state = std::get_if<lesson::State>(&app.screen)) {
        state->board.first_reached = went_on.first_reached;
        state->board.trouble = went_on.trouble;
        *state = lesson::with_room(std::move(*state), went_on.room, at);
    }
    return {std::move(app), {}};
}

Step at_lesson(App app, const lesson::Event& event, Instant at) {
    auto* state = std::get_if<lesson::State>(&app.screen);
    if (!state)
        return {std::move(app), {}};
    const auto room = state->room;
    *state = lesson::update(std::move(*state), event);
    return std::visit(
        overloaded{
            [&](const lesson::Ordered& e) {
                auto events = events_of(e.order, *room, app.chance, at);
                return tell_room(std::move(app), std::move(events));
            },
            [&](const lesson::NamePicked& e) {
                const bool out = classroom::player(*room, e.player).kicked;
                return tell_room(std::move(app),
                                 {out ? classroom::Event(classroom::LetIn{e.player}) : classroom::PutOut{e.player, at}});
            },
            [&](const lesson::NameAllowed& e) { return tell_room(std::move(app), {classroom::NameAllowed{e.player}}); },
            [&](const lesson::PileRetaken&) { return tell_room(std::move(app), {classroom::RetakeAsked{at}}); },
            [&](const lesson::Left&) { return leave_room(std::move(app), at); },
            [&](const lesson::ReportSaved&) {
                return after(std::move(app), SaveLesson{false, at});
            },
            [&](const lesson::PagePrinted&) {
                return after(std::move(app), SaveLesson{true, at});
            },
            [&](const lesson::WayTurned&) {
                const MoveRoom effect{std::get<lesson::State>(app.screen).board.way, at};
                return after(std::move(app), effect);
            },
            [&](const lesson::WentOnUnkept&) { return after(std::move(app), GoOnUnkept{}); },
            [&](const lesson::NewLesson&) {
                auto step = leave_room(std::move(app), at);
                step.effects.emplace_back(ReadClasses{at});
                return step;
            },
            [&](const lesson::Rehearsed&) { return after(std::move(app), Rehearse{30}); },
            [&](const auto&) {
                return Step{std::move(app), {}};
            },
        },
        event);
}

} // namespace retake::app
