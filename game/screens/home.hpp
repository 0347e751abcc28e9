// Home: the pile in words, the shelf of banks, and the ways into a round.
#pragma once
#include "ui/text_field.hpp"
#include "ui/view.hpp"

namespace retake::screens::home {

struct Box { // a bank on the shelf
    std::string id;
    std::string title;
    int cards = 0;
    std::optional<int> known_percent; // none until something of it was played
    int on_pile = 0;
    std::string file; // path, which tells banks of one id apart
    std::string snag; // such as "line 220 has a snag"; empty: none
    bool operator==(const Box&) const = default;
};

struct Return { // cards that come back on another day
    Day day{};
    int cards = 0;
    bool operator==(const Return&) const = default;
};

struct Pile {
    int count = 0;
    int sure = 0; // wrong although sure
    std::string top_stem;
    std::string top_topic;
    std::vector<std::string> seeds; // names of its cards, top first, so that each leans the same way every day
    int due = 0;                    // came back today; the others were missed today
    std::optional<Return> next;     // after today
    bool operator==(const Pile&) const = default;
};

struct Unfinished { // a round that can be gone on with
    int card = 1;   // the next one, from 1
    int cards = 1;
    std::string title;
    bool sprint = false; // its time ended it: only its results are left, and its pile
    bool operator==(const Unfinished&) const = default;
};

struct Trouble { // of the store, of a bank: what was tried and why it failed, and the next step; or what went well
    std::string message;
    std::string next_step;
    std::string file{}; // whose findings can be shown; empty: of none
    bool good = false;
    bool operator==(const Trouble&) const = default;
};

struct Adding { // the path of a bank is asked for, where no file chooser is there
    ui::TextField path;
    std::string trouble; // why the last one could not be added; empty: it was not tried
    bool operator==(const Adding&) const = default;
};

struct State {
    std::vector<Box> boxes;
    Pile pile;
    std::optional<Unfinished> unfinished;
    std::vector<Trouble> troubles;
    Day today{};            // the study day
    std::string learner{};  // who plays; empty: not known
    std::string own_folder; // where the user puts banks
    std::string reading;    // what is being read for the next screen, and nothing else is begun meanwhile; empty: nothing
    std::optional<Adding> adding;
    int picked = 0;     // the box that stands out
    std::string wanted; // file of a box that is to stand out as soon as it is there
    int first_visible = 0;
    Instant opened{}; // when the screen came
    bool operator==(const State&) const = default;
};

struct BankPicked { // the arrows: another box stands out; the shelf scrolls with it
    int index = 0;
    bool operator==(const BankPicked&) const = default;
};
struct ShelfScrolled { // by so many boxes
    int by = 0;
    bool operator==(const ShelfScrolled&) const = default;
};
struct TroubleRead { // the first trouble's slip goes
    bool operator==(const TroubleRead&) const = default;
};
struct PathEdited {
    ui::TextField path;
    bool operator==(const PathEdited&) const = default;
};
struct AddPutAside {
    bool operator==(const AddPutAside&) const = default;
};
// These leave the screen, or ask for something of the world.
struct AddAsked { // for a file to add: by the desktop's chooser, where there is one
    bool operator==(const AddAsked&) const = default;
};
struct PathGiven {
    bool operator==(const PathGiven&) const = default;
};
struct SampleAsked { // for a bank to begin with
    bool operator==(const SampleAsked&) const = default;
};
struct TroubleShown { // the findings that the first slip tells of
    bool operator==(const TroubleShown&) const = default;
};
struct BankOpened { // to the set-up of a round
    int index = 0;
    bool operator==(const BankOpened&) const = default;
};
struct ProblemsAsked { // to what was found in a bank
    int index = 0;
    bool operator==(const ProblemsAsked&) const = default;
};
struct ProgressAsked { // of a bank, and of all
    int index = 0;
    bool operator==(const ProgressAsked&) const = default;
};
struct LearnersAsked { // to who plays on this computer
    bool operator==(const LearnersAsked&) const = default;
};
struct PastRoundsAsked { // to the list of rounds that were played
    bool operator==(const PastRoundsAsked&) const = default;
};
struct ClassroomAsked { // to the plan of a lesson
    bool operator==(const ClassroomAsked&) const = default;
};
struct HotSeatAsked { // to a game of teams at this computer
    bool operator==(const HotSeatAsked&) const = default;
};
struct PileRetaken {
    bool operator==(const PileRetaken&) const = default;
};
struct RoundResumed {
    bool operator==(const RoundResumed&) const = default;
};
struct RoundPutAway { // the unfinished round is closed; what it dropped stays on the pile
    bool operator==(const RoundPutAway&) const = default;
};
struct QuitAsked {
    bool operator==(const QuitAsked&) const = default;
};
using Event = std::variant<BankPicked, ShelfScrolled, TroubleRead, PathEdited, AddPutAside, AddAsked, PathGiven, SampleAsked,
                           TroubleShown, BankOpened, ProblemsAsked, ProgressAsked, PastRoundsAsked, LearnersAsked, ClassroomAsked,
                           HotSeatAsked, PileRetaken, RoundResumed, RoundPutAway, QuitAsked>;

inline constexpr int boxes_shown = 4;

// `first_focus` is the picked box: after BankPicked the focus follows it.
ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
std::optional<Event> intent(const State&, const ui::Input&); // the wheel turns the shelf; typing

// "Seven on the pile." and the sentence under it.
std::string headline(const State&);
std::string line_below(const State&);

} // namespace retake::screens::home
