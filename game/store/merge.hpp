// Merging: what another log holds and this one lacks is added, and nothing is changed.
#pragma once
#include "store/card_name.hpp"
#include <set>

struct sqlite3;

namespace retake::store {

struct Merged { // what was added
    std::int64_t responses = 0;
    std::int64_t rounds = 0;
    std::int64_t others = 0; // retractions, causes, links, flags and settings
    bool operator==(const Merged&) const = default;
    bool nothing() const { return *this == Merged{}; }
};

// Both are up to date. Rows are the same where they say the same, whatever their ids: a round has its beginning, its seed and
// its cards, a response its round, its moment, its card and what was given. A row keeps its id, or takes the next that is free;
// so the order stays that of time. Where `into` has a setting, it keeps its own. A round that was left open there and is not the
// newest here is closed with its last response; those in `spared` are being played and stay as they are.
//
// One transaction: all of it, or nothing. SQLite's code; the fault may be either's.
int merge(sqlite3* from, sqlite3* into, const std::set<RoundId>& spared, Merged& added);

// What a merge would add, by one that is taken back. SQLite's code.
int try_merge(sqlite3* from, sqlite3* into, Merged& would_be_added);

// Responses whose round was lost get one that holds their cards, so that they can be looked at. SQLite's code.
int give_rounds_to_orphans(sqlite3*);

} // namespace retake::store
