// One SQL statement: its parameters are given in order, then its rows are stepped through.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace retake::store {

// A value of a row; nothing is null.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

class Query {
public:
    Query(sqlite3*, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& with(std::int64_t);
    Query& with(double);
    Query& with(std::string_view);
    Query& with_nothing();
    Query& with_bytes(std::string_view); // in place until it is stepped
    Query& with_value(const Value&);
    Query& again(); // from the first parameter on, for the next time

    bool next();      // there is one more row; false at the end and after a failure
    int code() const; // SQLite's code of what failed; 0 when all went well

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::string_view view(int column) const;  // until the next row
    std::string_view bytes(int column) const; // likewise
    bool empty(int column) const;             // null
    Value value(int column) const;

private:
    void note(int code);

    sqlite3_stmt* statement_ = nullptr;
    int parameter_ = 0;
    int code_ = 0;
};

// Runs statements that give no rows; SQLite's code, 0 when all went well.
int run(sqlite3*, const char* sql);

} // namespace retake::store
