// A game at one computer: two to six teams, a buzzer each, and a host at the keys. A pure function from event to event; nothing
// of a game leaves it, so there are no effects, and moments come in with the events.
//
//   Ready → Open → Responding → Settled → … → Over → the pile, card by card → Over
//            ↑         ↓
//            └─ not right: open to the others
//
// Whoever buzzes first responds alone. Cards that no team had lie on a pile, which is asked once more at the end and earns
// nothing.
#pragma once
#include "base/rng.hpp"
#include "hotseat/rules.hpp"
#include "item/card.hpp"
#include <memory>
#include <variant>
#include <vector>

namespace retake::hotseat {

struct Try { // a buzz that came to something
    int team = 0;
    bool right = false;
    item::Response response; // Skipped where the host judged what was said, TimedOut where nothing was
    bool operator==(const Try&) const = default;
};

struct Hands { // raised for a choice; of cards without choices, for having had it (1) or not (0)
    int choice = 0;
    int count = 0;
    bool operator==(const Hands&) const = default;
};

struct Turn { // a card that was asked
    int card = 0;
    item::Presentation shown;
    std::vector<Try> tries;
    std::vector<Hands> hands;
    bool settled = false; // what is right was shown, and nobody can respond any more
    bool again = false;   // off the pile: it earns and costs nothing
    bool operator==(const Turn&) const = default;
};

struct Ready {
    bool operator==(const Ready&) const = default;
};
struct Open { // whoever has not tried may buzz; or hands are counted
    bool key_shown = false;
    bool operator==(const Open&) const = default;
};
struct Responding {
    int team = 0;
    Instant since{};
    bool key_shown = false; // the host compares: no clock runs, and nobody else can have the card
    bool operator==(const Responding&) const = default;
};
struct Settled {
    bool operator==(const Settled&) const = default;
};
struct Over {
    bool operator==(const Over&) const = default;
};
using Phase = std::variant<Ready, Open, Responding, Settled, Over>;

struct Game {
    Rules rules;
    std::shared_ptr<const item::Cards> cards; // in the order in which they are asked
    std::uint64_t seed = 0;
    std::vector<Turn> turns; // the last one is on the table
    Phase phase = Ready{};
    std::optional<Instant> paused_since;
    bool operator==(const Game&) const = default;
};

struct Started {
    bool operator==(const Started&) const = default;
};
struct Buzzed {
    int team = 0;
    Instant at{};
    bool operator==(const Buzzed&) const = default;
};
struct Responded { // the team that buzzed, by a key
    item::Response response;
    bool operator==(const Responded&) const = default;
};
struct JudgedByHost { // what the team said
    bool right = false;
    bool operator==(const JudgedByHost&) const = default;
};
struct OpenedToOthers { // the team passes: as a response that is not right
    bool operator==(const OpenedToOthers&) const = default;
};
struct BuzzUndone { // nobody buzzed after all; where the team has tried already, its try is taken back, and it responds anew
    Instant at{};
    bool operator==(const BuzzUndone&) const = default;
};
struct KeyShown { // where nobody responds, the card is over
    bool operator==(const KeyShown&) const = default;
};
struct HandsCounted {
    std::vector<Hands> hands;
    bool operator==(const HandsCounted&) const = default;
};
struct Advanced { // to the next card; from the end, to the pile
    bool operator==(const Advanced&) const = default;
};
struct PauseTurned {
    Instant at{};
    bool operator==(const PauseTurned&) const = default;
};
struct Ended { // from wherever
    bool operator==(const Ended&) const = default;
};
struct Ticked { // a due moment has come
    Instant at{};
    bool operator==(const Ticked&) const = default;
};
using Event = std::variant<Started, Buzzed, Responded, JudgedByHost, OpenedToOthers, BuzzUndone, KeyShown, HandsCounted, Advanced,
                           PauseTurned, Ended, Ticked>;

// `cards` may not be empty.
Game open_game(Rules, std::shared_ptr<const item::Cards> cards, std::uint64_t seed);
Game update(Game, const Event&);

// When the game must be ticked, if nothing else happens: the responding team's time is up.
std::optional<Instant> due(const Game&);

const item::Card& card_of(const Game&, const Turn&);
bool has_tried(const Turn&, int team);
bool has_choices(const item::Presentation&); // it is responded to by a key or by hands; all else is said, and judged by the host
bool class_had_it(const Game&, const Turn&); // by its hands

} // namespace retake::hotseat
