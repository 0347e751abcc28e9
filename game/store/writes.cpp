// What is written to the store: one statement for each sort of row.
#include "store/writes.hpp"
#include "base/overloaded.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include <sqlite3.h>

namespace retake::store {
namespace {

std::int64_t stamp(Instant at) { return at.time_since_epoch().count(); }

int finish(Query& query) {
    query.next();
    return query.code();
}

int write_round(sqlite3* database, const RoundRow& row, RoundId& latest) {
    std::string spared;
    for (const auto id : row.spared)
        spared += (spared.empty() ? "" : ", ") + std::to_string(id);
    Query close(database, "update rounds set closed = ? where closed is null and id not in (" + spared + ")");
    if (const int code = finish(close.with(stamp(row.begun))); code != SQLITE_OK)
        return code;
    Query insert(database, "insert into rounds (title, mode, rules, seed, cards, begun) values (?, ?, ?, ?, ?, ?)");
    insert.with(row.title).with(row.mode).with(row.rules).with(static_cast<std::int64_t>(row.seed)).with(row.cards);
    const int code = finish(insert.with(stamp(row.begun)));
    if (code == SQLITE_OK)
        latest = sqlite3_last_insert_rowid(database);
    return code;
}

int write_response_row(sqlite3* database, const ResponseRow& row, RoundId latest) {
    const auto& attempt = row.attempt;
    Query insert(database, "insert into responses (round, card, pass, at, bank, item, content_hash, topic, shown, given, credit,"
                           " reason, notice, confidence, hinted, took, points)"
                           " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.with(row.round == latest_round ? latest : row.round).with(std::int64_t{attempt.card}).with(std::int64_t{attempt.pass});
    insert.with(stamp(attempt.at)).with(row.bank).with(row.item).with(row.content_hash).with(row.topic);
    insert.with(write_presentation(attempt.shown)).with(write_response(attempt.response));
    insert.with(attempt.verdict.credit).with(attempt.verdict.reason).with(attempt.verdict.notice);
    if (attempt.confidence)
        insert.with(write_confidence(*attempt.confidence));
    else
        insert.with_nothing();
    insert.with(std::int64_t{attempt.hinted ? 1 : 0}).with(std::int64_t{attempt.took.count()}).with(std::int64_t{attempt.points});
    return finish(insert);
}

// A link or a flag is about what was there when it was made: the rounds up to the latest.
constexpr std::string_view latest_of_all = "(select coalesce(max(id), 0) from rounds)";

int write_link(sqlite3* database, const Link& link) {
    Query insert(database, "insert into links (round, bank, item, to_bank, to_item, shared) values (" +
                               std::string(latest_of_all) + ", ?, ?, ?, ?, ?)");
    insert.with(link.from.bank).with(link.from.item).with(link.to.bank).with(link.to.item);
    return finish(insert.with(std::int64_t{link.shared ? 1 : 0}));
}

int write_flag(sqlite3* database, const FlagRow& row) {
    Query insert(database, "insert into flags (round, at, bank, item, stem, note, raised) values (" + std::string(latest_of_all) +
                               ", ?, ?, ?, ?, ?, ?)");
    insert.with(stamp(row.flag.at)).with(row.flag.name.bank).with(row.flag.name.item).with(row.flag.stem).with(row.flag.note);
    return finish(insert.with(std::int64_t{row.raised ? 1 : 0}));
}

} // namespace

int write(sqlite3* database, const Write& what, RoundId& latest) {
    return std::visit(overloaded{
                          [&](const RoundRow& row) { return write_round(database, row, latest); },
                          [&](const ResponseRow& row) { return write_response_row(database, row, latest); },
                          [&](const ClosingRow& row) {
                              Query close(database, "update rounds set closed = ? where id = ? and closed is null");
                              return finish(close.with(stamp(row.at)).with(row.round == latest_round ? latest : row.round));
                          },
                          [&](const LinkRow& row) { return write_link(database, row.link); },
                          [&](const FlagRow& row) { return write_flag(database, row); },
                      },
                      what);
}

} // namespace retake::store
