// Progress: what a learner's log says in pictures, of one bank or of all; each picture can be read out in words.
#pragma once
#include "progress/report.hpp"
#include "screens/export_round.hpp"
#include "ui/pointing.hpp"
#include "ui/view.hpp"
#include <map>
#include <memory>

namespace retake::screens::progress {

// What was worked out when the screen opened. Without a bank it is about all of them.
struct Account {
    retake::progress::History history;
    std::optional<retake::progress::Report> bank;
    retake::progress::Report all;
};

// `bank`: the place among the history's banks of the one that stood out on Home; none: it is about all.
std::shared_ptr<const Account> account_of(retake::progress::History, std::optional<int> bank);

enum class Page : unsigned char { overview, cards };
enum class Panel : unsigned char { practice, coming, topics, staying, sureness, shares, cards, given };

// Where a panel is being read.
struct Reading {
    int at = 0;
    int first = 0; // the first line in sight, where there are more than fit
    bool operator==(const Reading&) const = default;
};

struct State {
    std::shared_ptr<const Account> account; // never null
    bool all_banks = false;
    Page page = Page::overview;
    std::map<Panel, Reading> readings; // without one a panel stands where it opens: at today, at the first line
    Instant opened{};
    bool operator==(const State&) const = default;

    const retake::progress::Report& report() const { return account->bank && !all_banks ? *account->bank : account->all; }
};

struct ScopePicked {
    bool all_banks = false;
    bool operator==(const ScopePicked&) const = default;
};
struct PagePicked {
    Page page{};
    bool operator==(const PagePicked&) const = default;
};
struct Read { // a day, a topic, a point of a panel
    Panel panel{};
    Reading reading;
    bool operator==(const Read&) const = default;
};
// These leave the screen, or ask for something of the world.
struct ExportAsked {
    bool operator==(const ExportAsked&) const = default;
};
struct WentHome {
    bool operator==(const WentHome&) const = default;
};
using Event = std::variant<ScopePicked, PagePicked, Read, ExportAsked, WentHome>;

State open(std::shared_ptr<const Account>, Instant at);

ui::View<Event> view(const State&, const ui::Look&);
State update(State, const Event&);
// A click on a panel reads what lies there.
std::optional<Event> intent(const ui::Input&, const ui::Pointing<Event>&);

// The cards that are shown, as a table.
Exported exported(const State&);

} // namespace retake::screens::progress
