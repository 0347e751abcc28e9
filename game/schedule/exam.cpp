// The plan up to an exam, followed in expectation.
#include "schedule/exam.hpp"
#include "schedule/due.hpp"
#include "schedule/score.hpp"
#include "schedule/study_day.hpp"
#include <algorithm>
#include <numeric>

namespace retake::schedule {
namespace {

// One card on its way to the exam; days count from today.
struct Way {
    Memory memory;
    Elapsed since;       // from its last repetition in the log to today
    int last = -1;       // study day of its last repetition on the way; −1: none yet
    int next = 0;        // study day of the one to come
    int repetitions = 0; // for its leaning
};

class Planner {
public:
    Planner(const Memories& all, const Settings& settings, int days)
        : all_(all), settings_(settings), minutes_(static_cast<std::size_t>(std::max(days, 0))), days_(days) {}

    // The chance of recall at the exam once all repetitions of the plan are made.
    double walk(CardNumber card, Way way, const CardTimes* times) {
        while (way.next < days_) {
            const auto gap = gap_to(way, way.next);
            const double recall = retrievability(settings_.model, way.memory, gap);
            const auto after = [&](Rating rating) { return next_memory(settings_.model, way.memory, rating, gap); };
            repeat(way, after(Rating::good), after(Rating::again), recall, times);
            go_on(card, way);
        }
        return retrievability(settings_.model, way.memory, gap_to(way, days_));
    }

    double walk_unseen(CardNumber card, int day, double facility) {
        Way way;
        way.next = day;
        repeat(way, first_memory(settings_.model, Rating::good), first_memory(settings_.model, Rating::again), facility, nullptr);
        go_on(card, way);
        return walk(card, way, nullptr);
    }

    const std::vector<double>& minutes() const { return minutes_; }

private:
    static Elapsed gap_to(const Way& way, int day) {
        if (way.last < 0)
            return {way.since.study_days + day, way.since.days + day};
        return whole_days(day - way.last);
    }

    // `chance` that the card is asked on that day at all.
    void spend(int day, const CardTimes* times, double recall, double chance) {
        const std::chrono::duration<double, std::ratio<60>> time = expected_time(all_, times, recall);
        minutes_[static_cast<std::size_t>(day)] += chance * time.count();
    }

    // Recalled or missed; what was missed is asked on the next day as well, which for the way is as if it were the same.
    void repeat(Way& way, const Memory& recalled, Memory missed, double recall, const CardTimes* times) {
        spend(way.next, times, recall, 1);
        if (way.next + 1 < days_) {
            const double next_day = retrievability(settings_.model, missed, whole_days(1));
            spend(way.next + 1, times, next_day, 1 - recall);
            const auto after = [&](Rating rating) { return next_memory(settings_.model, missed, rating, whole_days(1)); };
            missed = blended(after(Rating::good), after(Rating::again), next_day);
        }
        way.memory = blended(recalled, missed, recall);
    }

    void go_on(CardNumber card, Way& way) {
        way.last = way.next;
        ++way.repetitions;
        const int planned =
            days_until(interval(settings_.model, way.memory, settings_.aims.desired_retention), settings_.aims.interval_max);
        const Day from{};
        const auto due = due_before(from + std::chrono::days(planned), from, from + std::chrono::days(days_ - way.last),
                                    leaning(card, way.repetitions));
        way.next = way.last + static_cast<int>((due - from).count());
    }

    const Memories& all_;
    const Settings& settings_;
    std::vector<double> minutes_;
    int days_;
};

} // namespace

ExamForecast exam_forecast(const Memories& all, std::span<const CardNumber> cards, Instant now, Day exam,
                           const Settings& settings) {
    ExamForecast forecast;
    if (cards.empty())
        return forecast;
    const auto today = study_day(settings.zone, now);
    const int days = static_cast<int>(std::max<std::ptrdiff_t>((exam - today).count(), 0));
    const auto unseen = std::ranges::count_if(cards, [&](CardNumber card) { return !all.cards.contains(card); });
    Planner planner(all, settings, days);
    std::ptrdiff_t brought_in = 0;
    for (const auto card : cards) {
        const auto found = all.cards.find(card);
        if (found == all.cards.end()) {
            const double facility = chance_of_unseen(all);
            const auto day = static_cast<int>(brought_in++ * (days * 4 / 5) / std::max<std::ptrdiff_t>(unseen, 1));
            forecast.share_if_nothing += facility;
            forecast.share_with_plan += days > 0 ? planner.walk_unseen(card, day, facility) : facility;
            continue;
        }
        const auto& known = found->second;
        const auto since = elapsed(settings.zone, known.last, now);
        const auto due = due_before(known.due, known.last_day, exam, leaning(card, known.repetitions));
        const int asked_today = known.last_day >= today ? 1 : 0; // once a day is enough
        const int next = std::max(static_cast<int>((due - today).count()), asked_today);
        forecast.share_if_nothing += retrievability(settings.model, known.memory, {since.study_days + days, since.days + days});
        forecast.share_with_plan += planner.walk(
            card, {.memory = known.memory, .since = since, .next = next, .repetitions = known.repetitions}, &known.times);
    }
    const auto count = static_cast<double>(cards.size());
    forecast.share_if_nothing /= count;
    forecast.share_with_plan /= count;
    forecast.minutes = planner.minutes();
    if (days > 0)
        forecast.minutes_a_day = std::accumulate(forecast.minutes.begin(), forecast.minutes.end(), 0.0) / days;
    return forecast;
}

} // namespace retake::schedule
