// A solo session: cards asked one after another, the pile retaken until it is empty; a pure function from event to event.
#pragma once
#include "base/time.hpp"
#include "item/card.hpp"
#include "schedule/cause.hpp"
#include "schedule/rating.hpp"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retake::session {

using schedule::Cause;
using schedule::Confidence;

using item::Card;
using item::Cards;

enum class Mode {
    practice, // the cards are new to the round: a first pass, then the pile
    exam,     // a paper: its cards are leafed through back and forth, and nothing is told before it is handed in
    sprint,   // as many cards as the time of the round allows, and nothing is told before it is up
    pile,     // the cards come from the pile: the round begins with the retake and earns no points
};

struct Rules {
    Mode mode = Mode::practice;
    bool ask_how_sure = true;
    bool shuffle_choices = true;
    bool offer_hints = true;
    bool partial_credit = true;
    std::optional<Milliseconds> per_card; // none: untimed
    std::optional<Milliseconds> in_all;   // of the first pass of an exam or a sprint; none: untimed
    std::optional<double> expected;       // how many cards were expected to be right before it began; for the results
    bool operator==(const Rules&) const = default;
};

// One response to one card: what is logged, and all that is needed to play the round again.
struct Attempt {
    int card = 0; // index into the cards of the round
    int pass = 0; // how often the card was asked before in this round; 0 in the first pass
    item::Presentation shown;
    item::Response response;
    grading::Verdict verdict;
    std::optional<Confidence> confidence; // none when it was not asked for; unset counts as a guess
    bool hinted = false;
    Milliseconds took{}; // without pauses
    Instant at{};        // when it was locked in
    int points = 0;      // what it added to the score; may be negative; 0 in retakes
    bool operator==(const Attempt&) const = default;
};

struct Asking {
    int card = 0;
    item::Presentation shown;
    Instant since{};       // dealt, or carried on after a pause
    Milliseconds before{}; // time used before the last pause
    bool hinted = false;
    bool skip_asked = false; // Enter was pressed with no response once: "Skip this card?"
    bool operator==(const Asking&) const = default;
};
// The card is turned; the attempt is State::attempts.back().
struct Reviewing {
    Instant since{};
    bool operator==(const Reviewing&) const = default;
};
// The last page of an exam: what is given and what is left open, before it is handed in.
struct Checking {
    Instant since{};
    bool operator==(const Checking&) const = default;
};
// The first pass is over; the pile, if any, waits.
struct Totalled {
    Instant since{};
    bool operator==(const Totalled&) const = default;
};
// The pile was retaken to its last card.
struct Cleared {
    Instant since{};
    bool operator==(const Cleared&) const = default;
};
struct Paused {
    Asking asking; // with `before` brought up to the moment of the pause
    Instant since{};
    bool operator==(const Paused&) const = default;
};
using Phase = std::variant<Asking, Reviewing, Totalled, Cleared, Paused, Checking>;

// The cards as they stood before their bank was edited; so many attempts were made with them, and with those before.
struct Edition {
    std::size_t attempts = 0;
    std::shared_ptr<const Cards> cards;
    bool operator==(const Edition&) const = default;
};

struct State {
    std::shared_ptr<const Cards> cards; // never null
    Rules rules;
    std::uint64_t seed = 0;
    int dealt = 0;         // how many cards of the first pass were dealt
    std::vector<int> pile; // cards to retake; the first is on top and comes next
    std::vector<Attempt> attempts;
    int score = 0;  // never under zero
    int streak = 0; // right ones in a row, first pass only
    int best_streak = 0;
    Phase phase;
    std::vector<Milliseconds> spent;    // on each card of an exam, until it is handed in
    std::vector<Edition> earlier;       // oldest first; usually none
    std::shared_ptr<const Cards> newer; // waits until the card in play is done with; usually null
    bool operator==(const State&) const = default;
};

