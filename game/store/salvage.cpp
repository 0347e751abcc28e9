// Salvage: each row that is found is put into the table whose shape it has.
#include "store/salvage.hpp"
#include "base/utf8.hpp"
#include "store/fault.hpp"
#include "store/pages.hpp"
#include "store/record.hpp"
#include "store/schema.hpp"
#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace retake::store {
namespace {

namespace fs = std::filesystem;

// A table by the values of its rows: k the key, t a text, i a whole number, r a number; capitals may be missing.
struct Shape {
    std::string_view table;
    std::string_view values;
    int since;                     // the first version whose rows look so,
    int until;                     // and the last
    std::string_view columns = {}; // where the table has more
};
constexpr std::array<Shape, 9> shapes{
    {{"rounds", "ktttitiI", 1, schema_version, " (id, title, mode, rules, seed, cards, begun, closed)"},
     {"responses", "kiiiittttttrttTiii", 1, 2},
     {"responses", "kiiiittttrTiiiiI", 3, schema_version},
     {"sheets", "ktttt", 3, schema_version},
     {"links", "kitttti", 2, schema_version},
     {"flags", "kiitttti", 2, schema_version},
     {"retractions", "ki", 3, schema_version},
     {"causes", "kiit", 3, schema_version},
     {"rounds", "ktttitiII", 5, schema_version}}};

constexpr std::int64_t most_cards = 1'000'000; // of a round

bool fits(const Value& value, char sort) {
    const bool missing = std::holds_alternative<std::monostate>(value);
    switch (sort) {
    case 'k':
        return missing;
    case 'I':
        return missing || std::holds_alternative<std::int64_t>(value);
    case 'T':
        return missing || fits(value, 't');
    case 't':
        return std::holds_alternative<std::string>(value) && utf8::valid(*std::get_if<std::string>(&value));
    case 'r': // A number without a fraction is kept as a whole one.
        return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
    default:
        return std::holds_alternative<std::int64_t>(value);
    }
}

bool fits(const Record& record, std::string_view shape) {
    return record.row > 0 && std::ranges::equal(record.values, shape, [](const Value& v, char sort) { return fits(v, sort); });
}

std::int64_t integer(const Value& value) { return std::get<std::int64_t>(value); }

double real(const Value& value) {
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value);
}

// A page may be damaged in its middle: then a row keeps its shape, and says nonsense.
bool is_plausible(const Record& record, const Shape& shape) {
    const auto& values = record.values;
    if (shape.table == "rounds")
        return read_mode(std::get<std::string>(values[2])).has_value() &&
               read_rules(std::get<std::string>(values[3])).has_value();
    if (shape.table == "sheets")
        return read_presentation(std::get<std::string>(values[1])) && read_response(std::get<std::string>(values[2]));
    if (shape.table != "responses")
        return true;
    const bool old = shape.until < 3;
    const auto credit = real(values[old ? 11 : 9]);
    const auto& confidence = values[old ? 14 : 10];
    const auto* said = std::get_if<std::string>(&confidence);
    const bool named_by_its_moment = old || record.row / ids_a_millisecond >= integer(values[4]);
    const auto card = integer(values[2]), pass = integer(values[3]);
    return credit >= 0 && credit <= 1 && card >= 0 && card < most_cards && pass >= 0 && named_by_its_moment &&
           (!said || read_confidence(*said));
}

// The statement that takes a row of a shape, made once.
class Taker {
public:
    Taker(sqlite3* into, const Shape& shape)
        : shape_(shape),
          insert_(
              into, "insert or ignore into " + std::string(shape.table) + std::string(shape.columns) + " values (?" + [&] {
                  std::string marks;
                  for (std::size_t i = 1; i < shape.values.size(); ++i)
                      marks += ", ?";
                  return marks;
              }() + ")") {}

    bool take(const Record& record) {
        if (!fits(record, shape_.values) || !is_plausible(record, shape_))
            return false;
        insert_.again().with(record.row);
        for (std::size_t i = 1; i < record.values.size(); ++i)
            insert_.with_value(record.values[i]);
        insert_.next();
        return true;
    }
    int code() const { return insert_.code(); }

private:
    const Shape& shape_;
    Query insert_;
};

// The first version whose shape a row of the log has, where the header does not tell.
std::int64_t version_of(const fs::path& damaged) {
    if (const auto told = version_in_header(damaged); told > 0 && told <= schema_version)
        return told;
    bool old = false;
    for_each_record(damaged, [&](const Record& record) { old = old || fits(record, shapes[1].values); });
    return old ? 2 : schema_version;
}

// Settings and rolls have no rows of their own kind; they are read as far as SQLite still can.
void copy_settings(const fs::path& damaged, sqlite3* into) {
    const auto from = connect(damaged).connection;
    for (const auto& [table, columns] : {std::pair{"settings", "name, value"}, std::pair{"rolls", "bank, items"}}) {
        Query rows(from.get(), std::string("select ") + columns + " from " + table);
        Query insert(into, std::string("insert or ignore into ") + table + " values (?, ?)");
        while (rows.next())
            if (utf8::valid(rows.view(0)) && utf8::valid(rows.view(1)))
                insert.again().with(rows.text(0)).with(rows.text(1)).next();
    }
}

int copy_rows(const fs::path& damaged, sqlite3* into, std::int64_t version) {
    std::vector<std::unique_ptr<Taker>> takers;
    for (const auto& shape : shapes)
        if (shape.since <= version && version <= shape.until)
            takers.push_back(std::make_unique<Taker>(into, shape));
    for_each_record(damaged, [&](const Record& record) {
        for (const auto& taker : takers)
            if (taker->take(record))
                return;
    });
    for (const auto& taker : takers)
        if (taker->code() != SQLITE_OK)
            return taker->code();
    return SQLITE_OK;
}

} // namespace

Result<Connection> salvage(const fs::path& damaged, const fs::path& into) {
    auto [connection, code] = connect(into);
    auto* database = connection.get();
    const auto version = version_of(damaged);
    if (code == SQLITE_OK)
        code = run(database, "pragma journal_mode = memory; pragma synchronous = off; begin");
    if (code == SQLITE_OK)
        code = migrate(database, 0, version);
    if (code == SQLITE_OK)
        code = copy_rows(damaged, database, version);
    if (code == SQLITE_OK)
        copy_settings(damaged, database);
    // A retraction or a cause of a response that was lost is about nothing.
    if (code == SQLITE_OK && version >= 3)
        code = run(database, "drop trigger retractions_are_not_removed; drop trigger causes_are_not_removed;"
                             "delete from retractions where response not in (select id from responses);"
                             "delete from causes where response not in (select id from responses);");
    if (code == SQLITE_OK)
        code = migrate(database, version, schema_version);
    if (code == SQLITE_OK)
        code = run(database, "commit");
    if (code != SQLITE_OK)
        return fault(database, code, into, During::writing);
    return std::move(connection);
}

} // namespace retake::store
