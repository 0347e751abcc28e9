// The store's rounds: begun, gone on with, taken back from, closed, and looked at again.
#include "store/database.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/stamp.hpp"
#include "store/zone.hpp"
#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <sqlite3.h>

namespace retake::store {
namespace {

const std::string round_columns = "id, title, rules, seed, cards, begun, closed";

std::optional<OpenRound> read_round(const Query& row) {
    const auto rules = read_rules(row.text(2));
    auto cards = read_card_names(row.text(4));
    if (!rules || !cards)
        return std::nullopt;
    OpenRound round{.id = row.integer(0),
                    .rules = *rules,
                    .seed = static_cast<std::uint64_t>(row.integer(3)),
                    .cards = std::move(*cards),
                    .title = row.text(1),
                    .begun = moment(row.integer(5))};
    if (!row.empty(6))
        round.closed = moment(row.integer(6));
    return round;
}

// The columns of an attempt, in this order, and its cause.
const std::string attempt_columns = "card, pass, at, shown, given, credit, reason, notice, confidence, hinted, took, points, "
                                    "(select cause from causes where response = r.id order by id desc limit 1)";

// Of a damaged file the sheet may be lost: then it is known what came of the response, but not what was shown and given.
const item::Presentation lost_sheet{"", "This question was lost with a damaged file.", "Lost", item::TypeText{}, {}};

std::optional<session::Attempt> read_attempt(const Query& row) {
    auto shown = row.empty(3) ? lost_sheet : read_presentation(row.view(3));
    auto response = row.empty(4) ? item::Response{} : read_response(row.view(4));
    if (!shown || !response)
        return std::nullopt;
    return session::Attempt{.card = static_cast<int>(row.integer(0)),
                            .pass = static_cast<int>(row.integer(1)),
                            .shown = std::move(*shown),
                            .response = std::move(*response),
                            .verdict = {row.real(5), row.text(6), row.text(7)},
                            .confidence = row.empty(8) ? std::nullopt : read_confidence(row.text(8)),
                            .hinted = row.integer(9) != 0,
                            .took = Milliseconds{row.integer(10)},
                            .at = moment(row.integer(2)),
                            .points = static_cast<int>(row.integer(11))};
}

Failure unreadable_round() {
    return {"The round that was begun cannot be read.", "Start a new round: the pile and all earlier responses are there."};
}

Failure no_round() { return {"The response belongs to no round.", "Start a round first."}; }

ResponseRow response_row(RoundId round, const session::Card& card, const session::Attempt& attempt) {
    return {round, attempt, card.bank, card.item.id, card.item.content_hash, card.topic};
}

Failure no_response(const std::string& what) {
    return {what + ": the round has no such response.", "Only what was given in this round and not taken back can be named."};
}

// What came of the cards of a round. SQLite's code.
int count(sqlite3* database, PastRound& round) {
    Query rows(database, "select card, credit from responses where round = ? and " + counts("id") + " order by id");
    std::map<std::int64_t, std::pair<bool, bool>> right; // at the first time and at the last, by card
    for (rows.with(round.id); rows.next();) {
        const bool now = rows.real(1) >= 1;
        right.try_emplace(rows.integer(0), now, now).first->second.second = now;
    }
    round.asked = static_cast<int>(right.size());
    for (const auto& [card, came] : right) {
        round.right += came.first ? 1 : 0;
        round.missed += came.second ? 0 : 1;
    }
    return rows.code();
}

} // namespace

Result<RoundId> Store::open_round(const std::vector<CardName>& cards, const std::string& title, const session::Rules& rules,
                                  std::uint64_t seed, Instant at) {
    const auto added = database_->add(RoundRow{title, std::string(write_mode(rules.mode)), write_rules(rules),
                                               write_card_names(cards), seed, at, ahead_here(at), database_->played_elsewhere()});
    if (!added)
        return added.error();
    database_->claims.take(database_->latest);
    return database_->latest;
}

Result<void> Store::append(RoundId round, const session::Card& card, const session::Attempt& attempt) {
    if (round == latest_round && !database_->has_a_round())
        return no_round();
    return database_->add(response_row(round, card, attempt));
}

Result<void> Store::close_round(RoundId round, Instant at) {
    const auto closed = database_->add(ClosingRow{round, at});
    database_->claims.give_back(round == latest_round ? database_->latest : round);
    return closed;
}

Result<void> Store::retract_last(RoundId round, Instant at) {
    const auto given = database_->given_in(round);
    if (!given)
        return given.error();
    if (*given == 0)
        return no_response("Nothing can be taken back");
    const auto taken_back = database_->add(RetractionRow{round, at, {}});
    database_->claims.take(round == latest_round ? database_->latest : round);
    return taken_back;
}

Result<void> Store::retract(RoundId round, int card, Instant at) { return database_->add(RetractionRow{round, at, card}); }

// What waits is written by one transaction, so the two stand or fall together.
Result<void> Store::replace(RoundId round, const session::Card& card, const session::Attempt& attempt) {
    if (round == latest_round && !database_->has_a_round())
        return no_round();
    database_->waiting.emplace_back(RetractionRow{round, attempt.at, attempt.card});
    return database_->add(response_row(round, card, attempt));
}

Result<void> Store::tag(RoundId round, int attempt, std::optional<session::Cause> cause, Instant at) {
    const auto given = database_->given_in(round);
    if (!given)
        return given.error();
    if (attempt < 0 || attempt >= *given)
        return no_response("The cause cannot be kept");
    return database_->add(CauseRow{round, attempt, cause ? std::string(write_cause(*cause)) : std::string(), at});
}

// It may wait in memory together with its response.
Result<void> Store::tag(RoundId round, Go go, std::optional<session::Cause> cause, Instant at) {
    const auto id = round == latest_round ? database_->latest : round;
    Query found(database_->get(), "select 1 from responses where round = ? and card = ? and pass = ? and " + counts("id"));
    const bool waits = std::ranges::any_of(database_->waiting, [&](const Write& what) {
        const auto* row = std::get_if<ResponseRow>(&what);
        return row && row->attempt.card == go.card && row->attempt.pass == go.pass;
    });
    if (!waits && !found.with(id).with(std::int64_t{go.card}).with(std::int64_t{go.pass}).next())
        return found.code() == SQLITE_OK ? no_response("The cause cannot be kept")
                                         : database_->failure(found.code(), During::reading);
    return database_->add(CauseRow{round, 0, cause ? std::string(write_cause(*cause)) : std::string(), at, go});
}

Result<TimeZone> Store::zone(const TimeZone& here) const {
    Query rounds(database_->get(), "select begun, ahead from rounds where ahead is not null order by begun");
    Query last(database_->get(), "select at from responses order by id desc limit 1");
    std::vector<TimeZone::Change> logged;
    while (rounds.next())
        if (const std::chrono::minutes ahead{rounds.integer(1)}; logged.empty() || logged.back().ahead != ahead)
            logged.push_back({moment(rounds.integer(0)), ahead});
    const bool any = last.next();
    if (const int code = rounds.code() != SQLITE_OK ? rounds.code() : last.code(); code != SQLITE_OK)
        return database_->failure(code, During::reading);
    if (logged.empty() || !any)
        return here;
    TimeZone zone{here.ahead, {}};
    std::ranges::copy_if(here.changes, std::back_inserter(zone.changes),
                         [&](const TimeZone::Change& change) { return change.since < logged.front().since; });
    zone.changes.insert(zone.changes.end(), logged.begin(), logged.end());
    const auto since = std::max(moment(last.integer(0)), logged.back().since) + Milliseconds{1};
    zone.changes.push_back({since, ahead_of_utc(here, since)});
    std::ranges::copy_if(here.changes, std::back_inserter(zone.changes),
                         [&](const TimeZone::Change& change) { return change.since > since; });
    return zone;
}

bool Store::claim(RoundId round) { return database_->claims.take(round); }

// What waits in memory counts, too: while a round waits, `latest_round` means that one.
Result<int> Store::Database::given_in(RoundId round) const {
    const auto id = round == latest_round ? latest : round;
    Query given(get(), "select count(*) from responses where round = ? and " + counts("id"));
    if (!given.with(id).next())
        return failure(given.code(), During::reading);
    int count = static_cast<int>(given.integer(0));
    bool newest = id == latest; // the rows that name the latest round mean this one
    for (const auto& what : waiting) {
        const auto is_meant = [&](RoundId named) { return named == latest_round ? newest : named == round; };
        if (std::holds_alternative<RoundRow>(what)) {
            newest = round == latest_round;
            count = newest ? 0 : count;
        } else if (const auto* response = std::get_if<ResponseRow>(&what)) {
            count += is_meant(response->round) ? 1 : 0;
        } else if (const auto* retraction = std::get_if<RetractionRow>(&what)) {
            count -= is_meant(retraction->round) ? 1 : 0;
        }
    }
    return count;
}

Result<std::optional<OpenRound>> Store::Database::whole_round(const Query& row) const {
    auto round = read_round(row);
    if (!round)
        return unreadable_round();
    const Links links(get());
    for (auto& name : round->cards)
        name = links.name_now(name, round->id);
    Query rows(get(), "select " + attempt_columns + " from responses r left join sheets on response = r.id where round = ? and " +
                          counts("r.id") + " order by r.id");
    for (rows.with(round->id); rows.next();) {
        auto attempt = read_attempt(rows);
        if (!attempt)
            return unreadable_round();
        round->attempts.push_back(std::move(*attempt));
        round->causes.push_back(read_cause(rows.view(12)));
    }
    if (const int code = links.code() != SQLITE_OK ? links.code() : rows.code(); code != SQLITE_OK)
        return failure(code, During::reading);
    return round;
}

Result<std::optional<OpenRound>> Store::unfinished() const {
    Query rounds(database_->get(), "select " + round_columns + " from rounds where closed is null order by id desc");
    while (rounds.next())
        if (!database_->claims.taken_elsewhere(rounds.integer(0)))
            return database_->whole_round(rounds);
    if (rounds.code() != SQLITE_OK)
        return database_->failure(rounds.code(), During::reading);
    return std::optional<OpenRound>();
}

Result<std::optional<OpenRound>> Store::round(RoundId id) const {
    Query row(database_->get(), "select " + round_columns + " from rounds where id = ?");
    if (row.with(id == latest_round ? database_->latest : id).next())
        return database_->whole_round(row);
    if (row.code() != SQLITE_OK)
        return database_->failure(row.code(), During::reading);
    return std::optional<OpenRound>();
}

Result<std::vector<PastRound>> Store::past_rounds(int at_most, std::optional<RoundId> before) const {
    Query rows(database_->get(), "select id, title, mode, begun, closed, cards from rounds where id < ?"
                                 " and not (mode = 'exam' and closed is null) order by id desc");
    std::vector<PastRound> rounds;
    rows.with(before.value_or(std::numeric_limits<RoundId>::max()));
    while (static_cast<int>(rounds.size()) < at_most && rows.next()) {
        PastRound round{rows.integer(0), rows.text(1), read_mode(rows.view(2)).value_or(session::Mode::practice),
                        moment(rows.integer(3))};
        if (!rows.empty(4))
            round.closed = moment(rows.integer(4));
        if (const auto cards = read_card_names(rows.text(5)))
            round.dealt = static_cast<int>(cards->size());
        if (const int code = count(database_->get(), round); code != SQLITE_OK)
            return database_->failure(code, During::reading);
        if (round.asked > 0)
            rounds.push_back(std::move(round));
    }
    if (rows.code() != SQLITE_OK)
        return database_->failure(rows.code(), During::reading);
    return rounds;
}

} // namespace retake::store
