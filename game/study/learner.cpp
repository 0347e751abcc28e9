// A learner, from the log.
#include "study/learner.hpp"
#include "base/rng.hpp"
#include <algorithm>
#include <set>
#include <utility>

namespace retake::study {
schedule::CardNumber number_of(const store::CardName& name) { return seed_of(name.bank + '\n' + name.item); }

std::vector<schedule::Responded> responses_of(const store::Log& log) {
    std::vector<schedule::CardNumber> numbers;
    for (const auto& name : log.names)
        numbers.push_back(number_of(name));
    std::vector<schedule::Responded> responses;
    responses.reserve(log.rows.size());
    store::ResponseId last = 0;
    for (const auto& row : log.rows)
        responses.push_back({.card = numbers[static_cast<std::size_t>(row.card)],
                             .is_copy = std::exchange(last, row.id) == row.id,
                             .at = row.at,
                             .credit = row.credit,
                             .hinted = row.hinted,
                             .confidence = row.confidence,
                             .took = row.took,
                             .choices = row.choices,
                             .cause = row.cause});
    return responses;
}

void take(Learner& learner, const store::Log& log) {
    const std::set<store::CardName> known(learner.names.begin(), learner.names.end());
    for (const auto& name : log.names)
        if (!known.contains(name))
            learner.names.push_back(name);
    for (const auto& response : responses_of(log)) {
        const bool is_first = learner.time.last == Instant{};
        learner.time.first = is_first ? response.at : std::min(learner.time.first, response.at);
        learner.time.last = std::max(learner.time.last, response.at);
        const auto taken = schedule::take(learner.memories, response, learner.settings);
        learner.predicted += taken.counts && !taken.is_copy && taken.recall && taken.elapsed.study_days > 0 ? 1U : 0U;
    }
}

Learner learner_of(const store::Log& log, const schedule::Settings& settings) {
    Learner learner{.settings = settings};
    take(learner, log);
    return learner;
}

} // namespace retake::study
