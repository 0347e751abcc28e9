// The learner as kept in the store.
#include "study/kept.hpp"
#include "base/bytes.hpp"
#include "schedule/kept.hpp"
#include <algorithm>

namespace retake::study {
namespace {

const std::string name = "memories";

constexpr store::ResponseId beginning = 0;

struct Kept {
    Learner learner;
    store::ResponseId through = beginning;
    bool stale = false;
};

Kept nothing(const schedule::Settings& settings) { return {Learner{.settings = settings}, beginning, false}; }

// Without the zone, which is as long as the calendar and is held against the log's own time in `learner_from`.
std::string name_without_zone(schedule::Settings settings) {
    settings.zone = {};
    return schedule::name_of(settings);
}

Result<std::optional<Kept>> kept(const store::Store& store, const schedule::Settings& settings) {
    const auto snapshot = store.snapshot(name);
    if (!snapshot)
        return snapshot.error();
    if (!*snapshot || (*snapshot)->made_of != name_without_zone(settings))
        return std::optional<Kept>();
    auto learner = learner_from((*snapshot)->bytes, settings);
    if (!learner)
        return std::optional<Kept>();
    return std::optional<Kept>({std::move(*learner), (*snapshot)->through, (*snapshot)->stale});
}

// How many responses came.
Result<std::size_t> go_on(const store::Store& store, Kept& kept) {
    std::size_t read = 0;
    for (bool more = true; more;) {
        const auto log = store.log(kept.through, store::log_portion);
        if (!log)
            return log.error();
        take(kept.learner, *log);
        if (!log->rows.empty())
            kept.through = log->rows.back().id;
        read += log->rows.size();
        more = log->rows.size() >= store::log_portion;
    }
    return read;
}

Result<void> keep(store::Store& store, const Kept& kept, std::int64_t past) {
    return store.keep_snapshot(name, {name_without_zone(kept.learner.settings), kept.through, false, bytes_of(kept.learner)},
                               past);
}

// What a zone says of the time between two moments; a change of summer time in a year to come changes no memory.
TimeZone between(const TimeZone& zone, Instant first, Instant last) {
    TimeZone part{ahead_of_utc(zone, first), {}};
    for (const auto& change : zone.changes)
        if (change.since > first && change.since <= last)
            part.changes.push_back(change);
    return part;
}

} // namespace

Result<Learner> learner_so_far(const store::Store& store, const schedule::Settings& settings) {
    auto from = kept(store, settings);
    const auto responses = store.responses();
    if (!from || !responses)
        return from ? responses.error() : from.error();
    const bool usable = *from && (!(*from)->stale || *responses > static_cast<std::int64_t>(store::read_at_once));
    auto reached = usable ? std::move(**from) : nothing(settings);
    const auto read = go_on(store, reached);
    if (!read)
        return read.error();
    reached.learner.wants_refresh = reached.stale || *read > store::worth_keeping;
    return std::move(reached.learner);
}

Result<void> refresh(store::Store& store, const schedule::Settings& settings) {
    const auto past = store.past(); // before the log is read
    auto from = kept(store, settings);
    if (!past || !from)
        return past ? from.error() : past.error();
    auto reached = *from && !(*from)->stale ? std::move(**from) : nothing(settings);
    const auto read = go_on(store, reached);
    if (!read)
        return read.error();
    return *read > store::worth_keeping ? keep(store, reached, *past) : Result<void>{};
}

Result<store::Agreement> rebuild(store::Store& store, const schedule::Settings& settings) {
    const auto past = store.past();
    auto from = kept(store, settings);
    if (!past || !from)
        return past ? from.error() : past.error();
    auto rebuilt = nothing(settings);
    if (const auto read = go_on(store, rebuilt); !read)
        return read.error();
    auto agreement = store::Agreement::nothing_kept;
    if (*from && !(*from)->stale) {
        if (const auto read = go_on(store, **from); !read)
            return read.error();
        const bool same = bytes_of((*from)->learner) == bytes_of(rebuilt.learner);
        agreement = same ? store::Agreement::agreed : store::Agreement::differed;
    }
    if (const auto written = keep(store, rebuilt, *past); !written)
        return written.error();
    return agreement;
}

std::string bytes_of(const Learner& learner) {
    const auto [first, last] = learner.time;
    ByteWriter out;
    out.add(std::int64_t{first.time_since_epoch().count()}).add(std::int64_t{last.time_since_epoch().count()});
    schedule::Settings zone_alone;
    zone_alone.zone = between(learner.settings.zone, first, last);
    out.add(schedule::name_of(zone_alone));
    out.add(static_cast<std::int64_t>(learner.predicted)).add(static_cast<std::int64_t>(learner.names.size()));
    for (const auto& card : learner.names)
        out.add(card.bank).add(card.item);
    out.add(schedule::write_memories(learner.memories));
    return std::move(out).take();
}

std::optional<Learner> learner_from(std::string_view bytes, const schedule::Settings& settings) {
    ByteReader in(bytes);
    Learner learner{.settings = settings};
    learner.time.first = Instant{Milliseconds{in.integer()}};
    learner.time.last = Instant{Milliseconds{in.integer()}};
    schedule::Settings zone_alone;
    zone_alone.zone = between(settings.zone, learner.time.first, learner.time.last);
    if (in.text() != schedule::name_of(zone_alone))
        return std::nullopt;
    learner.predicted = static_cast<std::size_t>(in.integer());
    for (auto left = in.count(2 * sizeof(std::int64_t)); left > 0; --left) {
        std::string bank(in.text());
        learner.names.push_back({std::move(bank), std::string(in.text())});
    }
    auto memories = schedule::read_memories(in.text());
    if (!memories || !in.whole() || !in.at_end())
        return std::nullopt;
    learner.memories = std::move(*memories);
    return learner;
}

} // namespace retake::study
