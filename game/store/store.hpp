// The store: an append-only log of responses in SQLite, and the rounds that can be gone on with.
#pragma once
#include "base/result.hpp"
#include "store/log.hpp"
#include "store/merge.hpp"
#include <filesystem>
#include <map>
#include <memory>
#include <set>

namespace retake::store {

// A round as it was kept: what is needed to go on with it, or to look at it again.
struct OpenRound {
    RoundId id = 0;
    session::Rules rules;
    std::uint64_t seed = 0;
    std::vector<CardName> cards;
    std::string title;                                 // what it was about, such as the bank's title
    std::vector<session::Attempt> attempts;            // in order, without what was taken back
    std::vector<std::optional<session::Cause>> causes; // by attempt
    Instant begun{};
    std::optional<Instant> closed; // none: it can be gone on with
};

// One response of a round by its card, and by how often the round had asked that card before; in whatever order they are read.
struct Go {
    int card = 0;
    int pass = 0;
    bool operator==(const Go&) const = default;
};

// A round in the list of all rounds.
struct PastRound {
    RoundId id = 0;
    std::string title;
    session::Mode mode = session::Mode::practice;
    Instant begun{};
    std::optional<Instant> closed;
    int asked = 0;  // cards
    int right = 0;  // of these, at the first time in the round
    int missed = 0; // of these, still not right at the last time in the round
    int dealt = 0;  // cards that it was begun with; 0: lost with a damaged file
    bool operator==(const PastRound&) const = default;
};

// A card on the learner's pile, top first.
struct PileCard {
    CardName name;
    std::string stem;  // as it was last shown
    std::string topic; // likewise; may be empty
    Instant missed_at{};
    bool sure = false; // wrong although sure
    bool operator==(const PileCard&) const = default;
};

// What is known of one item counts for another from now on: its question was edited, or its bank has another name. Without
// items it is about whole banks, whose items have the same names; `shared`: it counts for both (a copied bank).
struct Link {
    CardName from;
    CardName to;
    bool shared = false;
    bool operator==(const Link&) const = default;
};

struct Roll { // the items that a bank last held, in its order
    std::string bank;
    std::vector<std::string> items;
    bool operator==(const Roll&) const = default;
};

struct AskedItem { // an item of a bank that was asked, and its stem as it was last shown
    std::string item;
    std::string stem; // empty: it was lost with a damaged file
    bool operator==(const AskedItem&) const = default;
};

struct LastShown { // a card, as it was shown when it was asked last
    std::string stem;
    std::string topic; // may be empty
    bool operator==(const LastShown&) const = default;
};

struct Flag { // the learner doubts a card
    CardName name;
    std::string stem;
    std::string note; // may be empty
    Instant at{};
    bool operator==(const Flag&) const = default;
};

// What the shelf shows of a bank, and the file of which this is true: an edit changes its size or its time.
struct Glance {
    std::string file; // path
    std::uintmax_t size = 0;
    std::int64_t modified = 0; // of the file's clock
    std::string bank;          // id
    std::string title;
    int questions = 0;
    bool operator==(const Glance&) const = default;
};

struct BankProgress {
    std::string bank;
    int known = 0;   // items whose last response was right
    int on_pile = 0; // items whose last response was not
    bool operator==(const BankProgress&) const = default;
};

// What was worked out from the log up to a response, kept so that a log of years need not be read at each start.
struct Snapshot {
    std::string made_of;    // by which rules: another text means another cache
    ResponseId through = 0; // the last response that it holds
    bool stale = false;     // what came before that response has changed since
    std::string bytes;
    bool operator==(const Snapshot&) const = default;
};

// Caches of the log. Up to so many responses are read within a frame or two; where there are more, a stale cache is better than a
// long wait. From so many since a snapshot on it is worth keeping a new one. So many are held in memory at one time.
inline constexpr std::size_t read_at_once = 100'000, worth_keeping = 2'000, log_portion = 250'000;

// What came of rebuilding a cache; of two, the greater is told.
enum class Agreement { nothing_kept, agreed, differed };

struct Restored {
    Merged added;
    bool was_damaged = false; // the file: only what could be read of it was taken
};

// One store a process. Opening never blocks for long: a locked database fails after about a second with words for it.
//
// What could not be written (a full disk, a lock) waits in memory and is written with the next thing that is; each
// failed call says so, and the round goes on.
class Store {
public:
    // Creates the folder and the file `retake.db` where missing. Fails with what is wrong and what to do. A damaged file
    // is set aside under a name with the date, and a new one is begun: `notices` tells.
    static Result<Store> open(const std::filesystem::path& folder);
    // For a game. Where the folder can be read and not written, the store is a copy of it that goes when it is closed: all
    // that was learned is there, and `lasts` and `notices` say that nothing is added to it.
    static Result<Store> open_to_play(const std::filesystem::path& folder);
    bool lasts() const;
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    // What the user ought to know about the opening; usually empty.
    const std::vector<Failure>& notices() const;

