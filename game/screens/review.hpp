// Review: the cards of a round again, each with every choice, what was picked, what is right and why; and why it was missed, as
// the learner tags it.
#pragma once
#include "session/session.hpp"
#include "ui/view.hpp"
#include <set>

namespace retake::screens::review {

// Missed though sure, missed again, and right but guessed are groups of their own; unsure: guessed or "think so".
enum class Filter : unsigned char { missed, sure, again, guessed, unsure, all };

// What became of a card's question since it was asked. A question that is another now, or gone, stands there as it was asked.
enum class Since : unsigned char { unchanged, edited, gone };

// The round that is looked at.
struct Reviewed {
    session::State round;
    std::vector<int> missed_before{};            // by card: how often it was missed before this round; empty: never
    std::vector<Since> since{};                  // by card; empty: nothing changed
    std::shared_ptr<const session::Cards> now{}; // the cards as a retake asks them; null: as they were
    bool operator==(const Reviewed&) const = default;
};

// A round that can be gone on with, and that a retake puts aside.
struct Waiting {
    std::string title;
    int card = 1, cards = 1; // the next one, from 1
    bool sprint = false;
    bool operator==(const Waiting&) const = default;
};

struct State {
    std::shared_ptr<const Reviewed> reviewed;            // never null
    std::vector<std::optional<session::Cause>> causes{}; // by attempt
    std::set<int> flagged{};                             // cards that the learner doubts
    Filter filter = Filter::missed;
    std::string topic{}; // empty: all
    int picked = 0;      // a line of the list
    int first_visible = 0;
    float scrolled = 0; // of the detail, in design pixels
    bool passage_open = false;
    std::optional<Waiting> waiting{};
    std::optional<std::vector<int>> asked{}; // the retake of these cards is asked about first
    Instant opened{};
    bool operator==(const State&) const = default;
};

struct FilterPicked {
    Filter filter;
    bool operator==(const FilterPicked&) const = default;
};
struct TopicPicked {
    std::string topic; // empty: all
    bool operator==(const TopicPicked&) const = default;
};
struct LinePicked {
    int index = 0;
    bool operator==(const LinePicked&) const = default;
};
struct DetailScrolled { // to
    float to = 0;
    bool operator==(const DetailScrolled&) const = default;
};
struct PassageTurned { // opened or closed
    bool operator==(const PassageTurned&) const = default;
};
struct RetakeAsked { // while a round waits
    std::vector<int> cards;
    bool operator==(const RetakeAsked&) const = default;
};
struct RetakePutAside { // the waiting round goes on waiting
    bool operator==(const RetakePutAside&) const = default;
};
// These ask for something of the world.
struct CauseTagged { // why an attempt was missed; none takes the tag off
    int attempt = 0;
    std::optional<session::Cause> cause;
    bool operator==(const CauseTagged&) const = default;
};
struct FlagTurned { // the learner doubts a card, or no longer
    int card = 0;
    bool operator==(const FlagTurned&) const = default;
};
// These leave the screen.
struct RetakeStarted { // of these cards of the round, in this order
    std::vector<int> cards;
    bool operator==(const RetakeStarted&) const = default;
};
struct WentBack {
    bool operator==(const WentBack&) const = default;
};
using Event = std::variant<FilterPicked, TopicPicked, LinePicked, DetailScrolled, PassageTurned, RetakeAsked, RetakePutAside,
                           CauseTagged, FlagTurned, RetakeStarted, WentBack>;

inline constexpr int lines_shown = 4;

// Opens on the missed cards; where none was missed, on the unsure ones, else on all.
State open(std::shared_ptr<const Reviewed>, Instant at);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
// The key that the wheel stands for: over the list it goes from card to card, elsewhere it reads on. The point is the stage's.
ui::Key key_for(const ui::WheelTurned&);

// The first attempts at each card that a filter and a topic show, as indices into session::State::attempts: wrong although
// sure, then wrong once more, then wrong, then right but guessed, then the rest; within each in the order of the round.
std::vector<int> lines(const Reviewed&, Filter, const std::string& topic = {});

Since since(const Reviewed&, int card);
const session::Card& card_now(const Reviewed&, int card);

// How often a card was missed, this round and those before it.
int times_missed(const Reviewed&, int card);

struct Topic {
    std::string title;
    int cards = 0; // that the filter shows
    bool operator==(const Topic&) const = default;
};
std::vector<Topic> topics(const Reviewed&, Filter); // by title
const std::string& topic_of(const session::Card&);  // the bank's title where it has none

// The filters that are offered: groups without a card are left out.
std::vector<Filter> filters(const Reviewed&);

} // namespace retake::screens::review
