// Item analysis, formula by formula.
#include "classroom/analysis.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace retake::classroom {
namespace {

constexpr double nothing = 1e-12; // a variance that is only rounding

double covariance(Values a, Values b) {
    const double mean_a = mean(a), mean_b = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - mean_a) * (b[i] - mean_b);
    return a.size() < 2 ? 0 : sum / static_cast<double>(a.size() - 1);
}

double variance(Values values) { return covariance(values, values); }

std::vector<double> sorted(Values values) {
    std::vector<double> ordered(values.begin(), values.end());
    std::ranges::sort(ordered);
    return ordered;
}

// The central moment of that order, dividing by n.
double moment(Values values, int order) {
    const double middle = mean(values);
    double sum = 0;
    for (const double value : values)
        sum += std::pow(value - middle, order);
    return sum / static_cast<double>(values.size());
}

} // namespace

double mean(Values values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<double> deviation(Values values) {
    return values.size() < 2 ? std::nullopt : std::optional(std::sqrt(variance(values)));
}

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::optional<double> discrimination_index(Values x, Values o) {
    const double spread = std::sqrt(variance(x) * variance(o));
    return spread < nothing ? std::nullopt : std::optional(100 * covariance(x, o) / spread);
}

std::optional<double> discriminative_efficiency(Values x, Values o) {
    const auto x_sorted = sorted(x), o_sorted = sorted(o);
    const double most = covariance(x_sorted, o_sorted);
    return most < nothing ? std::nullopt : std::optional(100 * covariance(x, o) / most);
}

std::optional<double> point_biserial(const std::vector<bool>& right, Values totals) {
    std::vector<double> with, without;
    for (std::size_t i = 0; i < totals.size(); ++i)
        (right[i] ? with : without).push_back(totals[i]);
    const double spread = totals.empty() ? 0 : std::sqrt(moment(totals, 2));
    if (with.empty() || without.empty() || spread < nothing)
        return std::nullopt;
    const double p = static_cast<double>(with.size()) / static_cast<double>(totals.size());
    return (mean(with) - mean(without)) / spread * std::sqrt(p * (1 - p));
}

std::optional<Consistency> consistency(const std::vector<std::vector<double>>& cards) {
    if (cards.size() < 2 || cards.front().size() < 2)
        return std::nullopt;
    std::vector<double> totals(cards.front().size());
    double of_cards = 0;
    for (const auto& card : cards) {
        of_cards += variance(card);
        for (std::size_t pupil = 0; pupil < totals.size(); ++pupil)
            totals[pupil] += card[pupil];
    }
    const double of_totals = variance(totals);
    if (of_totals < nothing)
        return std::nullopt;
    const auto count = static_cast<double>(cards.size());
    Consistency found;
    found.alpha = 100 * count / (count - 1) * (1 - of_cards / of_totals);
    found.error_ratio = 100 * std::sqrt(std::max(0.0, 1 - found.alpha / 100));
    found.standard_error = found.error_ratio / 100 * std::sqrt(of_totals);
    return found;
}

std::optional<double> skewness(Values totals) {
    const auto n = static_cast<double>(totals.size());
    const double k2 = variance(totals);
    if (totals.size() < 3 || k2 < nothing)
        return std::nullopt;
    const double k3 = n * n * moment(totals, 3) / ((n - 1) * (n - 2));
    return k3 / std::pow(k2, 1.5);
}

std::optional<double> kurtosis(Values totals) {
    const auto n = static_cast<double>(totals.size());
    const double k2 = variance(totals);
    if (totals.size() < 4 || k2 < nothing)
        return std::nullopt;
    const double m2 = moment(totals, 2);
    const double k4 = n * n * ((n + 1) * moment(totals, 4) - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3));
    return k4 / (k2 * k2);
}

} // namespace retake::classroom
