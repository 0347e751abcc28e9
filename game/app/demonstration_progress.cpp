// Sixteen weeks of a made-up learner, day by day.
#include "app/demonstration_progress.hpp"
#include "base/rng.hpp"
#include "schedule/study_day.hpp"
#include "study/fit.hpp"

namespace retake::app {
namespace {

using schedule::CardNumber;
using schedule::Confidence;
using std::chrono::days;
using std::chrono::seconds;

struct Learner {
    const std::vector<progress::Card>& cards;
    schedule::Settings settings;
    schedule::Memories memories;
    std::vector<schedule::Responded> log;
    Rng rng{23};

    bool happens(double chance) { return unit(rng) < chance; }

    // A miss is asked again until it is right, as the pile does.
    void respond(CardNumber card, double chance, Instant& at) {
        const bool right = happens(chance);
        const double felt = chance + unit(rng) * 0.3 - 0.14;
        at += seconds(9 + static_cast<int>(below(rng, 14)));
        const schedule::Responded given{.card = card,
                                        .at = at,
                                        .credit = right ? 1.0 : 0.0,
                                        .confidence = felt > 0.86  ? Confidence::sure
                                                      : felt > 0.6 ? Confidence::think_so
                                                                   : Confidence::guess,
                                        .took = seconds(6 + static_cast<int>(below(rng, 10))),
                                        .choices = 4};
        take(memories, given, settings);
        log.push_back(given);
        if (!right)
            respond(card, 0.92, at);
    }

    // What is due, then new cards, then others for practice; every fourth card is a hard one.
    void study(Instant at, int unseen, int others) {
        std::vector<CardNumber> numbers;
        for (const auto& card : cards)
            numbers.push_back(card.number);
        for (const auto& waiting : schedule::pile_of_today(memories, numbers, at, settings))
            respond(waiting.card, waiting.card % 4 == 0 ? waiting.recall * 0.72 : waiting.recall, at);
        for (const auto& card : cards)
            if (unseen > 0 && !memories.cards.contains(card.number)) {
                respond(card.number, 0.66, at);
                --unseen;
            }
        for (auto card = numbers.begin() + static_cast<std::ptrdiff_t>(below(rng, numbers.size() + 1));
             card != numbers.end() && others > 0; ++card, --others)
            if (memories.cards.contains(*card))
                respond(*card, 0.93, at);
    }
};

} // namespace

std::shared_ptr<const screens::progress::Account> made_up_progress(const bank::Bank& bank, Instant now) {
    progress::Record record{.banks = {{bank.id, bank.title}}, .now = now};
    for (const auto& item : bank.items)
        record.cards.push_back({.number = seed_of(bank.id + '\n' + item.id),
                                .item = item.id,
                                .topic = bank::topic_title(bank, item),
                                .stem = item.stem});
    Learner learner{.cards = record.cards, .settings = record.settings};
    constexpr int first_day = 108, lately = 56, rested = 1; // days ago; yesterday was free
    for (int day = first_day; day > rested; --day)
        if (learner.happens(day < lately ? 0.78 : 0.4))
            learner.study(now - days(day) - std::chrono::minutes(40),
                          day < lately   ? 1
                          : day % 3 == 0 ? 2
                                         : 0,
                          day % 3 == 0 ? 0 : static_cast<int>(below(learner.rng, 22)));
    record.log = std::move(learner.log);
    const auto fit = schedule::fit_fsrs6(schedule::history_of(record.log, record.settings));
    if (const auto kept = study::read_fit(study::write_fit(fit)))
        record.fit = study::fit_words(*kept);
    return screens::progress::account_of(progress::history_of(std::move(record)), 0);
}

} // namespace retake::app
