// Problems: what was found in a bank, each with its lines, its cause and its repair. It follows the file while it is edited.
#pragma once
#include "bank/bank.hpp"
#include "ui/view.hpp"
#include <functional>

namespace retake::screens::problems {

enum class Sort : unsigned char { error, warning, advice, flag };

struct Problem {
    Sort sort = Sort::error;
    std::string headline; // "Unknown key “anwser”"
    std::string remark;   // "This card sits out until it’s fixed."
    std::string help;     // how to mend it; may be empty
    std::string rule;     // with the place it tells one problem from another
    Place place;
    int width = 1;                  // in characters, of what is underlined
    int first_line = 1;             // of `lines`
    std::vector<std::string> lines; // of the file, about the place
    std::optional<Fix> fix;
    std::vector<std::string> repaired; // what is written instead, once it is fixed; none: these lines go
    std::string item;                  // of a flag: the item's id
    bool operator==(const Problem&) const = default;
};

// What is known of a file after it was read.
struct Report {
    std::string file; // its path
    std::string bank; // id
    int ready = 0;    // cards
    int written = 0;  // questions in the file, also those with a snag
    std::vector<Problem> problems;
    std::uint64_t print = 0; // of the text that this is about
    bool operator==(const Report&) const = default;
};

struct State {
    Report report;
    int picked = 0;
    Instant opened{};
    Instant read{};          // when the file was read last
    bool reloaded = false;   // it was read again since the screen came
    bool had_errors = false; // some were there since then
    bool gone = false;       // the file is not there at the moment
    std::vector<int> before; // where each problem stood before the file was read again; −1: nowhere
    bool operator==(const State&) const = default;
};

struct Picked {
    int index = 0;
    bool operator==(const Picked&) const = default;
};
// These leave the screen, or ask for something of the world.
struct FixAsked { // of the picked problem
    bool operator==(const FixAsked&) const = default;
};
struct EditorAsked {
    bool operator==(const EditorAsked&) const = default;
};
struct PlaceCopied { // file:line
    bool operator==(const PlaceCopied&) const = default;
};
struct FlagTakenDown { // of the picked problem
    bool operator==(const FlagTakenDown&) const = default;
};
struct ReloadAsked {
    bool operator==(const ReloadAsked&) const = default;
};
struct WentBack {
    bool operator==(const WentBack&) const = default;
};
using Event = std::variant<Picked, FixAsked, EditorAsked, PlaceCopied, FlagTakenDown, ReloadAsked, WentBack>;

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
std::optional<Event> intent(const State&, const ui::Input&); // the wheel goes through the list

State open(Report, Instant at);
State reloaded(State, Report, Instant at); // the picked problem stays picked, if it is still there

const Problem* picked(const State&);

// "One thing to fix.", the sentence below it, and "Reloaded two seconds ago. Still watching the file."
std::string headline(const State&);
std::string line_below(const State&);
std::string watching(const State&, Instant now);
std::string place_of(const State&); // "cats.yaml:220:5": of the picked problem, else the file's name

// What a report is made of.
struct Lines { // of the file, as its reader counts them; from 1
    int count = 0;
    std::function<std::string(int)> line;
};
struct Flagged {
    std::string item; // id
    std::string note; // may be empty
};
// `mendable`: repairs can be written into this file.
Report report(const bank::Bank&, const Diagnostics&, const std::vector<Flagged>&, const Lines&, bool mendable);

} // namespace retake::screens::problems