// Events. Each carries its moment.
struct Submitted { // locked in
    item::Response response;
    std::optional<Confidence> confidence;
    Instant at{};
    bool operator==(const Submitted&) const = default;
};
struct SkipAsked { // Enter with no response: asks once, then skips
    Instant at{};
    bool operator==(const SkipAsked&) const = default;
};
struct SkipTakenBack { // something was chosen or typed after "Skip this card?"
    bool operator==(const SkipTakenBack&) const = default;
};
struct HintOpened {
    bool operator==(const HintOpened&) const = default;
};
struct Continued { // from the back of a card to the next one
    Instant at{};
    bool operator==(const Continued&) const = default;
};
struct RetakeStarted { // from the results to the pile
    Instant at{};
    bool operator==(const RetakeStarted&) const = default;
};
struct Leafed { // to another card of an exam, or behind the last one to hand it in; what stands on the card counts as given
    int to = 0;
    std::optional<item::Response> response; // none: the card is left open
    std::optional<Confidence> confidence;
    Instant at{};
    bool operator==(const Leafed&) const = default;
};
struct HandedIn { // the exam
    Instant at{};
    bool operator==(const HandedIn&) const = default;
};
struct TakenBack { // the last response was a slip of the hand: its card is asked again, as it was
    Instant at{};
    bool operator==(const TakenBack&) const = default;
};
struct PauseAsked {
    Instant at{};
    bool operator==(const PauseAsked&) const = default;
};
struct Resumed {
    Instant at{};
    bool operator==(const Resumed&) const = default;
};
struct Ticked { // time went by: that of the card or of the round may be up
    Instant at{};
    bool operator==(const Ticked&) const = default;
};
struct Left { // the learner leaves for good; what is on the pile stays there
    Instant at{};
    bool operator==(const Left&) const = default;
};
using Event = std::variant<Submitted, SkipAsked, SkipTakenBack, HintOpened, Continued, RetakeStarted, Leafed, HandedIn, TakenBack,
                           PauseAsked, Resumed, Ticked, Left>;

// Effects, as plain values.
struct OpenRound { // note the round, so that it can be gone on with after a crash
    Rules rules;
    std::uint64_t seed = 0;
    Instant at{};
    bool operator==(const OpenRound&) const = default;
};
struct SaveAttempt {
    Attempt attempt;
    std::shared_ptr<const Cards> cards; // that it was made with
    bool replaces = false;              // the former one to this card, which counts no longer
    bool operator==(const SaveAttempt&) const = default;
};
struct RetractAttempt { // the last one to this card counts no longer
    int card = 0;
    Instant at{};
    bool operator==(const RetractAttempt&) const = default;
};
struct CloseRound { // nothing is left to go on with
    Instant at{};
    bool operator==(const CloseRound&) const = default;
};
using Effect = std::variant<OpenRound, SaveAttempt, RetractAttempt, CloseRound>;

struct Step {
    State state;
    std::vector<Effect> effects;
};

// Deals the first card. `cards` holds one card at least; in Mode::pile its order is the pile's, top first.
Step start(std::shared_ptr<const Cards> cards, const Rules&, std::uint64_t seed, Instant at);

// The same round after `attempts` were logged: nothing is graded again, and the next card is dealt. A sprint that was broken
// off is over.
State resume(std::shared_ptr<const Cards> cards, const Rules&, std::uint64_t seed, const std::vector<Attempt>& attempts,
             Instant at);

// Events that come too early or too late change nothing.
Step update(State, const Event&);

// The bank was edited: the cards to come are these, as many as before and in the same order. The card in play stays as it is
// until it is done with, and what was given so far stays with what was asked.
State with_newer(State, std::shared_ptr<const Cards>);

// Questions to a state, for screens and the terminal.
const Card& card_of(const State&, int index);
const Card& card_of(const State&, const Attempt&); // as it was when the attempt was made
std::optional<int> current_card(const State&);     // asked, paused or turned
bool retaking(const State&);                       // the first pass is over
int first_pass_right(const State&);                // attempts of pass 0 with full credit (of the round's first pass)
bool over(const State&);                           // nothing is left to go on with
bool can_take_back(const State&);                  // the last response: not of a paper, and not of a sprint's time
std::vector<int> open_cards(const State&);         // without a response, in their order
bool silent(const State&);                         // an exam or a sprint is on: nothing is told of right and wrong
double mark(const State&);                         // of the first pass: its credits by its cards, 0…1
int mark_of_100(const State&);                     // rounded down: 100 is for those who had everything
std::optional<Milliseconds> time_left(const State&, Instant now);        // of the card; none when untimed
std::optional<Instant> time_is_up(const State&);                         // when that of the card or of the round will be
std::optional<Milliseconds> time_left_in_all(const State&, Instant now); // of the round; none when untimed, or over
std::vector<const Attempt*> attempts_at(const State&, int card);

} // namespace retake::session
