// Set-up of a round: mode, length, difficulty, time, topics, and a deck as thick as the round is long.
#pragma once
#include "bank/bank.hpp"
#include "session/session.hpp"
#include "ui/view.hpp"
#include <map>

namespace retake::screens::setup {

// How a learner stands with a card.
struct Standing {
    int place = -1;                // on the pile, 0 on top; −1: it does not lie there
    bool due = false;              // it lies there because it is due
    bool missed = false;           // it was not right the last time
    double chance = 0.5;           // to be right now, 0 … 1
    Milliseconds expected{40'000}; // what asking it will take
    double gain_a_minute = 0;      // how much more likely it is known later, for a minute spent on it now
    bool operator==(const Standing&) const = default;
};

struct Fact {      // what the set-up needs to know of an item
    int index = 0; // in the bank
    std::string topic;
    int level = 2;
    Standing standing;
    bool on_pile() const { return standing.place >= 0; }
    bool operator==(const Fact&) const = default;
};
struct Topic {
    std::string title; // empty: the cards without one
    int cards = 0;
    bool on = true;
    bool operator==(const Topic&) const = default;
};

enum class Difficulty : unsigned char { gentle, mixed, hard };
enum class Option : unsigned char { ask_how_sure, shuffle_choices, offer_hints, due_first, partial_credit };
enum class Page : unsigned char { form, snag, known, plan };

struct Known {            // this bank looks like another one that was played
    std::string bank;     // the other one's id
    std::string name;     // and what it is called
    int cards = 0;        // of this bank that are the other one's
    bool on_shelf = true; // the other one is there, too: this one is a copy of it
    bool operator==(const Known&) const = default;
};

// The exam by which the bank is to be known, and what it asks for.
struct Plan {
    std::optional<Day> exam;
    Day today{};
    double minutes_a_day = 0;    // on average until then
    double share_if_nothing = 0; // of the cards, expected to be known then with no repetition at all; 0 … 1
    double share_with_plan = 0;  // the same if the plan is kept
    bool operator==(const Plan&) const = default;
};

// How a learner stands with the cards of a bank, by the ids of its items.
struct Standings {
    std::map<std::string, Standing> asked;
    Standing unseen; // of every other item
    bool predicts = false;
    Plan plan;
};

// What is chosen here, and remembered.
struct Choices {
    session::Mode mode = session::Mode::practice;
    int length = 20;        // 0: all
    int minutes = 0;        // of a retake: as many cards as they hold; 0: all
    int sprint_minutes = 3; // of a sprint
    Difficulty difficulty = Difficulty::mixed;
    int seconds = 0; // a card; 0: no timer
    bool ask_how_sure = true;
    bool shuffle_choices = true;
    bool offer_hints = true;
    bool due_first = true; // cards that are due are dealt before the others
    bool partial_credit = true;
    bool operator==(const Choices&) const = default;
};

struct State : Choices {
    std::string bank; // id
    std::string title;
    std::vector<Fact> items;
    std::vector<Topic> topics; // in the order of the bank
    int written = 0;           // questions in the file, also those with a snag
    Diagnostics found;
    Page page = Page::form;     // a bank with errors opens on Page::snag
    std::optional<Known> known; // asked on Page::known, once
    bool predicts = false;      // enough was asked for a prediction
    Plan plan;
    Instant opened{};
    bool operator==(const State&) const = default;
};

struct ModePicked {
    session::Mode mode;
    bool operator==(const ModePicked&) const = default;
};
struct LengthPicked {
    int length = 0;
    bool operator==(const LengthPicked&) const = default;
};
struct MinutesPicked { // of a retake or a sprint
    int minutes = 0;
    bool operator==(const MinutesPicked&) const = default;
};
struct DifficultyPicked {
    Difficulty difficulty;
    bool operator==(const DifficultyPicked&) const = default;
};
struct TimerPicked {
    int seconds = 0;
    bool operator==(const TimerPicked&) const = default;
};
struct TopicToggled {
    int index = 0;
    bool operator==(const TopicToggled&) const = default;
};
struct OptionToggled {
    Option option;
    bool operator==(const OptionToggled&) const = default;
};
struct AllTopicsChosen { // repairs a choice that leaves no cards
    bool operator==(const AllTopicsChosen&) const = default;
};
struct SnagPutAside { // "Play 47": to the form
    bool operator==(const SnagPutAside&) const = default;
};
struct KnownAnswered { // whether what is known of the other bank counts here
    bool same = false;
    bool operator==(const KnownAnswered&) const = default;
};
struct PlanTurned { // opened or closed
    bool operator==(const PlanTurned&) const = default;
};
// These leave the screen, or are worked out by the program.
struct ExamMoved { // to so many days later; without an exam, that many from today on
    int days = 0;
    bool operator==(const ExamMoved&) const = default;
};
struct ExamCleared {
    bool operator==(const ExamCleared&) const = default;
};
struct ProblemsAsked { // "Show me"
    bool operator==(const ProblemsAsked&) const = default;
};
struct Dealt {
    bool operator==(const Dealt&) const = default;
};
struct WentBack {
    bool operator==(const WentBack&) const = default;
};
using Event = std::variant<ModePicked, LengthPicked, MinutesPicked, DifficultyPicked, TimerPicked, TopicToggled, OptionToggled,
                           AllTopicsChosen, SnagPutAside, KnownAnswered, PlanTurned, ExamMoved, ExamCleared, ProblemsAsked, Dealt,
                           WentBack>;

State open(const bank::Bank&, const Diagnostics& found, const Standings&, Instant at);

// The same, with a question to be answered first.
State asking(State, Known);

// The bank was edited since: the choices stay, as far as they still mean something.
State reopened(State, const bank::Bank&, const Diagnostics& found, const Standings&);

// The log has changed since: the facts follow, and a retake of nothing becomes practice.
State with_standings(State, const bank::Bank&, const Standings&);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);

// Which items match, as indices into the bank: in its order, or in a retake in that of the pile.
std::vector<int> chosen(const State&);
// Those that are dealt, in the order in which they are asked: of a retake the pile's, else shuffled.
std::vector<int> dealt(const State&, Rng&);
int cards_dealt(const State&);
Milliseconds time_expected(const State&);           // of a round so set up
std::optional<double> right_expected(const State&); // of its cards; none while too little is known
session::Rules rules(const State&);

// The choices as a small text, and a state with such choices put back; what does not fit this bank is left alone.
std::string remembered(const State&);
State recalled(State, std::string_view);

} // namespace retake::screens::setup
