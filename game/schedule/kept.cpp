// Memories as bytes: the cards by their numbers, then what is known of the learner.
#include "schedule/kept.hpp"
#include "base/bytes.hpp"
#include "base/overloaded.hpp"
#include "base/rng.hpp"
#include <algorithm>

namespace retake::schedule {
namespace {

constexpr std::int64_t version = 2; // counts up when the bytes, or what replay makes of a log, change

std::int64_t number(Day day) { return day.time_since_epoch().count(); }
Day day(std::int64_t number) { return Day{std::chrono::days{number}}; }

template <class Kept>
void write_times(ByteWriter& out, const Kept& times) {
    const auto oldest_first = times.oldest_first();
    out.add(static_cast<std::int64_t>(oldest_first.size()));
    for (const auto took : oldest_first)
        out.add(std::int64_t{took.count()});
}

template <class Kept>
Kept read_times(ByteReader& in) {
    Kept times;
    for (auto left = in.count(sizeof(std::int64_t)); left > 0; --left)
        times.add(Milliseconds{in.integer()});
    return times;
}

void write_known(ByteWriter& out, CardNumber card, const Known& known) {
    out.add(static_cast<std::int64_t>(card));
    out.add(known.memory.stability).add(known.memory.difficulty).add(known.memory.fast);
    out.add(std::int64_t{known.last.time_since_epoch().count()});
    out.add(number(known.first_day)).add(number(known.last_day)).add(number(known.due));
    out.add(std::int64_t{known.repetitions}).add(std::int64_t{known.lapses});
    out.add(number(known.before.last_day)).add(number(known.before.due)).add(std::int64_t{known.before.repetitions});
    out.add(std::int64_t{known.missed ? 1 : 0});
    write_times(out, known.times);
}

constexpr std::size_t least_known = 15 * sizeof(std::int64_t);

std::pair<CardNumber, Known> read_known(ByteReader& in) {
    const auto card = static_cast<CardNumber>(in.integer());
    Known known;
    known.memory.stability = in.real();
    known.memory.difficulty = in.real();
    known.memory.fast = in.real();
    known.last = Instant{Milliseconds{in.integer()}};
    known.first_day = day(in.integer());
    known.last_day = day(in.integer());
    known.due = day(in.integer());
    known.repetitions = static_cast<int>(in.integer());
    known.lapses = static_cast<int>(in.integer());
    known.before.last_day = day(in.integer());
    known.before.due = day(in.integer());
    known.before.repetitions = static_cast<int>(in.integer());
    known.missed = in.integer() != 0;
    known.times = read_times<CardTimes>(in);
    return {card, known};
}

} // namespace

std::string write_memories(const Memories& all) {
    std::vector<CardNumber> cards;
    cards.reserve(all.cards.size());
    for (const auto& [card, known] : all.cards)
        cards.push_back(card);
    std::ranges::sort(cards);
    ByteWriter out;
    out.add(version).add(static_cast<std::int64_t>(cards.size()));
    for (const auto card : cards)
        write_known(out, card, all.cards.at(card));
    write_times(out, all.times);
    out.add(std::int64_t{all.first_sights}).add(std::int64_t{all.first_sights_right});
    return std::move(out).take();
}

// How many cards come back on which day follows from the cards.
std::optional<Memories> read_memories(std::string_view bytes) {
    ByteReader in(bytes);
    if (in.integer() != version)
        return std::nullopt;
    Memories all;
    auto left = in.count(least_known);
    for (all.cards.reserve(left); left > 0; --left) {
        const auto [card, known] = read_known(in);
        all.cards.insert_or_assign(card, known);
        all.load.add(known.due, 1);
    }
    all.times = read_times<Times>(in);
    all.first_sights = static_cast<int>(in.integer());
    all.first_sights_right = static_cast<int>(in.integer());
    return in.whole() && in.at_end() ? std::optional(std::move(all)) : std::nullopt;
}

std::string name_of(const Settings& settings) {
    ByteWriter out;
    out.add(version).add(name_of(settings.model));
    const auto add_weights = [&](const auto& weights) {
        for (const double weight : weights)
            out.add(weight);
    };
    std::visit(overloaded{
                   [&](const fsrs6::Parameters& parameters) {
                       add_weights(parameters.weights);
                       out.add(std::int64_t{parameters.same_day_rule ? 1 : 0});
                   },
                   [&](const fsrs7::Parameters& parameters) { add_weights(parameters.weights); },
               },
               settings.model);
    out.add(settings.aims.desired_retention).add(std::int64_t{settings.aims.interval_max});
    out.add(std::int64_t{(settings.spread_days ? 1 : 0) + (settings.correct_guesses ? 2 : 0)});
    out.add(std::int64_t{settings.zone.ahead.count()});
    for (const auto& change : settings.zone.changes)
        out.add(std::int64_t{change.since.time_since_epoch().count()}).add(std::int64_t{change.ahead.count()});
    return std::to_string(seed_of(std::move(out).take()));
}

} // namespace retake::schedule
