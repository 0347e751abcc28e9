// SQL statements over SQLite's C interface: the first failure is kept, and nothing is done after it.
#include "store/query.hpp"
#include "base/overloaded.hpp"
#include <sqlite3.h>

namespace retake::store {

Query::Query(sqlite3* database, std::string_view sql) {
    note(sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement_, nullptr));
}

Query::~Query() { sqlite3_finalize(statement_); }

void Query::note(int code) {
    if (code_ == SQLITE_OK && code != SQLITE_OK)
        code_ = code;
}

Query& Query::with(std::int64_t value) {
    note(sqlite3_bind_int64(statement_, ++parameter_, value));
    return *this;
}

Query& Query::with(double value) {
    note(sqlite3_bind_double(statement_, ++parameter_, value));
    return *this;
}

Query& Query::with(std::string_view value) {
    // A null pointer would be stored as null, so an empty text gets an address.
    const char* bytes = value.empty() ? "" : value.data();
    note(sqlite3_bind_text64(statement_, ++parameter_, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8)); // NOLINT
    return *this;
}

Query& Query::with_bytes(std::string_view value) {
    note(sqlite3_bind_blob64(statement_, ++parameter_, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC));
    return *this;
}

Query& Query::with_nothing() {
    note(sqlite3_bind_null(statement_, ++parameter_));
    return *this;
}

Query& Query::with_value(const Value& value) {
    return std::visit(overloaded{
                          [&](std::monostate) -> Query& { return with_nothing(); },
                          [&](const auto& held) -> Query& { return with(held); },
                      },
                      value);
}

Query& Query::again() {
    sqlite3_reset(statement_);
    parameter_ = 0;
    return *this;
}

bool Query::next() {
    if (code_ != SQLITE_OK)
        return false;
    const int stepped = sqlite3_step(statement_);
    if (stepped != SQLITE_ROW && stepped != SQLITE_DONE)
        note(stepped);
    return stepped == SQLITE_ROW;
}

int Query::code() const { return code_; }

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Query::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Query::view(int column) const {
    const void* bytes = sqlite3_column_text(statement_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

std::string_view Query::bytes(int column) const {
    const void* bytes = sqlite3_column_blob(statement_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

std::string Query::text(int column) const { return std::string(view(column)); }

bool Query::empty(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

Value Query::value(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_NULL:
        return Value{};
    default:
        return text(column);
    }
}

int run(sqlite3* database, const char* sql) { return sqlite3_exec(database, sql, nullptr, nullptr, nullptr); }

} // namespace retake::store
