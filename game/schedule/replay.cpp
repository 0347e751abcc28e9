// The log, played again response by response.
#include "schedule/replay.hpp"
#include "schedule/study_day.hpp"
#include <algorithm>

namespace retake::schedule {
namespace {

constexpr int leech_lapses = 8;

Seen seen_of(const Responded& response, const Known* known, bool same_day, const Times& times) {
    return {.credit = response.credit,
            .hinted = response.hinted,
            .second_try = same_day && known->missed,
            .first_sight = known == nullptr,
            .seen_today = same_day,
            .took = response.took,
            .pace = times.pace(),
            .confidence = response.cause == Cause::guess ? Confidence::guess : response.confidence};
}

Memory remembered(const Known& known, const Responded& response, const Taken& taken, const Settings& settings) {
    const auto after = [&](Rating rating) { return next_memory(settings.model, known.memory, rating, taken.elapsed); };
    if (!settings.correct_guesses || taken.rating == Rating::again || response.choices == 0)
        return after(taken.rating);
    return blended(after(taken.rating), after(Rating::again), truly_known(*taken.recall, response.choices));
}

int days_planned(const Memories& all, CardNumber card, const Known& known, std::int64_t elapsed_days, const Settings& settings) {
    if (known.missed)
        return 1;
    const double exact = interval(settings.model, known.memory, settings.aims.desired_retention);
    if (!settings.spread_days)
        return days_until(exact, settings.aims.interval_max);
    return balanced(spread(exact, elapsed_days, settings.aims.interval_max), known.last_day, all.load,
                    leaning(card, known.repetitions));
}

void plan(Memories& all, CardNumber card, Known& known, std::int64_t elapsed_days, const Settings& settings) {
    if (known.repetitions > 1)
        all.load.add(known.due, -1);
    known.due = known.last_day + std::chrono::days(days_planned(all, card, known, elapsed_days, settings));
    all.load.add(known.due, 1);
}

} // namespace

Taken take(Memories& all, const Responded& response, const Settings& settings) {
    const auto found = all.cards.find(response.card);
    Known* known = found == all.cards.end() ? nullptr : &found->second;
    Taken taken{.card = response.card, .is_copy = response.is_copy, .day = study_day(settings.zone, response.at)};
    if (known) {
        taken.elapsed = elapsed(settings.zone, known->last, response.at);
        taken.recall = retrievability(settings.model, known->memory, taken.elapsed);
    }
    const bool same_day = known && taken.elapsed.study_days == 0;
    taken.rating = rating_of(seen_of(response, known, same_day, all.times));
    if (!response.is_copy)
        all.times.add(response.took);
    const bool missed = taken.rating == Rating::again;
    const bool slip = missed && response.cause == Cause::slip;
    const bool closes_first_day = same_day && known->missed && known->first_day == known->last_day && !missed;
    taken.counts = !slip && !closes_first_day;
    taken.tests_memory = taken.counts && known && !same_day;
    taken.lapse = taken.tests_memory && missed;
    if (known)
        known->times.add(response.took);
    if (!taken.counts)
        return taken;

    if (!known) {
        known = &all.cards[response.card];
        known->times.add(response.took);
        known->memory = first_memory(settings.model, taken.rating);
        known->first_day = known->last_day = taken.day;
        all.first_sights += response.is_copy ? 0 : 1;
        all.first_sights_right += !response.is_copy && response.credit >= 1 ? 1 : 0;
    } else {
        known->memory = remembered(*known, response, taken, settings);
    }
    if (!same_day) {
        known->before = taken.tests_memory ? known->planned() : Planned{};
        known->missed = false;
        known->last_day = std::max(known->last_day, taken.day);
    }
    known->missed = known->missed || missed;
    known->last = std::max(known->last, response.at);
    known->lapses += taken.lapse ? 1 : 0;
    ++known->repetitions;
    plan(all, response.card, *known, taken.elapsed.study_days, settings);
    return taken;
}

Memories memories_of(std::span<const Responded> log, const Settings& settings) {
    Memories all;
    for (const auto& response : log)
        take(all, response, settings);
    return all;
}

std::vector<Taken> history_of(std::span<const Responded> log, const Settings& settings) {
    Memories all;
    std::vector<Taken> history;
    history.reserve(log.size());
    for (const auto& response : log)
        history.push_back(take(all, response, settings));
    return history;
}

bool leech(int lapses) { return lapses >= leech_lapses; }

bool repair_offered(int lapses) { return leech(lapses) && (lapses - leech_lapses) % ((leech_lapses + 1) / 2) == 0; }

} // namespace retake::schedule
