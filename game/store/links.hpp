// Links: under which name the progress of an item counts now, after its question was edited or its bank renamed.
#pragma once
#include "store/store.hpp"
#include <map>

struct sqlite3;

namespace retake::store {

class Links {
public:
    explicit Links(sqlite3*); // reads the table as it is now
    int code() const { return code_; }
    bool empty() const { return rows_.empty(); }

    // The names under which something of that round counts now: one, and more where a bank was copied. A link is about what
    // was there when it was made: a question that comes back later under its old name is a question of its own.
    std::vector<CardName> names_now(const CardName&, RoundId) const;
    CardName name_now(const CardName&, RoundId) const; // without the copies

    // The banks, this one among them, under whose names something that counts for it may be logged.
    std::vector<std::string> banks_behind(const std::string& bank) const;

    // The names, this one among them, under which something that counts for this card may be logged.
    std::vector<CardName> names_behind(const CardName&) const;

private:
    struct Row {
        RoundId round = 0; // the last that it is about
        CardName to;
        bool shared = false;
    };

    CardName follow(CardName, RoundId, std::size_t first, std::vector<CardName>* copies) const;

    std::vector<Row> rows_;                             // in the order in which they were made
    std::map<CardName, std::vector<std::size_t>> from_; // rows by the name that they are about; without an item: of a bank
    int code_ = 0;
};

} // namespace retake::store
