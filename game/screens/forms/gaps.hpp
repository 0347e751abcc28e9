// Gaps: the form of a cloze. A text with gaps to type into, and a strip of words to take where the bank lists words.
#pragma once
#include "item/interaction.hpp"
#include "screens/forms/room.hpp"
#include "ui/keycap.hpp"
#include "ui/pointing.hpp"
#include "ui/text_field.hpp"

namespace retake::screens::gaps {

struct Gap {
    ui::TextField field;
    std::optional<item::Choice> word; // taken from the strip; it stands there as a whole, and nothing is typed beside it
    bool operator==(const Gap&) const = default;
};

struct Drag { // a word under the pointer
    int word = 0;
    int from = -1; // the gap that it stood in; −1: it lay in the strip
    int over = -1; // the gap that the pointer is at
    ui::Point at;
    ui::Point grip; // where in the word it was taken
    bool operator==(const Drag&) const = default;
};

struct State {
    std::vector<Gap> gaps;
    int at = 0; // the gap that is typed into and that a word goes to
    std::optional<Drag> drag;
    int refused = -1; // what this gap holds is no number: it was not locked in
    bool operator==(const State&) const = default;
};

struct Entered { // the focus came to a gap
    int gap = 0;
    bool operator==(const Entered&) const = default;
};
struct Pressed { // a gap, at a byte of its text; a word that stands there goes back to the strip
    int gap = 0;
    std::size_t offset = 0;
    bool operator==(const Pressed&) const = default;
};
struct Edited {
    int gap = 0;
    ui::TextField field;
    bool operator==(const Edited&) const = default;
};
struct WordTaken { // into the gap in turn; or put back, when it stands in one already
    int word = 0;
    bool operator==(const WordTaken&) const = default;
};
struct Dragged {
    Drag drag;
    bool operator==(const Dragged&) const = default;
};
struct Dropped {
    bool operator==(const Dropped&) const = default;
};
struct Refused { // nothing but a number can be locked in here
    int gap = 0;
    bool operator==(const Refused&) const = default;
};
using Event = std::variant<Entered, Pressed, Edited, WordTaken, Dragged, Dropped, Refused>;

State begun(const item::FillBlanks&);
State update(State, const item::FillBlanks&, const Event&, Instant at);
std::optional<item::Response> response_of(const State&); // as soon as one gap holds something

// Why it cannot be locked in as it stands: a gap for a number holds none.
std::optional<Event> objection(const item::FillBlanks&, const State&, const std::string& language);

// For each word of the strip, the gap that it stands in; −1: it can be taken. A word that was typed counts as taken.
std::vector<int> places_of(const item::FillBlanks&, const State&);

float bottom(const item::FillBlanks&, const State&, const Room&);
ui::View<Event> view(const item::FillBlanks&, const State&, const Room&);
std::optional<Event> intent(const State&, const ui::Input&, const ui::Pointing<Event>&);

std::vector<ui::KeyHint> hints(const item::FillBlanks&, const State&);
std::string remark(const item::FillBlanks&, const State&);

} // namespace retake::screens::gaps