    // A round begins and is claimed; older open rounds are closed, but for those that another process plays. After a
    // failure, append to `latest_round`.
    Result<RoundId> open_round(const std::vector<CardName>& cards, const std::string& title, const session::Rules&,
                               std::uint64_t seed, Instant at);
    // Durable when it returns: a killed process loses nothing that was acknowledged.
    Result<void> append(RoundId, const session::Card&, const session::Attempt&);
    Result<void> close_round(RoundId, Instant at);
    // The last response of a round that counts is taken back: from now on nothing that is read here counts it. The round, if
    // it is the newest, can be gone on with again.
    Result<void> retract_last(RoundId, Instant at);
    // The same of the last response to one card, by its number in the round.
    Result<void> retract(RoundId, int card, Instant at);
    // A response to a card is changed, as in an exam: the last one is taken back and this one appended, both or neither.
    Result<void> replace(RoundId, const session::Card&, const session::Attempt&);
    // Why a response was not right; none takes the tag off. `attempt` is its place among the round's attempts, from 0.
    Result<void> tag(RoundId, int attempt, std::optional<session::Cause>, Instant at);
    Result<void> tag(RoundId, Go, std::optional<session::Cause>, Instant at);
    std::size_t waiting() const; // responses that are not written yet
    Result<void> write_waiting();

    // The newest open round that no other process plays.
    Result<std::optional<OpenRound>> unfinished() const;
    bool claim(RoundId); // before it is gone on with; false: another process has just taken it up
    Result<std::vector<PileCard>> pile() const;
    Result<std::vector<BankProgress>> progress() const;
    Result<std::int64_t> responses() const; // how many count
    // Local time as it was where each round was begun; `here` before the first that says so and after the last response.
    Result<TimeZone> zone(const TimeZone& here) const;

    // Rounds in which something was asked, newest first: so many at most, begun before that one.
    Result<std::vector<PastRound>> past_rounds(int at_most, std::optional<RoundId> before = std::nullopt) const;
    Result<std::optional<OpenRound>> round(RoundId) const;

    Result<Log> log(ResponseId after = 0,
                    std::optional<std::size_t> at_most = std::nullopt) const; // of all that was logged after that response
    Result<Log> history(const CardName&) const;                               // of one card
    Result<std::optional<LastShown>> last_shown(const CardName&) const;       // none: it was never asked
    Result<Lures> lures(const CardName&) const;

    // Caches of the log. `pile` and `progress` keep one of their own; `refresh` brings it up to date where it is worth it, and
    // `rebuild` in any case. On a log of years they read a stale one rather than hold up a frame: `wants_refresh` then says so.
    // Refreshing is best done on another connection, beside the game.
    bool wants_refresh() const;
    Result<void> refresh();
    Result<Agreement> rebuild();
    Result<Store> another() const; // a connection of its own, for another thread

    // A cache of somebody else's. `past` is asked for before the log is read: where it has changed by the time of keeping, the
    // snapshot is stale from the beginning.
    Result<std::optional<Snapshot>> snapshot(const std::string& name) const;
    Result<void> keep_snapshot(const std::string& name, const Snapshot&, std::int64_t past);
    Result<std::int64_t> past() const;

    // Names change; what was logged does not. All that is read here comes under the names that count now.
    Result<void> link(const std::vector<Link>&);
    Result<std::vector<AskedItem>> asked(const std::string& bank, const std::set<std::string>& but_not) const;
    Result<void> keep_roll(const Roll&);
    Result<std::optional<Roll>> roll(const std::string& bank) const;
    Result<std::vector<Roll>> rolls() const;

    Result<void> flag(const Flag&); // again: with another note
    Result<void> take_flag_down(const CardName&, Instant at);
    Result<std::vector<Flag>> flags() const; // in the order in which they were raised

    // What learners write themselves to a card that they keep missing; it stays with the card when that is renamed.
    Result<void> keep_reminder(const CardName&, const std::string& text);
    Result<std::string> reminder(const CardName&) const; // empty: there is none

    // What a backup (or another computer's file, or a damaged one) holds and this log lacks is added; nothing is replaced.
    Result<Restored> restore(const std::filesystem::path& file);
    Result<Merged> lacks(const std::filesystem::path& file) const; // what restoring that file would add

    // Small settings by name, such as the last set-up of a bank.
    Result<void> remember(const std::string& name, const std::string& value);
    Result<std::optional<std::string>> recall(const std::string& name) const;
    Result<std::map<std::string, std::string>> recall_all(const std::string& beginning) const; // by what follows it in the name

    Result<void> keep_glances(const std::vector<Glance>&); // in place of those that were kept
    std::vector<Glance> glances() const;                   // none where they cannot be read: they can be taken again

    // Lets the file grow to so many pages only, so that a test can fill the disk; 0 lifts the limit.
    void limit_pages(std::int64_t pages);

private:
    struct Database;
    explicit Store(std::unique_ptr<Database>);
    std::unique_ptr<Database> database_;
};

} // namespace retake::store
