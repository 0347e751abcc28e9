// The hot seat on screen: what is played, who has which buzzer, the card with its teams, and how it ended.
#pragma once
#include "hotseat/scores.hpp"
#include "ui/view.hpp"

namespace retake::screens::hotseat {

namespace core = retake::hotseat;

struct BankLine {
    std::string file, title;
    int cards = 0;
    bool operator==(const BankLine&) const = default;
};

struct Choices {
    std::vector<std::string> banks; // files
    int cards = 16;                 // 0: all
    core::Rules rules{};
    bool operator==(const Choices&) const = default;
};

// What a team presses: a key, which may be a USB buzzer's, or a button of a gamepad.
struct Buzzer {
    ui::Code key = ui::Code::none;
    int pad = 0; // from 0
    int button = 0;
    bool operator==(const Buzzer&) const = default;
};
std::vector<Buzzer> usual_buzzers(); // Q P Z M V N, and the first button of each pad

enum class Page : unsigned char { setup, pairing, play };

struct State {
    std::vector<BankLine> banks;
    Choices chosen;
    std::vector<Buzzer> buzzers = usual_buzzers(); // of six teams, however many play
    Page page = Page::setup;
    int first_bank = 0;       // of those that are shown
    int pairing = 0;          // the team that is to press its buzzer; as many as there are: all have
    std::optional<int> tried; // the team whose buzzer was heard after that
    std::string remark;       // why a key will not do, or the cards cannot be dealt; may be empty
    std::optional<core::Game> game;
    std::vector<int> ticked;         // ids of choices, where several may be right
    std::vector<std::string> counts; // of hands, as they are typed, by choice
    int counting = 0;                // the choice whose hands are typed
    Instant opened{};
    Instant phase_since{};
    bool operator==(const State&) const = default;
};

// Before the game.
struct BankToggled {
    int index = 0;
    bool operator==(const BankToggled&) const = default;
};
struct BanksScrolled {
    int by = 0;
    bool operator==(const BanksScrolled&) const = default;
};
struct TeamsPicked {
    int teams = 0;
    bool operator==(const TeamsPicked&) const = default;
};
struct CardsPicked { // 0: all
    int cards = 0;
    bool operator==(const CardsPicked&) const = default;
};
struct SecondsPicked {
    int seconds = 0;
    bool operator==(const SecondsPicked&) const = default;
};
struct TargetPicked { // 0: the last card ends the game
    int points = 0;
    bool operator==(const TargetPicked&) const = default;
};
struct HandsPicked { // the class raises hands instead
    bool on = false;
    bool operator==(const HandsPicked&) const = default;
};
struct PairingAsked {
    bool operator==(const PairingAsked&) const = default;
};
struct PairingPicked { // another team's buzzer
    int team = 0;
    bool operator==(const PairingPicked&) const = default;
};
struct KeyHeard {
    ui::Code code{};
    bool operator==(const KeyHeard&) const = default;
};
struct PadHeard {
    int pad = 0;
    int button = 0;
    bool operator==(const PadHeard&) const = default;
};

// At the keys of a game.
struct BuzzerPressed {
    int team = 0;
    bool operator==(const BuzzerPressed&) const = default;
};
struct ChoiceTaken { // the team's one choice; of statements 1 is true and 0 is false
    int id = 0;
    bool operator==(const ChoiceTaken&) const = default;
};
struct ChoiceTicked {
    int id = 0;
    bool operator==(const ChoiceTicked&) const = default;
};
struct TicksLocked {
    bool operator==(const TicksLocked&) const = default;
};
struct HostJudged {
    bool right = false;
    bool operator==(const HostJudged&) const = default;
};
struct Passed { // it is open to the others
    bool operator==(const Passed&) const = default;
};
struct Undone {
    bool operator==(const Undone&) const = default;
};
struct KeyAsked { // what is right is shown
    bool operator==(const KeyAsked&) const = default;
};
struct NextAsked {
    bool operator==(const NextAsked&) const = default;
};
struct PauseTurned {
    bool operator==(const PauseTurned&) const = default;
};
struct EndAsked {
    bool operator==(const EndAsked&) const = default;
};
struct CountPicked { // whose hands are typed
    int place = 0;
    bool operator==(const CountPicked&) const = default;
};
struct CountTyped { // a digit
    int digit = 0;
    bool operator==(const CountTyped&) const = default;
};
struct CountErased { // its last digit
    bool operator==(const CountErased&) const = default;
};
struct CountsGiven {
    bool operator==(const CountsGiven&) const = default;
};
struct SetupAsked { // another game
    bool operator==(const SetupAsked&) const = default;
};

// These leave the screen, or ask for something of the world.
struct DealAsked {
    bool operator==(const DealAsked&) const = default;
};
struct WentHome {
    bool operator==(const WentHome&) const = default;
};
using Event = std::variant<BankToggled, BanksScrolled, TeamsPicked, CardsPicked, SecondsPicked, TargetPicked, HandsPicked,
                           PairingAsked, PairingPicked, KeyHeard, PadHeard, BuzzerPressed, ChoiceTaken, ChoiceTicked, TicksLocked,
                           HostJudged, Passed, Undone, KeyAsked, NextAsked, PauseTurned, EndAsked, CountPicked, CountTyped,
                           CountErased, CountsGiven, SetupAsked, DealAsked, WentHome>;

State open(std::vector<BankLine>, const std::string& bank, Instant at); // `bank`: the file that is chosen to begin with
State begin(State, std::shared_ptr<const item::Cards>, std::uint64_t seed, Instant at);
State ticked(State, Instant at);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&, Instant at);
std::optional<Event> intent(const State&, const ui::Input&); // buzzers: any key while they are paired, and gamepads

int cards_expected(const State&);
int counts_wanted(const core::Turn&); // fields of hands: a choice each, or two where there are none

} // namespace retake::screens::hotseat
