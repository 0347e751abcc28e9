// What the store keeps for the schedule: fitted weights, the days of exams, the log.
#include "study/settings.hpp"
#include "study/fit.hpp"
#include "study/kept.hpp"
#include <algorithm>
#include <set>

namespace retake::study {
namespace {

const std::string exam_setting = "exam "; // and the bank

} // namespace

Result<schedule::Settings> read_settings(const store::Store& store, const TimeZone& here) {
    schedule::Settings settings;
    const auto zone = store.zone(here);
    if (!zone)
        return zone.error();
    settings.zone = *zone;
    const auto fitted = store.recall(std::string(fit_setting));
    if (!fitted)
        return fitted.error();
    if (const auto fit = *fitted ? read_fit(**fitted) : std::nullopt)
        settings.model = fit->parameters;
    return settings;
}

Result<std::map<std::string, Day>> read_exams(const store::Store& store) {
    const auto kept = store.recall_all(exam_setting);
    if (!kept)
        return kept.error();
    std::map<std::string, Day> exams;
    for (const auto& [bank, day] : *kept)
        if (const auto exam = read_day(day)) // Where an exam was called off, nothing is kept.
            exams.emplace(bank, *exam);
    return exams;
}

Result<void> rename_exam(store::Store& store, const std::string& from, const std::string& to) {
    const auto exams = read_exams(store);
    if (!exams)
        return exams.error();
    const auto day = exams->find(from);
    if (day == exams->end() || exams->contains(to))
        return {};
    if (const auto kept = store.remember(exam_setting + to, to_string(day->second)); !kept)
        return kept;
    return store.remember(exam_setting + from, "");
}

Result<Learner> read_learner(const store::Store& store, const TimeZone& zone) {
    const auto settings = read_settings(store, zone);
    if (!settings)
        return settings.error();
    auto learner = learner_so_far(store, *settings);
    if (!learner)
        return learner.error();
    auto exams = read_exams(store);
    if (!exams)
        return exams.error();
    learner->exams = std::move(*exams);
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

Result<progress::Record> read_record(const store::Store& store, const std::vector<const bank::Bank*>& banks, const TimeZone& zone,
                                     Instant now) {
    const auto settings = read_settings(store, zone);
    if (!settings)
        return settings.error();
    const auto log = store.log();
    if (!log)
        return log.error();
    const auto flags = store.flags();
    if (!flags)
        return flags.error();
    auto record = record_of(*log, banks, *flags);
    const auto exams = read_exams(store);
    if (!exams)
        return exams.error();
    for (auto& bank : record.banks)
        if (const auto exam = exams->find(bank.id); exam != exams->end())
            bank.exam = exam->second;
    record.settings = *settings;
    if (const auto kept = store.recall(std::string(fit_setting)); kept && *kept)
        if (const auto fit = read_fit(**kept); fit && fit->log_loss_after < fit->log_loss_before)
            record.fit = fit_words(*fit);
    record.now = now;
    return record;
}

} // namespace retake::study
