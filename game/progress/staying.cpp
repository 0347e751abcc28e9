// Bins of days since a card was seen, and the model's curves beside them.
#include "progress/staying.hpp"
#include <algorithm>
#include <array>
#include <limits>

namespace retake::progress {
namespace {

// Each about half as far again as the one before it: forgetting slows down in the same measure.
constexpr std::array bins_begin{1, 2, 4, 7, 10, 15, 22, 31, 61, 121, 241, 481};
constexpr std::array horizons{30, 120, 365, 1460};
constexpr int daily = 30, steps_beyond = 15; // each of the first days, as the curve bends there
constexpr int week_seen_min = 20;

std::size_t bin_of(float days) {
    const auto after = std::ranges::upper_bound(bins_begin, static_cast<int>(days));
    return static_cast<std::size_t>(after - bins_begin.begin()) - 1;
}

// Where a bank was copied, one response counts for two cards: it is taken for the first of those that count.
void for_each_once(const History& all, const std::vector<bool>& counts, auto take) {
    const Response* last = nullptr;
    for (const auto& response : all.responses)
        if (response.card >= 0 && counts[static_cast<std::size_t>(response.card)] && !(last && last->at == response.at)) {
            last = &response;
            take(response);
        }
}

void measure(Staying& staying, const History& all, const std::vector<bool>& counts) {
    std::array<SinceSeen, bins_begin.size()> bins;
    Share week;
    int farthest = 0;
    for_each_once(all, counts, [&](const Response& response) {
        if (!response.tests_memory)
            return;
        auto& bin = bins[bin_of(response.days_since)];
        bin.share.add(response.recalled());
        bin.days += static_cast<double>(response.days_since);
        bin.expected += static_cast<double>(response.recall);
        farthest = std::max(farthest, static_cast<int>(response.days_since));
        if (response.days_since >= 5 && response.days_since <= 9)
            week.add(response.recalled());
    });
    for (std::size_t i = 0; i < bins.size(); ++i) {
        auto& bin = bins[i];
        if (bin.share.of == 0)
            continue;
        bin.first = bins_begin[i];
        bin.last = i + 1 < bins.size() ? bins_begin[i + 1] - 1 : farthest;
        bin.days /= bin.share.of;
        bin.expected /= bin.share.of;
        staying.measured.push_back(bin);
        while (bin.share.of >= telling && bin.days > staying.horizon && staying.horizon < horizons.back())
            staying.horizon = *std::ranges::upper_bound(horizons, staying.horizon);
    }
    if (week.of >= week_seen_min)
        staying.in_a_week = week;
}

// The memory that a card would have if it had been seen once.
std::optional<schedule::Memory> first_memory(const History& all, std::size_t card) {
    for (const auto index : all.of_card[card]) {
        const auto& response = all.responses[index];
        if (response.cause != schedule::Cause::slip || response.recalled())
            return schedule::first_memory(all.settings.model, response.rating);
    }
    return std::nullopt;
}

void expect(Staying& staying, const History& all, const std::vector<bool>& counts) {
    std::vector<int> days{7};
    for (int day = 0; day <= daily; ++day)
        days.push_back(day);
    for (int step = 1; step <= steps_beyond && staying.horizon > daily; ++step)
        days.push_back(daily + (staying.horizon - daily) * step / steps_beyond);
    std::vector<Expected> sums(days.size(), {0, 0, 0});
    int cards = 0;
    std::vector<bool> stands_for_itself(all.cards.size()); // and not only for the card that it is a copy of
    for_each_once(all, counts,
                  [&](const Response& response) { stands_for_itself[static_cast<std::size_t>(response.card)] = true; });
    for (std::size_t card = 0; card < all.cards.size(); ++card) {
        const auto known = all.memories.cards.find(all.cards[card].number);
        const auto first = stands_for_itself[card] ? first_memory(all, card) : std::nullopt;
        if (!first || known == all.memories.cards.end())
            continue;
        ++cards;
        for (std::size_t i = 0; i < days.size(); ++i) {
            const auto elapsed = schedule::whole_days(days[i]);
            sums[i].with_retakes += schedule::retrievability(all.settings.model, known->second.memory, elapsed);
            sums[i].without += schedule::retrievability(all.settings.model, *first, elapsed);
        }
    }
    if (cards == 0)
        return;
    for (std::size_t i = 0; i < days.size(); ++i)
        sums[i] = {days[i], sums[i].with_retakes / cards, sums[i].without / cards};
    staying.week_expected = sums.front().with_retakes;
    staying.curve.assign(sums.begin() + 1, sums.end());
}

} // namespace

Staying staying_of(const History& all, const std::vector<bool>& counts) {
    Staying staying;
    measure(staying, all, counts);
    expect(staying, all, counts);
    return staying;
}

} // namespace retake::progress
