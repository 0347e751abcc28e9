// Sums of chances.
#include "schedule/score.hpp"
#include "schedule/study_day.hpp"
#include <cmath>

namespace retake::schedule {

Score predicted_score(std::span<const double> chances) {
    Score score;
    double variance = 0;
    for (const double chance : chances) {
        score.expected += chance;
        variance += chance * (1 - chance);
    }
    score.spread = std::sqrt(variance);
    return score;
}

double chance_of_unseen(const Memories& all) { return (all.first_sights_right + 1.0) / (all.first_sights + 2.0); }

double chance_of(const Memories& all, CardNumber card, Instant now, const Settings& settings) {
    const auto found = all.cards.find(card);
    if (found == all.cards.end())
        return chance_of_unseen(all);
    return retrievability(settings.model, found->second.memory, elapsed(settings.zone, found->second.last, now));
}

Score predicted_score(const Memories& all, std::span<const CardNumber> cards, Instant now, const Settings& settings) {
    std::vector<double> chances;
    for (const auto card : cards)
        chances.push_back(chance_of(all, card, now, settings));
    return predicted_score(chances);
}

} // namespace retake::schedule
