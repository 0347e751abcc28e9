// The plan of a lesson on screen: which class, which banks, how many cards, what of the class pile, time, teams and points.
#pragma once
#include "classroom/plan.hpp"
#include "ui/text_field.hpp"
#include "ui/view.hpp"

namespace retake::screens::plan {

struct ClassLine {
    classroom::Plan last; // as its last lesson was planned; the name of the class is in it
    int lessons = 0;
    int pile = 0;           // cards on its pile today
    std::optional<Day> day; // of its last lesson
    bool operator==(const ClassLine&) const = default;
};

struct BankLine {
    std::string file, title;
    int cards = 0;
    std::vector<std::pair<std::string, int>> topics; // title and cards; empty until the bank was read
    bool operator==(const BankLine&) const = default;
};

struct Offer { // a lesson that was interrupted
    std::string folder;
    std::string words; // "7b, card 5 of 12"
    bool operator==(const Offer&) const = default;
};

struct State {
    std::vector<ClassLine> classes;
    std::vector<BankLine> banks;
    std::optional<Offer> interrupted;
    classroom::Plan plan;
    std::optional<ui::TextField> naming; // a new class is named
    std::string trouble;                 // why the room cannot be opened; may be empty
    int first_bank = 0;                  // of those that are shown
    Instant opened{};
    bool operator==(const State&) const = default;
};

struct ClassPicked {
    int index = 0;
    bool operator==(const ClassPicked&) const = default;
};
struct NamingTurned { // a new class; or none after all
    bool on = true;
    bool operator==(const NamingTurned&) const = default;
};
struct NameEdited {
    ui::TextField name;
    bool operator==(const NameEdited&) const = default;
};
struct NameGiven {
    bool operator==(const NameGiven&) const = default;
};
struct BankToggled {
    int index = 0;
    bool operator==(const BankToggled&) const = default;
};
struct BanksScrolled {
    int by = 0;
    bool operator==(const BanksScrolled&) const = default;
};
struct TopicToggled {
    std::string title;
    bool operator==(const TopicToggled&) const = default;
};
struct LengthPicked { // 0: all
    int length = 0;
    bool operator==(const LengthPicked&) const = default;
};
struct PileFirstPicked {
    int cards = 0;
    bool operator==(const PileFirstPicked&) const = default;
};
struct SecondsPicked { // 0: the teacher closes
    int seconds = 0;
    bool operator==(const SecondsPicked&) const = default;
};
struct TeamsPicked {
    int teams = 0;
    bool operator==(const TeamsPicked&) const = default;
};
struct SpeedPicked { // percent of the points; −1: Kahoot's formula
    int percent = 0;
    bool operator==(const SpeedPicked&) const = default;
};
enum class Option : unsigned char { ask_how_sure, standings, made_up_names, read_first, streak, close_when_all_in };
struct OptionToggled {
    Option option{};
    bool operator==(const OptionToggled&) const = default;
};
// These leave the screen.
struct RoomAsked {
    bool operator==(const RoomAsked&) const = default;
};
struct GoOnAsked { // with the lesson that was interrupted
    bool operator==(const GoOnAsked&) const = default;
};
struct WentHome {
    bool operator==(const WentHome&) const = default;
};
using Event =
    std::variant<ClassPicked, NamingTurned, NameEdited, NameGiven, BankToggled, BanksScrolled, TopicToggled, LengthPicked,
                 PileFirstPicked, SecondsPicked, TeamsPicked, SpeedPicked, OptionToggled, RoomAsked, GoOnAsked, WentHome>;

inline constexpr int banks_shown = 5;

// The class of the latest lesson is picked; where there is none yet, `bank` (a file) is chosen.
State open(std::vector<ClassLine>, std::vector<BankLine>, const std::string& bank, std::optional<Offer> interrupted, Instant at);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
std::optional<Event> intent(const State&, const ui::Input&); // typing the name

const ClassLine* picked_class(const State&); // null: a new one
int of_pile(const State&);                   // cards that open the lesson
int cards_expected(const State&);            // with those

} // namespace retake::screens::plan
