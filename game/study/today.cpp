// Today's pile, from the log's pile and from what is due.
#include "study/today.hpp"
#include "schedule/study_day.hpp"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace retake::study {
namespace {

using Numbers = std::vector<schedule::CardNumber>;

// The cards of banks with an exam ahead, bank by bank, and all others; each has an allowance of its own.
std::map<std::string, Numbers> scopes_of(const Learner& learner, const std::vector<store::CardName>& here, Day today) {
    const auto is_ahead = [&](const std::string& bank) {
        const auto exam = learner.exams.find(bank);
        return exam != learner.exams.end() && exam->second > today;
    };
    std::map<std::string, Numbers> scopes;
    for (const auto& name : here)
        scopes[is_ahead(name.bank) ? name.bank : ""].push_back(number_of(name));
    return scopes;
}

schedule::Allowance allowance_of(const Learner& learner, const std::string& scope) {
    schedule::Allowance allowance;
    if (const auto exam = learner.exams.find(scope); exam != learner.exams.end())
        allowance.exam = exam->second;
    return allowance;
}

void take_earlier(std::optional<schedule::Return>& next, const std::optional<schedule::Return>& other) {
    if (!other)
        return;
    if (!next || other->day < next->day)
        next = other;
    else if (other->day == next->day)
        next->cards += other->cards;
}

bool missed_today(const Learner& learner, const store::PileCard& card, Instant now) {
    return schedule::study_day(learner.settings.zone, card.missed_at) == schedule::study_day(learner.settings.zone, now);
}

} // namespace

OnPile lying(const store::PileCard& card) {
    return {.name = card.name, .missed = true, .sure = card.sure, .stem = card.stem, .topic = card.topic};
}

std::vector<store::CardName> names_of(const std::vector<OnPile>& pile) {
    std::vector<store::CardName> names;
    for (const auto& card : pile)
        names.push_back(card.name);
    return names;
}

Today today(const Learner& learner, const std::vector<store::PileCard>& cards, const std::vector<store::CardName>& here,
            Instant now) {
    Today found;
    const std::set<store::CardName> can_be_asked(here.begin(), here.end());
    for (const auto& card : cards)
        if (missed_today(learner, card, now) && can_be_asked.contains(card.name))
            found.pile.push_back(lying(card));
    std::unordered_map<schedule::CardNumber, const store::CardName*> names;
    for (const auto& name : here)
        names.emplace(number_of(name), &name);
    std::vector<schedule::Waiting> due;
    for (const auto& [scope, numbers] : scopes_of(learner, here, schedule::study_day(learner.settings.zone, now))) {
        const auto allowance = allowance_of(learner, scope);
        const auto pile = schedule::pile_of_today(learner.memories, numbers, now, learner.settings, allowance);
        due.insert(due.end(), pile.begin(), pile.end());
        take_earlier(found.next, schedule::next_return(learner.memories, numbers, now, learner.settings, allowance));
    }
    std::ranges::sort(due, schedule::comes_before);
    for (const auto& waiting : due) {
        OnPile card{.name = *names.at(waiting.card)};
        if (std::ranges::find(found.pile, card.name, &OnPile::name) != found.pile.end())
            continue; // Missed today by a slip: it lies there, and the schedule has not heard of it.
        if (const auto missed = std::ranges::find(cards, card.name, &store::PileCard::name); missed != cards.end())
            card = lying(*missed);
        card.due = true;
        card.missed = waiting.missed;
        card.sure = card.sure && waiting.missed;
        card.gain_a_minute = waiting.gain_a_minute();
        found.pile.push_back(std::move(card));
    }
    return found;
}

double known_cards(const Learner& learner, const std::vector<store::CardName>& cards, Instant now) {
    double known = 0;
    for (const auto& name : cards)
        if (const auto number = number_of(name); learner.memories.cards.contains(number))
            known += schedule::chance_of(learner.memories, number, now, learner.settings);
    return known;
}

schedule::Score predicted(const Learner& learner, const std::vector<store::CardName>& cards, Instant now) {
    Numbers numbers;
    for (const auto& name : cards)
        numbers.push_back(number_of(name));
    return schedule::predicted_score(learner.memories, numbers, now, learner.settings);
}

} // namespace retake::study
