// The log as plain rows: what happened to which card, for whoever works out memories, progress and the pile from it.
#pragma once
#include "session/session.hpp"
#include "store/card_name.hpp"
#include <optional>
#include <vector>

namespace retake::store {

// One response that counts. Texts that many rows share are kept once, in the log's lists.
struct LogRow {
    ResponseId id = 0;
    RoundId round = 0;
    int card = 0;                                 // index into Log::names: the name under which it counts now
    int content = 0;                              // index into Log::contents: the hash of the question as it was then
    session::Mode mode = session::Mode::practice; // of its round
    int pass = 0;                                 // how often its round had asked the card before
    Instant at{};                                 // when it was locked in
    double credit = 0;                            // 0 … 1
    std::optional<session::Confidence> confidence;
    bool hinted = false;
    Milliseconds took{};
    std::optional<session::Cause> cause; // the newest tag
    int choices = 0;                     // how many a guess was among (single choice, true or false); 0: no such item
    std::optional<int> picked;           // the id of the single choice that was taken
    bool operator==(const LogRow&) const = default;
};

struct Log {
    std::vector<CardName> names;
    std::vector<std::string> contents;
    std::vector<LogRow> rows; // in the order of time; where a bank was copied, a row for each name that the response counts for
    bool operator==(const Log&) const = default;
};

// A wrong choice that was taken at a card.
struct Lure {
    std::string text;
    int times = 0;
    Instant last{};
    bool operator==(const Lure&) const = default;
};

struct Lures {
    std::vector<Lure> known; // the most frequent first
    int lost = 0;            // wrong choices of which nobody knows any more what they said: a damaged file lost their sheets
    bool operator==(const Lures&) const = default;
};

} // namespace retake::store
