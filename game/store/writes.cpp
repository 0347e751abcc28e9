// What is written to the store: one statement for each sort of row.
#include "store/writes.hpp"
#include "base/overloaded.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/schema.hpp"
#include "store/stamp.hpp"
#include <algorithm>
#include <initializer_list>
#include <sqlite3.h>

namespace retake::store {
namespace {

int finish(Query& query) {
    query.next();
    return query.code();
}

// The id of a row that is made now: its moment, and ten bits of what it says (FNV-1a), so that rows that two computers make in
// one millisecond hardly ever have one id. Where the clock went backwards, the next id that is free at the end.
std::int64_t named_by(Instant at, std::initializer_list<std::string_view> content) {
    std::uint32_t hash = 2'166'136'261U;
    for (const auto& text : content)
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return std::max<std::int64_t>(stamp(at), 0) * ids_a_millisecond + (hash ^ hash >> 10 ^ hash >> 20) % ids_a_millisecond;
}

// The first of the values to be inserted.
std::string next_id_in(const std::string& table) { return "max((select coalesce(max(id), 0) + 1 from " + table + "), ?)"; }

int write_round(sqlite3* database, const RoundRow& row, RoundId& latest) {
    std::string spared;
    for (const auto id : row.spared)
        spared += (spared.empty() ? "" : ", ") + std::to_string(id);
    Query close(database, "update rounds set closed = ? where closed is null and id not in (" + spared + ")");
    if (const int code = finish(close.with(stamp(row.begun))); code != SQLITE_OK)
        return code;
    Query insert(database, "insert into rounds (id, title, mode, rules, seed, cards, begun, ahead) values (" +
                               next_id_in("rounds") + ", ?, ?, ?, ?, ?, ?, ?)");
    insert.with(named_by(row.begun, {row.title, std::to_string(row.seed)}));
    insert.with(row.title).with(row.mode).with(row.rules).with(static_cast<std::int64_t>(row.seed)).with(row.cards);
    const int code = finish(insert.with(stamp(row.begun)).with(std::int64_t{row.ahead.count()}));
    if (code == SQLITE_OK)
        latest = sqlite3_last_insert_rowid(database);
    return code;
}

int write_sheet(sqlite3* database, const session::Attempt& attempt, const std::string& given) {
    Query insert(database, "insert into sheets (response, shown, given, reason, notice) values (?, ?, ?, ?, ?)");
    insert.with(std::int64_t{sqlite3_last_insert_rowid(database)}).with(write_presentation(attempt.shown)).with(given);
    return finish(insert.with(attempt.verdict.reason).with(attempt.verdict.notice));
}

int write_response_row(sqlite3* database, const ResponseRow& row, RoundId latest) {
    const auto& attempt = row.attempt;
    const auto given = write_response(attempt.response);
    Query insert(database,
                 "insert into responses (id, round, card, pass, at, bank, item, content_hash, topic, credit, confidence,"
                 " hinted, took, points, choices, picked) values (" +
                     next_id_in("responses") + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.with(named_by(attempt.at, {row.bank, row.item, given}));
    insert.with(row.round == latest_round ? latest : row.round).with(std::int64_t{attempt.card}).with(std::int64_t{attempt.pass});
    insert.with(stamp(attempt.at)).with(row.bank).with(row.item).with(row.content_hash).with(row.topic);
    insert.with(attempt.verdict.credit);
    if (attempt.confidence)
        insert.with(write_confidence(*attempt.confidence));
    else
        insert.with_nothing();
    insert.with(std::int64_t{attempt.hinted ? 1 : 0}).with(std::int64_t{attempt.took.count()}).with(std::int64_t{attempt.points});
    insert.with(std::int64_t{choices_in(attempt.shown.interaction)});
    if (const auto* picked = std::get_if<item::Picked>(&attempt.response))
        insert.with(std::int64_t{picked->id});
    else
        insert.with_nothing();
    const int code = finish(insert);
    return code == SQLITE_OK ? write_sheet(database, attempt, given) : code;
}

// Who takes back the last response of a round that was closed means to go on with it.
int write_retraction(sqlite3* database, const RetractionRow& row, RoundId latest) {
    const auto round = row.round == latest_round ? latest : row.round;
    const std::string of_card = row.card ? "card = ? and " : "";
    Query last(database, "select id from responses where round = ? and " + of_card + counts("id") + " order by id desc limit 1");
    last.with(round);
    if (row.card)
        last.with(std::int64_t{*row.card});
    if (!last.next())
        return last.code();
    Query insert(database, "insert into retractions (response, at) values (?, ?)");
    if (const int code = finish(insert.with(last.integer(0)).with(stamp(row.at))); code != SQLITE_OK)
        return code;
    Query open(database, "update rounds set closed = null where id = ? and id = (select max(id) from rounds)");
    return finish(open.with(round));
}

int write_cause(sqlite3* database, const CauseRow& row, RoundId latest) {
    const std::string which = row.go ? "card = ? and pass = ? order by id desc limit 1" : "true order by id limit 1 offset ?";
    Query found(database, "select id from responses where round = ? and " + counts("id") + " and " + which);
    found.with(row.round == latest_round ? latest : row.round);
    if (row.go)
        found.with(std::int64_t{row.go->card}).with(std::int64_t{row.go->pass});
    else
        found.with(std::int64_t{row.attempt});
    if (!found.next())
        return found.code();
    const auto response = found.integer(0);
    Query insert(database, "insert into causes (id, response, at, cause) values (" + next_id_in("causes") + ", ?, ?, ?)");
    insert.with(named_by(row.at, {std::to_string(response), row.cause})).with(response).with(stamp(row.at));
    return finish(insert.with(row.cause));
}

// A link or a flag is about what was there when it was made: the rounds up to the latest.
const std::string latest_of_all = "(select coalesce(max(id), 0) from rounds)";

// A link has no moment of its own; it is named after what was logged last.
int write_link(sqlite3* database, const Link& link) {
    Query insert(database, "insert into links (id, round, bank, item, to_bank, to_item, shared) values "
                           "(max((select coalesce(max(id), 0) from links), (select coalesce(max(id), 0) from responses), " +
                               latest_of_all + ") + 1, " + latest_of_all + ", ?, ?, ?, ?, ?)");
    insert.with(link.from.bank).with(link.from.item).with(link.to.bank).with(link.to.item);
    return finish(insert.with(std::int64_t{link.shared ? 1 : 0}));
}

int write_flag(sqlite3* database, const FlagRow& row) {
    Query insert(database, "insert into flags (id, round, at, bank, item, stem, note, raised) values (" + next_id_in("flags") +
                               ", " + latest_of_all + ", ?, ?, ?, ?, ?, ?)");
    insert.with(named_by(row.flag.at, {row.flag.name.bank, row.flag.name.item, row.flag.note}));
    insert.with(stamp(row.flag.at)).with(row.flag.name.bank).with(row.flag.name.item).with(row.flag.stem).with(row.flag.note);
    return finish(insert.with(std::int64_t{row.raised ? 1 : 0}));
}

} // namespace

int choices_in(const item::Interaction& interaction) {
    if (const auto* one = std::get_if<item::PickOne>(&interaction))
        return static_cast<int>(one->choices.size());
    return std::holds_alternative<item::JudgeTruth>(interaction) ? 2 : 0;
}

int write(sqlite3* database, const Write& what, RoundId& latest) {
    return std::visit(overloaded{
                          [&](const RoundRow& row) { return write_round(database, row, latest); },
                          [&](const ResponseRow& row) { return write_response_row(database, row, latest); },
                          [&](const ClosingRow& row) {
                              Query close(database, "update rounds set closed = ? where id = ? and closed is null");
                              return finish(close.with(stamp(row.at)).with(row.round == latest_round ? latest : row.round));
                          },
                          [&](const RetractionRow& row) { return write_retraction(database, row, latest); },
                          [&](const CauseRow& row) { return write_cause(database, row, latest); },
                          [&](const LinkRow& row) { return write_link(database, row.link); },
                          [&](const FlagRow& row) { return write_flag(database, row); },
                      },
                      what);
}

} // namespace retake::store
