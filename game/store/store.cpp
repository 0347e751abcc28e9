// The store: writes go through one list that is emptied by whole transactions, so that nothing is lost and no order
// changes when a write fails.
#include "store/store.hpp"
#include "session/pile.hpp"
#include "store/claims.hpp"
#include "store/fault.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/writes.hpp"
#include <algorithm>
#include <map>
#include <sqlite3.h>

namespace retake::store {

struct Store::Database {
    Opened opened;
    Claims claims;
    std::vector<Write> waiting;
    RoundId latest = latest_round;

    sqlite3* get() const { return opened.connection.get(); }

    Failure failure(int code, During during) const { return fault(get(), code, opened.file, during); }

    // All that waits, or nothing of it.
    Result<void> flush() {
        auto reached = latest;
        int code = run(get(), "begin immediate");
        for (auto what = waiting.begin(); code == SQLITE_OK && what != waiting.end(); ++what)
            code = write(get(), *what, reached);
        if (code == SQLITE_OK)
            code = run(get(), "commit");
        sqlite3_busy_timeout(get(), code == SQLITE_OK ? wait_ms : wait_ms_after_a_failure);
        if (code != SQLITE_OK) {
            auto told = failure(code, During::writing); // Before the roll-back has words of its own.
            if (sqlite3_get_autocommit(get()) == 0)
                run(get(), "rollback");
            return told;
        }
        latest = reached;
        waiting.clear();
        return {};
    }

    Result<void> add(Write what) {
        waiting.push_back(std::move(what));
        return flush();
    }

    // Open rounds that other processes play. What cannot be read now is told when it is written.
    std::vector<RoundId> played_elsewhere() const {
        std::vector<RoundId> rounds;
        Query open(get(), "select id from rounds where closed is null");
        while (open.next())
            if (claims.taken_elsewhere(open.integer(0)))
                rounds.push_back(open.integer(0));
        return rounds;
    }

    bool has_a_round() const {
        return latest != latest_round ||
               std::ranges::any_of(waiting, [](const Write& w) { return std::holds_alternative<RoundRow>(w); });
    }
};

namespace {

Instant moment(std::int64_t stamp) { return Instant{Milliseconds{stamp}}; }

// The columns of an attempt, in this order from the first on.
constexpr std::string_view attempt_columns =
    "card, pass, at, shown, given, credit, reason, notice, confidence, hinted, took, points";

std::optional<session::Attempt> read_attempt(const Query& row) {
    auto shown = read_presentation(row.text(3));
    auto response = read_response(row.text(4));
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

// The pile of the whole log: cards by number, and for each the row of its last response.
struct LogPile {
    std::map<CardName, int> numbers;
    std::vector<std::int64_t> last_rows;
    session::Pile pile;

    void take(const Query& row) {
        const CardName name{row.text(1), row.text(2)};
        const auto number = numbers.try_emplace(name, static_cast<int>(numbers.size())).first->second;
        last_rows.resize(numbers.size());
        last_rows[static_cast<std::size_t>(number)] = row.integer(0);
        session::file(pile, {number, row.real(3) >= 1, row.text(4) == "sure", row.integer(5) != 0});
    }
};

} // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store::~Store() {
    if (database_ && !database_->waiting.empty())
        (void)database_->flush(); // The last chance; each failure was told when it happened.
}

Result<Store> Store::open(const std::filesystem::path& folder) {
    auto opened = open_file(folder);
    if (!opened)
        return opened.error();
    auto database = std::make_unique<Database>();
    database->opened = std::move(*opened);
    database->claims = Claims(folder / "rounds.lock");
    return Store(std::move(database));
}

const std::vector<Failure>& Store::notices() const { return database_->opened.notices; }

Result<RoundId> Store::open_round(const std::vector<CardName>& cards, const std::string& title, const session::Rules& rules,
                                  std::uint64_t seed, Instant at) {
    const auto added = database_->add(RoundRow{title, std::string(write_mode(rules.mode)), write_rules(rules),
                                               write_card_names(cards), seed, at, database_->played_elsewhere()});
    if (!added)
        return added.error();
    database_->claims.take(database_->latest);
    return database_->latest;
}

Result<void> Store::append(RoundId round, const session::Card& card, const session::Attempt& attempt) {
    if (round == latest_round && !database_->has_a_round())
        return Failure{"The response belongs to no round.", "Start a round first."};
    return database_->add(ResponseRow{round, attempt, card.bank, card.item.id, card.item.content_hash, card.topic});
}

Result<void> Store::close_round(RoundId round, Instant at) {
    const auto closed = database_->add(ClosingRow{round, at});
    database_->claims.give_back(round == latest_round ? database_->latest : round);
    return closed;
}

bool Store::claim(RoundId round) { return database_->claims.take(round); }

Result<void> Store::write_waiting() { return database_->waiting.empty() ? Result<void>{} : database_->flush(); }

std::size_t Store::waiting() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(database_->waiting, [](const Write& what) { return std::holds_alternative<ResponseRow>(what); }));
}

