// Feedback: what its events change.
#include "screens/feedback.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::feedback {

Outcome update(State state, const session::State& round, const Event& event, Instant at) {
    std::optional<session::Event> meant;
    std::visit(overloaded{
                   [&](const NextAsked&) { meant = session::Continued{at}; },
                   [&](const TakenBackAsked&) { meant = session::TakenBack{at}; },
                   [&](const PassageTurned&) {
                       state.passage_open = !state.passage_open;
                       state.explained = false;
                   },
                   [&](const ExplainTurned&) {
                       state.explained = !state.explained;
                       state.passage_open = false;
                       state.scrolled = 0;
                   },
                   [&](const ScrolledTo& scrolled) { state.scrolled = std::max(0.f, scrolled.to); },
                   [&](const BackAsked&) {
                       if (state.writing)
                           state.writing.reset();
                       else
                           state.passage_open = state.explained = false;
                   },
                   [&](const FlagAsked&) {
                       state.writing = ui::typed({}, state.note);
                       state.reminding = false;
                   },
                   [&](const ReminderAsked&) {
                       const auto& aid = session::card_of(round, round.attempts.back()).aid;
                       if (aid.repair)
                           state.writing = ui::typed({}, aid.reminder);
                       state.reminding = aid.repair;
                   },
                   [&](const ReminderKept&) { state.writing.reset(); },
                   [&](const NoteEdited& edited) { state.writing = edited.note; },
                   [&](const FlagRaised&) {
                       state.flagged = true;
                       state.note = state.writing ? state.writing->text : state.note;
                       state.writing.reset();
                   },
                   [&](const FlagTakenDown&) {
                       state.flagged = false;
                       state.note.clear();
                       state.writing.reset();
                   },
                   [&](const PauseAsked&) {},
               },
               event);
    return {state, meant};
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    if (!state.writing)
        return std::nullopt;
    if (const auto* entered = std::get_if<ui::TextEntered>(&input))
        return NoteEdited{ui::typed(*state.writing, entered->text)};
    const auto* pressed = std::get_if<ui::KeyPressed>(&input);
    const auto edited = pressed ? ui::edited(*state.writing, pressed->key) : std::nullopt;
    return edited ? std::optional<Event>(NoteEdited{*edited}) : std::nullopt;
}

} // namespace retake::screens::feedback
