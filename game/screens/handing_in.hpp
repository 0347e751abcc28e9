// Handing in: the last page of an exam. Which cards are given, which are open, and the way back to each.
#pragma once
#include "session/session.hpp"
#include "ui/view.hpp"

namespace retake::screens::handing_in {

struct State {
    Instant opened{};
    bool operator==(const State&) const = default;
};

// All leave the screen.
struct CardOpened {
    int card = 0;
    bool operator==(const CardOpened&) const = default;
};
struct HandedIn {
    bool operator==(const HandedIn&) const = default;
};
using Event = std::variant<CardOpened, HandedIn>;

ui::View<Event> view(const State&, const session::State&, const ui::Look&);

// "Eighteen of twenty are given." and the sentence under it.
std::string headline(const session::State&);
std::string line_below(const session::State&);

} // namespace retake::screens::handing_in
