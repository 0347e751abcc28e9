// What is written to the store, as plain rows: they wait in memory until a transaction took them all.
#pragma once
#include "store/store.hpp"
#include <optional>
#include <string>
#include <variant>

struct sqlite3;

namespace retake::store {

struct RoundRow {
    std::string title, mode, rules, cards;
    std::uint64_t seed = 0;
    Instant begun{};
    std::chrono::minutes ahead{}; // of UTC, where it is begun
    std::vector<RoundId> spared;  // open rounds that others play: they stay open
};

struct ResponseRow {
    RoundId round = latest_round;
    session::Attempt attempt;
    std::string bank, item, content_hash, topic;
};

struct ClosingRow {
    RoundId round = latest_round;
    Instant at{};
};

struct RetractionRow { // of the round's last response that counts
    RoundId round = latest_round;
    Instant at{};
    std::optional<int> card; // of that card; none: of whichever came last
};

struct CauseRow {
    RoundId round = latest_round;
    int attempt = 0;   // which of the round's responses that count, from 0
    std::string cause; // empty: the tag is taken off
    Instant at{};
    std::optional<Go> go{}; // which one, where it is named by its card
};

struct LinkRow {
    Link link;
};

struct FlagRow {
    Flag flag;
    bool raised = true;
};

using Write = std::variant<RoundRow, ResponseRow, ClosingRow, RetractionRow, CauseRow, LinkRow, FlagRow>;

// Inside a transaction. `latest` is the round begun last and moves on with each RoundRow. SQLite's code, 0 when all
// went well.
int write(sqlite3*, const Write&, RoundId& latest);

// What no retraction names, as a condition on rows of `responses` (or of what joins it) by the name of their id.
inline std::string counts(const std::string& id) { return id + " not in (select response from retractions)"; }

// Of what counts, what may be told: nothing of an exam before it is handed in. `round` names the round's id.
inline std::string told(const std::string& id, const std::string& round) {
    return counts(id) + " and " + round + " not in (select id from rounds where mode = 'exam' and closed is null)";
}

// How many choices a guess would be among: 0 where nothing is chosen from, or several.
int choices_in(const item::Interaction&);

} // namespace retake::store
