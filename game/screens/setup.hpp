// Set-up of a round: mode, length, difficulty, time, topics, and a deck as thick as the round is long.
#pragma once
#include "bank/bank.hpp"
#include "session/session.hpp"
#include "ui/view.hpp"
#include <set>

namespace retake::screens::setup {

struct Fact {      // what the set-up needs to know of an item
    int index = 0; // in the bank
    std::string topic;
    int level = 2;
    bool on_pile = false;
    bool operator==(const Fact&) const = default;
};
struct Topic {
    std::string title; // empty: the cards without one
    int cards = 0;
    bool on = true;
    bool operator==(const Topic&) const = default;
};

enum class Difficulty : unsigned char { gentle, mixed, hard };
enum class Option : unsigned char { ask_how_sure, shuffle_choices, offer_hints, partial_credit };
enum class Page : unsigned char { form, snag, known };

struct Known {            // this bank looks like another one that was played
    std::string bank;     // the other one's id
    std::string name;     // and what it is called
    int cards = 0;        // of this bank that are the other one's
    bool on_shelf = true; // the other one is there, too: this one is a copy of it
    bool operator==(const Known&) const = default;
};

struct State {
    std::string bank; // id
    std::string title;
    std::vector<Fact> items;
    std::vector<Topic> topics; // in the order of the bank
    int written = 0;           // questions in the file, also those with a snag
    Diagnostics found;
    Page page = Page::form;     // a bank with errors opens on Page::snag
    std::optional<Known> known; // asked on Page::known, once

    session::Mode mode = session::Mode::practice;
    int length = 20; // 0: all
    Difficulty difficulty = Difficulty::mixed;
    int seconds = 0; // a card; 0: no timer
    bool ask_how_sure = true;
    bool shuffle_choices = true;
    bool offer_hints = true;
    bool partial_credit = true;
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
// These leave the screen.
struct ProblemsAsked { // "Show me"
    bool operator==(const ProblemsAsked&) const = default;
};
struct Dealt {
    bool operator==(const Dealt&) const = default;
};
struct WentBack {
    bool operator==(const WentBack&) const = default;
};
using Event = std::variant<ModePicked, LengthPicked, DifficultyPicked, TimerPicked, TopicToggled, OptionToggled, AllTopicsChosen,
                           SnagPutAside, KnownAnswered, ProblemsAsked, Dealt, WentBack>;

// `on_pile`: ids of this bank's items that lie on the pile.
State open(const bank::Bank&, const Diagnostics& found, const std::set<std::string>& on_pile, Instant at);

// The same, with a question to be answered first.
State asking(State, Known);

// The bank was edited since: the choices stay, as far as they still mean something.
State reopened(State, const bank::Bank&, const Diagnostics& found, const std::set<std::string>& on_pile);

// The pile has changed since: the facts follow, and a retake of nothing becomes practice.
State with_pile(State, const bank::Bank&, const std::set<std::string>& on_pile);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);

// Which items match, as indices into the bank, in its order: to be shuffled, then cut to `cards_dealt`.
std::vector<int> chosen(const State&);
int cards_dealt(const State&);
session::Rules rules(const State&);

// The choices as a small text, and a state with such choices put back; what does not fit this bank is left alone.
std::string remembered(const State&);
State recalled(State, std::string_view);

} // namespace retake::screens::setup
