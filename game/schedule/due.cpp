// What is due, sorted and held to what a day holds.
#include "schedule/due.hpp"
#include "schedule/score.hpp"
#include "schedule/study_day.hpp"
#include <algorithm>
#include <tuple>

namespace retake::schedule {
namespace {

constexpr Milliseconds time_of_unknown{12'000};

// An exam that is over, or today, holds nothing back any more.
Day due_day(CardNumber card, const Planned& planned, const Allowance& allowance, Day today) {
    if (!allowance.exam || *allowance.exam <= today)
        return planned.due;
    return due_before(planned.due, planned.last_day, *allowance.exam, leaning(card, planned.repetitions));
}

// It was due this morning, and has been asked.
bool done_today(CardNumber card, const Known& known, const Allowance& allowance, Day today) {
    return known.last_day == today && known.before.repetitions > 0 && due_day(card, known.before, allowance, today) <= today;
}

int horizon_on(Day today, const Allowance& allowance) {
    if (!allowance.exam || *allowance.exam <= today)
        return allowance.horizon;
    return static_cast<int>((*allowance.exam - today).count());
}

// Of equals the one that stands first in the scope stays first.
bool more_worth(const Waiting& a, const Waiting& b) {
    return std::tuple(!a.missed, -a.gain_a_minute()) < std::tuple(!b.missed, -b.gain_a_minute());
}

// Calls `visit(card, known)` for each card of the scope that has a memory.
template <class F>
void for_known(const Memories& all, std::span<const CardNumber> scope, F visit) {
    for (const auto card : scope)
        if (const auto found = all.cards.find(card); found != all.cards.end())
            visit(card, found->second);
}

} // namespace

double Waiting::gain_a_minute() const {
    return gain / std::max(1e-9, std::chrono::duration<double, std::ratio<60>>(expected).count());
}

double gain_of(const Model& model, const Memory& memory, Elapsed elapsed, int horizon) {
    const double now = retrievability(model, memory, elapsed);
    const auto later = [&](Rating rating) {
        return retrievability(model, next_memory(model, memory, rating, elapsed), whole_days(horizon));
    };
    const Elapsed left_alone{elapsed.study_days + horizon, elapsed.days + horizon};
    return now * later(Rating::good) + (1 - now) * later(Rating::again) - retrievability(model, memory, left_alone);
}

Milliseconds expected_time(const Memories& all, const CardTimes* times, double recall) {
    auto once = times ? times->median() : std::nullopt;
    if (!once)
        once = all.times.median();
    return std::chrono::duration_cast<Milliseconds>(once.value_or(time_of_unknown) * (2 - recall));
}

bool comes_before(const Waiting& a, const Waiting& b) {
    return std::tuple(!a.missed, a.recall, a.card) < std::tuple(!b.missed, b.recall, b.card);
}

std::vector<Waiting> due_cards(const Memories& all, std::span<const CardNumber> scope, Instant now, const Settings& settings,
                               const Allowance& allowance) {
    const auto today = study_day(settings.zone, now);
    std::vector<Waiting> due;
    for_known(all, scope, [&](CardNumber card, const Known& known) {
        if (due_day(card, known.planned(), allowance, today) > today || known.last_day >= today)
            return;
        const auto since = elapsed(settings.zone, known.last, now);
        const double recall = retrievability(settings.model, known.memory, since);
        due.push_back({.card = card,
                       .missed = known.missed,
                       .recall = recall,
                       .gain = gain_of(settings.model, known.memory, since, horizon_on(today, allowance)),
                       .expected = expected_time(all, &known.times, recall)});
    });
    std::ranges::sort(due, comes_before);
    return due;
}

std::vector<Waiting> pile_of_today(const Memories& all, std::span<const CardNumber> scope, Instant now, const Settings& settings,
                                   const Allowance& allowance) {
    const auto today = study_day(settings.zone, now);
    int left = allowance.cards_a_day;
    for_known(all, scope,
              [&](CardNumber card, const Known& known) { left -= done_today(card, known, allowance, today) ? 1 : 0; });
    auto pile = due_cards(all, scope, now, settings, allowance);
    const auto holds = static_cast<std::size_t>(std::max(left, 0));
    if (pile.size() <= holds)
        return pile;
    std::ranges::stable_sort(pile, more_worth);
    pile.resize(holds);
    std::ranges::sort(pile, comes_before);
    return pile;
}

Waiting unseen_card(const Memories& all, CardNumber card, Instant now, const Settings& settings, const Allowance& allowance) {
    const double known = chance_of_unseen(all);
    const int horizon = horizon_on(study_day(settings.zone, now), allowance);
    const auto later = [&](Rating rating) {
        return retrievability(settings.model, first_memory(settings.model, rating), whole_days(horizon));
    };
    return {.card = card,
            .recall = known,
            .gain = known * later(Rating::good) + (1 - known) * later(Rating::again) - known,
            .expected = expected_time(all, nullptr, known)};
}

std::vector<Waiting> session_of(const Memories& all, std::span<const CardNumber> scope, Instant now, const Settings& settings,
                                Milliseconds time, const Allowance& allowance) {
    auto session = due_cards(all, scope, now, settings, allowance);
    for (const auto card : scope)
        if (!all.cards.contains(card))
            session.push_back(unseen_card(all, card, now, settings, allowance));
    std::ranges::stable_sort(session, more_worth);
    session = within(std::move(session), time);
    const auto unseen =
        std::ranges::stable_partition(session, [&](const Waiting& each) { return all.cards.contains(each.card); });
    std::ranges::sort(session.begin(), unseen.begin(), comes_before);
    return session;
}

std::vector<Waiting> within(std::vector<Waiting> waiting, Milliseconds time) {
    std::size_t count = 0;
    for (auto left = time; count < waiting.size(); ++count) {
        left -= waiting[count].expected;
        if (left < Milliseconds{0} && count > 0)
            break;
    }
    waiting.resize(count);
    return waiting;
}

std::vector<int> coming_back(const Memories& all, std::span<const CardNumber> scope, Instant now, int days,
                             const Settings& settings, const Allowance& allowance) {
    const auto today = study_day(settings.zone, now);
    std::vector<int> cards(static_cast<std::size_t>(std::max(days, 0)));
    for_known(all, scope, [&](CardNumber card, const Known& known) {
        const auto ahead = std::max<std::ptrdiff_t>((due_day(card, known.planned(), allowance, today) - today).count(), 0);
        if (ahead < static_cast<std::ptrdiff_t>(cards.size()))
            ++cards[static_cast<std::size_t>(ahead)];
    });
    return cards;
}

std::optional<Return> next_return(const Memories& all, std::span<const CardNumber> scope, Instant now, const Settings& settings,
                                  const Allowance& allowance) {
    const auto today = study_day(settings.zone, now);
    std::optional<Return> next;
    for_known(all, scope, [&](CardNumber card, const Known& known) {
        const auto due = due_day(card, known.planned(), allowance, today);
        if (due <= today)
            return;
        if (!next || due < next->day)
            next = Return{due, 0};
        next->cards += due == next->day ? 1 : 0;
    });
    return next;
}

} // namespace retake::schedule
