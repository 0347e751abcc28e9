// The database behind the store: its connection, and what waits to be written to it.
#pragma once
#include "store/claims.hpp"
#include "store/fault.hpp"
#include "store/links.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/recovery.hpp"
#include "store/standing.hpp"
#include "store/writes.hpp"

namespace retake::store {

struct Store::Database {
    std::optional<Temporary> copy; // where that is what is open; it outlives the connection
    Opened opened;
    Claims claims;
    std::vector<Write> waiting;
    RoundId latest = latest_round;

    sqlite3* get() const { return opened.connection.get(); }

    Failure failure(int code, During during) const {
        if (means_damaged(code))
            suspect(opened.file);
        return fault(get(), code, opened.file, during);
    }

    Result<void> flush(); // all that waits, or nothing of it
    Result<void> add(Write);

    // Open rounds that other processes play. What cannot be read now is told when it is written.
    std::vector<RoundId> played_elsewhere() const;
    bool has_a_round() const;

    // The standing after the last response, read on from the one that was read last or kept last.
    Result<const Standing*> standing(const Store&);
    Result<std::optional<Standing>> kept_standing(const Store&, bool even_stale) const;
    Result<std::int64_t> read_on(Standing&, const Store&) const; // how many responses came
    std::optional<Standing> last_standing;
    ResponseId kept_through = 0;   // of the snapshot, when that was looked at
    std::int64_t last_changes = 0; // of the past, when that was read
    std::int64_t read_since = 0;   // responses, since the snapshot
    bool stale = false;            // it came from a stale snapshot

    Result<int> given_in(RoundId) const; // responses that count
    Result<std::optional<OpenRound>> whole_round(const Query& row) const;
};

} // namespace retake::store
