// Feedback: the card turned over. What was given, what is right and why, where to read it, and when the card comes back.
#pragma once
#include "screens/question.hpp"
#include "ui/text_field.hpp"
#include "ui/view.hpp"

namespace retake::screens::feedback {

struct State {
    bool passage_open = false;
    bool explained = false; // the reason of every choice
    float scrolled = 0;     // of the body, in design pixels
    question::State locked; // the draft that was locked in, seen until its front has turned away
    bool flagged = false;
    std::string note;                     // of the flag, if there is one
    std::optional<ui::TextField> writing; // the note, while the card is being flagged, or the reminder
    bool reminding = false;               // it is the reminder
    bool operator==(const State&) const = default;
};

struct NextAsked {
    bool operator==(const NextAsked&) const = default;
};
struct PassageTurned { // opened or closed
    bool operator==(const PassageTurned&) const = default;
};
struct ExplainTurned { // every choice with its reason, or only what matters
    bool operator==(const ExplainTurned&) const = default;
};
struct ScrolledTo {
    float to = 0;
    bool operator==(const ScrolledTo&) const = default;
};
struct BackAsked { // Esc: closes what is open
    bool operator==(const BackAsked&) const = default;
};
struct TakenBackAsked { // the response was a slip of the hand: the card is asked again
    bool operator==(const TakenBackAsked&) const = default;
};
struct FlagAsked { // opens the slip for its note
    bool operator==(const FlagAsked&) const = default;
};
struct NoteEdited {
    ui::TextField note;
    bool operator==(const NoteEdited&) const = default;
};
struct ReminderAsked { // opens the slip for the learner's own reminder
    bool operator==(const ReminderAsked&) const = default;
};
// These ask for something of the world.
struct ReminderKept {
    bool operator==(const ReminderKept&) const = default;
};
struct FlagRaised {
    bool operator==(const FlagRaised&) const = default;
};
struct FlagTakenDown {
    bool operator==(const FlagTakenDown&) const = default;
};
// Leaves the screen for a pause.
struct PauseAsked {
    bool operator==(const PauseAsked&) const = default;
};
using Event = std::variant<NextAsked, PassageTurned, ExplainTurned, ScrolledTo, BackAsked, TakenBackAsked, FlagAsked, NoteEdited,
                           FlagRaised, FlagTakenDown, ReminderAsked, ReminderKept, PauseAsked>;

ui::View<Event> view(const State&, const session::State&, const ui::Look&);

std::optional<Event> intent(const State&, const ui::Input&); // typing the note

struct Outcome {
    State state;
    std::optional<session::Event> event;
};
Outcome update(State, const session::State&, const Event&, Instant at);

} // namespace retake::screens::feedback
