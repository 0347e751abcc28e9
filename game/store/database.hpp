// The database behind the store: its connection, and what waits to be written to it.
#pragma once
#include "store/claims.hpp"
#include "store/fault.hpp"
#include "store/links.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/writes.hpp"

namespace retake::store {

struct Store::Database {
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

    Result<int> given_in(RoundId) const; // responses that count
    Result<std::optional<OpenRound>> whole_round(const Query& row) const;
};

} // namespace retake::store
