// Learning: from the log's values to what screens show.
#include "app/learning.hpp"
#include "schedule/exam.hpp"
#include "schedule/study_day.hpp"
#include "study/today.hpp"
#include <algorithm>
#include <iterator>

namespace retake::app {
namespace {

namespace setup = screens::setup;

constexpr int responses_for_a_prediction = 20; // before that it would be guessing
constexpr Milliseconds reading_time{8'000};    // of the back of a card

bool predicts(const study::Learner& learner) {
    int responses = 0;
    for (const auto& [card, known] : learner.memories.cards)
        responses += known.repetitions;
    return responses >= responses_for_a_prediction;
}

std::vector<store::CardName> names_of(const bank::Bank& bank) {
    std::vector<store::CardName> names;
    for (const auto& item : bank.items)
        names.push_back({bank.id, item.id});
    return names;
}

setup::Plan plan_for(const study::Learner& learner, const bank::Bank& bank, Instant at) {
    setup::Plan plan;
    plan.today = schedule::study_day(learner.settings.zone, at);
    const auto exam = learner.exams.find(bank.id);
    if (exam == learner.exams.end())
        return plan;
    plan.exam = exam->second;
    std::vector<schedule::CardNumber> numbers;
    for (const auto& name : names_of(bank))
        numbers.push_back(study::number_of(name));
    const auto forecast = schedule::exam_forecast(learner.memories, numbers, at, exam->second, learner.settings);
    plan.minutes_a_day = forecast.minutes_a_day;
    plan.share_if_nothing = forecast.share_if_nothing;
    plan.share_with_plan = forecast.share_with_plan;
    return plan;
}

Step with_exam(App app, std::optional<Day> exam, Instant at) {
    if (!app.learner || !app.open_bank)
        return {std::move(app), {}};
    const auto bank = app.open_bank->bank->id;
    auto learner = std::make_shared<study::Learner>(*app.learner);
    if (exam)
        learner->exams[bank] = *exam;
    else
        learner->exams.erase(bank);
    app.learner = std::move(learner);
    inform_setup(app, at);
    return {std::move(app), {Remember{"exam " + bank, exam ? to_string(*exam) : ""}}};
}

} // namespace

Step with_pile_of_today(App app, const ShelfRead& read, Instant at) {
    app.learner = read.learner;
    app.next_return.reset();
    app.pile.clear();
    if (read.learner) {
        auto today = study::today(*read.learner, read.pile, read.here, at);
        app.pile = std::move(today.pile);
        app.next_return = today.next;
    } else {
        std::ranges::transform(read.pile, std::back_inserter(app.pile), study::lying);
    }
    if (app.pile.empty() || !app.pile.front().stem.empty())
        return {std::move(app), {}};
    const ShowTop effect{app.pile.front().name};
    return {std::move(app), {effect}};
}

setup::Standings standings_of(const App& app, const bank::Bank& bank, Instant at) {
    setup::Standings standings;
    int place = 0;
    for (const auto& card : app.pile) {
        if (card.name.bank == bank.id) {
            auto& standing = standings.asked[card.name.item];
            standing.place = place;
            standing.due = card.due;
            standing.missed = card.missed;
            standing.gain_a_minute = card.gain_a_minute;
        }
        ++place;
    }
    if (!app.learner)
        return standings;
    const auto& learner = *app.learner;
    standings.predicts = predicts(learner);
    standings.plan = plan_for(learner, bank, at);
    standings.unseen.chance = schedule::chance_of(learner.memories, 0, at, learner.settings);
    standings.unseen.expected = schedule::expected_time(learner.memories, nullptr, standings.unseen.chance) + reading_time;
    for (const auto& name : names_of(bank)) {
        const auto number = study::number_of(name);
        const auto known = learner.memories.cards.find(number);
        if (known == learner.memories.cards.end())
            continue;
        auto& standing = standings.asked[name.item];
        standing.chance = schedule::chance_of(learner.memories, number, at, learner.settings);
        standing.expected = schedule::expected_time(learner.memories, &known->second.times, standing.chance) + reading_time;
    }
    return standings;
}

void inform_setup(App& app, Instant at) {
    if (!app.open_bank)
        return;
    const auto standings = standings_of(app, *app.open_bank->bank, at);
    app.open_bank->choices = setup::with_standings(std::move(app.open_bank->choices), *app.open_bank->bank, standings);
    if (auto* shown = std::get_if<setup::State>(&app.screen))
        *shown = setup::with_standings(std::move(*shown), *app.open_bank->bank, standings);
}

std::optional<double> right_expected(const App& app, const item::Cards& cards, Instant at) {
    if (!app.learner || !predicts(*app.learner))
        return std::nullopt;
    std::vector<store::CardName> names;
    for (const auto& card : cards)
        names.push_back({card.bank, card.item.id});
    return study::predicted(*app.learner, names, at).expected;
}

Step move_exam(App app, int days, Instant at) {
    if (!app.open_bank)
        return {std::move(app), {}};
    const auto& plan = app.open_bank->choices.plan;
    const auto from = plan.exam && *plan.exam > plan.today ? *plan.exam : plan.today;
    const auto exam = std::max(from + std::chrono::days{days}, plan.today + std::chrono::days{1});
    return with_exam(std::move(app), exam, at);
}

Step clear_exam(App app, Instant at) { return with_exam(std::move(app), std::nullopt, at); }

} // namespace retake::app
