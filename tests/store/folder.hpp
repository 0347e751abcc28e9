// A folder of its own for each test of the store, and a second program that meddles with it.
#pragma once
#include "store/store.hpp"
#include "support/cards.hpp"
#include "support/folder.hpp"
#include "support/kept_history.hpp"
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace retake::store {

struct Folder : test::Folder {
    std::filesystem::path file() const { return path() / "retake.db"; }
};

using test::attempt_at;
using test::names_of;
using test::opened;

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

} // namespace retake::store
