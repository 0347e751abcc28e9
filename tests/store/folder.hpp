// A folder of its own for each test of the store, and shorthand for what is put into it.
#pragma once
#include "store/store.hpp"
#include "support/cards.hpp"
#include "support/folder.hpp"
#include <cstdlib>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace retake::store {

struct Folder : test::Folder {
    std::filesystem::path file() const { return path() / "retake.db"; }
};

// Opens the store, or ends the test with the store's own words.
inline Store opened(const std::filesystem::path& folder) {
    auto store = Store::open(folder);
    if (!store) {
        ADD_FAILURE() << store.error().message << " " << store.error().next_step;
        std::abort();
    }
    return std::move(*store);
}

// A second program that works on the same file.
class Stranger {
public:
    explicit Stranger(const std::filesystem::path& file) {
        sqlite3_open(file.c_str(), &database_);
        sqlite3_extended_result_codes(database_, 1);
    }
    ~Stranger() { sqlite3_close_v2(database_); }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;

    int run(const std::string& sql) { return sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr); }
    sqlite3* get() { return database_; }

    std::int64_t number(const std::string& sql) { // the first column of the first row; -1: there is none
        sqlite3_stmt* row = nullptr;
        sqlite3_prepare_v2(database_, sql.c_str(), -1, &row, nullptr);
        const auto found = sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int64(row, 0) : -1;
        sqlite3_finalize(row);
        return found;
    }

private:
    sqlite3* database_ = nullptr;
};

inline std::vector<CardName> names_of(const session::Cards& cards) {
    std::vector<CardName> names;
    for (const auto& card : cards)
        names.push_back({card.bank, card.item.id});
    return names;
}

// An attempt at a card of `single_cards`, without a session around it.
inline session::Attempt attempt_at(int card, bool right, std::optional<session::Confidence> confidence = std::nullopt,
                                   int pass = 0) {
    const auto id = std::string(1, static_cast<char>('a' + card));
    return {.card = card,
            .pass = pass,
            .shown = {id, "Question " + id + "?", "Choose one", item::PickOne{{{1, "Lure"}, {0, "Key"}}}},
            .response = item::Picked{right ? 0 : 1},
            .verdict = {right ? 1.0 : 0.0, right ? "the key" : "not the key", ""},
            .confidence = confidence,
            .took = Milliseconds{1500},
            .at = test::noon(Milliseconds{card}),
            .points = right ? 60 : 0};
}

} // namespace retake::store
