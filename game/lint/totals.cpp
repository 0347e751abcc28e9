// Counts what a bank does, and tells it from chance.
#include "lint/totals.hpp"
#include "lint/numbers.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace retake::lint {
namespace {

constexpr std::size_t trials_min = 20;
constexpr double one_in_a_hundred = 2.326;  // standard deviations, one-sided
constexpr std::size_t long_choice_min = 25; // characters; the length of a name says nothing
constexpr std::size_t truths_min = 15;
constexpr int truths_low = 40, truths_high = 60; // percent
// χ² at p = 0.01 for 1 to 9 degrees of freedom.
constexpr std::array<double, 9> critical = {6.635, 9.210, 11.345, 13.277, 15.086, 16.812, 18.475, 20.090, 21.666};

int as_percent(double share) { return static_cast<int>(std::lround(100 * share)); }

std::string shares(int percent, const std::string& of_what, int chance) {
    return std::to_string(percent) + " % of " + of_what + "; chance " + std::to_string(chance) + " %";
}

} // namespace

void Trials::add(bool hit, double chance) {
    ++count;
    hits += hit ? 1 : 0;
    expected += chance;
    variance += chance * (1 - chance);
}

bool Trials::beyond_chance() const {
    return count >= trials_min && static_cast<double>(hits) - expected > one_in_a_hundred * std::sqrt(variance);
}

int Trials::percent() const { return count ? as_percent(static_cast<double>(hits) / static_cast<double>(count)) : 0; }

int Trials::chance_percent() const { return count ? as_percent(expected / static_cast<double>(count)) : 0; }

bool uneven(const std::vector<std::size_t>& counts) {
    const auto total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    if (total < trials_min || counts.size() < 2 || counts.size() > critical.size() + 1)
        return false;
    const double expected = static_cast<double>(total) / static_cast<double>(counts.size());
    double sum = 0;
    for (const auto count : counts)
        sum += (static_cast<double>(count) - expected) * (static_cast<double>(count) - expected) / expected;
    return sum > critical[counts.size() - 2];
}

void Totals::count(const Question& question) {
    if (const auto* judged = std::get_if<item::TrueFalse>(&question.item.body))
        truth_.add(judged->truth, 0.5);
    if (!question.one_key() || question.choices.size() > choices_max)
        return;
    const auto n = static_cast<double>(question.choices.size());
    const auto at =
        static_cast<std::size_t>(std::ranges::find(question.choices, true, &Choice::right) - question.choices.begin());
    if (question.keeps_order)
        ++places_[question.choices.size()][at];
    const auto longest = std::ranges::max(question.choices, {}, &Choice::length).length;
    const bool strictly = std::ranges::count(question.choices, longest, &Choice::length) == 1;
    if (strictly && longest > long_choice_min)
        longest_.add(question.key().length == longest, 1 / n);
    if (const auto values = values_of(question)) {
        const auto rank = rank_of_key(question, *values);
        middle_.add(rank > 0 && rank + 1 < values->size(), (n - 2) / n);
    }
}

void Totals::check(Findings& findings) const {
    if (longest_.beyond_chance())
        findings.add_of_bank("longest-keys",
                             shares(longest_.percent(), "keys are the longest choice", longest_.chance_percent()) + " (of " +
                                 std::to_string(longest_.count) + " questions with long choices)",
                             "shorten keys, or lengthen wrong choices, until guessing by length pays no more");
    if (middle_.beyond_chance())
        findings.add_of_bank(
            "middle-numbers",
            shares(middle_.percent(), "keys among numbers are neither the least nor the greatest", middle_.chance_percent()) +
                " (of " + std::to_string(middle_.count) + " questions)",
            "let the key be the least or the greatest as often as any other");
    for (std::size_t n = 2; n <= choices_max; ++n) {
        const std::vector<std::size_t> counts(places_[n].begin(), places_[n].begin() + static_cast<std::ptrdiff_t>(n));
        if (!uneven(counts))
            continue;
        const auto most = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
        const auto all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
        const auto share = as_percent(static_cast<double>(counts[most]) / static_cast<double>(all));
        findings.add_of_bank("position-bias",
                             shares(share, "keys stand in place " + std::to_string(most + 1) + " of " + std::to_string(n),
                                    as_percent(1 / static_cast<double>(n))),
                             "write `answer` and `wrong`, so that the choices are shuffled, or move the keys");
    }
    if (truth_.count >= truths_min && (truth_.percent() < truths_low || truth_.percent() > truths_high))
        findings.add_of_bank("truth-balance",
                             std::to_string(truth_.percent()) + " % of " + std::to_string(truth_.count) +
                                 " statements are true, and that is soon noticed",
                             "keep the share of true statements between 40 and 60 %");
}

} // namespace retake::lint
