// The lesson: what a new state of the room changes on the screen, and what the teacher's events do.
#include "screens/lesson/lesson.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::lesson {
namespace {

using classroom::Room;

bool in(const Room& room, const auto& phase) { return std::holds_alternative<std::remove_cvref_t<decltype(phase)>>(room.phase); }

bool is_revealed(const Room& room) { return in(room, classroom::Reveal{}) || in(room, classroom::Standings{}); }

bool is_over(const Room& room) { return in(room, classroom::Podium{}) || in(room, classroom::Report{}); }

// Cards of the class pile that were had today leave it, and what was missed today joins it until it is had.
int count_pile(const State& state) {
    const auto& room = *state.room;
    const auto missed = classroom::missed_cards(room);
    int count = state.board.pile;
    for (const auto asked : classroom::counted_cards(room)) {
        const bool was_there = static_cast<int>(asked) < state.board.of_pile;
        const bool lies_there = std::ranges::find(missed, room.asked[asked].card) != missed.end();
        count += (lies_there ? 1 : 0) - (was_there ? 1 : 0);
    }
    return count;
}

State figured(State state) {
    const auto& room = *state.room;
    state.tally = classroom::tally(room);
    state.on_pile = count_pile(state);
    const auto counted = classroom::counted_cards(room);
    state.joins_pile = is_revealed(room) && !counted.empty() && counted.back() + 1 == room.asked.size() &&
                       classroom::facility(room, counted.back()) < classroom::class_threshold;
    if (is_revealed(room) || is_over(room)) {
        state.standings = classroom::standings(room);
        state.teams = classroom::team_standings(room);
    }
    if (is_over(room) && !state.report)
        state.report = std::make_shared<const classroom::LessonReport>(classroom::report_of(room));
    if (!is_over(room))
        state.report.reset();
    return state;
}

Column next(Column column) { return static_cast<Column>((static_cast<int>(column) + 1) % 4); }

int lines(const State& state) { return state.report ? static_cast<int>(state.report->cards.size()) : 0; }

State with_row(State state, int row) {
    constexpr int shown = 7;
    state.row = std::clamp(row, 0, std::max(0, lines(state) - 1));
    state.first_line = std::clamp(state.first_line, std::max(0, state.row - shown + 1), state.row);
    return state;
}

State scrolled(State state, int by) {
    const int last = std::max(0, static_cast<int>(state.standings.size()) - 1);
    state.first_line = std::clamp(state.first_line + by, 0, last);
    return state;
}

} // namespace

State open(std::shared_ptr<const Room> room, Board board, Instant at) {
    State state{.room = std::move(room), .board = std::move(board)};
    state.opened = state.phase_since = at;
    return figured(std::move(state));
}

State with_room(State state, std::shared_ptr<const Room> room, Instant at) {
    const bool other = room->phase.index() != state.room->phase.index() || room->asked.size() != state.room->asked.size();
    state.room = std::move(room);
    if (other) {
        state.phase_since = at;
        state.who = state.explained = state.everyone = state.opened_row = state.removing = state.closing = false;
        state.first_line = state.row = 0;
    }
    return figured(std::move(state));
}

State update(State state, const Event& event) {
    std::visit(
        overloaded{
            [&](const RemovingTurned&) { state.removing = !state.removing; }, [&](const NamePicked&) { state.removing = false; },
            [&](const WayTurned&) {
                if (!state.board.ways.empty())
                    state.board.way = (state.board.way + 1) % static_cast<int>(state.board.ways.size());
            },
            [&](const EveryoneTurned&) {
                state.everyone = !state.everyone;
                state.first_line = 0;
            },
            [&](const NamesTurned&) { state.names_hidden = !state.names_hidden; },
            [&](const WhoTurned&) { state.who = !state.who; }, [&](const ReasonsTurned&) { state.explained = !state.explained; },
            [&](const Scrolled& scroll) { state = scrolled(std::move(state), scroll.by); },
            [&](const RowPicked& picked) { state = with_row(std::move(state), picked.row); },
            [&](const RowOpened& opened) {
                state.opened_row = state.row != opened.row || !state.opened_row;
                state = with_row(std::move(state), opened.row);
            },
            [&](const Sorted&) {
                state.column = next(state.column);
                state = with_row(std::move(state), 0);
            },
            [&](const CloseAsked& asked) { state.closing = asked.asked; }, [&](const auto&) {}, // the program sees to it
        },
        event);
    return state;
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    const auto* wheel = std::get_if<ui::WheelTurned>(&input);
    if (!wheel || state.closing)
        return std::nullopt;
    const int by = wheel->lines > 0 ? -1 : 1;
    if (in(*state.room, classroom::Report{}))
        return RowPicked{state.row + by};
    if (state.everyone)
        return Scrolled{by};
    return std::nullopt;
}

std::vector<std::size_t> rows(const State& state) {
    std::vector<std::size_t> order(static_cast<std::size_t>(lines(state)));
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto& cards = state.report->cards;
    const auto by = [&](auto value) {
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::pair(cards[i].skipped, value(i)); });
    };
    if (state.column == Column::facility)
        by([&](std::size_t i) { return cards[i].facility; });
    if (state.column == Column::discrimination)
        by([&](std::size_t i) { return cards[i].discrimination_index.value_or(1000); });
    if (state.column == Column::kind)
        by([&](std::size_t i) {
            return std::string(item::kind_title(classroom::card_of(*state.room, state.room->asked[cards[i].asked]).item));
        });
    return order;
}

} // namespace retake::screens::lesson
