// What the store keeps for the schedule: fitted weights, the days of exams, the log.
#include "study/settings.hpp"
#include "study/fit.hpp"
#include "study/kept.hpp"
#include <algorithm>
#include <set>

namespace retake::study {

Result<schedule::Settings> read_settings(const store::Store& store, const TimeZone& zone) {
    schedule::Settings settings;
    settings.zone = zone;
    const auto fitted = store.recall(std::string(fit_setting));
    if (!fitted)
        return fitted.error();
    if (const auto fit = *fitted ? read_fit(**fitted) : std::nullopt)
        settings.model = fit->parameters;
    return settings;
}

Result<Learner> read_learner(const store::Store& store, const TimeZone& zone) {
    const auto settings = read_settings(store, zone);
    if (!settings)
        return settings.error();
    auto learner = learner_so_far(store, *settings);
    if (!learner)
        return learner.error();
    std::set<std::string> banks;
    for (const auto& name : learner->names)
        banks.insert(name.bank);
    for (const auto& bank : banks)
        if (const auto day = store.recall("exam " + bank); day && *day)
            if (const auto exam = read_day(**day))
                learner->exams.emplace(bank, *exam);
    return learner;
}

Result<std::vector<store::CardName>> cards_here(const store::Store& store, const Learner& learner,
                                                const std::vector<std::string>& banks) {
    const auto rolls = store.rolls();
    if (!rolls)
        return rolls.error();
    std::map<std::string, std::set<std::string>> held;
    for (const auto& roll : *rolls)
        held[roll.bank] = {roll.items.begin(), roll.items.end()};
    const std::set<std::string> there(banks.begin(), banks.end());
    std::vector<store::CardName> here;
    for (const auto& name : learner.names) {
        const auto roll = held.find(name.bank);
        if (there.contains(name.bank) && (roll == held.end() || roll->second.contains(name.item)))
            here.push_back(name);
    }
    return here;
}

} // namespace retake::study
