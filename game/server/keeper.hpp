// The keeper of the room: takes what phones say and what the teacher wishes, writes each event into the journal before anything
// comes of it, and says what is to be sent. One thread at a time; it knows no socket.
#pragma once
#include "base/result.hpp"
#include "server/gate.hpp"
#include "server/sending.hpp"
#include <functional>

namespace retake::server {

// Returns when the event is safe from the end of this program.
using Journal = std::function<Result<void>(const classroom::Event&)>;

// A room to be kept: a new one, or one that its journal has made again.
struct Opening {
    classroom::Room room;
    std::string title;                      // of the lesson, on phones
    std::string code;                       // four letters
    std::vector<classroom::Event> first{};  // what must happen before anything else, after an interruption
    classroom::ConnectionId connection = 0; // none up to this one may be given again
    Journal journal;
    std::function<classroom::Token()> new_token; // 128 bits of chance
    // The text of a bank with these cards of the lesson, for a pupil to take home; none: none is offered.
    std::function<std::string(const std::vector<int>& cards)> take_home{};
};

// Goes on though the journal cannot be written: what follows is lost if the program ends.
struct GoneOnUnkept {
    bool operator==(const GoneOnUnkept&) const = default;
};

// The teacher's side. Moments in them are set when they are carried out. No frame of a phone becomes one of these.
using Command = std::variant<classroom::Advanced, classroom::WentBack, classroom::CardSkipped, classroom::MoreTimeGiven,
                             classroom::PauseTurned, classroom::DiscussionAsked, classroom::RetakeAsked, classroom::LockTurned,
                             classroom::PutOut, classroom::LetIn, classroom::NameAllowed, classroom::Renamed,
                             classroom::TeamPicked, classroom::Accommodated, classroom::Ended, GoneOnUnkept>;
std::optional<Command> command_of(const classroom::Event&); // none: it is no teacher's

class Keeper {
public:
    Keeper(Opening, const Limits&);
    void begin(); // what must happen first, happens; nobody is there yet

    const classroom::Room& room() const { return room_; }
    const std::optional<Failure>& trouble() const { return trouble_; } // of the journal; nothing goes on while it lasts
    bool kept() const { return kept_; }                                // false once the teacher went on without a journal
    Gate& gate() { return gate_; }

    classroom::ConnectionId arrive() { return ++connection_; }
    bool is_pupil(classroom::ConnectionId id) const { return player_at(room_, id).has_value(); }

    Parcels hear(classroom::ConnectionId, Guest&, std::string_view bytes, Instant received);
    Parcels leave(classroom::ConnectionId, Instant);
    Parcels measure(classroom::ConnectionId, Milliseconds shortest_round_trip, Instant); // of the last ones
    Parcels carry_out(const Command&, Instant);
    Parcels tick(Instant);

    // Everything for this phone; none when it is no pupil's.
    Bytes snapshot(classroom::ConnectionId, Instant) const;
    // The file of the picture of a card that was asked, from 0.
    std::optional<std::string> picture(std::size_t asked) const;

private:
    Parcels happen(const classroom::Event&, Instant now);
    Parcels take(classroom::ConnectionId, Guest&, const JoinFrame&, Instant);
    Parcels take(classroom::ConnectionId, Guest&, const BackFrame&, Instant);
    Parcels take(classroom::ConnectionId, Guest&, const NameFrame&, Instant);
    Parcels take(classroom::ConnectionId, Guest&, const ResponseFrame&, Instant);
    Parcels take(classroom::ConnectionId, Guest&, const AliveFrame&, Instant);
    Parcels take(classroom::ConnectionId, Guest&, const ReviewFrame&, Instant);
    Parcels wrong_code(classroom::ConnectionId, Guest&, Instant);

    classroom::Room room_;
    std::string title_, code_;
    classroom::ConnectionId connection_;
    std::vector<classroom::Event> first_;
    Journal journal_;
    std::function<classroom::Token()> new_token_;
    std::function<std::string(const std::vector<int>&)> take_home_;
    Gate gate_;
    Scoreboard board_;
    std::optional<Failure> trouble_;
    bool kept_ = true;
};

} // namespace retake::server
