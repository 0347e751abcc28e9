// A room: one teacher, any number of phones, one card at a time. A pure function from event to event, so that it can be replayed
// from its journal.
//
//   Lobby → (Read →) Open → Grace → Closed → Reveal → Standings → … → Podium → Report
//                      ↑               ↓
//                 second vote ←── Discuss
//
// Moments come in with the events: of phones the moment of receipt.
#pragma once
#include "base/rng.hpp"
#include "base/shared_map.hpp"
#include "classroom/rules.hpp"
#include "classroom/score.hpp"
#include "classroom/timing.hpp"
#include "item/card.hpp"
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace retake::classroom {

using PlayerId = int;               // place in the room's list; never given twice
using ConnectionId = std::uint64_t; // of the server; never given twice
using Token = std::string;          // chance of the edge; the phone keeps it and comes back with it, nobody else ever sees it

struct Player {
    Token token;
    std::string wished;      // the name as it was typed; may be empty
    std::string shown;       // the name on the projector; passed, generated, or allowed by the teacher
    std::string report_name; // for the teacher alone; may be empty
    bool name_waits = false; // for the teacher's word on the wished name
    std::optional<int> team; // from 0
    Accommodation needs;
    std::optional<ConnectionId> connection; // none: the phone is away
    bool kicked = false;
    std::size_t from_card = 0; // the first card that was asked with the pupil there
    int reconnects = 0;
    std::uint32_t sent = 0; // the last frame that is in, as the phone counts them: one that comes twice or late changes nothing
    RoundTrips trips;
    bool operator==(const Player&) const = default;
};

// The last response of a pupil to a card in one vote.
struct Given {
    item::Response response;
    std::optional<schedule::Confidence> confidence;
    Pace pace;
    grading::Verdict verdict;
    bool operator==(const Given&) const = default;
};
using Vote = SharedMap<PlayerId, Given>;

struct Asked {
    int card = 0; // place in the lesson
    item::Presentation shown;
    std::vector<Vote> votes; // one; two after a discussion. The last one counts
    bool skipped = false;    // it counts for nobody
    bool again = false;      // in the retake after the last card: it earns nothing, and the report leaves it out
    bool operator==(const Asked&) const = default;
};

struct Lobby {
    bool operator==(const Lobby&) const = default;
};
struct Read { // the stem alone
    Instant since{};
    bool operator==(const Read&) const = default;
};
struct Open {
    Instant since{};
    std::optional<Milliseconds> limit; // of the class; a pupil's own may be longer
    bool operator==(const Open&) const = default;
};
struct Grace { // what is on its way may still arrive
    Instant since{};
    Open open; // as it was
    bool operator==(const Grace&) const = default;
};
struct Closed {
    bool operator==(const Closed&) const = default;
};
struct Discuss { // how the class voted is shown, and not what is right
    bool operator==(const Discuss&) const = default;
};
struct Reveal {
    bool operator==(const Reveal&) const = default;
};
struct Standings {
    bool operator==(const Standings&) const = default;
};
struct Podium {
    bool operator==(const Podium&) const = default;
};
struct Report {
    bool operator==(const Report&) const = default;
};
using Phase = std::variant<Lobby, Read, Open, Grace, Closed, Discuss, Reveal, Standings, Podium, Report>;

struct Room {
    Rules rules;
    std::shared_ptr<const item::Cards> cards; // of the lesson, in their order
    std::uint64_t seed = 0;
    std::vector<Player> players;             // also those who were put out
    SharedMap<ConnectionId, PlayerId> seats; // whose a connection is: each frame of a phone asks for it
    SharedMap<Token, PlayerId> tokens;       // whose a token is
    std::vector<Asked> asked;                // the last one is on the table
    Phase phase = Lobby{};
    std::vector<int> retake; // cards that are asked once more, as places in the lesson, the next one first
    bool locked = false;     // nobody new may come in
    std::optional<Instant> paused_since;
    bool operator==(const Room&) const = default;
};

// From phones.
struct Joined {
    ConnectionId connection = 0;
    Token token; // the edge makes it for this pupil
    std::string name;
    std::string report_name;
    bool operator==(const Joined&) const = default;
};
struct CameBack {
    ConnectionId connection = 0;
    Token token;
    bool operator==(const CameBack&) const = default;
};
struct Dropped {
    ConnectionId connection = 0;
    Instant at{};
    bool operator==(const Dropped&) const = default;
};
struct Responded {
    ConnectionId connection = 0;
    int card = 0; // in the order in which cards were asked, from 0
    int vote = 0; // 0 or 1
    std::uint32_t sent = 0;
    item::Response response; // Skipped takes back what was given
    std::optional<schedule::Confidence> confidence;
    Instant at{};
    bool operator==(const Responded&) const = default;
};
struct Ponged {
    ConnectionId connection = 0;
    Milliseconds round_trip{};
    bool operator==(const Ponged&) const = default;
};

struct NameWished { // another name than at joining, while no card was asked or while the name waits
    ConnectionId connection = 0;
    std::string name;
    bool operator==(const NameWished&) const = default;
};

// From the teacher.
struct Advanced { // to whatever comes next
    Instant at{};
    bool operator==(const Advanced&) const = default;
};
struct WentBack { // to what was shown before; nothing that was given is lost
    Instant at{};
    bool operator==(const WentBack&) const = default;
};
struct CardSkipped { // it counts for nobody
    Instant at{};
    bool operator==(const CardSkipped&) const = default;
};
struct MoreTimeGiven {
    Milliseconds more{10'000};
    bool operator==(const MoreTimeGiven&) const = default;
};
struct PauseTurned {
    Instant at{};
    bool operator==(const PauseTurned&) const = default;
};
struct DiscussionAsked { // before the key is shown: talk, and vote again
    bool operator==(const DiscussionAsked&) const = default;
};
struct LockTurned {
    bool operator==(const LockTurned&) const = default;
};
struct PutOut {
    PlayerId player = 0;
    Instant at{};
    bool operator==(const PutOut&) const = default;
};
struct LetIn { // who was put out
    PlayerId player = 0;
    bool operator==(const LetIn&) const = default;
};
struct NameAllowed {
    PlayerId player = 0;
    bool operator==(const NameAllowed&) const = default;
};
struct Renamed {
    PlayerId player = 0;
    std::string name;
    bool operator==(const Renamed&) const = default;
};
struct TeamPicked {
    PlayerId player = 0;
    int team = 0;
    bool operator==(const TeamPicked&) const = default;
};
struct Accommodated {
    PlayerId player = 0;
    Accommodation needs;
    bool operator==(const Accommodated&) const = default;
};
struct RetakeAsked { // after the podium: what the class missed, once more
    Instant at{};
    bool operator==(const RetakeAsked&) const = default;
};
struct Ended { // from wherever: to the podium
    bool operator==(const Ended&) const = default;
};
struct Ticked { // a due moment has come
    Instant at{};
    bool operator==(const Ticked&) const = default;
};

using Event = std::variant<Joined, CameBack, Dropped, Responded, Ponged, Advanced, WentBack, CardSkipped, MoreTimeGiven,
                           PauseTurned, DiscussionAsked, LockTurned, PutOut, LetIn, NameAllowed, Renamed, TeamPicked,
                           Accommodated, RetakeAsked, Ended, Ticked, NameWished>;

enum class Refusal {
    locked,  // nobody new may come in
    no_name, // nothing is left of it
    unknown, // no pupil has this token: join anew
    put_out, // by the teacher
    over     // the lesson is
};
enum class Farewell { taken_over, put_out }; // another tab or phone has the same token; the teacher
enum class Decline { not_open, too_late, paused, unfit };

struct Welcome { // the phone is this pupil's from now on, and is shown where the room stands
    ConnectionId connection = 0;
    PlayerId player = 0;
    bool operator==(const Welcome&) const = default;
};
struct Refuse {
    ConnectionId connection = 0;
    Refusal why{};
    bool operator==(const Refuse&) const = default;
};
struct Release {
    ConnectionId connection = 0;
    Farewell why{};
    bool operator==(const Release&) const = default;
};
struct Confirm { // the response is in
    ConnectionId connection = 0;
    std::uint32_t sent = 0;
    bool operator==(const Confirm&) const = default;
};
struct Return { // the response is not in
    ConnectionId connection = 0;
    std::uint32_t sent = 0;
    Decline why{};
    bool operator==(const Return&) const = default;
};
struct Show { // to this phone, what it may see now
    ConnectionId connection = 0;
    bool operator==(const Show&) const = default;
};
struct ShowAll { // likewise, to every phone
    bool operator==(const ShowAll&) const = default;
};
using Effect = std::variant<Welcome, Refuse, Release, Confirm, Return, Show, ShowAll>;

struct Step {
    Room room;
    std::vector<Effect> effects;
};

// `cards` may not be empty.
Room open_room(Rules, std::shared_ptr<const item::Cards> cards, std::uint64_t seed);
Step update(Room, const Event&);

// When the room must be ticked, if nothing else happens.
std::optional<Instant> due(const Room&);

std::optional<PlayerId> player_at(const Room&, ConnectionId);
const Player& player(const Room&, PlayerId);
bool is_present(const Player&); // neither away nor put out
std::vector<PlayerId> present_players(const Room&);
const item::Card& card_of(const Room&, const Asked&);
int cards_in_all(const Room&);                                     // of the lesson, with those of the retake
bool takes_responses(const Room&);                                 // Open or Grace, and not paused
std::optional<Milliseconds> own_limit(const Player&, const Open&); // none: no limit

} // namespace retake::classroom