Result<std::optional<OpenRound>> Store::unfinished() const {
    Query rounds(database_->get(),
                 "select id, title, rules, seed, cards, begun from rounds where closed is null order by id desc");
    bool found = rounds.next();
    while (found && database_->claims.taken_elsewhere(rounds.integer(0)))
        found = rounds.next();
    if (!found) {
        if (rounds.code() != SQLITE_OK)
            return database_->failure(rounds.code(), During::reading);
        return std::optional<OpenRound>();
    }
    const auto rules = read_rules(rounds.text(2));
    auto cards = read_card_names(rounds.text(4));
    if (!rules || !cards)
        return unreadable_round();
    OpenRound round{.id = rounds.integer(0),
                    .rules = *rules,
                    .seed = static_cast<std::uint64_t>(rounds.integer(3)),
                    .cards = std::move(*cards),
                    .title = rounds.text(1),
                    .begun = moment(rounds.integer(5))};
    Query rows(database_->get(), "select " + std::string(attempt_columns) + " from responses where round = ? order by id");
    for (rows.with(round.id); rows.next();) {
        auto attempt = read_attempt(rows);
        if (!attempt)
            return unreadable_round();
        round.attempts.push_back(std::move(*attempt));
    }
    if (rows.code() != SQLITE_OK)
        return database_->failure(rows.code(), During::reading);
    return std::optional<OpenRound>(std::move(round));
}

Result<std::vector<PileCard>> Store::pile() const {
    Query rows(database_->get(), "select r.id, r.bank, r.item, r.credit, r.confidence, r.pass > 0 or rounds.mode = 'pile'"
                                 " from responses r join rounds on rounds.id = r.round order by r.id");
    LogPile log;
    while (rows.next())
        log.take(rows);
    if (rows.code() != SQLITE_OK)
        return database_->failure(rows.code(), During::reading);
    std::vector<PileCard> pile;
    for (const auto& lying : log.pile) {
        Query row(database_->get(), "select bank, item, shown, topic, at from responses where id = ?");
        if (!row.with(log.last_rows[static_cast<std::size_t>(lying.card)]).next())
            return database_->failure(row.code(), During::reading);
        const auto shown = read_presentation(row.text(2));
        pile.push_back({.name = {row.text(0), row.text(1)},
                        .stem = shown ? shown->stem : std::string(),
                        .topic = row.text(3),
                        .missed_at = moment(row.integer(4)),
                        .sure = lying.sure});
    }
    return pile;
}

Result<std::vector<BankProgress>> Store::progress() const {
    // With max(), SQLite takes the other columns from the row that holds it.
    Query rows(database_->get(),
               "select bank, sum(credit >= 1), sum(credit < 1) from"
               " (select bank, item, credit, max(id) from responses group by bank, item) group by bank order by bank");
    std::vector<BankProgress> banks;
    while (rows.next())
        banks.push_back({rows.text(0), static_cast<int>(rows.integer(1)), static_cast<int>(rows.integer(2))});
    if (rows.code() != SQLITE_OK)
        return database_->failure(rows.code(), During::reading);
    return banks;
}

Result<std::int64_t> Store::responses() const {
    Query count(database_->get(), "select count(*) from responses");
    if (!count.next())
        return database_->failure(count.code(), During::reading);
    return count.integer(0);
}

Result<void> Store::remember(const std::string& name, const std::string& value) {
    Query insert(database_->get(),
                 "insert into settings (name, value) values (?, ?) on conflict do update set value = excluded.value");
    insert.with(name).with(value).next();
    if (insert.code() != SQLITE_OK)
        return database_->failure(insert.code(), During::writing);
    return {};
}

Result<std::optional<std::string>> Store::recall(const std::string& name) const {
    Query value(database_->get(), "select value from settings where name = ?");
    if (value.with(name).next())
        return std::optional<std::string>(value.text(0));
    if (value.code() != SQLITE_OK)
        return database_->failure(value.code(), During::reading);
    return std::optional<std::string>();
}

void Store::limit_pages(std::int64_t pages) {
    constexpr std::int64_t sqlite_max = 1'073'741'823;
    run(database_->get(), ("pragma max_page_count = " + std::to_string(pages > 0 ? pages : sqlite_max)).c_str());
}

} // namespace retake::store
