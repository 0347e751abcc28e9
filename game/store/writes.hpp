// What is written to the store, as plain rows: they wait in memory until a transaction took them all.
#pragma once
#include "store/store.hpp"
#include <string>
#include <variant>

struct sqlite3;

namespace retake::store {

struct RoundRow {
    std::string title, mode, rules, cards;
    std::uint64_t seed = 0;
    Instant begun{};
    std::vector<RoundId> spared; // open rounds that others play: they stay open
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

struct LinkRow {
    Link link;
};

struct FlagRow {
    Flag flag;
    bool raised = true;
};

using Write = std::variant<RoundRow, ResponseRow, ClosingRow, LinkRow, FlagRow>;

// Inside a transaction. `latest` is the round begun last and moves on with each RoundRow. SQLite's code, 0 when all
// went well.
int write(sqlite3*, const Write&, RoundId& latest);

} // namespace retake::store
