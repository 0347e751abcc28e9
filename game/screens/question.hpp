// The question: a card in play, the response being made, and what pressing, typing and turning the wheel do to it.
#pragma once
#include "screens/forms/forms.hpp"
#include "session/session.hpp"
#include "ui/pointing.hpp"
#include "ui/text_field.hpp"

namespace retake::screens::question {

// The response that is not locked in yet. It outlives a pause.
struct State {
    std::vector<int> picked; // ids of choices, ascending; one at most where one is asked for
    std::optional<bool> truth;
    ui::TextField field;
    forms::State form; // of the kinds that are more than picking or typing
    std::optional<session::Confidence> confidence;
    float scroll = 0;     // of the body, in design pixels
    bool refused = false; // what is typed is no number: it was not locked in

    // What moved last, so that the view can show how it moves.
    int changed = -1; // the choice that was taken or put back; true and false count as 1 and 0
    int left = -1;    // the one it was taken from
    Instant changed_at{};
    std::optional<session::Confidence> confidence_before;
    Instant confidence_at{};
    bool operator==(const State&) const = default;
};

struct Picked { // the one choice
    int id = 0;
    bool operator==(const Picked&) const = default;
};
struct Toggled { // one of several
    int id = 0;
    bool operator==(const Toggled&) const = default;
};
struct Judged {
    bool truth = false;
    bool operator==(const Judged&) const = default;
};
struct FieldEdited {
    ui::TextField field;
    bool operator==(const FieldEdited&) const = default;
};
struct Nudged { // a number, by so many steps
    int by = 0;
    bool operator==(const Nudged&) const = default;
};
struct HowSure {
    session::Confidence confidence = session::Confidence::guess;
    bool operator==(const HowSure&) const = default;
};
struct LockedIn {
    bool operator==(const LockedIn&) const = default;
};
struct LeafAsked { // through an exam: on, or back; what stands on the card counts as given
    int by = 1;
    bool operator==(const LeafAsked&) const = default;
};
struct TakenBackAsked { // the response to the card before
    bool operator==(const TakenBackAsked&) const = default;
};
struct HintAsked {
    bool operator==(const HintAsked&) const = default;
};
struct PauseAsked {
    bool operator==(const PauseAsked&) const = default;
};
struct ScrolledTo {
    float to = 0;
    bool operator==(const ScrolledTo&) const = default;
};
struct Reached { // the focus came by a key to a part of the form that lay out of sight
    forms::Event form;
    float to = 0;
    bool operator==(const Reached&) const = default;
};
struct FieldPressed { // the field has the focus anyway
    bool operator==(const FieldPressed&) const = default;
};
using Event = std::variant<Picked, Toggled, Judged, FieldEdited, Nudged, HowSure, LockedIn, LeafAsked, TakenBackAsked, HintAsked,
                           PauseAsked, ScrolledTo, Reached, FieldPressed, forms::Event>;

ui::View<Event> view(const State&, const session::State&, const ui::Look&);

// The front of the card that was responded to last, as its draft was locked in: the button is down, and once it is `dimmed`, what
// was not chosen has faded. It can be seen, not pressed.
struct LockedFront {
    ui::Shapes card; // without its tab, which stays still
    ui::Shapes keys; // the rail
};
LockedFront locked_front(const State& draft, const session::State&, const ui::Look&, bool dimmed);

// The new draft, and what the session has to hear of it.
struct Outcome {
    State state;
    std::optional<session::Event> event;
};
Outcome update(State, const session::State&, const Event&, Instant at);

// Typing and editing keys, and what the pointer drags.
std::optional<Event> intent(const State&, const session::State&, const ui::Input&, const ui::Pointing<Event>& = {});

// The draft as a response to what is asked; nothing when there is none yet.
std::optional<item::Response> response_of(const State&, const item::Interaction&);

} // namespace retake::screens::question
