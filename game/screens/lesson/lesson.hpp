// A lesson on the projector: the lobby, the card, what the class said, the standings, the podium and the report, as the room is.
#pragma once
#include "classroom/report.hpp"
#include "classroom/room.hpp"
#include "classroom/standings.hpp"
#include "classroom/tally.hpp"
#include "ui/view.hpp"
#include <memory>

namespace retake::screens::lesson {

struct Square { // a QR code: its modules row by row
    int size = 0;
    std::vector<bool> dark;
    bool operator==(const Square&) const = default;
};

struct Way {             // into the room, over one of the computer's networks
    std::string address; // "192.168.1.24:8080"
    std::string network; // "Wi-Fi (wlan0)"
    Square square;
    bool operator==(const Way&) const = default;
};

// What stands beside the room: how it is reached, and what it is about.
struct Board {
    std::string title;
    std::string class_name;
    std::string code;           // four letters
    std::vector<Way> ways;      // the likeliest first; none: phones cannot come
    int way = 0;                // the one that is shown
    int of_pile = 0;            // so many cards, from the first on, lay on the class pile
    int pile = 0;               // so many lay on it when the lesson was planned
    std::optional<Day> last;    // lesson of this class
    bool first_reached = false; // a phone has loaded the page
    std::string trouble;        // such as a full disk; empty: all is well
    bool operator==(const Board&) const = default;
};

enum class Column { facility, discrimination, kind, order }; // by which the report is sorted

struct State {
    std::shared_ptr<const classroom::Room> room;
    Board board;
    // Worked out of the room when its phase comes.
    classroom::Tally tally;
    std::vector<classroom::Standing> standings;
    std::vector<classroom::TeamStanding> teams;
    std::shared_ptr<const classroom::LessonReport> report; // from the podium on
    int on_pile = 0;                                       // cards on the class pile as things stand
    bool joins_pile = false;                               // the card on the table does, by what the class said

    bool everyone = false; // all places of the standings, not the first seven
    bool names_hidden = false;
    bool who = false;       // who picked what
    bool explained = false; // the reasons of all choices
    bool removing = false;  // a name is to be picked that goes
    bool closing = false;   // whether the lesson is to end is asked
    int first_line = 0;     // of a list that scrolls
    Column column = Column::facility;
    int row = 0;             // of the report, from the top
    bool opened_row = false; // and all that is known of its card
    Instant opened{};        // when the screen came
    Instant phase_since{};   // when what is shown came
    bool operator==(const State&) const = default;
};

// What the teacher does to the room. The program adds the moment, and hands it on.
enum class Order { next, back, skip, more_time, pause, discuss, lock, shuffle_teams, end };

struct Ordered {
    Order order{};
    bool operator==(const Ordered&) const = default;
};
struct NamePicked { // who is put out, or let in again
    classroom::PlayerId player = 0;
    bool operator==(const NamePicked&) const = default;
};
struct NameAllowed { // a name that waits for the teacher's word
    classroom::PlayerId player = 0;
    bool operator==(const NameAllowed&) const = default;
};
struct RemovingTurned {
    bool operator==(const RemovingTurned&) const = default;
};
struct WayTurned { // to the next network
    bool operator==(const WayTurned&) const = default;
};
struct EveryoneTurned {
    bool operator==(const EveryoneTurned&) const = default;
};
struct NamesTurned {
    bool operator==(const NamesTurned&) const = default;
};
struct WhoTurned {
    bool operator==(const WhoTurned&) const = default;
};
struct ReasonsTurned {
    bool operator==(const ReasonsTurned&) const = default;
};
struct Scrolled {
    int by = 0; // lines
    bool operator==(const Scrolled&) const = default;
};
struct RowPicked {
    int row = 0;
    bool operator==(const RowPicked&) const = default;
};
struct RowOpened { // or closed
    int row = 0;
    bool operator==(const RowOpened&) const = default;
};
struct Sorted { // by the next column
    bool operator==(const Sorted&) const = default;
};
struct CloseAsked { // whether the lesson is to end; or not after all
    bool asked = true;
    bool operator==(const CloseAsked&) const = default;
};
// These leave the screen, or ask for something of the world.
struct Left { // home; the room is closed
    bool operator==(const Left&) const = default;
};
struct ReportSaved {
    bool operator==(const ReportSaved&) const = default;
};
struct PagePrinted { // the report as a page, in the program that shows pages
    bool operator==(const PagePrinted&) const = default;
};
struct WentOnUnkept { // though nothing can be kept
    bool operator==(const WentOnUnkept&) const = default;
};
struct Rehearsed { // simulated phones come in
    bool operator==(const Rehearsed&) const = default;
};
struct NewLesson {
    bool operator==(const NewLesson&) const = default;
};
struct PileRetaken { // the cards that the class missed, once more and at once
    bool operator==(const PileRetaken&) const = default;
};
using Event = std::variant<Ordered, NamePicked, NameAllowed, RemovingTurned, WayTurned, EveryoneTurned, NamesTurned, WhoTurned,
                           ReasonsTurned, Scrolled, RowPicked, RowOpened, Sorted, CloseAsked, Left, ReportSaved, PagePrinted,
                           Rehearsed, WentOnUnkept, NewLesson, PileRetaken>;

State open(std::shared_ptr<const classroom::Room>, Board, Instant at);

// The room went on.
State with_room(State, std::shared_ptr<const classroom::Room>, Instant at);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
std::optional<Event> intent(const State&, const ui::Input&); // the wheel

// The cards of the report in the order of its column, as places in `LessonReport::cards`.
std::vector<std::size_t> rows(const State&);

} // namespace retake::screens::lesson
