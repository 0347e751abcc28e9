// Exact intervals made into days.
#include "schedule/planning.hpp"
#include "base/rng.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace retake::schedule {

Aims clamped(Aims aims) {
    aims.desired_retention = std::clamp(aims.desired_retention, desired_retention_min, desired_retention_max);
    aims.interval_max = std::clamp(aims.interval_max, 1, Aims{}.interval_max);
    return aims;
}

int days_until(double interval, int interval_max) {
    return static_cast<int>(std::round(std::clamp(interval, 1.0, static_cast<double>(interval_max))));
}

Span spread(double interval, std::int64_t elapsed, int interval_max) {
    const int planned = days_until(interval, interval_max);
    if (interval < 2.5)
        return {planned, planned};
    const auto part = [&](double share, double from, double to) { return share * std::max(0.0, std::min(interval, to) - from); };
    const double either_side = 1 + part(0.15, 2.5, 7) + part(0.10, 7, 20) + part(0.05, 20, interval);
    Span span{std::max(2, days_until(interval - either_side, interval_max)), days_until(interval + either_side, interval_max)};
    if (interval > static_cast<double>(elapsed))
        span.first = std::max(span.first, static_cast<int>(elapsed) + 1);
    span.first = std::min(span.first, span.last);
    return span;
}

double leaning(std::uint64_t card, int repetition) {
    return static_cast<double>(mixed(card, static_cast<std::uint64_t>(repetition)) >> 11) * 0x1p-53;
}

int day_at(Span span, double leaning) {
    return std::min(span.last, span.first + static_cast<int>(leaning * (span.last - span.first + 1)));
}

void Load::add(Day day, int cards) {
    if (cards_.empty())
        first_ = day;
    if (day < first_) {
        cards_.insert(cards_.begin(), static_cast<std::size_t>((first_ - day).count()), 0);
        first_ = day;
    }
    const auto index = static_cast<std::size_t>((day - first_).count());
    if (index >= cards_.size())
        cards_.resize(index + 1);
    cards_[index] += cards;
}

int Load::on(Day day) const {
    const auto index = (day - first_).count();
    return index < 0 || index >= static_cast<std::ptrdiff_t>(cards_.size()) ? 0 : cards_[static_cast<std::size_t>(index)];
}

int balanced(Span span, Day from, const Load& load, double leaning) {
    if (span.first == span.last || span.last > 90)
        return day_at(span, leaning);
    std::array<double, 90> weights{};
    double all = 0;
    for (int days = span.first; days <= span.last; ++days) {
        const int cards = load.on(from + std::chrono::days(days));
        auto& weight = weights[static_cast<std::size_t>(days - span.first)];
        weight = cards > 0 ? std::pow(cards, -2.15) / (static_cast<double>(days) * days * days) : 1;
        all += weight;
    }
    double left = leaning * all;
    for (int days = span.first; days < span.last; ++days)
        if (left -= weights[static_cast<std::size_t>(days - span.first)]; left < 0)
            return days;
    return span.last;
}

std::optional<Span> before_exam(Day from, Day exam) {
    const int eve = static_cast<int>((exam - from).count()) - 1;
    if (eve < 1)
        return std::nullopt;
    return Span{eve - eve / 5, eve};
}

Day due_before(Day planned, Day from, Day exam, double leaning) {
    const auto span = before_exam(from, exam);
    if (!span || planned < exam)
        return planned;
    return from + std::chrono::days(day_at(*span, leaning));
}

} // namespace retake::schedule
