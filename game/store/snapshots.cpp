// The store's readings of the whole log, and the snapshots that spare them a log of years.
#include "store/database.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/stamp.hpp"
#include <map>
#include <sqlite3.h>

namespace retake::store {
namespace {

const std::string standing_name = "standing";
const std::string standing_rules = "1"; // what its bytes are made by; counts up when these change

bool more_than(std::int64_t count, sqlite3* database) {
    Query responses(database, "select count(*) from (select 1 from responses limit ?)");
    return responses.with(count + 1).next() && responses.integer(0) > count;
}

} // namespace

Result<std::optional<Snapshot>> Store::snapshot(const std::string& name) const {
    Query row(database_->get(), "select made_of, through, stale, bytes from snapshots where name = ?");
    if (row.with(name).next())
        return std::optional<Snapshot>({row.text(0), row.integer(1), row.integer(2) != 0, std::string(row.bytes(3))});
    if (row.code() != SQLITE_OK)
        return database_->failure(row.code(), During::reading);
    return std::optional<Snapshot>();
}

Result<std::int64_t> Store::past() const {
    Query row(database_->get(), "select changes + tags from past");
    if (!row.next())
        return database_->failure(row.code(), During::reading);
    return row.integer(0);
}

Result<void> Store::keep_snapshot(const std::string& name, const Snapshot& snapshot, std::int64_t past) {
    Query insert(database_->get(), "insert or replace into snapshots (name, made_of, through, stale, bytes)"
                                   " values (?, ?, ?, (select changes + tags from past) <> ?, ?)");
    insert.with(name).with(snapshot.made_of).with(snapshot.through).with(past).with_bytes(snapshot.bytes).next();
    if (insert.code() != SQLITE_OK)
        return database_->failure(insert.code(), During::writing);
    return {};
}

Result<std::int64_t> Store::Database::read_on(Standing& standing, const Store& store) const {
    std::int64_t read = 0;
    for (;;) {
        const auto log = store.log(standing.through(), log_portion);
        if (!log)
            return log.error();
        standing.take(*log);
        read += static_cast<std::int64_t>(log->rows.size());
        // A copy has several rows of one response, so a whole portion may be the last one, too.
        if (log->rows.size() < log_portion)
            return read;
    }
}

Result<std::optional<Standing>> Store::Database::kept_standing(const Store& store, bool even_stale) const {
    const auto kept = store.snapshot(standing_name);
    if (!kept)
        return kept.error();
    if (!*kept || (*kept)->made_of != standing_rules || ((*kept)->stale && !even_stale))
        return std::optional<Standing>();
    return Standing::read((*kept)->bytes);
}

Result<const Standing*> Store::Database::standing(const Store& store) {
    Query now(get(), "select changes, (select through from snapshots where name = ? and stale = 0) from past");
    if (!now.with(standing_name).next())
        return failure(now.code(), During::reading);
    const auto changes = now.integer(0);
    if (!last_standing || last_changes != changes || stale) {
        auto kept = kept_standing(store, more_than(static_cast<std::int64_t>(read_at_once), get()));
        if (!kept)
            return kept.error();
        stale = kept->has_value() && now.empty(1);
        last_standing = std::move(*kept).value_or(Standing());
        last_changes = changes;
        read_since = 0;
    } else if (now.integer(1) > kept_through) {
        read_since = 0; // Somebody has kept a newer one.
    }
    kept_through = now.integer(1);
    const auto read = read_on(*last_standing, store);
    if (!read)
        return read.error();
    read_since += *read;
    return &*last_standing;
}

bool Store::wants_refresh() const { return database_->stale || database_->read_since > static_cast<std::int64_t>(worth_keeping); }

Result<void> Store::refresh() {
    const auto before = past();
    auto kept = database_->kept_standing(*this, false);
    if (!before || !kept)
        return before ? kept.error() : before.error();
    auto standing = std::move(*kept).value_or(Standing());
    const auto read = database_->read_on(standing, *this);
    if (!read)
        return read.error();
    database_->read_since = 0;
    if (*read <= static_cast<std::int64_t>(worth_keeping))
        return {};
    return keep_snapshot(standing_name, {standing_rules, standing.through(), false, standing.bytes()}, *before);
}

Result<Agreement> Store::rebuild() {
    const auto before = past();
    auto kept = database_->kept_standing(*this, false);
    if (!before || !kept)
        return before ? kept.error() : before.error();
    Standing rebuilt;
    if (const auto read = database_->read_on(rebuilt, *this); !read)
        return read.error();
    auto agreement = Agreement::nothing_kept;
    if (*kept) {
        if (const auto read = database_->read_on(**kept, *this); !read)
            return read.error();
        agreement = (*kept)->bytes() == rebuilt.bytes() ? Agreement::agreed : Agreement::differed;
    }
    database_->last_standing.reset();
    if (const auto written = keep_snapshot(standing_name, {standing_rules, rebuilt.through(), false, rebuilt.bytes()}, *before);
        !written)
        return written.error();
    return agreement;
}

Result<std::vector<PileCard>> Store::pile() const {
    const auto standing = database_->standing(*this);
    if (!standing)
        return standing.error();
    std::vector<PileCard> pile;
    Query row(database_->get(), "select shown, topic, at from responses left join sheets on response = id where id = ?");
    for (const auto& lying : (*standing)->pile()) {
        const auto card = static_cast<std::size_t>(lying.card);
        if (!row.again().with((*standing)->cards()[card].last).next())
            return database_->failure(row.code(), During::reading);
        const auto shown = read_presentation(row.view(0));
        pile.push_back({.name = (*standing)->names()[card],
                        .stem = shown ? shown->stem : std::string(),
                        .topic = row.text(1),
                        .missed_at = moment(row.integer(2)),
                        .sure = lying.sure});
    }
    return pile;
}

Result<std::vector<BankProgress>> Store::progress() const {
    const auto standing = database_->standing(*this);
    if (!standing)
        return standing.error();
    std::map<std::string, BankProgress> banks;
    for (std::size_t card = 0; card < (*standing)->cards().size(); ++card) {
        const auto& bank = (*standing)->names()[card].bank;
        auto& counted = banks.try_emplace(bank, BankProgress{bank}).first->second;
        ++((*standing)->cards()[card].right ? counted.known : counted.on_pile);
    }
    std::vector<BankProgress> all;
    for (auto& [bank, counted] : banks)
        all.push_back(std::move(counted));
    return all;
}

} // namespace retake::store
