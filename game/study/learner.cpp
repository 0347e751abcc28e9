// A learner, from the log.
#include "study/learner.hpp"
#include "base/rng.hpp"
#include <algorithm>
#include <set>

namespace retake::study {
namespace {

std::optional<schedule::Confidence> confidence_of(const std::optional<session::Confidence>& said) {
    if (!said)
        return std::nullopt;
    switch (*said) {
    case session::Confidence::sure:
        return schedule::Confidence::sure;
    case session::Confidence::think_so:
        return schedule::Confidence::think_so;
    case session::Confidence::guess:
        break;
    }
    return schedule::Confidence::guess;
}

std::optional<schedule::Cause> cause_of(const std::optional<session::Cause>& tagged) {
    if (!tagged)
        return std::nullopt;
    switch (*tagged) {
    case session::Cause::did_not_know:
        return schedule::Cause::did_not_know;
    case session::Cause::misread:
        return schedule::Cause::misread;
    case session::Cause::slip:
        return schedule::Cause::slip;
    case session::Cause::guess:
        break;
    }
    return schedule::Cause::guess;
}

} // namespace

schedule::CardNumber number_of(const store::CardName& name) { return seed_of(name.bank + '\n' + name.item); }

std::vector<schedule::Responded> responses_of(const store::Log& log) {
    std::vector<schedule::CardNumber> numbers;
    for (const auto& name : log.names)
        numbers.push_back(number_of(name));
    std::vector<schedule::Responded> responses;
    responses.reserve(log.rows.size());
    for (const auto& row : log.rows)
        responses.push_back({.card = numbers[static_cast<std::size_t>(row.card)],
                             .at = row.at,
                             .credit = row.credit,
                             .hinted = row.hinted,
                             .confidence = confidence_of(row.confidence),
                             .took = row.took,
                             .choices = row.choices,
                             .cause = cause_of(row.cause)});
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
        learner.predicted += taken.counts && taken.recall && taken.elapsed.study_days > 0 ? 1U : 0U;
    }
}

Learner learner_of(const store::Log& log, const schedule::Settings& settings) {
    Learner learner{.settings = settings};
    take(learner, log);
    return learner;
}

} // namespace retake::study
