// Item analysis: how hard the cards of a lesson were, and how well each told who knows from who does not.
//
// Names and formulae are Moodle's (quiz statistics report): x the credit of a card, o the total without it, X the total; means
// over all who were there, a blank as 0. Variance and covariance divide by n − 1.
//   facility                    mean(x)
//   discrimination index        100 · cov(x, o) / √(var x · var o)
//   discriminative efficiency   100 · cov(x, o) / cov(sorted x, sorted o): of what is possible with these credits
//   internal consistency        100 · p/(p − 1) · (1 − Σ var x / var X), Cronbach's α in percent, of p cards
//   error ratio                 100 · √(1 − α/100), in percent
//   standard error              error ratio/100 · sd X
//   skewness, kurtosis          k₃ / k₂^1.5 and k₄ / k₂² of the totals, by k-statistics
// Point-biserial correlation: (M₁ − M₀)/s · √(p·q) of those who had the card right and those who had not, s dividing by n.
#pragma once
#include <optional>
#include <span>
#include <vector>

namespace retake::classroom {

using Values = std::span<const double>; // one for each pupil, in the same order

double mean(Values);                                                                 // 0 of none
std::optional<double> deviation(Values);                                             // none of fewer than 2
double median(std::vector<double>);                                                  // 0 of none
std::optional<double> discrimination_index(Values x, Values o);                      // none where nothing varies
std::optional<double> discriminative_efficiency(Values x, Values o);                 // likewise
std::optional<double> point_biserial(const std::vector<bool>& right, Values totals); // likewise

struct Consistency {           // of a whole lesson
    double alpha = 0;          // percent; may be under 0
    double error_ratio = 0;    // percent
    double standard_error = 0; // in credits
    bool operator==(const Consistency&) const = default;
};
// `cards`: the credits of each card, of the same pupils. None of fewer than 2 cards or pupils, or where no total differs.
std::optional<Consistency> consistency(const std::vector<std::vector<double>>& cards);

std::optional<double> skewness(Values totals); // none of fewer than 3, or where nothing varies
std::optional<double> kurtosis(Values totals); // none of fewer than 4, likewise

} // namespace retake::classroom
