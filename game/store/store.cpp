// The store: writes go through one list that is emptied by whole transactions, so that nothing is lost and no order
// changes when a write fails.
#include "store/store.hpp"
#include "session/pile.hpp"
#include "store/database.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/recovery.hpp"
#include "store/schema.hpp"
#include "store/stamp.hpp"
#include <algorithm>
#include <map>
#include <sqlite3.h>

namespace retake::store {

// All that waits, or nothing of it.
Result<void> Store::Database::flush() {
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

Result<void> Store::Database::add(Write what) {
    waiting.push_back(std::move(what));
    return flush();
}

std::vector<RoundId> Store::Database::played_elsewhere() const {
    std::vector<RoundId> rounds;
    Query open(get(), "select id from rounds where closed is null");
    while (open.next())
        if (claims.taken_elsewhere(open.integer(0)))
            rounds.push_back(open.integer(0));
    return rounds;
}

bool Store::Database::has_a_round() const {
    return latest != latest_round ||
           std::ranges::any_of(waiting, [](const Write& w) { return std::holds_alternative<RoundRow>(w); });
}

namespace {

// The pile of the whole log: cards by number, and for each the row of its last response.
struct LogPile {
    std::map<CardName, int> numbers;
    std::vector<std::int64_t> last_rows;
    session::Pile pile;

    void take(const Query& row, const Links& links) {
        for (const auto& name : links.names_now({row.text(1), row.text(2)}, row.integer(6))) {
            const auto number = numbers.try_emplace(name, static_cast<int>(numbers.size())).first->second;
            last_rows.resize(numbers.size());
            last_rows[static_cast<std::size_t>(number)] = row.integer(0);
            session::file(pile, {number, row.real(3) >= 1, row.text(4) == "sure", row.integer(5) != 0});
        }
    }

    std::vector<CardName> names() const { // by number
        std::vector<CardName> all(numbers.size());
        for (const auto& [name, number] : numbers)
            all[static_cast<std::size_t>(number)] = name;
        return all;
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
    database->claims.attend();
    return Store(std::move(database));
}

const std::vector<Failure>& Store::notices() const { return database_->opened.notices; }

Result<void> Store::write_waiting() { return database_->waiting.empty() ? Result<void>{} : database_->flush(); }

std::size_t Store::waiting() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(database_->waiting, [](const Write& what) { return std::holds_alternative<ResponseRow>(what); }));
}

Result<std::vector<PileCard>> Store::pile() const {
    const Links links(database_->get());
    Query rows(database_->get(),
               "select r.id, r.bank, r.item, r.credit, r.confidence, r.pass > 0 or rounds.mode = 'pile', r.round"
               " from responses r join rounds on rounds.id = r.round where " +
                   counts("r.id") + " order by r.id");
    LogPile log;
    while (rows.next())
        log.take(rows, links);
    if (const int code = links.code() != SQLITE_OK ? links.code() : rows.code(); code != SQLITE_OK)
        return database_->failure(code, During::reading);
    const auto names = log.names();
    std::vector<PileCard> pile;
    for (const auto& lying : log.pile) {
        const auto number = static_cast<std::size_t>(lying.card);
        Query row(database_->get(), "select shown, topic, at from responses left join sheets on response = id where id = ?");
        if (!row.with(log.last_rows[number]).next())
            return database_->failure(row.code(), During::reading);
        const auto shown = read_presentation(row.text(0));
        pile.push_back({.name = names[number],
                        .stem = shown ? shown->stem : std::string(),
                        .topic = row.text(1),
                        .missed_at = moment(row.integer(2)),
                        .sure = lying.sure});
    }
    return pile;
}

Result<std::vector<BankProgress>> Store::progress() const {
    const Links links(database_->get());
    // With max(), SQLite takes the other columns from the row that holds it. Rows of one item in different rounds may count
    // under different names only where links are about it.
    Query rows(database_->get(), "select bank, item, credit, round, max(id) from responses where " + counts("id") +
                                     (links.empty() ? " group by bank, item" : " group by bank, item, round order by max(id)"));
    std::map<CardName, bool> right; // by the last response
    while (rows.next())
        for (auto& name : links.names_now({rows.text(0), rows.text(1)}, rows.integer(3)))
            right[std::move(name)] = rows.real(2) >= 1;
    if (const int code = links.code() != SQLITE_OK ? links.code() : rows.code(); code != SQLITE_OK)
        return database_->failure(code, During::reading);
    std::vector<BankProgress> banks;
    for (const auto& [name, known] : right) {
        if (banks.empty() || banks.back().bank != name.bank)
            banks.push_back({name.bank, 0, 0});
        ++(known ? banks.back().known : banks.back().on_pile);
    }
    return banks;
}

Result<std::int64_t> Store::responses() const {
    Query count(database_->get(), "select (select count(*) from responses) - (select count(*) from retractions)");
    if (!count.next())
        return database_->failure(count.code(), During::reading);
    return count.integer(0);
}

Result<Restored> Store::restore(const std::filesystem::path& file) {
    std::error_code other;
    if (std::filesystem::equivalent(file, database_->opened.file, other))
        return Failure{"That is the progress file itself.", "Name a file that `retake backup` made."};
    (void)write_waiting(); // What cannot be written now still waits.
    const auto from = readable(file, database_->opened.file.parent_path());
    if (!from)
        return from.error();
    const auto played = database_->played_elsewhere();
    Restored restored{{}, from->was_damaged};
    int code = merge(from->connection.get(), database_->get(), {played.begin(), played.end()}, restored.added);
    if (code == SQLITE_OK)
        code = give_rounds_to_orphans(database_->get());
    if (code != SQLITE_OK)
        return database_->failure(code, During::writing);
    return restored;
}

Result<std::int64_t> Store::lacks(const std::filesystem::path& file) const {
    const auto from = readable(file, database_->opened.file.parent_path());
    if (!from)
        return from.error();
    std::int64_t missing = 0;
    Query theirs(from->connection.get(), "select id, at, item from responses");
    Query ours(database_->get(), "select 1 from responses where id between ? and ? and at = ? and item = ?");
    while (theirs.next())
        missing += ours.again()
                           .with(theirs.integer(0))
                           .with(theirs.integer(0) + ids_a_millisecond)
                           .with(theirs.integer(1))
                           .with(theirs.view(2))
                           .next()
                       ? 0
                       : 1;
    if (const int code = theirs.code() != SQLITE_OK ? theirs.code() : ours.code(); code != SQLITE_OK)
        return database_->failure(code, During::reading);
    return missing;
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
